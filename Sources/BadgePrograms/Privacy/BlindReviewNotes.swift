internal import StrictJSON

/// What assessors would see of work that a template wants to be assessed blind.
public enum BlindReviewNotes {
    /// What gives the educator away, and what nobody looked into, in sentences; none where the template has no rule
    /// `blind-review` on the submission's way.
    public static func notes(on submission: Submission, by template: Template, facts: SubmissionFacts) -> [String] {
        let rules = template.applied(to: submission).allRules.flatMap(\.rule.flattened)
            .filter { $0 is BlindReviewRule }
        guard !rules.isEmpty else { return [] }
        let outcomes = SubmissionCheck(submission, by: template, facts: facts).outcomes.flatMap(\.flattened)
        let unmet = outcomes.filter { outcome in
            outcome.status != .met && rules.contains { $0.header.id.isSameBytes(as: outcome.ruleID) }
        }
        let shown = facts.unnamed.prefix(5).map { DisplayText.quoted($0) }.joined(separator: ", ")
        let rest = facts.unnamed.count > 5 ? " and \(facts.unnamed.count - 5) more" : ""
        let unnamed =
            facts.unnamed.isEmpty
            ? []
            : [
                "\(shown)\(rest) in the folder, which submission.yaml does not name and nobody looked into: take it out "
                    + "before assessors get the folder"
            ]
        return unmet.prefix(1).map { "the review is not blind: \($0.found)" } + unnamed
    }
}
