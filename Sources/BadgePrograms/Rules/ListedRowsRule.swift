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

    /// What it finds in a submission.
    public func outcome(in context: RuleContext) -> RuleOutcome {
        let rows = context.records.rows
        let list = context.records(of: requirementID).rows
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

    private func fault(_ row: TableRow, _ list: [TableRow]) -> String? {
        guard let name = row.text(column) else { return nil }
        let entries = list.filter { $0.text(listColumn)?.isSameBytes(as: name) ?? false }
        let shown = DisplayText.quoted(name, limit: 60)
        if entries.isEmpty { return shown + " is not listed" }
        guard let days, let day = row.date(days.day) else { return nil }
        let isWithin = entries.contains { entry in
            guard let from = entry.date(days.from), let until = entry.date(days.until) else { return false }
            return from <= day && day <= until
        }
        return isWithin ? nil : "\(day.date) is outside the days of " + shown
    }
}
