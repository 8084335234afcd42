internal import StrictJSON
internal import VerifiableCredentials

/// `dates-in-order`: the days in each row follow each other: set, carried out, reviewed. A day that is not filled in is
/// passed over. Where `withinDays` is given, no more days lie between one and the next.
public struct DatesInOrderRule: TableRule {
    /// The word for this kind of rule.
    public static let kind = "dates-in-order"
    /// What kinds of requirement it can belong to.
    public static let appliesTo: [RequirementKind] = [.table]
    /// When it is decided.
    public static let stage = RuleStage.submission
    /// Id, origin, strength and statement.
    public let header: RuleHeader
    /// The ids of the columns in the order of their days.
    public let columns: [String]
    /// The most days between one and the next, absent where there is no limit.
    public let withinDays: Int?

    /// Reads the keys of this kind.
    public init(reading map: YAMLMapping, header: RuleHeader) {
        self.header = header
        let list = map.required("columns")
        list.noteEntries(atLeast: 2)
        columns = list.list.map { $0.identifier }
        withinDays = map.optional("withinDays")?.int(in: 0...3660)
        if !list.isMissing, columns.count < 2 {
            list.fail(.badValue, "two columns or more are expected, in their order")
        }
    }

    var uses: [ColumnUse] {
        columns.map { ColumnUse($0, [.date]) }
    }

    /// What it finds in a submission.
    public func outcome(in context: RuleContext) -> RuleOutcome {
        let rows = context.records.rows
        let demand =
            columns.joined(separator: ", then ") + " in each row"
            + (withinDays.map { ", each at most " + Counting.of($0, "day", "days") + " after the one before" } ?? "")
        guard !rows.isEmpty else {
            return make(
                .missing,
                in: context,
                found: "no rows",
                required: demand,
                remedy: "enter rows with their days",
                places: files(in: context)
            )
        }
        let wrong = rows.compactMap { row in fault(row).map { (row: row, words: $0) } }
        let shown = wrong.prefix(5).map {
            "\($0.words) in " + DisplayText.escaped($0.row.file) + ", line \($0.row.line)"
        }
        return make(
            wrong.isEmpty ? .met : .notMet,
            in: context,
            found: wrong.isEmpty
                ? "in order in " + Counting.of(rows.count, "row", "rows")
                : shown.joined(separator: "; ") + (wrong.count > 5 ? "; and \(wrong.count - 5) more" : ""),
            required: demand,
            remedy: "mend the days that are wrong; what was done too early or too late is done again",
            places: wrong.map { RuleOutcome.Place(file: $0.row.file, line: $0.row.line) }
        )
    }

    private func fault(_ row: TableRow) -> String? {
        let days = columns.compactMap { column in row.date(column).map { (column: column, day: $0) } }
        for (before, after) in zip(days, days.dropFirst()) {
            if after.day < before.day {
                return "\(after.column) \(after.day.date) before \(before.column) \(before.day.date)"
            }
            let between = (after.day.seconds - before.day.seconds) / 86_400
            if let withinDays, between > withinDays {
                return "\(after.column) \(Counting.of(Int(between), "day", "days")) after \(before.column)"
            }
        }
        return nil
    }
}
