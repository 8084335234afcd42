internal import StrictJSON

/// What can be said about a submission before anybody assesses it.
public struct SubmissionCheck: Sendable {
    /// What each rule found that does not need assessors, in the order of the template.
    public let outcomes: [RuleOutcome]
    /// What else is worth knowing, in sentences: files that nothing names, texts that could not be read.
    public let notes: [String]

    /// Whether the submission can go to assessment: no required rule stands against it.
    public var isReady: Bool {
        !outcomes.contains(where: \.preventsAward)
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
        let unread = facts.files.filter { file in
            file.digest != nil && file.text == nil && SubmissionFacts.isText(file.mediaType)
        }
        notes =
            facts.unnamed.map {
                "\(DisplayText.quoted($0)) lies in the folder, and \(submission.fileName) does not name it"
            }
            + unread.compactMap(\.fault)
    }
}
