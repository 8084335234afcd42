internal import StrictJSON

/// What can be said about a submission before anybody assesses it.
public struct SubmissionCheck: Sendable {
    /// What each rule found that does not need assessors, in the order of the template.
    public let outcomes: [RuleOutcome]
    /// What would give the educator away to everybody who sees the badge: with it no badge is issued, whatever the
    /// template asks.
    public let shown: ShownTexts
    /// What else is worth knowing, in sentences: files that nothing names, and those that nobody looked into for names.
    public let notes: [String]

    /// Whether the submission can go to assessment: no required rule stands against it, and no text that goes into the
    /// badge.
    public var isReady: Bool {
        !outcomes.contains(where: \.preventsAward) && shown.findings.isEmpty
    }

    /// Checks a submission.
    public init(_ submission: Submission, by template: Template, facts: SubmissionFacts) {
        let groups = template.requirements.map { (rules: $0.rules, requirement: Optional($0)) }
        outcomes = (groups + [(rules: template.rules, requirement: nil)]).flatMap { rules, requirement in
            let context = RuleContext(
                template: template,
                submission: submission,
                facts: facts,
                panel: nil,
                requirement: requirement
            )
            return rules.filter { type(of: $0).stage == .submission }.map { $0.outcome(in: context) }
        }
        let privacy = PrivacyCheck(submission: submission, facts: facts)
        shown = ShownTexts(of: submission)
        notes =
            facts.unnamed.map {
                "\(DisplayText.quoted($0)) lies in the folder, and \(submission.fileName) does not name it"
            }
            + privacy.unreadTexts.compactMap(\.fault)
            + (template.rules.contains { $0 is BlindReviewRule } ? privacy.unreadFiles : []).map {
                "\(DisplayText.quoted($0.path)) is not read for names: look yourself"
            }
    }
}
