internal import StrictJSON

/// How one result of a decision was judged, in words for everybody who reads the badge. Nobody is named in them.
public struct Judgement: Sendable, Equatable {
    /// The sentences.
    public let words: String
    /// The ids of those who scored it within the program, adjudicators last; empty where nobody had to.
    public let assessors: [String]

    init(_ words: String, assessors: [String] = []) {
        self.words = words
        self.assessors = assessors
    }

    /// Where there is nothing more to say of it.
    static let byRules = Judgement("Checked by the program's rules.")

    /// The most sentences of several judgements joined: a phase with many records stays readable.
    private static let limit = 6

    /// Several judgements as one, each sentence once.
    static func joined(_ all: [Judgement]) -> Judgement {
        let telling = all.filter { $0 != byRules }
        var sentences: [String] = []
        for words in telling.map(\.words) where !sentences.contains(where: { $0.isSameBytes(as: words) }) {
            sentences.append(words)
        }
        if sentences.isEmpty { return byRules }
        let rest = sentences.count > limit ? [byRules.words] : []
        var assessors: [String] = []
        for id in telling.flatMap(\.assessors) where !assessors.contains(where: { $0.isSameBytes(as: id) }) {
            assessors.append(id)
        }
        return Judgement((sentences.prefix(limit) + rest).joined(separator: " "), assessors: assessors)
    }

    /// Two judgements are the same when they are so byte for byte.
    public static func == (left: Self, right: Self) -> Bool {
        left.words.isSameBytes(as: right.words) && left.assessors.count == right.assessors.count
            && zip(left.assessors, right.assessors).allSatisfy { $0.isSameBytes(as: $1) }
    }
}

extension DecisionComponent {
    /// The same component with how it was judged.
    func judged(_ judgement: Judgement) -> DecisionComponent {
        var component = self
        component.judgement = judgement
        return component
    }

    /// The same components, no two of one name: whoever reads the badge tells them apart by it. A name that another one has
    /// already gets the id after it.
    static func withDistinctNames(_ components: [DecisionComponent]) -> [DecisionComponent] {
        var seen: Set<[UInt8]> = []
        return components.map { component in
            var component = component
            while !seen.insert(Array(component.name.utf8)).inserted { component.name += " (\(component.id))" }
            return component
        }
    }
}
