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
        /// What was judged.
        public let name: String
        /// The kind of result.
        public let resultType: String
        /// What was required, absent where nothing was.
        public let required: String?
        /// The place of the level required, absent where what is required is none or the badge does not rank its levels.
        public let requiredRank: Rank?
        /// Whether more than what is required is possible, by the badge's own bounds.
        public let isExact: Bool
        /// What was reached, absent where the badge does not say.
        public let reached: String?
        /// The place of the level reached.
        public let reachedRank: Rank?
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
        var byDescription: [[UInt8]: JSON] = [:]
        for result in subject?["result"]?.items ?? [] {
            guard let id = result["resultDescription"]?.string else { continue }
            if byDescription[Array(id.utf8)] == nil { byDescription[Array(id.utf8)] = result }
        }
        let descriptions = (described?.items ?? []).prefix(VerificationLimits.evidence)
        let accounts = accounts(of: evidence, named: descriptions.compactMap { $0["name"]?.string })
        return descriptions.enumerated().compactMap { index, description in
            guard let id = description["id"]?.string, let name = description["name"]?.string else { return nil }
            return Judged(
                description,
                by: byDescription[Array(id.utf8)],
                at: isList ? place.appending(index) : place,
                named: name,
                how: accounts[Array(name.utf8)]
            )
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
    init(_ description: JSON, by result: JSON?, at subject: JSONPointer, named name: String, how: String?) {
        let levels = description["rubricCriterionLevel"]?.items ?? []
        let ranks = Self.ranks(of: levels)
        func level(_ id: String?) -> (name: String?, rank: Rank?) {
            guard let id else { return (nil, nil) }
            let place = levels.firstIndex { $0["id"]?.string?.isSameBytes(as: id) ?? false }
            guard let place else { return (nil, nil) }
            return (levels[place]["name"]?.string, ranks.map { Rank(place: $0[place], count: levels.count) })
        }
        let type = description["resultType"]?.string ?? ""
        let (wanted, found) = (
            level(description["requiredLevel"]?.string), level(result?["achievedLevel"]?.string)
        )
        let value = description["requiredValue"]?.string
        self.subject = subject
        self.name = name
        resultType = type
        required = wanted.name ?? value ?? (type.isSameBytes(as: "Status") ? "Completed" : nil)
        requiredRank = wanted.name == nil ? nil : wanted.rank
        isExact =
            wanted.name == nil && value != nil
            && description["valueMax"]?.string?.isSameBytes(as: value ?? "") == true
        reached = found.name ?? result?["value"]?.string ?? result?["status"]?.string
        reachedRank = found.name == nil ? nil : found.rank
        self.how = how
    }

    /// The place of each level by its `level`, counted from 1; absent where they are not all different whole numbers.
    private static func ranks(of levels: [JSON]) -> [Int]? {
        guard levels.count > 1, levels.count <= 100 else { return nil }
        let numbers = levels.compactMap { $0["level"]?.string.flatMap { UInt16($0) } }
        guard numbers.count == levels.count, Set(numbers).count == levels.count else { return nil }
        return numbers.map { number in numbers.count { $0 <= number } }
    }
}
