public import StrictJSON

/// Why no badge could be read from a file.
public struct BadgeReadingError: ExplainedError, Equatable {
    /// Stable codes. Those of the layer that stumbled are passed on.
    public struct Code: Sendable, Equatable {
        /// The code as reports show it.
        public let name: String

        /// There is not one byte.
        public static let empty = Code(name: "input.empty")
        /// Nothing in the bytes is a badge.
        public static let notABadge = Code(name: "input.notABadge")
        /// More bytes than the limit.
        public static let tooLarge = Code(name: "input.tooLarge")

        /// A credential or presentation in a form that this program recognises and does not read.
        public static let formNotRead = Code(name: "input.formNotRead")

        /// A file with several badges where one is read.
        public static let severalBadges = Code(name: "input.severalBadges")
        /// A presentation with more badges than are read.
        public static let presentation = Code(name: "input.presentation")

        static func picture(_ code: String) -> Code { Code(name: code) }
        static func json(_ code: String) -> Code { Code(name: code) }
        static func token(_ code: String) -> Code { Code(name: code) }
    }

    /// What went wrong.
    public let code: Code
    /// What was found and what was expected.
    public let detail: String
    /// Who can mend it.
    public let hint: String?

    /// The code as reports show it.
    public var codeName: String { code.name }

    /// A presentation of several badges where one badge is expected.
    public static func severalBadges(_ count: Int) -> BadgeReadingError {
        BadgeReadingError(
            .severalBadges,
            "found a presentation of \(count) badges where one badge is expected",
            hint: "badge verify judges each of them"
        )
    }

    /// A presentation that holds no badge, or too many.
    public static func presentation(of count: Int) -> BadgeReadingError {
        BadgeReadingError(
            count == 0 ? .notABadge : .presentation,
            count == 0
                ? "the presentation holds no badge"
                : "the presentation holds \(count) badges; at most \(UntrustedInput.entries) are read",
            hint: "ask for the badge itself"
        )
    }

    init(_ code: Code, _ detail: String, hint: String? = nil) {
        self.code = code
        self.detail = detail
        self.hint = hint
    }
}
