/// `competency.noRule`: a competency is named, and no required rule looks at how well anything was done.
enum CompetencyWithoutRule: LintCheck {
    static let code = LintFinding.Code("competency.noRule")

    static func findings(in subject: LintSubject) -> [LintFinding] {
        let template = subject.template
        guard let framework = template.framework else { return [] }
        let looks = template.rulesWithPlaces.contains { rule, _ in
            rule.header.strength == .required && judges(rule)
        }
        if looks { return [] }
        return [
            subject.finding(
                code,
                .advice,
                at: subject.mark(ofKey: "framework"),
                found:
                    "the template is about a competency of \(framework.name), and no required rule judges or measures it",
                why: "whoever hands everything in has the badge, whether or not the competency is there",
                remedy: "add a required rule, such as rubric-level, pass, observed-level, measure or approval"
            )
        ]
    }

    private static func judges(_ rule: any Rule) -> Bool {
        switch rule {
        case is PassRule, is any GradingRule, is MeasureRule, is GroupMeasureRule, is any AttestedRule: true
        default: false
        }
    }
}
