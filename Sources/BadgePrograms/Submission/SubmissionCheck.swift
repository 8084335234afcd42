internal import StrictJSON
public import VerifiableCredentials

/// What can be said about a submission before anybody assesses it.
public struct SubmissionCheck: Sendable {
    /// What each rule found that does not need assessors, in the order of the template.
    public let outcomes: [RuleOutcome]
    /// What would give the educator away to everybody who sees the badge: with it no badge is issued, whatever the
    /// template asks.
    public let shown: ShownTexts
    /// Files that are the same where each is to be evidence of its own: with them no badge is issued either.
    public let repeated: RepeatedFiles
    /// How far the submission is, requirement by requirement.
    public let progress: SubmissionProgress
    /// Where sample text was left: it would go into the badge.
    public let samples: [LeftSample]
    /// What else is worth knowing, in sentences: files that nothing names, and those that nobody looked into for names.
    public let notes: [String]

    /// Whether the submission can go to assessment: no required rule stands against it, no text that goes into the
    /// badge, and no sample text was left.
    public var isReady: Bool {
        !outcomes.contains(where: \.preventsAward) && shown.findings.isEmpty && samples.isEmpty
            && repeated.sentences.isEmpty
    }

    /// Checks a submission.
    ///
    /// - Parameters:
    ///   - submission: The submission.
    ///   - template: The template that it was begun under.
    ///   - facts: What was found in its files.
    ///   - badges: Other badges of the educator that the caller has verified, in any order.
    ///   - uncounted: Badges that were shown for the submission and do not count, in any order.
    ///   - now: The present instant: days after it are told. Without it none are.
    ///   - hasFailed: Whether it was assessed and something failed: then it is said how that is handed in again.
    public init(
        _ submission: Submission,
        by template: Template,
        facts: SubmissionFacts,
        badges: [PriorBadge] = [],
        uncounted: [UncountedBadge] = [],
        now: Instant? = nil,
        hasFailed: Bool = false
    ) {
        let template = template.applied(to: submission)
        let whole = RuleContext(
            template: template,
            submission: submission,
            facts: facts,
            panel: nil,
            badges: PriorBadge.sorted(badges),
            uncounted: uncounted
        )
        let contexts = template.requirements.map { (rules: $0.rules, context: whole.of($0)) }
        outcomes = (contexts + [(rules: template.rules, context: whole)]).flatMap { rules, context in
            rules.filter { $0.stage == .submission }.compactMap { rule in
                let outcome = rule.outcomeOfReading(in: context)
                // Whether it is met nobody knows before the work is assessed.
                let isOpen = rule is IndependentAssessorsRule || rule is AssessorCountRule
                return isOpen && outcome.status == .met ? nil : outcome
            }
        }
        progress = SubmissionProgress(template, outcomes, submission) { whole.of($0).records.isBlank }
        samples = LeftSample.all(in: submission)
        let isBlind = BlindReview.isAsked(by: template)
        let privacy = PrivacyCheck(submission: submission, facts: facts)
        shown = ShownTexts(of: submission)
        repeated = RepeatedFiles(of: submission, by: template, facts: facts)
        let again =
            hasFailed
            ? [
                "it was assessed, and something failed: leave what was handed in as it is, put new files beside it, and "
                    + "name them under resubmissions in submission.yaml (docs/assessment.md, Handing in again)"
            ] : []
        notes =
            again + submission.replacements + OwnRoles.notes(of: submission, by: template)
            + (now.map { FutureDays.notes(submission, by: template, facts, now: $0) } ?? [])
            + DaysOutsideActivity.notes(submission, template, whole)
            + SameWords.notes(whole.everyRecord) + NearNames.notes(template, whole)
            + Self.unnamed(facts, names: isBlind ? NameScanner(name: submission.educator.name) : nil)
            + privacy.unreadTexts.compactMap(\.fault)
            + (isBlind ? privacy.unreadFiles : []).map {
                "\(DisplayText.quoted($0.path)) is not read for names: look yourself"
            }
    }

    /// Files that nothing names; with what their names tell, where assessors are not to know whose work it is.
    private static func unnamed(_ facts: SubmissionFacts, names: NameScanner?) -> [String] {
        facts.unnamed.map { path in
            "\(DisplayText.quoted(path)) lies in the folder, and \(Submission.fileInFolder) does not name it"
                + (names.flatMap { BlindReview.words(onNameOf: path, $0) }.map { ": " + $0 } ?? "")
                + (facts.unread.contains { $0.isSameBytes(as: path) }
                    ? "; whether it is one that is missing was not looked at: " + SubmissionFacts.whyUnread : "")
        }
    }
}
