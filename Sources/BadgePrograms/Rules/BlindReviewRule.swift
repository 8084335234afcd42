internal import StrictJSON

/// `blind-review`: nothing that assessors see may identify the educator. Looked for are the educator's name, any e-mail
/// address and any telephone number, in the texts handed in and in everything that `submission.yaml` says about them, and
/// the name in the submission's id. A text that cannot be read is not looked through, and so the rule is not met. Pictures
/// and other files that are no text are not looked into, which the finding says, and no program can know the names of
/// students.
public struct BlindReviewRule: Rule {
    /// The word for this kind of rule.
    public static let kind = "blind-review"
    /// A rule of the whole submission.
    public static let appliesTo: [RequirementKind] = []
    /// Decided from the submission.
    public static let stage = RuleStage.submission
    /// Id, origin, strength and statement.
    public let header: RuleHeader

    /// Has no keys of its own.
    public init(reading map: YAMLMapping, header: RuleHeader) {
        self.header = header
    }

    /// Met when nothing was found.
    public func outcome(in context: RuleContext) -> RuleOutcome {
        let check = PrivacyCheck(submission: context.submission, facts: context.facts)
        let findings = check.findings
        let unread = check.unreadTexts
        let demand = "no name, e-mail address or telephone number that identifies the educator"
        guard !findings.isEmpty || !unread.isEmpty else {
            return make(.met, in: context, found: check.scope, required: demand)
        }
        let shown = findings.prefix(10).map { finding in
            finding.words + " in " + DisplayText.escaped(finding.place.file)
                + (finding.place.line.map { ", line \($0)" } ?? "")
        }
        let rest = findings.count > 10 ? ["and \(findings.count - 10) more"] : []
        let faults = unread.prefix(10).map { "could not be read: " + ($0.fault ?? DisplayText.quoted($0.path)) }
        let more = unread.count > 10 ? ["and \(unread.count - 10) more that could not be read"] : []
        let remedies = [
            findings.allSatisfy(\.isInID)
                ? nil : "write a role instead of the name, and take addresses and numbers out",
            findings.contains(where: \.isInID) ? NameInID.remedy : nil,
            unread.isEmpty
                ? nil
                : "hand in every text in the encoding UTF-8 and with at most \(SubmissionLimits.textBytes) bytes, so that it "
                    + "can be looked through",
        ]
        return make(
            .notMet,
            in: context,
            found: (shown + rest + faults + more).joined(separator: "; "),
            required: demand,
            remedy: remedies.compactMap { $0 }.joined(separator: "; "),
            places: findings.map(\.place) + unread.map { RuleOutcome.Place(file: $0.path, line: nil) }
        )
    }
}
