internal import StrictJSON
internal import VerifiableCredentials

/// `date-gaps`: how many days at most lie between one row of a log and the next in time.
public struct DateGapsRule: TableRule {
    /// The word for this kind of rule.
    public static let kind = "date-gaps"
    /// What kinds of requirement it can belong to.
    public static let appliesTo: [RequirementKind] = [.table]
    /// When it is decided.
    public static let stage = RuleStage.submission
    /// Id, origin, strength and statement.
    public let header: RuleHeader
    /// The id of the column with the day.
    public let column: String
    /// The most days from one day to the next.
    public let atMostDays: Int
    /// Which rows count, absent where all do.
    public let filter: RowFilter?

    /// Reads the keys of this kind.
    public init(reading map: YAMLMapping, header: RuleHeader) {
        self.header = header
        column = map.required("column").identifier
        atMostDays = map.required("atMostDays").int(in: 1...3660)
        filter = RowFilter.reading(map)
    }

    var uses: [ColumnUse] {
        [ColumnUse(column, [.date])] + (filter.map { [ColumnUse($0)] } ?? [])
    }

    /// What it finds in a submission.
    public func outcome(in context: RuleContext) -> RuleOutcome {
        let days = rows(filter, in: context).compactMap { $0.date(column) }.sorted()
        let demand = "at most " + Counting.of(atMostDays, "day", "days") + " from one to the next"
        let gaps = zip(days, days.dropFirst()).map { before, after in
            (days: Int((after.seconds - before.seconds) / 86_400), words: before.date + " to " + after.date)
        }
        guard let longest = gaps.max(by: { $0.days < $1.days }) else {
            return make(
                .missing,
                in: context,
                found: days.isEmpty ? "no dates" : "one date only",
                required: demand,
                remedy: "enter the day of each row in the column \(column)",
                places: files(in: context)
            )
        }
        let long = gaps.filter { $0.days > atMostDays }
        return make(
            long.isEmpty ? .met : .notMet,
            in: context,
            found: long.isEmpty
                ? "\(Counting.of(longest.days, "day", "days")) at most"
                : long.prefix(5).map { "\(Counting.of($0.days, "day", "days")), \($0.words)" }.joined(separator: "; "),
            required: demand,
            remedy: "enter what was held in between, if anything was; a gap that was there stays",
            places: files(in: context)
        )
    }
}
