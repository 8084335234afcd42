internal import StrictJSON

/// `evidence.nothingToJudge`: assessors judge a requirement for which nothing need be handed in.
enum NothingToJudge: LintCheck {
    static let code = LintFinding.Code("evidence.nothingToJudge")

    static func findings(in subject: LintSubject) -> [LintFinding] {
        subject.template.requirements.compactMap { requirement in
            let rules = requirement.rules
            let judged = rules.first { $0.stage == .assessment && $0.header.strength == .required }
            let asks = rules.contains { rule in
                rule.stage == .submission && rule.header.strength == .required && asksEvidence(rule)
            }
            guard let judged, !asks else { return nil }
            return subject.finding(
                code,
                .advice,
                at: judged.header.mark,
                found: "\(judged.header.id) is judged, and no required rule of \(requirement.id) asks that anything be "
                    + "handed in",
                why: "a submission without it would be called ready, and assessors would have nothing to judge",
                remedy: "add a required rule, such as rule: item-count with exactly: 1"
            )
        }
    }

    private static func asksEvidence(_ rule: any Rule) -> Bool {
        if let rule = rule as? ItemCountRule { return rule.atLeast > 0 }
        return true
    }
}
