public import StrictJSON

/// Why a badge is not issued.
public struct IssuingError: ExplainedError, Equatable {
    /// Stable codes. An enumeration, so that whoever maps them to something else cannot forget one.
    public enum Code: String, Sendable, CaseIterable {
        /// The rules of the template do not give the award.
        case notAwarded = "issuing.notAwarded"
        /// A text that everybody will read names the educator, who did not agree to it, or holds an e-mail address.
        case nameShown = "issuing.nameShown"
        /// The badge would be awarded before it was assessed.
        case beforeAssessment = "issuing.beforeAssessment"
        /// The badge would be over on the day on which it is awarded.
        case endsBeforeAward = "issuing.endsBeforeAward"
        /// The same file stands for several pieces of evidence.
        case sameArtifact = "issuing.sameArtifact"
        /// Two public artifacts have one address.
        case samePlace = "issuing.samePlace"
        /// A public artifact has no place where it could be found.
        case noPublicPlace = "issuing.noPublicPlace"
        /// The assembled credential breaks a rule of the standard.
        case notConforming = "issuing.notConforming"
        /// The badge is larger, or has more pieces of evidence, than verifiers read.
        case tooLarge = "issuing.tooLarge"
        /// Proof and key do not go together, or two proofs of a kind were asked for.
        case proof = "issuing.proof"
        /// The issuer's identifier and the key do not go together.
        case issuer = "issuing.issuer"
        /// What became of the issuer's keys cannot be read, or does not allow what was asked.
        case keyHistory = "issuing.keyHistory"
        /// What was signed does not verify: the key or the machine is damaged.
        case selfCheck = "issuing.selfCheck"
        /// The badge cannot be baked into the picture.
        case picture = "issuing.picture"
        /// There is no randomness, or a digest could not be computed.
        case cryptography = "issuing.cryptography"

        /// The code as it is printed.
        public var name: String { rawValue }
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
