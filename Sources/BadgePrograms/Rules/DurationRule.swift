internal import StrictJSON
internal import VerifiableCredentials

/// `duration`: how many months the periods in a table come to. Periods that overlap or follow each other without a day
/// between count once; each stretch counts its whole months, both its days included, and the months are added.
public struct DurationRule: TableRule {
    /// The word for this kind of rule.
    public static let kind = "duration"
    /// What kinds of requirement it can belong to.
    public static let appliesTo: [RequirementKind] = [.table]
    /// When it is decided.
    public static let stage = RuleStage.submission
    /// Id, origin, strength and statement.
    public let header: RuleHeader
    /// The id of the column with the first day.
    public let from: String
    /// The id of the column with the last day.
    public let until: String
    /// The fewest months.
    public let atLeastMonths: Int
    /// Which rows count, absent where all do.
    public let filter: RowFilter?
    /// The name under which the number of months stands in the badge, absent where it does not.
    public let result: String?

    /// Reads the keys of this kind.
    public init(reading map: YAMLMapping, header: RuleHeader) {
        self.header = header
        from = map.required("from").identifier
        until = map.required("until").identifier
        atLeastMonths = map.required("atLeastMonths").int(in: 1...1200)
        filter = RowFilter.reading(map)
        result = map.optional("result")?.line(atMost: 120)
    }

    var uses: [ColumnUse] {
        [ColumnUse(from, [.date]), ColumnUse(until, [.date])] + (filter.map { [ColumnUse($0)] } ?? [])
    }

    /// What it finds in a submission.
    public func outcome(in context: RuleContext) -> RuleOutcome {
        let stretches = stretches(in: context)
        let months = stretches.map(\.months).reduce(0, +)
        let which = filter.map { " with " + $0.words } ?? ""
        return make(
            months >= atLeastMonths ? .met : stretches.isEmpty ? .missing : .notMet,
            in: context,
            found: stretches.isEmpty
                ? "no periods" + which
                : Counting.of(months, "month", "months") + ", " + stretches.map(\.words).joined(separator: "; "),
            required: "at least " + Counting.of(atLeastMonths, "month", "months") + which,
            remedy: "go on for \(Counting.of(atLeastMonths - months, "month", "months")) more",
            places: files(in: context)
        )
    }

    /// A number, where the template names it.
    public var contribution: RuleContribution {
        result == nil ? .none : .number
    }

    /// What it contributes to the decision in the badge.
    public func component(in context: RuleContext) -> DecisionComponent? {
        result.map { count(stretches(in: context).map(\.months).reduce(0, +), named: $0, atLeast: atLeastMonths) }
    }

    /// The periods, joined where they touch or overlap. A period that ends before it begins counts for nothing.
    private func stretches(in context: RuleContext) -> [Stretch] {
        let periods = rows(filter, in: context).compactMap { row -> Stretch? in
            guard let first = row.date(from), let last = row.date(until), first <= last else { return nil }
            return Stretch(first: first, last: last)
        }.sorted { ($0.first, $0.last) < ($1.first, $1.last) }
        var joined: [Stretch] = []
        for period in periods {
            if let open = joined.last, period.first <= open.last.adding(seconds: 86_400) {
                joined[joined.count - 1] = Stretch(first: open.first, last: max(open.last, period.last))
            } else {
                joined.append(period)
            }
        }
        return joined
    }

    private struct Stretch {
        let first: Instant
        let last: Instant

        /// Whole months from the first day to the last, both included.
        var months: Int {
            Calendar.wholeMonths(from: first, through: last)
        }

        var words: String {
            first.date + " to " + last.date
        }
    }
}

/// Counting in months.
enum Calendar {
    /// Whole months from one day to another, both included: 1 September to 30 June are ten.
    static func wholeMonths(from first: Instant, through last: Instant) -> Int {
        let end = last.adding(seconds: 86_400)
        // A month has 28 days at least, so no more than this many fit.
        var most = max(Int((end.seconds - first.seconds) / (28 * 86_400)), 0)
        while most > 0, first.adding(months: most) > end { most -= 1 }
        return most
    }
}
