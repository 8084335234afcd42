internal import StrictJSON

/// `item-count`: how many files there are to be. A file that the submission names and the folder does not hold does not
/// count.
public struct ItemCountRule: Rule {
    /// The word for this kind of rule.
    public static let kind = "item-count"
    /// What kinds of requirement it can belong to.
    public static let appliesTo: [RequirementKind] = [.narrative, .answers, .artifact, .annotatedArtifacts]
    /// When it is decided.
    public static let stage = RuleStage.submission
    /// Id, origin, strength and statement.
    public let header: RuleHeader
    /// The fewest files.
    public let atLeast: Int
    /// The most files, absent where there is no limit.
    public let atMost: Int?
    /// What one such file is called, and several.
    public let noun: (one: String, many: String)
    /// The name under which the number stands in the badge, absent where it does not.
    public let result: String?

    /// Reads the keys of this kind.
    public init(reading map: YAMLMapping, header: RuleHeader) {
        self.header = header
        let exactly = map.optional("exactly")?.int(in: 1...1000)
        let least = map.optional("atLeast")?.int(in: 0...1000)
        let most = map.optional("atMost")?.int(in: 1...1000)
        atLeast = exactly ?? least ?? 0
        atMost = exactly ?? most
        noun =
            map.optional("noun")?.mapping { noun in
                (noun.required("one").line(atMost: 60), noun.required("many").line(atMost: 60))
            } ?? ("file", "files")
        result = map.optional("result")?.line(atMost: 120)
        if exactly == nil ? least == nil && most == nil : least != nil || most != nil {
            map.fail(.badValue, "an item-count says exactly, or atLeast or atMost or both")
        } else if let atMost, atMost < atLeast {
            map.fail(.badValue, "atLeast is \(atLeast) and atMost is \(atMost)")
        }
    }

    /// What it finds in a submission.
    public func outcome(in context: RuleContext) -> RuleOutcome {
        let items = context.response.items
        let absent = items.filter { context.facts.file($0.path)?.digest == nil }
        let number = items.count - absent.count
        let found = Counting.of(number, noun.one, noun.many) + absentNote(absent)
        let places = absent.map { RuleOutcome.Place(file: context.submission.fileName, line: $0.mark.line) }
        let isMet = absent.isEmpty && number >= atLeast && number <= atMost ?? Int.max
        let status: RuleOutcome.Status = isMet ? .met : number == 0 ? .missing : .notMet
        return make(
            status,
            in: context,
            found: found,
            required: demand,
            remedy: remedy(number, absent, context),
            places: places
        )
    }

    /// What it contributes to the decision in the badge.
    public func component(in context: RuleContext) -> DecisionComponent? {
        guard let result else { return nil }
        let number = context.response.items.count { context.facts.file($0.path)?.digest != nil }
        return DecisionComponent(
            id: header.id,
            name: result,
            description: header.statement,
            kind: .measure(
                resultType: "RawScore",
                valueMin: "0",
                valueMax: atMost.map(String.init),
                requiredValue: String(atLeast),
                value: String(number)
            )
        )
    }

    private var demand: String {
        switch atMost {
        case atLeast?: "exactly " + Counting.of(atLeast, noun.one, noun.many)
        case let most?:
            atLeast == 0 ? "at most " + Counting.of(most, noun.one, noun.many) : "\(atLeast) to \(most) \(noun.many)"
        case nil: "at least " + Counting.of(atLeast, noun.one, noun.many)
        }
    }

    private func absentNote(_ absent: [SubmittedItem]) -> String {
        guard let first = absent.first else { return "" }
        let others = absent.count > 1 ? " and \(Counting.of(absent.count - 1, "other file", "other files"))" : ""
        return ", without \(DisplayText.quoted(first.path))\(others), which the folder does not hold"
    }

    private func remedy(_ number: Int, _ absent: [SubmittedItem], _ context: RuleContext) -> String {
        if !absent.isEmpty {
            return "put the missing file into the folder, or mend its name in \(context.submission.fileName)"
        }
        if number < atLeast {
            let words = context.requirement?.rules.lazy.compactMap { $0 as? AnnotationWordsRule }.first?.words
            let annotated = words.map { ", annotated in " + Counting.range($0, "word", "words") } ?? ""
            return "add " + Counting.of(atLeast - number, noun.one, noun.many) + annotated
        }
        return "take out " + Counting.of(number - (atMost ?? number), noun.one, noun.many)
    }
}
