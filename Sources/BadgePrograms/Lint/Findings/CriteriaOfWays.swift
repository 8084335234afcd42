/// `way.sameCriteria`: several paths or stages ask for different things, and a badge says the same of all what it took.
enum CriteriaOfWays: LintCheck {
    static let code = LintFinding.Code("way.sameCriteria")

    static func findings(in subject: LintSubject) -> [LintFinding] {
        let template = subject.template
        let paths = template.paths.map { (id: $0.id, mark: $0.mark, criteria: $0.criteria) }
        let stages = template.stages.map { (id: $0.id, mark: $0.mark, criteria: $0.criteria) }
        return findings(paths, "path", subject) + findings(stages, "stage", subject)
    }

    private static func findings(
        _ entries: [(id: String, mark: YAMLMark, criteria: String?)],
        _ what: String,
        _ subject: LintSubject
    ) -> [LintFinding] {
        let without = entries.filter { $0.criteria == nil }
        // Where all but one say it, what the template says is that of the one.
        guard without.count > 1, let first = without.first else { return [] }
        return [
            subject.finding(
                code,
                .advice,
                at: first.mark,
                found: "no criteria of its own on the \(what) " + without.map(\.id).joined(separator: ", "),
                why:
                    "every badge shows what it took; with one text for all, a badge tells of work that was not asked for "
                    + "on its \(what)",
                remedy: "write criteria: with what it takes under each \(what)"
            )
        ]
    }
}
