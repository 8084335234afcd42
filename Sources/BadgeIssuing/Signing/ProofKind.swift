public import BadgeCrypto
import StrictJSON
public import VerifiableCredentials

/// A way of securing a credential, as `--proof` names it.
public enum ProofKind: Sendable {
    /// A proof inside the credential.
    case embedded(any Cryptosuite)
    /// A token around it.
    case token(JWSAlgorithm)

    /// The names of all kinds, as a user writes them.
    public static var names: [String] {
        Cryptosuites.all.map(\.name) + JWSAlgorithm.allCases.map(\.rawValue)
    }

    /// The kind of that name.
    ///
    /// - Throws: ``IssuingError`` `issuing.proof` with the names that there are.
    public init(named name: String) throws(IssuingError) {
        if let suite = Cryptosuites.named(name) {
            self = .embedded(suite)
        } else if let algorithm = JWSAlgorithm(exactly: name) {
            self = .token(algorithm)
        } else {
            throw IssuingError(
                .proof,
                "there is no proof named " + DisplayText.quoted(name),
                hint: "choose one of " + Self.names.joined(separator: ", ")
            )
        }
    }

    /// The kind that a key signs by default.
    public static func standard(for keyType: KeyType) -> ProofKind {
        switch keyType {
        case .ed25519: .embedded(EdDSARDFC2022())
        case .p256, .p384: .embedded(ECDSARDFC2019())
        case .rsa: .token(.rs256)
        }
    }

    /// The name of the kind.
    public var name: String {
        switch self {
        case .embedded(let suite): suite.name
        case .token(let algorithm): algorithm.rawValue
        }
    }

    /// Whether a key of that type can make it.
    public func accepts(_ keyType: KeyType) -> Bool {
        switch self {
        case .embedded(let suite): suite.accepts(keyType)
        case .token(let algorithm): algorithm.keyType == keyType
        }
    }
}
