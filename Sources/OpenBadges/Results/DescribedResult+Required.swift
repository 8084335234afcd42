import StrictJSON

extension DescribedResult {
    /// Whether one result reaches what this description requires.
    ///
    /// - Parameter keepsOrder: Whether the badge's context keeps the order of `allowedValue`.
    func judgement(of result: ReportedResult, keepsOrder: Bool) -> ResultFinding {
        if let fault = result.fault { return fault }
        if let status = result.status.text, !status.isSameBytes(as: "Completed") {
            return ResultFinding(.statusNotCompleted, found: shown(status), expected: "Completed")
        }
        if isStatus, result.status.text == nil {
            return ResultFinding(.statusMissing, found: "no status", expected: "Completed")
        }
        var findings: [ResultFinding] = []
        if case .malformed(_, let kind) = requiredLevel {
            findings.append(ResultFinding(.malformed, found: "requiredLevel is \(kind)", expected: "one text"))
        }
        if case .malformed(_, let kind) = requiredValue {
            findings.append(ResultFinding(.malformed, found: "requiredValue is \(kind)", expected: "one text"))
        }
        if let level = requiredLevel.text { findings.append(compareLevel(result.level.text, with: level)) }
        if let value = requiredValue.text {
            findings.append(compareValue(result.value.text, with: value, keepsOrder: keepsOrder))
        }
        let reached = ResultFinding(.reached, found: shown(result.status.text ?? ""), expected: "Completed")
        return findings.first { $0.reason.outcome == .failed }
            ?? findings.first { $0.reason.outcome == .undetermined } ?? findings.first ?? reached
    }

    /// Levels are ranked by `points` and by `level`, where both levels have them as numbers. Their order in the badge says
    /// nothing: `rubricCriterionLevel` is a set, and a signature over RDF does not cover it.
    private func compareLevel(_ achieved: String?, with required: String) -> ResultFinding {
        let expected = "at least the level " + shown(required)
        guard let achieved else { return ResultFinding(.levelMissing, found: "no achievedLevel", expected: expected) }
        let found = shown(achieved)
        let low = requiredLevelPlaces
        let high = levelIndex[achieved]
        guard low.count == 1, high.count == 1 else {
            let isRepeated = low.count > 1 || high.count > 1
            let reason = isRepeated ? ResultReason.duplicateLevel : .levelNotInDescription
            return ResultFinding(reason, found: found, expected: expected)
        }
        if achieved.isSameBytes(as: required) { return ResultFinding(.reached, found: found, expected: expected) }
        let (ours, theirs) = (levels[high[0]], levels[low[0]])
        let pairs = [(ours.points, theirs.points), (ours.level, theirs.level)]
        let isAbove = pairs.contains { pair in pair.0.flatMap { a in pair.1.map { $0 < a } } ?? false }
        let isBelow = pairs.contains { pair in pair.0.flatMap { a in pair.1.map { a < $0 } } ?? false }
        switch (isAbove, isBelow) {
        case (true, false): return ResultFinding(.reached, found: found, expected: expected)
        case (false, true): return ResultFinding(.belowRequired, found: found, expected: expected)
        case (true, true): return ResultFinding(.contradictoryLevels, found: found, expected: expected)
        case (false, false): return ResultFinding(.levelsNotRanked, found: found, expected: expected)
        }
    }

    /// Values are ranked by their places in `allowedValue`, which runs from low to high, else as exact decimals.
    private func compareValue(_ value: String?, with required: String, keepsOrder: Bool) -> ResultFinding {
        let expected = "at least " + shown(required)
        guard let value else { return ResultFinding(.valueMissing, found: "no value", expected: expected) }
        let found = shown(value)
        if let fault = valueFault(value) { return fault }
        if let fault = requiredValueFault { return fault }
        if value.isSameBytes(as: required) { return ResultFinding(.reached, found: found, expected: expected) }
        if allowed != nil {
            guard keepsOrder else { return ResultFinding(.orderNotKept, found: found, expected: expected) }
            let places = allowedIndex[value]
            guard let ours = places.first, let theirs = requiredValuePlaces.first, places.count == 1,
                requiredValuePlaces.count == 1
            else { return ResultFinding(.duplicateValue, found: found, expected: expected) }
            return ResultFinding(ours >= theirs ? .reached : .belowRequired, found: found, expected: expected)
        }
        switch (ExactDecimal(value), ExactDecimal(required)) {
        case (let ours?, let theirs?):
            return ResultFinding(ours < theirs ? .belowRequired : .reached, found: found, expected: expected)
        case (nil, _?):
            return notANumber(value)
        case (_, nil):
            return isNumeric ? notANumber(required) : ResultFinding(.notComparable, found: found, expected: expected)
        }
    }
}
