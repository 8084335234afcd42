internal import StrictJSON

/// `pass`: the assessors find that a part passes, or that it does not.
public struct PassRule: Rule {
    /// The word for this kind of rule.
    public static let kind = "pass"
    /// What kinds of requirement it can belong to.
    public static let appliesTo = RequirementKind.allCases
    /// When it is decided.
    public static let stage = RuleStage.assessment
    /// Id, origin, strength and statement.
    public let header: RuleHeader
    /// What a pass needs.
    public let needs: [String]

    /// Reads the keys of this kind.
    public init(reading map: YAMLMapping, header: RuleHeader) {
        self.header = header
        let list = map.required("needs")
        list.noteEntries(atLeast: 1)
        needs = list.list.map { $0.prose(atMost: 1000) }
        if !list.isMissing, list.list.isEmpty { list.fail(.emptyValue, "at least one need is expected") }
    }

    /// What it finds in a submission.
    public func outcome(in context: RuleContext) -> RuleOutcome {
        let verdict = context.panel?.verdict(on: header.id) ?? .none
        let isMet = verdict.score == .pass(true)
        return make(
            isMet ? .met : verdict.score == nil ? .missing : .notMet,
            in: context,
            found: verdict.words { _ in nil },
            required: "a pass",
            remedy: verdict.remedy(for: header.id) ?? "hand in again: a pass needs " + needs.joined(separator: "; ")
        )
    }
}
