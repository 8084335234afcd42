internal import StrictJSON

/// The kinds of keys that sign badges.
public enum KeyType: Sendable, Hashable, CaseIterable {
    /// Ed25519 (RFC 8032).
    case ed25519
    /// ECDSA on P-256 with SHA-256 (FIPS 186-5).
    case p256
    /// ECDSA on P-384 with SHA-384 (FIPS 186-5).
    case p384

    /// The name, which is also JWK's `crv`: `Ed25519`, `P-256`, `P-384`.
    public var name: String {
        switch self {
        case .ed25519: "Ed25519"
        case .p256: "P-256"
        case .p384: "P-384"
        }
    }

    /// The kind of that name, exactly as ``name`` writes it.
    public init?(name: String) {
        guard let type = Self.allCases.first(where: { $0.name.isSameBytes(as: name) }) else { return nil }
        self = type
    }

    /// How many bytes a signature has: R‖S of Ed25519, r‖s of ECDSA.
    public var signatureLength: Int {
        switch self {
        case .ed25519, .p256: 64
        case .p384: 96
        }
    }

    /// How many bytes a coordinate, a scalar or a seed has.
    var coordinateLength: Int {
        switch self {
        case .ed25519, .p256: 32
        case .p384: 48
        }
    }

    /// JWK's `kty`.
    var jwkType: String {
        switch self {
        case .ed25519: "OKP"
        case .p256, .p384: "EC"
        }
    }

    /// The names of JWK's `alg` that this key may carry (RFC 7518 §3.1, RFC 8037 §3.1, RFC 9864 §2.2).
    var jwkAlgorithms: [String] {
        switch self {
        case .ed25519: ["EdDSA", "Ed25519"]
        case .p256: ["ES256"]
        case .p384: ["ES384"]
        }
    }
}
