internal import StrictJSON

/// `participant-count`: how many participants are to give feedback. One counts who answered at least one prompt, and
/// whose file, if there is one, the folder holds. Feedback that is the same as another one's counts once.
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
        let (number, repeated) = tally(in: context)
        let gone = context.response.feedback.compactMap { $0.item?.path }.filter(context.facts.isGone)
        let silent = context.response.feedback.count - number - repeated.count - gone.count
        let without =
            (gone.isEmpty ? "" : ", and \(Counting.of(gone.count, "other", "others")) whose file is not in the folder")
            + (silent > 0 ? ", and \(Counting.of(silent, "other", "others")) without any answer" : "")
            + (repeated.isEmpty ? "" : ", and \(Counting.of(repeated.count, "other", "others")) the same as another")
        return make(
            number >= atLeast ? .met : number == 0 ? .missing : .notMet,
            in: context,
            found: Counting.of(number, "participant", "participants") + without,
            required: "at least " + Counting.of(atLeast, "participant", "participants"),
            remedy: remedy(number, gone, context)
                + (repeated.isEmpty ? "" : "; feedback of one participant counts once"),
            places: number >= atLeast
                ? [] : repeated.map { RuleOutcome.Place(file: Submission.fileInFolder, line: $0.mark.line) }
        )
    }

    /// What is there under another name, or was forgotten, is not asked for anew.
    private func remedy(_ number: Int, _ gone: [String], _ context: RuleContext) -> String {
        let lacking = atLeast - number - gone.count
        let more = "add feedback of \(Counting.of(max(lacking, 1), "participant", "participants")) more"
        if gone.isEmpty { return more }
        return context.facts.remedy(whereGone: gone) + (lacking > 0 ? "; and " + more : "")
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
                valueMax: nil,
                requiredValue: header.strength == .required ? String(atLeast) : nil,
                value: String(tally(in: context).number)
            )
        )
    }

    /// How many participants count, and the feedback that is the same as that of one of them: the same file, or the same
    /// answers.
    private func tally(in context: RuleContext) -> (number: Int, repeated: [ParticipantFeedback]) {
        let questions = context.requirement?.questions ?? []
        var files: [FileDigest] = []
        var answered: [[String?]] = []
        var repeated: [ParticipantFeedback] = []
        for feedback in context.response.feedback {
            let digest = feedback.item.flatMap { context.facts.file($0.path)?.digest }
            if feedback.item != nil, digest == nil { continue }
            let answers = feedback.answers + (feedback.item.map(context.answers) ?? [])
            let texts = questions.map { question in
                context.answer(to: question, in: answers).map(Spelling.folded)
            }
            guard texts.contains(where: { $0 != nil }) else { continue }
            if answered.contains(texts) || digest.map(files.contains) ?? false {
                repeated.append(feedback)
                continue
            }
            answered.append(texts)
            if let digest { files.append(digest) }
        }
        return (answered.count, repeated)
    }
}
