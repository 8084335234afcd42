/// `assessors.one`: people judge the work, and nothing says by how many.
enum OneAssessor: LintCheck {
    static let code = LintFinding.Code("assessors.one")

    static func findings(in subject: LintSubject) -> [LintFinding] {
        let template = subject.template
        let counts = template.rules.flatMap(\.flattened).contains { $0 is AssessorCountRule }
        guard !counts, let scored = template.scoredRules.first else { return [] }
        return [
            subject.finding(
                code,
                .advice,
                at: scored.header.mark,
                found: "assessors judge \(scored.header.id), and no rule says how many",
                why: "one person alone can give the badge, and nobody sees where two would differ",
                remedy: "add a rule: assessor-count with atLeast: 2 under rules, of strength required or advised"
            )
        ]
    }
}
