internal import StrictJSON

/// What one part of a template asks of another, as far as a schema can say it.
enum TemplateRules {
    static var demands: [JSON] {
        [renewal, award, beginning]
    }

    /// A rule that asks for a renewal needs what says how badges are renewed.
    private static var renewal: JSON {
        Demand.when(
            RequirementRules.containsRule(RenewalRule.self),
            ["required": ["validity"], "properties": ["validity": Demand.has(["months", "renewal"])]]
        )
    }

    /// A rule that speaks of the badge that is renewed needs one that asks for it.
    private static var award: JSON {
        let rule = RequirementRules.isRule(DatesSinceAwardRule.self)
        let used = RequirementRules.contains(
            "rules",
            ["anyOf": .array([rule, RequirementRules.contains("rules", rule)])]
        )
        let inParts = RequirementRules.contains("parts", RequirementRules.contains("requirements", used))
        return Demand.when(["anyOf": .array([used, inParts])], RequirementRules.containsRule(RenewalRule.self))
    }

    /// One of the stages is the first.
    private static var beginning: JSON {
        let first: JSON = ["properties": ["follows": ["maxItems": 0]]]
        return ["properties": ["stages": ["anyOf": .array([["maxItems": 0], ["contains": first]])]]]
    }
}
