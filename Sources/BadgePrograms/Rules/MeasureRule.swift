internal import StrictJSON

/// `measure`: a number computed from the rows of a table, and perhaps a bound that it is to keep. The number is rounded to two
/// decimal places, down, or up where there is only an upper bound or that one is passed; the rounded number is what is compared
/// and what stands in the badge.
public struct MeasureRule: TableRule {
    /// How the number is computed.
    public enum Computation: String, Sendable, CaseIterable {
        /// All numbers of the column together.
        case sum
        /// Their arithmetic mean.
        case mean
        /// The smallest.
        case smallest
        /// The largest.
        case largest
        /// All numbers of the column together, in percent of all numbers of the column `outOf`.
        case share
    }

    /// The word for this kind of rule.
    public static let kind = "measure"
    /// What kinds of requirement it can belong to.
    public static let appliesTo: [RequirementKind] = [.table]
    /// When it is decided.
    public static let stage = RuleStage.submission
    /// Id, origin, strength and statement.
    public let header: RuleHeader
    /// The id of the column with the numbers.
    public let column: String
    /// How the number is computed.
    public let computation: Computation
    /// For a share, the id of the column that it is a share of.
    public let outOf: String?
    /// Which rows count, absent where all do.
    public let filter: RowFilter?
    /// The smallest number that meets the rule, absent where there is none.
    public let atLeast: FixedNumber?
    /// The largest number that meets the rule, absent where there is none.
    public let atMost: FixedNumber?
    /// The unit, for sentences: `minutes`, `percent`.
    public let unit: String
    /// The name under which the number stands in the badge, absent where it does not.
    public let result: String?

    /// Reads the keys of this kind.
    public init(reading map: YAMLMapping, header: RuleHeader) {
        self.header = header
        column = map.required("column").identifier
        let computation = map.required("compute").choice(Computation.self)
        self.computation = computation ?? .sum
        outOf = map.optional("outOf")?.identifier
        filter = RowFilter.reading(map)
        atLeast = map.optional("atLeast")?.fixedNumber
        atMost = map.optional("atMost")?.fixedNumber
        unit = map.optional("unit")?.line(atMost: 60) ?? (computation == .share ? "percent" : "")
        result = map.optional("result")?.line(atMost: 120)
        map.demand(
            Demand.exactly(when: Demand.says("compute", [Computation.share.rawValue]), Demand.has(["outOf"]))
        )
        if let computation, (computation == .share) == (outOf == nil) {
            map.fail(
                computation == .share ? .missingKey : .badValue,
                computation == .share ? "a share says what it is a share of" : "outOf belongs to a share only",
                hint: computation == .share ? "add outOf: and the id of a column" : "take outOf out"
            )
        }
        if let atLeast, let atMost, atMost < atLeast {
            map.fail(.badValue, "atLeast is \(atLeast.text) and atMost is \(atMost.text)")
        }
    }

    var uses: [ColumnUse] {
        [ColumnUse(column, ColumnUse.numbers)] + (outOf.map { [ColumnUse($0, ColumnUse.numbers)] } ?? [])
            + (filter.map { [ColumnUse($0)] } ?? [])
    }

    /// What it finds in a submission.
    public func outcome(in context: RuleContext) -> RuleOutcome {
        let rows = context.records.rows.filter { filter?.holds($0) ?? true }
        if let outcome = outcomeOfParts(rows, in: context) { return outcome }
        let value = Measurement(rows, self).value
        let places = context.response.items.map { RuleOutcome.Place(file: $0.path, line: nil) }
        guard let value else {
            return make(
                .missing,
                in: context,
                found: "nothing to compute it from",
                required: demand,
                remedy: "enter rows" + (filter.map { " with " + $0.words } ?? "")
                    + " and their numbers",
                places: places
            )
        }
        let isLow = atLeast.map { value < $0 } ?? false
        let isHigh = atMost.map { $0 < value } ?? false
        return make(
            isLow || isHigh ? .notMet : .met,
            in: context,
            found: shown(value),
            required: demand,
            remedy: shown(distance(value)) + (isLow ? " short" : " too much")
                + "; the work has to go on until it is not, and the new rows are then entered",
            places: places
        )
    }

    /// The outcome where a row has a part that is more than the whole: then nothing is computed. Absent where none has.
    private func outcomeOfParts(_ rows: [TableRow], in context: RuleContext) -> RuleOutcome? {
        guard let outOf else { return nil }
        let over = rows.filter { row in
            guard let part = row.number(column), let whole = row.number(outOf) else { return false }
            return whole < part
        }
        guard !over.isEmpty else { return nil }
        let shown = over.prefix(5).map { DisplayText.escaped($0.file) + ", line \($0.line)" }
        return make(
            .notMet,
            in: context,
            found: "\(column) is more than \(outOf) in " + shown.joined(separator: "; ")
                + (over.count > 5 ? "; and \(over.count - 5) more" : ""),
            required: demand,
            remedy: "mend the numbers: a part is not more than what it is a part of",
            places: over.map { RuleOutcome.Place(file: $0.file, line: $0.line) }
        )
    }

    /// A number, where the template names it.
    public var contribution: RuleContribution {
        result == nil ? .none : .number
    }

    /// What it contributes to the decision in the badge.
    public func component(in context: RuleContext) -> DecisionComponent? {
        guard let result else { return nil }
        let isPercent = computation == .share || unit.isSameBytes(as: "percent")
        let isRequired = header.strength == .required
        let value = Measurement(context.records.rows.filter { filter?.holds($0) ?? true }, self).value
        return DecisionComponent(
            id: header.id,
            name: result,
            description: header.statement,
            kind: .measure(
                resultType: isPercent ? "Percent" : "RawScore",
                valueMin: isPercent ? "0" : nil,
                valueMax: isRequired ? atMost?.text : nil,
                requiredValue: isRequired ? atLeast?.text : nil,
                value: value?.text
            )
        )
    }

    private func shown(_ value: FixedNumber) -> String {
        Counting.measured(value.text, unit)
    }

    /// How far a number is from the bounds.
    private func distance(_ value: FixedNumber) -> FixedNumber {
        let bound = atLeast.map { value < $0 ? $0 : value } ?? value
        let nearest = atMost.map { $0 < bound ? $0 : bound } ?? bound
        let (far, isTooLarge) = nearest.tenThousandths.subtractingReportingOverflow(value.tenThousandths)
        return FixedNumber(tenThousandths: isTooLarge ? 0 : abs(far))
    }

    private var demand: String {
        switch (atLeast, atMost) {
        case (let low?, let high?): low.text + " to " + shown(high)
        case (let low?, nil): "at least " + shown(low)
        case (nil, let high?): "at most " + shown(high)
        case (nil, nil): "a measured number" + (unit.isEmpty ? "" : " in " + unit)
        }
    }
}
