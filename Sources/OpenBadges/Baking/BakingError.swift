public import StrictJSON

/// Why a badge could not be read from a picture or written into one.
public struct BakingError: ExplainedError, Sendable, Equatable {
    /// What kind of trouble it is; the constants are in `BakingErrorCodes.swift`.
    public struct Code: Sendable, Hashable {
        /// The stable name, as `baking.noPayload`.
        public let name: String

        init(_ name: String) {
            self.name = name
        }
    }

    /// What kind of trouble it is.
    public let code: Code
    /// What was found, what was expected, and where.
    public let detail: String
    /// Who can mend it, and how, where that is known.
    public let hint: String?
    /// The stable name of the code.
    public var codeName: String { code.name }

    init(_ code: Code, _ detail: String, hint: String? = nil) {
        self.code = code
        self.detail = detail
        self.hint = hint
    }
}
