public import VerifiableCredentials

/// The forms of a badge file.
public enum BadgeFormat: String, Sendable, CaseIterable {
    /// A credential with embedded proofs.
    case json
    /// A credential as a signed token.
    case jwt
    /// A PNG picture with either inside.
    case png
    /// An SVG picture with either inside.
    case svg
}

/// A badge as it was read. Nothing about it is known to be true.
public struct UnverifiedBadge: Sendable {
    /// What was found.
    public enum Content: Sendable {
        /// A verifiable credential.
        case credential(UnverifiedCredential)
        /// A presentation with badges in it.
        case presentation(UnverifiedPresentation)
        /// A badge of Open Badges 2.0 or older, which this program recognises and does not verify.
        case openBadges2
    }

    /// The form of the file.
    public let format: BadgeFormat
    /// How the badge stood in the picture, where it did.
    public let container: BakedPayload?
    /// What was found.
    public let content: Content

    /// A badge.
    public init(format: BadgeFormat, container: BakedPayload? = nil, content: Content) {
        self.format = format
        self.container = container
        self.content = content
    }
}
