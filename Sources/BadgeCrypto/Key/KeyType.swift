internal import StrictJSON

/// The kinds of keys that sign badges.
public enum KeyType: Sendable, Hashable, CaseIterable {
    /// Ed25519 (RFC 8032).
    case ed25519
    /// ECDSA on P-256 with SHA-256 (FIPS 186-5).
    case p256
    /// ECDSA on P-384 with SHA-384 (FIPS 186-5).
    case p384
    /// RSA with SHA-256, PKCS #1 version 1.5 (RFC 8017 §8.2), the RS256 of RFC 7518. How many bits is a property of the key.
    case rsa

    /// The name: `Ed25519`, `P-256`, `P-384`, which are also JWK's `crv`, and `RSA`.
    public var name: String {
        switch self {
        case .ed25519: "Ed25519"
        case .p256: "P-256"
        case .p384: "P-384"
        case .rsa: "RSA"
        }
    }

    /// The kind of that name, exactly as ``name`` writes it.
    public init?(name: String) {
        guard let type = Self.allCases.first(where: { $0.name.isSameBytes(as: name) }) else { return nil }
        self = type
    }

    /// How many bytes a signature has: R‖S of Ed25519, r‖s of ECDSA. Absent for RSA, where it is the length of the
    /// modulus: see ``PublicKey/signatureLength``.
    public var signatureLength: Int? {
        switch self {
        case .ed25519, .p256: 64
        case .p384: 96
        case .rsa: nil
        }
    }

    /// How many bytes a coordinate, a scalar or a seed has; none where there are no such things (RSA).
    var coordinateLength: Int {
        switch self {
        case .ed25519, .p256: 32
        case .p384: 48
        case .rsa: 0
        }
    }

    /// Whether the key is a point of a NIST curve and signs with ECDSA.
    var isECDSA: Bool {
        self == .p256 || self == .p384
    }

    /// JWK's `kty`.
    var jwkType: String {
        switch self {
        case .ed25519: "OKP"
        case .p256, .p384: "EC"
        case .rsa: "RSA"
        }
    }

    /// The names of JWK's `alg` that this key may carry (RFC 7518 §3.1, RFC 8037 §3.1, RFC 9864 §2.2).
    var jwkAlgorithms: [String] {
        switch self {
        case .ed25519: ["EdDSA", "Ed25519"]
        case .p256: ["ES256"]
        case .p384: ["ES384"]
        case .rsa: ["RS256"]
        }
    }
}
