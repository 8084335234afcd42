internal import StrictJSON

/// `participant-count`: how many participants are to give feedback. One counts who answered at least one prompt, and
/// whose file, if there is one, the folder holds.
public struct ParticipantCountRule: Rule {
    /// The word for this kind of rule.
    public static let kind = "participant-count"
    /// What kinds of requirement it can belong to.
    public static let appliesTo: [RequirementKind] = [.feedback]
    /// When it is decided.
    public static let stage = RuleStage.submission
    /// Id, origin, strength and statement.
    public let header: RuleHeader
    /// The fewest participants.
    public let atLeast: Int
    /// The name under which the number stands in the badge, absent where it does not.
    public let result: String?

    /// Reads the keys of this kind.
    public init(reading map: YAMLMapping, header: RuleHeader) {
        self.header = header
        atLeast = map.required("atLeast").int(in: 1...100)
        result = map.optional("result")?.line(atMost: 120)
    }

    /// What it finds in a submission.
    public func outcome(in context: RuleContext) -> RuleOutcome {
        let number = number(in: context)
        let named = context.response.feedback.count
        let without = named > number ? ", and \(Counting.of(named - number, "other", "others")) without any answer" : ""
        return make(
            number >= atLeast ? .met : number == 0 ? .missing : .notMet,
            in: context,
            found: Counting.of(number, "participant", "participants") + without,
            required: "at least " + Counting.of(atLeast, "participant", "participants"),
            remedy: "add feedback of \(Counting.of(atLeast - number, "participant", "participants")) more"
        )
    }

    /// A number, where the template names it.
    public var contribution: RuleContribution {
        result == nil ? .none : .number
    }

    /// What it contributes to the decision in the badge.
    public func component(in context: RuleContext) -> DecisionComponent? {
        guard let result else { return nil }
        return DecisionComponent(
            id: header.id,
            name: result,
            description: header.statement,
            kind: .measure(
                resultType: "RawScore",
                valueMin: "0",
                valueMax: String(SubmissionLimits.participants),
                requiredValue: header.strength == .required ? String(atLeast) : nil,
                value: String(number(in: context))
            )
        )
    }

    private func number(in context: RuleContext) -> Int {
        let questions = context.requirement?.questions ?? []
        return context.response.feedback.count { feedback in
            if let item = feedback.item, context.facts.file(item.path)?.digest == nil { return false }
            let answers = feedback.answers + (feedback.item.map(context.answers) ?? [])
            return questions.contains { context.answer(to: $0, in: answers) != nil }
        }
    }
}
