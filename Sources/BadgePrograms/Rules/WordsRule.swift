internal import StrictJSON

/// `words`: how long a text is to be, all its files together. See ``TextMeasure`` for what a word is.
public struct WordsRule: Rule {
    /// The word for this kind of rule.
    public static let kind = "words"
    /// What kinds of requirement it can belong to.
    public static let appliesTo: [RequirementKind] = [.narrative]
    /// When it is decided.
    public static let stage = RuleStage.submission
    /// Id, origin, strength and statement.
    public let header: RuleHeader
    /// The number of words.
    public let words: ClosedRange<Int>

    /// Reads the keys of this kind.
    public init(reading map: YAMLMapping, header: RuleHeader) {
        self.header = header
        words = map.requiredRange("words")
    }

    /// What it finds in a submission.
    public func outcome(in context: RuleContext) -> RuleOutcome {
        let demand = Counting.range(words, "word", "words")
        let files = context.response.items.map { context.facts.file($0.path) }
        let texts = files.compactMap { $0?.prose }
        let places = context.response.items.map { RuleOutcome.Place(file: $0.path, line: nil) }
        guard !texts.isEmpty, texts.count == files.count else {
            let fault = files.lazy.compactMap { $0?.fault }.first ?? "no text"
            let isEmpty = files.contains { $0?.isEmpty == true }
            return make(
                .missing,
                in: context,
                found: "no text that can be counted: " + fault,
                required: demand,
                remedy: isEmpty
                    ? "put the whole file in the place of the empty one"
                    : "hand the text in as Markdown (.md) or plain text (.txt)",
                places: places
            )
        }
        let number = texts.map { TextMeasure($0).words }.reduce(0, +)
        return make(
            words.contains(number) ? .met : .notMet,
            in: context,
            found: Counting.of(number, "word", "words"),
            required: demand,
            remedy: Counting.remedy(number, words, "word", "words"),
            places: places
        )
    }
}
