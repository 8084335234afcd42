/// What was found baked into a picture: bytes about which nothing was verified.
///
/// Open Badges 3.0 section 5.3; Open Badges 2.0 baking.
public struct BakedPayload: Sendable, Equatable {
    /// The standard whose keyword or namespace marks the payload. What the payload itself says is not looked at.
    public enum Standard: String, Sendable, CaseIterable {
        /// Open Badges 3.0: PNG keyword `openbadgecredential`, SVG namespace `https://purl.imsglobal.org/ob/v3p0`.
        case openBadges3
        /// Open Badges 2.0 and before: PNG keyword `openbadges`, SVG namespace `http://openbadges.org`.
        case openBadges2
    }

    /// What the text looks like. It was not parsed.
    public enum Form: String, Sendable, CaseIterable {
        /// A JSON object: UTF-8 text from a `{` to a `}`, perhaps with white space around it.
        case json
        /// A compact JWS: three parts in base64url with full stops between them, and nothing else.
        case token
        /// An http or https address of a hosted badge; Open Badges 2.0 and before only.
        case url
    }

    /// A way in which the payload stands in the picture that the standard does not allow and that still leaves no doubt
    /// about what it is. Whoever judges conformance has to report it.
    public enum Deviation: String, Sendable, CaseIterable {
        /// The text was compressed in the PNG; Open Badges 3.0 section 5.3.1 says that compression MUST NOT be used.
        case compressedText
        /// The element is a child of the SVG's root, but not its first one, as Open Badges 3.0 section 5.3.2 has it.
        case notFirstChild
    }

    /// The standard whose place in the picture this is.
    public let standard: Standard
    /// What the text looks like.
    public let form: Form
    /// The payload itself as UTF-8, at most ``BakingLimits/payload`` bytes, exactly as baked.
    public let text: [UInt8]
    /// Where it stood, in words for a person: kind of chunk or element, and byte or line.
    public let place: String
    /// Only for an Open Badges 2.0 element that holds JSON and a `verify` address too: that address.
    public let hostedURL: [UInt8]?
    /// What about the place is not as the standard has it; mostly empty.
    public let deviations: [Deviation]

    init(
        standard: Standard,
        form: Form,
        text: [UInt8],
        place: String,
        hostedURL: [UInt8]? = nil,
        deviations: [Deviation] = []
    ) {
        self.standard = standard
        self.form = form
        self.text = text
        self.place = place
        self.hostedURL = hostedURL
        self.deviations = deviations
    }
}
