import VerifiableCredentials

/// One thing that a badge, a submission or a template names outside itself, and what became of it.
struct EvidenceRow: Sendable, Equatable {
    /// What it is named for.
    enum Kind: String, CaseIterable, Sendable {
        /// A file of evidence that can be compared.
        case artifact
        /// Evidence without a digest.
        case evidence
        case criteria
        case image
        case alignment
        /// The badge itself, where nothing can be said of what it names.
        case badge

        /// What people call it.
        var words: String {
            switch self {
            case .artifact: "evidence"
            case .evidence: "evidence without a digest"
            case .criteria: "criteria"
            case .image: "picture"
            case .alignment: "competency"
            case .badge: "badge"
            }
        }
    }

    let kind: Kind
    /// What the badge or the submission calls it. Foreign text.
    let name: String?
    /// Its URL; absent where it has none. Foreign text.
    let url: String?
    let state: EvidenceState
    /// Why, or what was found. Fit to be shown.
    let detail: String?
    /// What the badge or the submission says what kind of file it is. Foreign text.
    let mediaType: String?
    /// How many bytes were compared.
    let bytes: Int?

    init(
        _ kind: Kind,
        name: String?,
        url: String?,
        _ state: EvidenceState,
        detail: String? = nil,
        mediaType: String? = nil,
        bytes: Int? = nil
    ) {
        self.kind = kind
        self.name = name
        self.url = url
        self.state = state
        self.detail = detail
        self.mediaType = mediaType
        self.bytes = bytes
    }

    /// Whether its host was asked, or was to be asked.
    var wasAsked: Bool {
        switch state {
        case .changed, .gone, .protected, .unreachable, .same, .there: url != nil
        case .missing, .notLookedAt, .notOnTheWeb: false
        }
    }

    /// Whether the name of its host led nowhere: there is none of that name, or nobody could be asked about names.
    var hasNoHost: Bool {
        guard let words = detail?.utf8, state == .gone || state == .unreachable else { return false }
        return words.starts(with: "there is no host named ".utf8)
            || (words.starts(with: "the name ".utf8)
                && [" could not be looked up", " could not be looked up in time"].contains { end in
                    words.reversed().starts(with: end.utf8.reversed())
                })
    }
}

/// What one file has to say.
struct EvidenceSection: Sendable {
    enum Kind: String, Sendable {
        case badge
        case submission
        case template
    }

    let kind: Kind
    /// The file, and others beside it that say just the same.
    var sources: [String]
    /// What it is about: the name of an achievement, the id of a submission. Foreign text.
    let title: String?
    /// Who issued the badge; absent where that is not known.
    let issuer: EvidenceIssuer?
    /// What is to be known of the whole. Fit to be shown.
    let note: String?
    let rows: [EvidenceRow]

    /// What somebody has to do something about first, otherwise in the order of the file.
    init(
        _ kind: Kind,
        source: String,
        title: String?,
        issuer: EvidenceIssuer? = nil,
        note: String? = nil,
        rows: [EvidenceRow]
    ) {
        self.kind = kind
        sources = [source]
        self.title = title
        self.issuer = issuer
        self.note = note
        self.rows = EvidenceState.allCases.flatMap { state in rows.filter { $0.state == state } }
    }

    /// Whether another file of the same folder says the same: a badge in another form.
    func says(theSameAs other: EvidenceSection) -> Bool {
        kind == .badge && other.kind == .badge && rows == other.rows && note == other.note && issuer == other.issuer
            && title.map { Array($0.utf8) } == other.title.map { Array($0.utf8) }
            && Self.folder(sources) == Self.folder(other.sources)
    }

    private static func folder(_ sources: [String]) -> [UInt8]? {
        sources.first.map { source in
            Array(source.utf8[..<(source.utf8.lastIndex(of: UInt8(ascii: "/")) ?? source.utf8.startIndex)])
        }
    }
}
