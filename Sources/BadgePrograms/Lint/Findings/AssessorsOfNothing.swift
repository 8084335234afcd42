/// `assessors.nothingScored`: people are to be so many, on a path or stage on which nothing is scored.
enum AssessorsOfNothing: LintCheck {
    static let code = LintFinding.Code("assessors.nothingScored")

    static func findings(in subject: LintSubject) -> [LintFinding] {
        let ways = subject.template.ways.map { way in
            (way: way, counts: counts(of: way.applied), isScored: !way.applied.scoredRules.isEmpty)
        }
        return counts(of: subject.template).compactMap { rule in
            let empty = ways.filter { entry in
                !entry.isScored
                    && entry.counts.contains { $0.header.id.utf8.elementsEqual(rule.header.id.utf8) }
            }
            guard let first = empty.first else { return nil }
            let words = first.way.words
            let more = empty.count == 1 ? "" : " and \(empty.count - 1) more"
            return subject.finding(
                code,
                rule.header.strength == .required ? .error : .advice,
                at: rule.header.mark,
                found: "\(rule.header.id) asks for \(rule.atLeast) assessors, and nothing is scored"
                    + (words.isEmpty ? "" : " on the way: " + words + more),
                why: "whoever has nothing to score hands in no sheet, so that this rule can never be met there",
                remedy: words.isEmpty
                    ? "add a rule that assessors score, such as rule: rubric-level, or take this one out"
                    : "say under only: where it holds, or add a rule that assessors score there"
            )
        }
    }

    private static func counts(of template: Template) -> [AssessorCountRule] {
        template.rules.flatMap(\.flattened).compactMap { $0 as? AssessorCountRule }
    }
}
