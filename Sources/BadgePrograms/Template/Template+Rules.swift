extension Template {
    /// Every rule with the requirement that it belongs to, in the order of the template; those of the whole submission
    /// come last. Rules that others are made of are not among them.
    public var allRules: [(rule: any Rule, requirement: Requirement?)] {
        requirements.flatMap { requirement in
            requirement.rules.map { (rule: $0, requirement: Optional(requirement)) }
        } + rules.map { (rule: $0, requirement: nil) }
    }

    /// The rules that assessors score, in the order of the template, also those that others are made of.
    public var scoredRules: [any Rule] {
        allRules.flatMap(\.rule.flattened).filter { !($0 is any CompositeRule) && $0.stage == .assessment }
    }

    /// The rules that records can name which are evidence for a requirement: its own, those that rules of the whole
    /// submission are made of, and those that were left out.
    func recordRules(of requirement: Requirement) -> [any Rule] {
        let members = rules.compactMap { $0 as? any CompositeRule }.flatMap(\.members) + leftOut
        let others = members.filter { $0.requirementID?.utf8.elementsEqual(requirement.id.utf8) ?? false }.map(\.rule)
        return requirement.rules.flatMap(\.flattened) + others.flatMap(\.flattened)
    }

    /// The rules that records of people in roles answer, for one requirement.
    func attestedRules(of requirement: Requirement) -> [any AttestedRule] {
        recordRules(of: requirement).compactMap { $0 as? any AttestedRule }
    }
}
