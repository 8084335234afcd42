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
        /// The document has the key, and not for making statements.
        public static let notForAssertion = Code(name: "did.notForAssertion")
        /// Somebody else controls the key.
        public static let keyOfAnother = Code(name: "did.keyOfAnother")
        /// The kind of the key is not known here.
        public static let unknownKeyKind = Code(name: "did.unknownKeyKind")
        /// What stands at the place of the document is none.
        public static let badDocument = Code(name: "did.badDocument")
        /// The document at that place is that of another DID.
        public static let documentOfAnother = Code(name: "did.documentOfAnother")
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
