public import StrictJSON

/// Why a DID yields no verification method.
public struct DIDError: ExplainedError, Equatable {
    /// Stable codes.
    public struct Code: Sendable, Equatable {
        /// The code as reports show it.
        public let name: String

        /// The text is no DID, or not one of this method.
        public static let malformed = Code(name: "did.malformed")
        /// The key inside the DID cannot be used.
        public static let unusableKey = Code(name: "did.unusableKey")
        /// The DID has no verification method of that name.
        public static let noSuchMethod = Code(name: "did.noSuchMethod")
        /// This program cannot resolve DIDs of that method.
        public static let methodNotSupported = Code(name: "did.methodNotSupported")
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
