internal import StrictJSON

/// `blind-review`: nothing that assessors see may identify the educator. Looked for are the educator's name, any e-mail
/// address and any telephone number, in the texts handed in and in everything that `submission.yaml` says about them.
/// Pictures and other files that are no text are not looked into, and no program can know the names of students.
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
        let findings = PrivacyCheck(submission: context.submission, facts: context.facts).findings
        let demand = "no name, e-mail address or telephone number that identifies the educator"
        guard !findings.isEmpty else {
            return make(.met, in: context, found: "none found in the texts", required: demand)
        }
        let shown = findings.prefix(10).map { finding in
            finding.words + " in " + DisplayText.escaped(finding.place.file)
                + (finding.place.line.map { ", line \($0)" } ?? "")
        }
        let rest = findings.count > 10 ? "; and \(findings.count - 10) more" : ""
        return make(
            .notMet,
            in: context,
            found: shown.joined(separator: "; ") + rest,
            required: demand,
            remedy: "write a role instead of the name, and take addresses and numbers out",
            places: findings.map(\.place)
        )
    }
}
