internal import StrictJSON

/// `sentences`: how many sentences a text is to have, all its files together. See ``TextMeasure`` for what a sentence is.
public struct SentencesRule: Rule {
    /// The word for this kind of rule.
    public static let kind = "sentences"
    /// What kinds of requirement it can belong to.
    public static let appliesTo: [RequirementKind] = [.narrative]
    /// When it is decided.
    public static let stage = RuleStage.submission
    /// Id, origin, strength and statement.
    public let header: RuleHeader
    /// The number of sentences.
    public let sentences: ClosedRange<Int>

    /// Reads the keys of this kind.
    public init(reading map: YAMLMapping, header: RuleHeader) {
        self.header = header
        sentences = map.requiredRange("sentences")
    }

    /// What it finds in a submission.
    public func outcome(in context: RuleContext) -> RuleOutcome {
        lengthOutcome(in: context, sentences, "sentence", "sentences") { $0.sentences }
    }
}

extension Rule {
    /// The outcome of a rule about how long a text is.
    func lengthOutcome(
        in context: RuleContext,
        _ range: ClosedRange<Int>,
        _ one: String,
        _ many: String,
        counting: (TextMeasure) -> Int
    ) -> RuleOutcome {
        let demand = Counting.range(range, one, many)
        let files = context.response.items.map { context.facts.file($0.path) }
        let texts = files.compactMap { $0?.prose }
        let places = context.response.items.map { RuleOutcome.Place(file: $0.path, line: nil) }
        guard !texts.isEmpty, texts.count == files.count else {
            let fault = files.lazy.compactMap { $0?.fault }.first ?? "no text"
            let gone = context.response.items.map(\.path).filter(context.facts.isGone)
            let empty = files.lazy.compactMap { $0 }.first(where: \.isEmpty)
            return make(
                .missing,
                in: context,
                found: "no text that can be counted: " + fault,
                required: demand,
                remedy: !gone.isEmpty
                    ? context.facts.remedy(whereGone: gone)
                    : empty?.remedyWhereEmpty ?? "hand the text in as Markdown (.md) or plain text (.txt)",
                places: places
            )
        }
        let number = texts.map { counting(TextMeasure($0)) }.reduce(0, +)
        return make(
            range.contains(number) ? .met : .notMet,
            in: context,
            found: Counting.of(number, one, many),
            required: demand,
            remedy: Counting.remedy(number, range, one, many),
            places: places
        )
    }
}
