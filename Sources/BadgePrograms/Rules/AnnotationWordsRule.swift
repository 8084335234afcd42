internal import StrictJSON

/// `annotation-words`: how long the annotation of each artifact is to be. Its text, purpose and equity together are
/// counted; date, time and number of participants are not.
public struct AnnotationWordsRule: Rule {
    /// The word for this kind of rule.
    public static let kind = "annotation-words"
    /// What kinds of requirement it can belong to.
    public static let appliesTo: [RequirementKind] = [.annotatedArtifacts]
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
        let demand = Counting.range(words, "word", "words") + " for each annotation"
        let items = context.response.items
        guard !items.isEmpty else {
            return make(
                .missing,
                in: context,
                found: "no artifacts",
                required: demand,
                remedy: "annotate each artifact"
            )
        }
        let counts = items.map { item in (item: item, number: item.annotation.map(Self.words) ?? 0) }
        let wrong = counts.filter { !words.contains($0.number) }
        let found = counts.map {
            DisplayText.quoted($0.item.title, limit: 60) + ": " + Counting.of($0.number, "word", "words")
        }
        let remedies = wrong.map {
            DisplayText.quoted($0.item.title, limit: 60) + ": " + Counting.remedy($0.number, words, "word", "words")
        }
        let status: RuleOutcome.Status =
            wrong.isEmpty ? .met : wrong.allSatisfy { $0.number == 0 } ? .missing : .notMet
        return make(
            status,
            in: context,
            found: found.joined(separator: "; "),
            required: demand,
            remedy: remedies.joined(separator: "; "),
            places: wrong.map {
                RuleOutcome.Place(
                    file: Submission.fileInFolder,
                    line: ($0.item.annotation?.mark ?? $0.item.mark).line
                )
            }
        )
    }

    private static func words(of annotation: Annotation) -> Int {
        [annotation.text, annotation.purpose, annotation.equity].compactMap { $0 }
            .map { TextMeasure($0).words }.reduce(0, +)
    }
}
