import BadgeCrypto
import BadgeTesting

/// Keys of the invented issuers.
enum TestIssuerKeys {
    /// The DID of the issuer of the good badge.
    static func did() throws -> String { try TestIssuer().did }

    /// The key of someone else.
    static func other() throws -> PublicKey { try TestIssuer(seed: 7).key.publicKey }
}
