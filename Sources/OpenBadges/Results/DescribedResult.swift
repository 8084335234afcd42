import StrictJSON

/// A description of results as the rules see it, with what its own members say against it.
struct DescribedResult {
    let subject: JSONPointer
    let id: String?
    let resultType: String?
    let levels: [RubricLevel]
    let levelIndex: TextIndex
    /// The allowed values from low to high, absent where the description lists none.
    let allowed: [String]?
    let allowedIndex: TextIndex
    let minimum: TextMember
    let maximum: TextMember
    let requiredLevel: TextMember
    let requiredValue: TextMember
    private let shape: ResultFinding?

    init(_ json: JSON, at subject: JSONPointer) {
        self.subject = subject
        let id = TextMember("id", of: json, at: subject)
        let type = TextMember("resultType", of: json, at: subject)
        self.id = id.text
        resultType = type.text
        levels = json["rubricCriterionLevel"]?.items.map(RubricLevel.init) ?? []
        levelIndex = TextIndex(levels.map(\.id))
        let values = json["allowedValue"]?.items
        allowed = values?.compactMap(\.string)
        allowedIndex = TextIndex(allowed ?? [])
        minimum = TextMember("valueMin", of: json, at: subject)
        maximum = TextMember("valueMax", of: json, at: subject)
        requiredLevel = TextMember("requiredLevel", of: json, at: subject)
        requiredValue = TextMember("requiredValue", of: json, at: subject)
        shape = DescribedResult.shape(
            of: json,
            members: [id, type, minimum, maximum, requiredLevel, requiredValue],
            values: values ?? [],
            levels: levels
        )
    }

    /// Whether results of this type say their outcome as a status.
    var isStatus: Bool {
        resultType?.isSameBytes(as: "Status") == true
    }

    /// Whether results must reach something.
    var isRequirement: Bool {
        if case .absent = requiredLevel, case .absent = requiredValue { return isStatus }
        return true
    }

    /// Whether values of this type are numbers by their nature.
    var isNumeric: Bool {
        let types = ["GradePointAverage", "Percent", "PredictedScore", "RawScore", "RubricScore", "ScaledScore"]
        return types.contains { resultType?.isSameBytes(as: $0) == true }
    }

    /// What is wrong with the description itself, absent where nothing is.
    var fault: ResultFinding? {
        if let shape { return shape }
        if let repeated = levelIndex.firstRepeated {
            let found = shown(levels[repeated].id ?? "")
            return ResultFinding(.duplicateLevel, found: found, expected: "an id for each level")
        }
        if let allowed, let repeated = allowedIndex.firstRepeated {
            return ResultFinding(.duplicateValue, found: shown(allowed[repeated]), expected: "each allowed value once")
        }
        if let fault = rangeFault { return fault }
        if let level = requiredLevel.text, let fault = levelFault(level) { return fault }
        if let value = requiredValue.text, let fault = valueFault(value) { return fault }
        return nil
    }

    /// What is wrong with a level that refers to this description.
    func levelFault(_ level: String) -> ResultFinding? {
        guard levelIndex[level].isEmpty else { return nil }
        return ResultFinding(.levelNotInDescription, found: shown(level), expected: "the id of one of its levels")
    }

    /// What is wrong with a value that refers to this description.
    func valueFault(_ value: String) -> ResultFinding? {
        if let allowed, allowedIndex[value].isEmpty {
            let list = allowed.prefix(12).map(shown).joined(separator: ", ")
            return ResultFinding(.valueNotAllowed, found: shown(value), expected: "one of \(list)")
        }
        let lowest = minimum.text
        let highest = maximum.text
        guard lowest != nil || highest != nil else { return nil }
        guard let number = ExactDecimal(value) else { return notANumber(value) }
        let isBelow = lowest.flatMap { ExactDecimal($0) }.map { number < $0 } ?? false
        let isAbove = highest.flatMap { ExactDecimal($0) }.map { $0 < number } ?? false
        guard isBelow || isAbove else { return nil }
        let range = [lowest.map { "at least " + shown($0) }, highest.map { "at most " + shown($0) }]
        let expected = range.compactMap { $0 }.joined(separator: " and ")
        return ResultFinding(.valueOutOfRange, found: shown(value), expected: expected)
    }

    func notANumber(_ value: String) -> ResultFinding {
        ResultFinding(.notANumber, found: shown(value), expected: "a decimal number")
    }

    func shown(_ text: String) -> String {
        DisplayText.quoted(text, limit: 80)
    }

    private var rangeFault: ResultFinding? {
        for bound in [minimum.text, maximum.text] {
            if let bound, ExactDecimal(bound) == nil { return notANumber(bound) }
        }
        guard let lowest = minimum.text, let highest = maximum.text, let low = ExactDecimal(lowest),
            let high = ExactDecimal(highest), high < low
        else { return nil }
        let expected = "valueMin not above valueMax, " + shown(highest)
        return ResultFinding(.emptyRange, found: shown(lowest), expected: expected)
    }

    private static func shape(
        of json: JSON,
        members: [TextMember],
        values: [JSON],
        levels: [RubricLevel]
    ) -> ResultFinding? {
        if json.object == nil { return ResultFinding(.malformed, found: json.kind, expected: "an object") }
        if let fault = ResultFinding.firstMalformed(members) { return fault }
        if case .absent = members[0] { return ResultFinding(.malformed, found: "no id", expected: "an id") }
        if let value = values.first(where: { $0.string == nil }) {
            return ResultFinding(.malformed, found: "an allowedValue is \(value.kind)", expected: "each is a text")
        }
        if levels.contains(where: { $0.id == nil }) {
            return ResultFinding(.malformed, found: "a level without id", expected: "an id for each level")
        }
        return nil
    }
}
