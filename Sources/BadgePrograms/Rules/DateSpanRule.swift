internal import StrictJSON
internal import VerifiableCredentials

/// `date-span`: over how long a time the rows of a log are to be spread, from the first day to the last.
public struct DateSpanRule: TableRule {
    /// The word for this kind of rule.
    public static let kind = "date-span"
    /// What kinds of requirement it can belong to.
    public static let appliesTo: [RequirementKind] = [.table]
    /// When it is decided.
    public static let stage = RuleStage.submission
    /// Id, origin, strength and statement.
    public let header: RuleHeader
    /// The id of the column with the day.
    public let column: String
    /// The fewest days that lie between the first day and the last.
    public let atLeastDays: Int
    /// The name under which the number of days stands in the badge, absent where it does not.
    public let result: String?

    /// Reads the keys of this kind.
    public init(reading map: YAMLMapping, header: RuleHeader) {
        self.header = header
        column = map.required("column").identifier
        atLeastDays = map.required("atLeastDays").int(in: 1...3660)
        result = map.optional("result")?.line(atMost: 120)
    }

    var uses: [ColumnUse] {
        [ColumnUse(column, [.date])]
    }

    /// What it finds in a submission.
    public func outcome(in context: RuleContext) -> RuleOutcome {
        let demand = "at least " + Counting.of(atLeastDays, "day", "days") + " from the first to the last"
        let places = context.response.items.map { RuleOutcome.Place(file: $0.path, line: nil) }
        guard let span = span(in: context) else {
            return make(
                .missing,
                in: context,
                found: "no dates",
                required: demand,
                remedy: "enter the day of each row in the column \(column)",
                places: places
            )
        }
        return make(
            span.days >= atLeastDays ? .met : .notMet,
            in: context,
            found: "\(Counting.of(span.days, "day", "days")), \(span.words)",
            required: demand,
            remedy: "go on for \(Counting.of(atLeastDays - span.days, "day", "days")) more",
            places: places
        )
    }

    /// A number, where the template names it.
    public var contribution: RuleContribution {
        result == nil ? .none : .number
    }

    /// What it contributes to the decision in the badge.
    public func component(in context: RuleContext) -> DecisionComponent? {
        result.map { count(span(in: context)?.days ?? 0, named: $0, atLeast: atLeastDays) }
    }

    private func span(in context: RuleContext) -> (days: Int, words: String)? {
        let dates = context.records.rows.compactMap { $0.date(column) }
        guard let first = dates.min(), let last = dates.max() else { return nil }
        return (Int((last.seconds - first.seconds) / 86_400), first.date + " to " + last.date)
    }
}
