internal import StrictJSON

/// `accepted-form`: at least one file uses one of the forms that the requirement lists.
public struct AcceptedFormRule: Rule {
    /// The word for this kind of rule.
    public static let kind = "accepted-form"
    /// What kinds of requirement it can belong to.
    public static let appliesTo: [RequirementKind] = [.artifact, .annotatedArtifacts]
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
        let forms = context.requirement?.forms ?? []
        let demand = "one of the forms " + forms.map(\.id).joined(separator: ", ")
        let used = context.response.items.filter { context.facts.file($0.path)?.digest != nil }.compactMap(\.form)
        let accepted = used.filter { form in forms.contains { $0.id.isSameBytes(as: form) } }
        return make(
            accepted.isEmpty ? .missing : .met,
            in: context,
            found: accepted.isEmpty ? "no file that says which form it uses" : accepted.joined(separator: ", "),
            required: demand,
            remedy: "use one of the forms and say which, for example form: \(forms.first?.id ?? "")"
        )
    }
}
