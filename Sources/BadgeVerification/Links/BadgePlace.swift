/// Something that a badge names outside itself, and what became of it: for those who look after the badges that they
/// issued. The same facts as in the report, in one list, with what is known of each place.
public struct BadgePlace: Sendable, Equatable {
    /// What the badge names it for.
    public enum Kind: String, Sendable, CaseIterable {
        /// A piece of evidence that is pinned by digest.
        case artifact
        /// Evidence without a digest.
        case evidence
        /// What it took to earn the badge.
        case criteria
        /// A picture.
        case image
        /// A competency of a framework.
        case alignment
    }

    /// What was found.
    public enum State: String, Sendable, CaseIterable {
        /// The file that was assessed.
        case same
        /// Another file than was assessed.
        case changed
        /// Something answered; there is no digest to compare it with.
        case there
        /// There is no such thing any more.
        case gone
        /// The host asks for a login.
        case protected
        /// No answer, or none that can be used.
        case unreachable
        /// Nobody looked.
        case notLookedAt
    }

    /// What was found at a place on the web.
    public struct Answer: Sendable, Equatable {
        /// The media type that the host declares, where it does. Foreign text.
        public let mediaType: String?
        /// The number of bytes.
        public let size: Int
    }

    /// What it is named for.
    public let kind: Kind
    /// What the badge calls it, where it does. Foreign text.
    public let name: String?
    /// Its URL, or another id: that of a private file is made of its hash. Foreign text.
    public let id: String
    /// The media type that the badge states, where it does. Foreign text.
    public let mediaType: String?
    /// What was found.
    public let state: State
    /// Why, where there is more to say. Fit to be shown.
    public let problem: String?
    /// What the web has there; only of artifacts that were read.
    public let answer: Answer?
    /// That it is of another kind than is said, in words fit to be shown; absent where it is not, or nobody can tell.
    public let otherKind: String?
    /// Where the badge names a copy on the issuer's own host that is the file that was assessed, though this place does
    /// not have it any more. Foreign text.
    public let archivedCopy: String?

    init(
        kind: Kind,
        name: String?,
        id: String,
        mediaType: String?,
        state: State,
        problem: String?,
        answer: Answer?,
        otherKind: String? = nil,
        archivedCopy: String? = nil
    ) {
        self.kind = kind
        self.name = name
        self.id = id
        self.mediaType = mediaType
        self.state = state
        self.problem = problem
        self.answer = answer
        self.otherKind = otherKind
        self.archivedCopy = archivedCopy
    }

    /// Whether it has an address on the web.
    public var isOnWeb: Bool { BadgeLink.isWeb(id) }

    /// Whether its id is an address of any kind: one on the web, or one of a kind that is never asked, such as `ftp:`.
    ///
    /// Otherwise it is a name alone, as that of a private file: `ni:` and `nih:` (RFC 6920), `urn:` (RFC 8141), `tag:`
    /// (RFC 4151), or a text that names no scheme (RFC 3986 §3.1).
    public var isAddress: Bool { Self.isAddress(id) }

    /// Why nobody looks at an address that is not one of the web.
    static let neverAsked = "only addresses that begin with https:// or http:// are ever asked"

    static func isAddress(_ id: String) -> Bool {
        let start = id.utf8.prefix { !"/\\?#".utf8.contains($0) }
        guard let colon = start.firstIndex(of: UInt8(ascii: ":")) else {
            return start.isEmpty && id.utf8.dropFirst().first.map("/\\".utf8.contains) ?? false
        }
        let scheme = start[..<colon].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        return !["ni", "nih", "urn", "tag"].contains { scheme.elementsEqual($0.utf8) }
    }
}
