public import StrictJSON

/// Why a file is no registry of issuers that can be read.
public struct RegistryError: ExplainedError, Equatable {
    /// Stable codes.
    public struct Code: Sendable, Equatable {
        /// The code.
        public let name: String

        /// The bytes are no JSON document within the limits.
        public static let notJSON = Code(name: "registry.notJSON")
        /// It is not of the form that registries have.
        public static let form = Code(name: "registry.form")
        /// It is signed, as a credential or a token, which this program does not read as a registry.
        public static let signed = Code(name: "registry.signed")
    }

    /// What went wrong.
    public let code: Code
    /// What was found and what was expected.
    public let detail: String
    /// Who can mend it.
    public let hint: String?

    /// The code.
    public var codeName: String { code.name }

    init(_ code: Code, _ detail: String, hint: String? = nil) {
        self.code = code
        self.detail = detail
        self.hint = hint
    }
}
