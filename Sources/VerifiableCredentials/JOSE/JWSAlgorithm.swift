public import BadgeCrypto

/// The signature algorithms of tokens that this program signs and verifies (RFC 7518 §3.1, RFC 8037, RFC 9864).
///
/// There is no MAC here, and no `none`: an algorithm is chosen by the verifier's list, never by the token alone.
public enum JWSAlgorithm: String, Sendable, CaseIterable {
    /// Ed25519, under the name of RFC 8037.
    case edDSA = "EdDSA"
    /// Ed25519, under the fully specified name of RFC 9864.
    case ed25519 = "Ed25519"
    /// ECDSA with P-256 and SHA-256.
    case es256 = "ES256"
    /// ECDSA with P-384 and SHA-384.
    case es384 = "ES384"
    /// RSA as in PKCS #1 version 1.5, with SHA-256.
    case rs256 = "RS256"

    /// The one type of key that fits.
    public var keyType: KeyType {
        switch self {
        case .edDSA, .ed25519: .ed25519
        case .es256: .p256
        case .es384: .p384
        case .rs256: .rsa
        }
    }

    /// The algorithm of that exact name.
    public init?(exactly name: String) {
        guard let match = Self.allCases.first(where: { $0.rawValue.utf8.elementsEqual(name.utf8) }) else { return nil }
        self = match
    }

    /// Whether a name stands for no signature at all or for a shared secret: never acceptable in a credential.
    public static func isForbidden(_ name: String) -> Bool {
        let lowered = name.lowercased()
        return lowered.utf8.elementsEqual("none".utf8) || lowered.hasPrefix("hs")
    }
}
