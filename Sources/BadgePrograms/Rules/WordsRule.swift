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
        lengthOutcome(in: context, words, "word", "words") { $0.words }
    }
}
