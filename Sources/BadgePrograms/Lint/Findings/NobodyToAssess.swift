internal import StrictJSON

/// `assessors.excluded`: the rule on independent assessors names the role of the assessors themselves.
enum NobodyToAssess: LintCheck {
    static let code = LintFinding.Code("assessors.excluded")

    static func findings(in subject: LintSubject) -> [LintFinding] {
        subject.template.rules.compactMap { $0 as? IndependentAssessorsRule }.compactMap { rule in
            let roles = rule.roles.filter { ["assessor", "adjudicator"].contains($0) }
            guard let role = roles.first else { return nil }
            return subject.finding(
                code,
                rule.header.strength == .required ? .error : .advice,
                at: rule.header.mark,
                found: "\(rule.header.id) keeps everybody in the role \(role) from assessing",
                why: "those are the people who assess, so that nobody could",
                remedy: "name the roles of those who work with the educator, such as coach or mentor"
            )
        }
    }
}
