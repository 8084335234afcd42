internal import StrictJSON

/// `confirmation`: the educator confirms a statement. The submission gives it under the rule's id.
public struct ConfirmationRule: Rule {
    /// The word for this kind of rule.
    public static let kind = "confirmation"
    /// What kinds of requirement it can belong to.
    public static let appliesTo: [RequirementKind] = []
    /// When it is decided.
    public static let stage = RuleStage.submission
    /// Id, origin, strength and statement.
    public let header: RuleHeader

    /// Reads the keys of this kind.
    public init(reading map: YAMLMapping, header: RuleHeader) {
        self.header = header
    }

    /// What it finds in a submission.
    public func outcome(in context: RuleContext) -> RuleOutcome {
        let given = context.submission.confirmations.first { $0.id.isSameBytes(as: header.id) }
        let status: RuleOutcome.Status = given.map { $0.isGiven ? .met : .notMet } ?? .missing
        return make(
            status,
            in: context,
            found: given.map { $0.isGiven ? "confirmed" : "not confirmed" } ?? "nothing said about it",
            required: "the educator's confirmation: " + header.statement,
            remedy: "if it is so, write \(header.id): true under confirmations"
        )
    }
}
