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
    /// What identifies it among the things that the file names; absent where it is the file itself. Foreign text.
    let id: String?
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
    /// What became of it since an earlier report; absent where it was not compared with one.
    private(set) var change: EvidenceChange?
    /// Its state in the earlier report, where it is named there.
    private(set) var before: EvidenceState?

    init(
        _ kind: Kind,
        id: String?,
        name: String?,
        url: String?,
        _ state: EvidenceState,
        detail: String? = nil,
        mediaType: String? = nil,
        bytes: Int? = nil
    ) {
        self.kind = kind
        self.id = id
        self.name = name
        self.url = url
        self.state = state
        self.detail = detail
        self.mediaType = mediaType
        self.bytes = bytes
    }

    /// By what it is found again in an earlier report.
    var key: [UInt8]? { id.map { Array($0.utf8) } }

    /// The same, with what became of it since an earlier report.
    func with(_ change: EvidenceChange, before: EvidenceState?) -> EvidenceRow {
        var row = self
        row.change = change
        row.before = before
        return row
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
    /// The id of the badge or the submission, where it is known. Foreign text.
    let id: String?
    /// What it is about: the name of an achievement, the id of a submission. Foreign text.
    let title: String?
    /// Who issued the badge; absent where that is not known.
    let issuer: EvidenceIssuer?
    /// What is to be known of the whole. Fit to be shown.
    let note: String?
    private(set) var rows: [EvidenceRow]

    /// What somebody has to do something about first, otherwise in the order of the file.
    init(
        _ kind: Kind,
        source: String,
        id: String? = nil,
        title: String?,
        issuer: EvidenceIssuer? = nil,
        note: String? = nil,
        rows: [EvidenceRow]
    ) {
        self.kind = kind
        sources = [source]
        self.id = id
        self.title = title
        self.issuer = issuer
        self.note = note
        self.rows = EvidenceState.allCases.flatMap { state in rows.filter { $0.state == state } }
    }

    /// The same with other rows, in the order in which they come.
    func with(rows: [EvidenceRow]) -> EvidenceSection {
        var section = self
        section.rows = rows
        return section
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
