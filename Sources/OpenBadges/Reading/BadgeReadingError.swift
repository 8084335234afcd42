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

    init(_ code: Code, _ detail: String, hint: String? = nil) {
        self.code = code
        self.detail = detail
        self.hint = hint
    }
}
