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
    /// The first of the allowed values, for a reader.
    private let allowedText: String
    let minimum: TextMember
    let maximum: TextMember
    let requiredLevel: TextMember
    let requiredValue: TextMember
    /// Where the required level stands among the levels, and the required value among the allowed ones: a long text is
    /// looked up once, not once for each result.
    let requiredLevelPlaces: [Int]
    let requiredValuePlaces: [Int]
    private let lowest: ExactDecimal?
    private let highest: ExactDecimal?
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
        allowedText = DescribedResult.list(allowed ?? [])
        minimum = TextMember("valueMin", of: json, at: subject)
        maximum = TextMember("valueMax", of: json, at: subject)
        requiredLevel = TextMember("requiredLevel", of: json, at: subject)
        requiredValue = TextMember("requiredValue", of: json, at: subject)
        requiredLevelPlaces = requiredLevel.text.map { [levelIndex] in levelIndex[$0] } ?? []
        requiredValuePlaces = requiredValue.text.map { [allowedIndex] in allowedIndex[$0] } ?? []
        lowest = minimum.text.flatMap { ExactDecimal($0) }
        highest = maximum.text.flatMap { ExactDecimal($0) }
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
        if let level = requiredLevel.text, requiredLevelPlaces.isEmpty { return notALevel(level) }
        return requiredValueFault
    }

    /// What is wrong with the required value, absent where nothing is or where none is required.
    var requiredValueFault: ResultFinding? {
        requiredValue.text.flatMap { valueFault($0, isAllowed: !requiredValuePlaces.isEmpty) }
    }

    /// What is wrong with a level that refers to this description.
    func levelFault(_ level: String) -> ResultFinding? {
        levelIndex[level].isEmpty ? notALevel(level) : nil
    }

    private func notALevel(_ level: String) -> ResultFinding {
        ResultFinding(.levelNotInDescription, found: shown(level), expected: "the id of one of its levels")
    }

    /// What is wrong with a value that refers to this description.
    func valueFault(_ value: String) -> ResultFinding? {
        valueFault(value, isAllowed: allowed == nil || !allowedIndex[value].isEmpty)
    }

    private func valueFault(_ value: String, isAllowed: Bool) -> ResultFinding? {
        if allowed != nil, !isAllowed {
            return ResultFinding(.valueNotAllowed, found: shown(value), expected: "one of " + allowedText)
        }
        guard minimum.text != nil || maximum.text != nil else { return nil }
        guard let number = ExactDecimal(value) else { return notANumber(value) }
        let isBelow = lowest.map { number < $0 } ?? false
        let isAbove = highest.map { $0 < number } ?? false
        guard isBelow || isAbove else { return nil }
        let range = [minimum.text.map { "at least " + shown($0) }, maximum.text.map { "at most " + shown($0) }]
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

    /// The first twelve values, each cut after 40 characters, and how many more there are.
    private static func list(_ values: [String]) -> String {
        let shown = values.prefix(12).map { DisplayText.quoted($0, limit: 40) }.joined(separator: ", ")
        return values.count > 12 ? shown + " and \(values.count - 12) more" : shown
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
