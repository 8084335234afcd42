public import StrictJSON

/// Why a proof could not be made or read. A signature that does not fit is no error but an answer.
public struct ProofError: ExplainedError, Equatable {
    /// Stable codes.
    public struct Code: Sendable, Equatable {
        /// The code as reports show it.
        public let name: String

        /// The proof or token is not formed as its standard says.
        public static let malformed = Code(name: "proof.malformed")
        /// The suite or algorithm cannot be used with that type of key.
        public static let keyType = Code(name: "proof.keyType")
        /// The document has no canonical form.
        public static let notCanonicalizable = Code(name: "proof.notCanonicalizable")
        /// The document names a context that is not known here.
        public static let unknownContext = Code(name: "proof.contextNotKnown")
        /// The document would take more work than the limit.
        public static let tooMuchWork = Code(name: "proof.tooMuchWork")
        /// The proof and the document list different contexts.
        public static let context = Code(name: "proof.context")
        /// The cryptographic library broke down: nothing was found out.
        public static let signing = Code(name: "proof.signing")
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
