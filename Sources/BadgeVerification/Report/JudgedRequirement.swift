import OpenBadges
public import StrictJSON

extension BadgeContent {
    /// One thing that was judged: what was required, what was reached, and how it was judged. All texts are the issuer's
    /// own.
    public struct Judged: Sendable, Equatable {
        /// The place of a level among the levels of its criterion.
        public struct Rank: Sendable, Equatable {
            /// Which it is, counted from the lowest, which is 1.
            public let place: Int
            /// How many levels there are.
            public let count: Int
        }

        /// Where its description stands in the credential.
        public let subject: JSONPointer
        /// What was judged; words of ours where the badge does not describe it.
        public let name: String
        /// The kind of result.
        public let resultType: String
        /// What was required, absent where nothing was.
        public let required: String?
        /// The place of the level required, absent where what is required is none or the badge does not rank its levels.
        public let requiredRank: Rank?
        /// Whether nothing better than what is required is possible, by the badge's own bounds.
        public let isExact: Bool
        /// Whether values are ranked by a list of the badge's own, and not as numbers.
        public let hasScale: Bool
        /// Whether what is required is a level.
        let isLevelRequired: Bool
        /// Whether nothing is required but that it is completed.
        let isStatusRequired: Bool
        /// The value that is required beside a level.
        let alsoRequired: String?
        /// The number that no result may pass, where the badge says how the result was judged: there `valueMax` is a bound,
        /// and elsewhere perhaps only the end of a scale.
        public let atMost: String?
        /// Whether the badge describes it. A result without a description is told and decides nothing.
        public let isDescribed: Bool
        /// What each result that refers to it reached, each different one once and at most ``mostReached``; none where no
        /// result refers to it.
        let results: [Reached]
        /// Whether there are more results than ``results`` tells.
        let hasMoreResults: Bool
        /// What was reached by the first result, absent where the badge does not say.
        public var reached: String? { results.first?.text }
        /// The place of the level reached.
        public var reachedRank: Rank? { results.first?.rank }
        /// How it was judged, absent where the badge does not say: the narrative of the one entry of `evidence` without
        /// `id` whose `genre` is `Assessment` and whose name is this name.
        public let how: String?
    }

    /// Reads what was judged.
    ///
    /// - Parameters:
    ///   - subject: The `credentialSubject`.
    ///   - evidence: The entries of `evidence`.
    static func judged(_ subject: JSON?, evidence: [JSON]) -> [Judged] {
        let place = JSONPointer(tokens: ["credentialSubject", "achievement", "resultDescription"])
        let described = subject?["achievement"]?["resultDescription"]
        let isList = if case .array? = described { true } else { false }
        var byDescription: [[UInt8]: [JSON]] = [:]
        for result in subject?["result"]?.items ?? [] {
            guard let id = result["resultDescription"]?.string else { continue }
            byDescription[Array(id.utf8), default: []].append(result)
        }
        let descriptions = (described?.items ?? []).prefix(VerificationLimits.evidence)
        let accounts = accounts(of: evidence, named: descriptions.compactMap { $0["name"]?.string })
        let known = descriptions.enumerated().compactMap { index, description -> Judged? in
            guard let id = description["id"]?.string, let name = description["name"]?.string else { return nil }
            return Judged(
                description,
                by: byDescription[Array(id.utf8)] ?? [],
                at: isList ? place.appending(index) : place,
                named: name,
                how: accounts[Array(name.utf8)]
            )
        }
        return known + undescribed(subject)
    }

    /// Results that refer to no description.
    private static func undescribed(_ subject: JSON?) -> [Judged] {
        let place = JSONPointer(tokens: ["credentialSubject", "result"])
        let isList = if case .array? = subject?["result"] { true } else { false }
        return (subject?["result"]?.items ?? []).prefix(VerificationLimits.evidence).enumerated().compactMap {
            index,
            result in
            guard result["resultDescription"] == nil, result.object != nil else { return nil }
            return Judged(undescribed: result, at: isList ? place.appending(index) : place)
        }
    }

