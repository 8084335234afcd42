internal import StrictJSON
internal import VerifiableCredentials

/// `distinct-values`: how many different values a column of a table is to have: coached teachers, rounds of a measurement,
/// days, weeks.
public struct DistinctValuesRule: TableRule {
    /// What days are counted by. A week begins on Monday.
    public enum Grain: String, Sendable, CaseIterable {
        /// Each day by itself.
        case day
        /// Days of one week as one.
        case week
        /// Days of one calendar month as one.
        case month
    }

    /// The word for this kind of rule.
    public static let kind = "distinct-values"
    /// What kinds of requirement it can belong to.
    public static let appliesTo: [RequirementKind] = [.table]
    /// When it is decided.
    public static let stage = RuleStage.submission
    /// Id, origin, strength and statement.
    public let header: RuleHeader
    /// The id of the column.
    public let column: String
    /// The fewest different values.
    public let atLeast: Int
    /// Which rows count, absent where all do.
    public let filter: RowFilter?
    /// What days are counted by, in a column of days.
    public let grain: Grain
    /// What one value stands for, and several.
    public let noun: (one: String, many: String)
    /// The name under which the number stands in the badge, absent where it does not.
    public let result: String?
    private let countsDays: Bool

    /// Reads the keys of this kind.
    public init(reading map: YAMLMapping, header: RuleHeader) {
        self.header = header
        column = map.required("column").identifier
        atLeast = map.required("atLeast").int(in: 1...UntrustedInput.tableRows)
        filter = RowFilter.reading(map)
        let grain = map.optional("countBy")
        self.grain = grain?.choice(Grain.self) ?? .day
        countsDays = grain != nil
        noun = Counting.noun(
            map,
            countsDays ? self.grain.rawValue : "value",
            countsDays ? self.grain.rawValue + "s" : "values"
        )
        result = map.optional("result")?.line(atMost: 120)
    }

    var uses: [ColumnUse] {
        [ColumnUse(column, countsDays ? [.date] : [.date, .whole, .text, .choice])]
            + (filter.map { [ColumnUse($0)] } ?? [])
    }

    var naming: String? {
        column
    }

    /// What it finds in a submission.
    public func outcome(in context: RuleContext) -> RuleOutcome {
        let values = values(in: context)
        let names = values.prefix(8).map { DisplayText.escaped($0, limit: 40) }.joined(separator: ", ")
        return make(
            values.count >= atLeast ? .met : values.isEmpty ? .missing : .notMet,
            in: context,
            found: Counting.of(values.count, noun.one, noun.many)
                + (values.isEmpty ? "" : ": " + names + (values.count > 8 ? ", …" : "")),
            foundInBadge: Counting.of(values.count, noun.one, noun.many),
            required: "at least " + Counting.of(atLeast, "different " + noun.one, "different " + noun.many),
            remedy: "enter \(Counting.of(atLeast - values.count, noun.one, noun.many)) more in the column \(column)",
            places: context.response.items.map { RuleOutcome.Place(file: $0.path, line: nil) }
        )
    }

    /// A number, where the template names it.
    public var contribution: RuleContribution {
        result == nil ? .none : .number
    }

    /// What it contributes to the decision in the badge.
    public func component(in context: RuleContext) -> DecisionComponent? {
        result.map { count(values(in: context).count, named: $0, atLeast: atLeast) }
    }

    /// A day as what it is counted by: itself, the Monday of its week, its month.
    private func shown(_ day: Instant) -> String {
        switch grain {
        case .day: return day.date
        case .week:
            let number = day.seconds / 86_400
            // 1970-01-01 was a Thursday.
            let weekday = ((number + 3) % 7 + 7) % 7
            return day.adding(seconds: -weekday * 86_400).date
        case .month: return String(day.date.prefix(7))
        }
    }

    /// The different values in the order in which they first stand.
    private func values(in context: RuleContext) -> [String] {
        var seen: Set<[UInt8]> = []
        return context.records.rows.filter { filter?.holds($0) ?? true }.compactMap { row in
            let text: String? =
                switch row.value(column) {
                case .date(let day)?: shown(day)
                case .number(let number)?: number.text
                case .text(let text)?: text
                case .empty?, nil: nil
                }
            return text.flatMap { seen.insert(Array($0.utf8)).inserted ? $0 : nil }
        }
    }
}
