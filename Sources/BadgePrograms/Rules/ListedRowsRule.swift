internal import StrictJSON
internal import VerifiableCredentials

/// `listed-rows`: what a column names stands in another table: every teacher of a log in the list of teachers. Where the
/// other table gives a first and a last day, the day of the row lies within them.
public struct ListedRowsRule: TableRule {
    /// The word for this kind of rule.
    public static let kind = "listed-rows"
    /// What kinds of requirement it can belong to.
    public static let appliesTo: [RequirementKind] = [.table]
    /// When it is decided.
    public static let stage = RuleStage.submission
    /// Id, origin, strength and statement.
    public let header: RuleHeader
    /// The id of the column that names something.
    public let column: String
    /// The id of the requirement whose table lists it.
    public let requirementID: String
    /// The id of the column there.
    public let listColumn: String
    /// The columns of the day and of the first and last day there; absent where days do not matter.
    public let days: (day: String, from: String, until: String)?

    /// Reads the keys of this kind.
    public init(reading map: YAMLMapping, header: RuleHeader) {
        self.header = header
        column = map.required("column").identifier
        let list = map.required("in").mapping { list in
            (
                requirement: list.required("requirement").identifier, column: list.required("column").identifier,
                from: list.optional("from")?.identifier, until: list.optional("until")?.identifier
            )
        }
        requirementID = list.requirement
        listColumn = list.column
        let day = map.optional("date")?.identifier
        if let day, let from = list.from, let until = list.until { days = (day, from, until) } else { days = nil }
        let given = [day, list.from, list.until].count { $0 != nil }
        for key in ["from", "until"] {
            let inside: JSON = ["required": ["in"], "properties": ["in": Demand.has([key])]]
            map.demand(["if": Demand.has(["date"]), "then": inside, "else": Demand.not(inside)])
        }
        if given != 0, given != 3 {
            map.fail(.badValue, "date, in.from and in.until stand together", hint: "give all three, or none")
        }
    }

    var uses: [ColumnUse] {
        [ColumnUse(column, ColumnUse.names)] + (days.map { [ColumnUse($0.day, [.date])] } ?? [])
    }

    var otherTables: [OtherTable] {
        let period = days.map { [ColumnUse($0.from, [.date]), ColumnUse($0.until, [.date])] } ?? []
        return [OtherTable(requirementID: requirementID, uses: [ColumnUse(listColumn, ColumnUse.names)] + period)]
    }

    var naming: String? {
        column
    }

    var namingElsewhere: [(requirementID: String, column: String)] {
        [(requirementID, listColumn)]
    }

    /// What it finds in a submission.
    public func outcome(in context: RuleContext) -> RuleOutcome {
        let rows = context.records.rows
        let list = listed(in: context)
        let demand =
            "each \(column) is listed in \(requirementID)"
            + (days == nil ? "" : ", and the day lies within the days given there")
        guard !rows.isEmpty else {
            return make(
                .missing,
                in: context,
                found: "no rows",
                required: demand,
                remedy: "enter rows",
                places: files(in: context)
            )
        }
        let wrong = rows.compactMap { row in fault(row, list).map { (row: row, words: $0) } }
        let shown = wrong.prefix(5).map {
            $0.words + " in " + DisplayText.escaped($0.row.file) + ", line \($0.row.line)"
        }
        return make(
            wrong.isEmpty ? .met : .notMet,
            in: context,
            found: wrong.isEmpty
                ? "all of " + Counting.of(rows.count, "row", "rows")
                : shown.joined(separator: "; ") + (wrong.count > 5 ? "; and \(wrong.count - 5) more" : ""),
            required: demand,
            remedy:
                "mend what is written wrong in one of the two tables, or add it to \(requirementID) where it is missing",
            places: wrong.map { RuleOutcome.Place(file: $0.row.file, line: $0.row.line) }
        )
    }

    /// What is listed, with the days that are given for it.
    private func listed(in context: RuleContext) -> [[UInt8]: [ClosedRange<Instant>]] {
        var list: [[UInt8]: [ClosedRange<Instant>]] = [:]
        for row in context.records(of: requirementID).rows {
            guard let name = row.text(listColumn) else { continue }
            var periods = list[Array(name.utf8)] ?? []
            if let days, let from = row.date(days.from), let until = row.date(days.until), from <= until {
                periods.append(from...until)
            }
            list[Array(name.utf8)] = periods
        }
        return list
    }

    private func fault(_ row: TableRow, _ list: [[UInt8]: [ClosedRange<Instant>]]) -> String? {
        guard let name = row.text(column) else { return nil }
        let shown = DisplayText.quoted(name, limit: 60)
        guard let periods = list[Array(name.utf8)] else { return shown + " is not listed" }
        guard let days, let day = row.date(days.day) else { return nil }
        return periods.contains { $0.contains(day) } ? nil : "\(day.date) is outside the days of " + shown
    }
}
