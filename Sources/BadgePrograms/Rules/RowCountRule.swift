internal import StrictJSON

/// `row-count`: how many rows a log or another table is to have. Rows with a fault do not count.
public struct RowCountRule: TableRule {
    /// The word for this kind of rule.
    public static let kind = "row-count"
    /// What kinds of requirement it can belong to.
    public static let appliesTo: [RequirementKind] = [.table]
    /// When it is decided.
    public static let stage = RuleStage.submission
    /// Id, origin, strength and statement.
    public let header: RuleHeader
    /// The fewest rows.
    public let atLeast: Int
    /// Which rows count, absent where all do.
    public let filter: RowFilter?
    /// What one such row stands for, and several.
    public let noun: (one: String, many: String)
    /// The name under which the number stands in the badge, absent where it does not.
    public let result: String?

    /// Reads the keys of this kind.
    public init(reading map: YAMLMapping, header: RuleHeader) {
        self.header = header
        atLeast = map.required("atLeast").int(in: 1...UntrustedInput.tableRows)
        filter = RowFilter.reading(map)
        noun = Counting.noun(map, "row", "rows")
        result = map.optional("result")?.line(atMost: 120)
    }

    var uses: [ColumnUse] {
        filter.map { [ColumnUse($0)] } ?? []
    }

    /// What it finds in a submission.
    public func outcome(in context: RuleContext) -> RuleOutcome {
        let number = number(in: context)
        return make(
            number >= atLeast ? .met : number == 0 ? .missing : .notMet,
            in: context,
            found: Counting.of(number, noun.one, noun.many),
            required: "at least " + Counting.of(atLeast, noun.one, noun.many),
            remedy: "\(Counting.of(atLeast - number, noun.one, noun.many)) more, to be done and entered",
            places: context.response.items.map { RuleOutcome.Place(file: $0.path, line: nil) }
        )
    }

    /// A number, where the template names it.
    public var contribution: RuleContribution {
        result == nil ? .none : .number
    }

    /// What it contributes to the decision in the badge.
    public func component(in context: RuleContext) -> DecisionComponent? {
        result.map { count(number(in: context), named: $0, atLeast: atLeast) }
    }

    private func number(in context: RuleContext) -> Int {
        context.records.rows.count { filter?.holds($0) ?? true }
    }
}
