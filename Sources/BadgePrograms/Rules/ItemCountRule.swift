internal import StrictJSON

/// `item-count`: how many files there are to be. A file that the submission names and the folder does not hold, or that
/// is empty, does not count.
public struct ItemCountRule: Rule {
    /// The word for this kind of rule.
    public static let kind = "item-count"
    /// What kinds of requirement it can belong to.
    public static let appliesTo: [RequirementKind] = [
        .narrative, .answers, .artifact, .annotatedArtifacts, .table, .observations,
    ]
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
        map.demand(Demand.any(of: ["exactly", "atLeast", "atMost"]))
        map.demand(Demand.when(Demand.has(["exactly"]), Demand.not(Demand.any(of: ["atLeast", "atMost"]))))
        if exactly == nil ? least == nil && most == nil : least != nil || most != nil {
            map.fail(.badValue, "an item-count says exactly, or atLeast or atMost or both")
        } else if let atMost, atMost < atLeast {
            map.fail(.badValue, "atLeast is \(atLeast) and atMost is \(atMost)")
        }
    }

    /// What it finds in a submission.
    public func outcome(in context: RuleContext) -> RuleOutcome {
        let tally = Tally(context)
        let isMet =
            tally.absent.isEmpty && tally.repeated.isEmpty && tally.number >= atLeast
            && tally.number <= atMost ?? Int.max
        return make(
            isMet ? .met : tally.number == 0 ? .missing : .notMet,
            in: context,
            found: Counting.of(tally.number, noun.one, noun.many) + note(tally, context),
            required: demand,
            remedy: remedy(tally, context),
            places: (tally.absent + tally.repeated).map {
                RuleOutcome.Place(file: Submission.fileInFolder, line: $0.mark.line)
            }
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
                valueMax: header.strength == .required ? atMost.map(String.init) : nil,
                requiredValue: header.strength == .required && (atLeast > 0 || atMost == nil) ? String(atLeast) : nil,
                value: String(Tally(context).number)
            )
        )
    }

    /// The files of a response: those that count, those that the folder does not hold, and those that hold the same
    /// bytes as an earlier one.
    private struct Tally {
        var number = 0
        var absent: [SubmittedItem] = []
        var repeated: [SubmittedItem] = []

        init(_ context: RuleContext) {
            var seen: [FileDigest] = []
            for item in context.response.items {
                guard let digest = context.facts.file(item.path)?.digest else {
                    absent.append(item)
                    continue
                }
                if seen.contains(digest) { repeated.append(item) } else { number += 1 }
                seen.append(digest)
            }
        }
    }

    private var demand: String {
        switch atMost {
        case atLeast?: "exactly " + Counting.of(atLeast, noun.one, noun.many)
        case let most?:
            atLeast == 0 ? "at most " + Counting.of(most, noun.one, noun.many) : "\(atLeast) to \(most) \(noun.many)"
        case nil: "at least " + Counting.of(atLeast, noun.one, noun.many)
        }
    }

    private func note(_ tally: Tally, _ context: RuleContext) -> String {
        func names(_ items: [SubmittedItem]) -> String {
            items.prefix(5).map { DisplayText.quoted($0.path) }.joined(separator: ", ") + (items.count > 5 ? ", …" : "")
        }
        let blank = tally.absent.filter { context.facts.file($0.path)?.isEmpty == true }
        let empty = blank.filter { context.facts.file($0.path)?.isWordless == false }
        let wordless = blank.filter { context.facts.file($0.path)?.isWordless == true }
        let gone = tally.absent.filter { context.facts.file($0.path)?.isEmpty != true }
        let absent =
            (gone.isEmpty ? "" : "; the folder does not hold " + names(gone))
            + (empty.isEmpty ? "" : "; empty, with 0 bytes: " + names(empty))
            + (wordless.isEmpty ? "" : "; without a word yet: " + names(wordless))
        let repeated = tally.repeated.isEmpty ? "" : "; the same as another file: " + names(tally.repeated)
        return absent + repeated
    }

    private func remedy(_ tally: Tally, _ context: RuleContext) -> String {
        if !tally.absent.isEmpty, tally.absent.allSatisfy({ context.facts.file($0.path)?.isEmpty == true }) {
            return tally.absent.lazy.compactMap { context.facts.file($0.path)?.remedyWhereEmpty }.first ?? ""
        }
        if !tally.absent.isEmpty {
            return context.facts.remedy(whereGone: tally.absent.map(\.path).filter(context.facts.isGone))
        }
        if tally.number < atLeast {
            let words = context.requirement?.rules.lazy.compactMap { $0 as? AnnotationWordsRule }.first?.words
            let annotated = words.map { ", annotated in " + Counting.range($0, "word", "words") } ?? ""
            return "add " + Counting.of(atLeast - tally.number, noun.one, noun.many) + annotated
        }
        if !tally.repeated.isEmpty { return "name each file once" }
        return "take out " + Counting.of(tally.number - (atMost ?? tally.number), noun.one, noun.many)
    }
}
