/// `level.noneRequired`: the required level is the lowest, so that every level will do.
enum NoLevelRequired: LintCheck {
    static let code = LintFinding.Code("level.noneRequired")

    static func findings(in subject: LintSubject) -> [LintFinding] {
        subject.template.rulesWithPlaces.compactMap { rule, _ in
            guard let rule = rule as? any GradingRule, rule.scale.requiredRank == 0 else { return nil }
            return subject.finding(
                code,
                rule.header.strength == .required ? .error : .advice,
                at: rule.header.mark,
                found: "\(rule.header.id) requires the level \(rule.requiredLevel), which is the lowest",
                why: "every score meets it, so that the rule decides nothing",
                remedy: "require a higher level, or put a level below it"
            )
        }
    }
}
