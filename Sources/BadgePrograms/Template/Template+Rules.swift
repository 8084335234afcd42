extension Template {
    /// Every rule with the requirement that it belongs to, in the order of the template; those of the whole submission
    /// come last.
    public var allRules: [(rule: any Rule, requirement: Requirement?)] {
        requirements.flatMap { requirement in
            requirement.rules.map { (rule: $0, requirement: Optional(requirement)) }
        } + rules.map { (rule: $0, requirement: nil) }
    }
}
