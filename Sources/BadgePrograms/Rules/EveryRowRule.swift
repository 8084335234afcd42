internal import StrictJSON

/// `every-row`: what each row of a table has in a column: a certain value, a number within bounds or not above that of
/// another column, or anything at all.
public struct EveryRowRule: TableRule {
    /// The word for this kind of rule.
    public static let kind = "every-row"
    /// What kinds of requirement it can belong to.
    public static let appliesTo: [RequirementKind] = [.table]
    /// When it is decided.
    public static let stage = RuleStage.submission
    /// Id, origin, strength and statement.
    public let header: RuleHeader
    /// The id of the column.
    public let column: String
    /// The value, where one is asked for.
    public let value: String?
    /// The smallest number, where one is asked for.
    public let atLeast: FixedNumber?
    /// The largest number, where one is asked for.
    public let atMost: FixedNumber?
    /// The id of the column whose number in the same row is not to be exceeded, where one is named.
    public let atMostColumn: String?
    /// Which rows are looked at, absent where all are.
    public let filter: RowFilter?
    /// What one row stands for, and several.
    public let noun: (one: String, many: String)

    /// Reads the keys of this kind.
    public init(reading map: YAMLMapping, header: RuleHeader) {
        self.header = header
        column = map.required("column").identifier
        value = map.optional("is")?.line(atMost: 100)
        atLeast = map.optional("atLeast")?.fixedNumber
        atMost = map.optional("atMost")?.fixedNumber
        atMostColumn = map.optional("atMostColumn")?.identifier
        filter = RowFilter.reading(map)
        noun = Counting.noun(map, "row", "rows")
        map.demand(Demand.when(Demand.has(["is"]), Demand.not(Demand.any(of: Self.bounds))))
        if value != nil, isNumeric {
            map.fail(.badValue, "a row has a value, or a number within bounds, and not both")
        }
        if let atLeast, let atMost, atMost < atLeast {
            map.fail(.badValue, "atLeast is \(atLeast.text) and atMost is \(atMost.text)")
        }
        if let atMostColumn, atMostColumn.isSameBytes(as: column) {
            map.fail(
                .badValue,
                "atMostColumn names the column itself, which is never more than it is",
                hint: "name the other column"
            )
        }
    }

    private static let bounds = ["atLeast", "atMost", "atMostColumn"]

    /// Whether it is about numbers.
    private var isNumeric: Bool { atLeast != nil || atMost != nil || atMostColumn != nil }

    var uses: [ColumnUse] {
        var use = ColumnUse(
            column,
            value != nil
                ? ColumnUse.names
                : isNumeric ? ColumnUse.numbers : TableColumn.Content.allCases
        )
        use.value = value
        return [use] + (atMostColumn.map { [ColumnUse($0, ColumnUse.numbers)] } ?? [])
            + (filter.map { [ColumnUse($0)] } ?? [])
    }

    /// What it finds in a submission.
    public func outcome(in context: RuleContext) -> RuleOutcome {
        let rows = rows(filter, in: context)
        guard !rows.isEmpty else {
            return make(
                .missing,
                in: context,
                found: "no " + noun.many,
                required: demand,
                remedy: "enter " + noun.many,
                places: files(in: context)
            )
        }
        let wrong = rows.filter { !holds($0) }
        let lines = wrong.prefix(8).map { "line \($0.line) of " + DisplayText.escaped($0.file) }
        let more = wrong.count > 8 ? "; and \(wrong.count - 8) more" : ""
        return make(
            wrong.isEmpty ? .met : .notMet,
            in: context,
            found: "\(rows.count - wrong.count) of " + Counting.of(rows.count, noun.one, noun.many)
                + (wrong.isEmpty ? "" : "; not in " + lines.joined(separator: ", ") + more),
            required: demand,
            remedy:
                "where it was so, write \(wanted) in the column \(column); where it was not, it has to be made good first",
            places: wrong.map { RuleOutcome.Place(file: $0.file, line: $0.line) }
        )
    }

    private func holds(_ row: TableRow) -> Bool {
        if let value { return row.value(column) == .text(value) }
        if !isNumeric { return row.value(column).map { $0 != .empty } ?? false }
        guard let number = row.number(column) else { return false }
        if let atMostColumn {
            guard let most = row.number(atMostColumn), number <= most else { return false }
        }
        return atLeast.map { number >= $0 } ?? true && atMost.map { number <= $0 } ?? true
    }

    private var wanted: String {
        if let value { return DisplayText.escaped(value) }
        let other = atMostColumn.map { "no more than in the column " + $0 }
        let numbers: String? =
            switch (atLeast, atMost) {
            case (let low?, let high?): low.text + " to " + high.text
            case (let low?, nil): "at least " + low.text
            case (nil, let high?): "at most " + high.text
            case (nil, nil): nil
            }
        let all = [numbers, other].compactMap { $0 }
        return all.isEmpty ? "something" : all.joined(separator: " and ")
    }

    private var demand: String {
        "\(column) has \(wanted) in every \(noun.one)" + (filter.map { " with " + $0.words } ?? "")
    }
}
