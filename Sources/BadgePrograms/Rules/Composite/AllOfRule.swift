/// `all-of`: every one of several rules is met.
public struct AllOfRule: CompositeRule {
    /// The word for this kind of rule.
    public static let kind = "all-of"
    /// Id, origin, strength and statement.
    public let header: RuleHeader
    /// What it is made of.
    public let members: [RuleMember]

    /// All.
    public var needed: Int {
        members.count
    }

    /// Reads the keys of this kind.
    public init(reading map: YAMLMapping, header: RuleHeader) {
        self.header = header
        members = Self.members(map, header)
    }

    private init(header: RuleHeader, members: [RuleMember]) {
        self.header = header
        self.members = members
    }

    /// The same rule made of other members.
    public func with(members: [RuleMember]) -> AllOfRule {
        AllOfRule(header: header, members: members)
    }

    /// What it finds in a submission.
    public func outcome(in context: RuleContext) -> RuleOutcome {
        combined(in: context)
    }

    /// What its members contribute: each of them is to be met.
    public func components(in context: RuleContext) -> [DecisionComponent] {
        members.flatMap { $0.rule.components(in: self.context(of: $0, context)) }
    }

    /// The ids of its members' results.
    public var componentIDs: [String] {
        members.flatMap(\.rule.componentIDs)
    }

    /// The kind of result of the member that has one.
    public var contribution: RuleContribution {
        members.contains { $0.rule.contribution == .level } ? .level : .none
    }
}
