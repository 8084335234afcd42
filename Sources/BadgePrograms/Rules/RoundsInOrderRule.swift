internal import StrictJSON
internal import VerifiableCredentials

/// `rounds-in-order`: the rounds of a collection follow each other in time: every day of a round is later than every day of
/// the rounds before it. The rounds are the values of a column of choices, in the order in which the column lists them.
public struct RoundsInOrderRule: TableRule {
    /// The word for this kind of rule.
    public static let kind = "rounds-in-order"
    /// What kinds of requirement it can belong to.
    public static let appliesTo: [RequirementKind] = [.table]
    /// When it is decided.
    public static let stage = RuleStage.submission
    /// Id, origin, strength and statement.
    public let header: RuleHeader
    /// The id of the column with the round.
    public let column: String
    /// The id of the column with the day.
    public let date: String

    /// Reads the keys of this kind.
    public init(reading map: YAMLMapping, header: RuleHeader) {
        self.header = header
        column = map.required("column").identifier
        date = map.required("date").identifier
    }

    var uses: [ColumnUse] {
        [ColumnUse(column, [.choice]), ColumnUse(date, [.date])]
    }

    /// What it finds in a submission.
    public func outcome(in context: RuleContext) -> RuleOutcome {
        let names = context.requirement?.columns.first { $0.id.isSameBytes(as: column) }?.values ?? []
        let demand = "days of " + names.joined(separator: ", then of ")
        let rows = names.map { name in
            context.records.rows.filter { $0.text(column)?.isSameBytes(as: name) ?? false }
        }
        // A row of a round counts for it whatever its day: one without a day would be in order unseen.
        let undated = rows.joined().filter { $0.date(date) == nil }
        guard undated.isEmpty else {
            let shown = undated.prefix(5).map {
                DisplayText.quoted($0.text(column) ?? "") + " without a day, in " + DisplayText.escaped($0.file)
                    + ", line \($0.line)"
            }
            return make(
                .notMet,
                in: context,
                found: shown.joined(separator: "; ") + (undated.count > 5 ? "; and \(undated.count - 5) more" : ""),
                required: demand,
                remedy: "enter the day of each row in the column \(date)",
                places: undated.map { RuleOutcome.Place(file: $0.file, line: $0.line) }
            )
        }
        let rounds = rows.map { rows in rows.compactMap { row in row.date(date).map { (row: row, day: $0) } } }
        guard rounds.contains(where: { !$0.isEmpty }) else {
            return make(
                .missing,
                in: context,
                found: "no rows",
                required: demand,
                remedy: "enter rows with their round and day",
                places: files(in: context)
            )
        }
        var latest: (name: String, day: Instant)?
        var early: [(row: TableRow, words: String)] = []
        for (name, round) in zip(names, rounds) {
            if let before = latest {
                early += round.filter { $0.day <= before.day }.map { entry in
                    (entry.row, "\(name) on \(entry.day.date), not after \(before.name) on \(before.day.date)")
                }
            }
            if let last = round.map(\.day).max(), latest.map({ $0.day < last }) ?? true { latest = (name, last) }
        }
        let shown = early.prefix(5).map {
            DisplayText.escaped($0.words) + ", in " + DisplayText.escaped($0.row.file) + ", line \($0.row.line)"
        }
        return make(
            early.isEmpty ? .met : .notMet,
            in: context,
            found: early.isEmpty
                ? Self.inOrder(zip(names, rounds.map(\.isEmpty)))
                : shown.joined(separator: "; ") + (early.count > 5 ? "; and \(early.count - 5) more" : ""),
            required: demand,
            remedy: "mend a wrong day or round; what was collected too early is no later round",
            places: early.map { RuleOutcome.Place(file: $0.row.file, line: $0.row.line) }
        )
    }

    /// The rounds that are there, and those that are not: whether each must be there other rules say.
    private static func inOrder(_ rounds: some Sequence<(String, Bool)>) -> String {
        let there = rounds.filter { !$0.1 }.map(\.0)
        let absent = rounds.filter(\.1).map(\.0)
        return "in order: " + there.joined(separator: ", ")
            + (absent.isEmpty ? "" : "; no rows of " + absent.joined(separator: ", "))
    }
}
