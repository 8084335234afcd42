/// `n-of`: at least so many of several rules are met. The badge shows how many.
public struct NOfRule: CompositeRule {
    /// The word for this kind of rule.
    public static let kind = "n-of"
    /// Id, origin, strength and statement.
    public let header: RuleHeader
    /// What it is made of.
    public let members: [RuleMember]
    /// How many are to be met.
    public let needed: Int
    /// The name under which the number stands in the badge; the rule's own where the template gives none.
    public let result: String

    /// Reads the keys of this kind.
    public init(reading map: YAMLMapping, header: RuleHeader) {
        self.header = header
        members = Self.members(map, header)
        let least = map.required("atLeast")
        needed = least.int(in: 1...100)
        result = map.optional("result")?.line(atMost: 120) ?? header.name
        if !least.isMissing, !members.isEmpty, needed > members.count {
            least.fail(.badValue, "at least \(needed) of \(members.count) rules can never be met")
        }
    }

    private init(header: RuleHeader, members: [RuleMember], needed: Int, result: String) {
        self.header = header
        self.members = members
        self.needed = needed
        self.result = result
    }

    /// The same rule made of other members.
    public func with(members: [RuleMember]) -> NOfRule {
        NOfRule(header: header, members: members, needed: needed, result: result)
    }

    /// What it finds in a submission.
    public func outcome(in context: RuleContext) -> RuleOutcome {
        combined(in: context)
    }

    /// A number.
    public var contribution: RuleContribution {
        .number
    }

    /// How many are met.
    public func component(in context: RuleContext) -> DecisionComponent? {
        count(outcomes(in: context).count { $0.status == .met }, named: result, atLeast: needed)
    }
}
