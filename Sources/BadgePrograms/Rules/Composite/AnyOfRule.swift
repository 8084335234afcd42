/// `any-of`: at least one of several rules is met. The badge shows whether one is, and the numbers and levels of the one
/// that was used: the first that is met.
public struct AnyOfRule: CompositeRule {
    /// The word for this kind of rule.
    public static let kind = "any-of"
    /// Id, origin, strength and statement.
    public let header: RuleHeader
    /// What it is made of.
    public let members: [RuleMember]

    /// One.
    public var needed: Int {
        1
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
    public func with(members: [RuleMember]) -> AnyOfRule {
        AnyOfRule(header: header, members: members)
    }

    /// What it finds in a submission.
    public func outcome(in context: RuleContext) -> RuleOutcome {
        combined(in: context)
    }

    /// Completed or not, where it is required.
    public var contribution: RuleContribution {
        header.strength == .required ? .status : .none
    }

    /// Whether one is met.
    public func component(in context: RuleContext) -> DecisionComponent? {
        guard contribution == .status else { return nil }
        return DecisionComponent(
            id: header.id,
            name: header.name,
            description: header.statement,
            kind: .status(isCompleted: outcome(in: context).status == .met)
        )
    }

    /// Whether one is met, then what that one contributes.
    public func components(in context: RuleContext) -> [DecisionComponent] {
        let used = zip(members, outcomes(in: context)).first { $0.1.status == .met }?.0
        let own = component(in: context).map { [$0] } ?? []
        return own + (used.map { $0.rule.components(in: self.context(of: $0, context)) } ?? [])
    }

    /// Its own id and those of its members' results.
    public var componentIDs: [String] {
        (contribution == .none ? [] : [header.id]) + members.flatMap(\.rule.componentIDs)
    }
}
