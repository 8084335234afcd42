internal import StrictJSON
internal import VerifiableCredentials

/// `dates-since-award`: the days in a column are later than the day on which the badge that is renewed was awarded, so that
/// work counts once.
public struct DatesSinceAwardRule: TableRule {
    /// The word for this kind of rule.
    public static let kind = "dates-since-award"
    /// What kinds of requirement it can belong to.
    public static let appliesTo: [RequirementKind] = [.table]
    /// When it is decided.
    public static let stage = RuleStage.submission
    /// Id, origin, strength and statement.
    public let header: RuleHeader
    /// The id of the column with the day.
    public let column: String

    /// Reads the keys of this kind.
    public init(reading map: YAMLMapping, header: RuleHeader) {
        self.header = header
        column = map.required("column").identifier
    }

    var uses: [ColumnUse] {
        [ColumnUse(column, [.date])]
    }

    /// What it finds in a submission.
    public func outcome(in context: RuleContext) -> RuleOutcome {
        let demand = "days after the award of the badge that is renewed"
        guard let badge = RenewalRule.predecessor(in: context) else {
            return make(
                .missing,
                in: context,
                found: "no badge that is renewed",
                required: demand,
                remedy: RenewalRule.place
            )
        }
        let days = context.records.rows.compactMap { row in row.date(column).map { (row: row, day: $0) } }
        // Work without a day may have earned the badge that is renewed.
        let undated = context.records.rows.filter { $0.date(column) == nil }
        guard !days.isEmpty, undated.isEmpty else {
            return make(
                days.isEmpty ? .missing : .notMet,
                in: context,
                found: days.isEmpty ? "no dates" : Counting.of(undated.count, "row", "rows") + " without a date",
                required: demand + ", \(badge.awarded.date)",
                remedy: "enter the day of each row in the column \(column)",
                places: days.isEmpty
                    ? files(in: context) : undated.map { RuleOutcome.Place(file: $0.file, line: $0.line) }
            )
        }
        // Days are written without a time: what was done on the day of the award may have earned that badge.
        let early = days.filter { $0.day <= badge.awarded }
        let shown = early.prefix(5).map {
            $0.day.date + " in " + DisplayText.escaped($0.row.file) + ", line \($0.row.line)"
        }
        return make(
            early.isEmpty ? .met : .notMet,
            in: context,
            found: early.isEmpty
                ? Counting.of(days.count, "date", "dates")
                : shown.joined(separator: "; ") + (early.count > 5 ? "; and \(early.count - 5) more" : ""),
            required: demand + ", \(badge.awarded.date)",
            remedy:
                "take out the rows of \(badge.awarded.date) and before, which may have earned the badge that is renewed, "
                + "and enter rows with days after \(badge.awarded.date) in the column \(column)",
            places: early.map { RuleOutcome.Place(file: $0.row.file, line: $0.row.line) }
        )
    }
}
