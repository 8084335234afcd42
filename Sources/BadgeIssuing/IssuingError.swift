public import StrictJSON

/// Why a badge is not issued.
public struct IssuingError: ExplainedError, Equatable {
    /// Stable codes.
    public struct Code: Sendable, Equatable {
        /// The code as it is printed.
        public let name: String

        /// The rules of the template do not give the award.
        public static let notAwarded = Code(name: "issuing.notAwarded")
        /// The same file stands for several pieces of evidence.
        public static let sameArtifact = Code(name: "issuing.sameArtifact")
        /// Two public artifacts have one address.
        public static let samePlace = Code(name: "issuing.samePlace")
        /// A public artifact has no place where it could be found.
        public static let noPublicPlace = Code(name: "issuing.noPublicPlace")
        /// The assembled credential breaks a rule of the standard.
        public static let notConforming = Code(name: "issuing.notConforming")
        /// Proof and key do not go together, or two proofs of a kind were asked for.
        public static let proof = Code(name: "issuing.proof")
        /// The issuer's identifier and the key do not go together.
        public static let issuer = Code(name: "issuing.issuer")
        /// What was signed does not verify: the key or the machine is damaged.
        public static let selfCheck = Code(name: "issuing.selfCheck")
        /// The badge cannot be baked into the picture.
        public static let picture = Code(name: "issuing.picture")
        /// There is no randomness, or a digest could not be computed.
        public static let cryptography = Code(name: "issuing.cryptography")
    }

    /// What went wrong.
    public let code: Code
    /// What was found and what was expected.
    public let detail: String
    /// Who can mend it.
    public let hint: String?

    /// The code as it is printed.
    public var codeName: String { code.name }

    /// An error.
    public init(_ code: Code, _ detail: String, hint: String? = nil) {
        self.code = code
        self.detail = detail
        self.hint = hint
    }
}