    /// Whether an entry of `evidence` tells how something was judged, and names nothing outside the badge.
    private static func isAccount(_ entry: JSON) -> Bool {
        entry["id"] == nil && entry["genre"]?.string?.isSameBytes(as: "Assessment") == true
    }

    /// What the badge says of how each thing was judged, by its name. Where two things have one name, or two entries tell
    /// of one name, nobody knows which is meant, and none is taken.
    private static func accounts(of evidence: [JSON], named names: [String]) -> [[UInt8]: String] {
        var told: [[UInt8]: (count: Int, narrative: String?)] = [:]
        for entry in evidence.prefix(VerificationLimits.evidence) {
            guard isAccount(entry), let name = entry["name"]?.string else { continue }
            let count = told[Array(name.utf8)]?.count ?? 0
            told[Array(name.utf8)] = (count + 1, entry["narrative"]?.string)
        }
        var counts: [[UInt8]: Int] = [:]
        for name in names { counts[Array(name.utf8), default: 0] += 1 }
        return told.compactMapValues { $0.count == 1 ? $0.narrative : nil }.filter { counts[$0.key] == 1 }
    }
}

extension BadgeContent.Judged {
    init(_ description: JSON, by found: [JSON], at subject: JSONPointer, named name: String, how: String?) {
        let levels = JudgedLevels(of: description)
        let type = description["resultType"]?.string ?? ""
        let wanted = levels[description["requiredLevel"]?.string]
        let value = description["requiredValue"]?.string
        let scale = description["allowedValue"]?.items
        self.subject = subject
        self.name = name
        resultType = type
        required = wanted?.name ?? value ?? (type.isSameBytes(as: "Status") ? "Completed" : nil)
        requiredRank = wanted?.rank
        isLevelRequired = wanted != nil
        isStatusRequired = wanted == nil && value == nil
        alsoRequired = wanted == nil ? nil : value
        hasScale = scale != nil
        let best = scale.map { $0.last?.string } ?? description["valueMax"]?.string
        isExact = value.map { best?.isSameBytes(as: $0) == true } ?? false
        let kind = Reached.Kind(
            isStatus: type.isSameBytes(as: "Status"),
            hasLevel: wanted != nil,
            hasValue: value != nil
        )
        var results: [Reached] = []
        var hasMore = found.count > Self.mostRead
        for result in found.prefix(Self.mostRead) {
            let reached = Reached(result, of: kind, levels)
            if results.contains(where: { $0.isSame(as: reached) }) { continue }
            if results.count == Self.mostReached {
                hasMore = true
                break
            }
            results.append(reached)
        }
        self.results = results
        hasMoreResults = hasMore
        self.how = how
        let most = description["valueMax"]?.string
        let isBound = how != nil && wanted == nil && scale == nil && !type.utf8.starts(with: "ext:".utf8)
        atMost = isBound && !isExact ? most.flatMap { ResultRules.isNumber($0) ? $0 : nil } : nil
        isDescribed = true
    }

    /// A result that refers to no description.
    init(undescribed result: JSON, at subject: JSONPointer) {
        self.subject = subject
        name = "A result that the badge does not describe"
        resultType = ""
        required = nil
        requiredRank = nil
        isExact = false
        hasScale = false
        isLevelRequired = false
        isStatusRequired = false
        alsoRequired = nil
        atMost = nil
        isDescribed = false
        let kind = Reached.Kind(isStatus: true, hasLevel: false, hasValue: false)
        results = [Reached(result, of: kind, JudgedLevels(of: .null))]
        hasMoreResults = false
        how = nil
    }

    /// The most different results of one description that are told.
    static let mostReached = 4
    /// The most results of one description that are read for that.
    private static let mostRead = 50
}
