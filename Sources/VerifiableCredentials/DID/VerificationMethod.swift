public import BadgeCrypto
import StrictJSON

/// A public key with the name under which proofs refer to it and the party that controls it (Controlled Identifiers
/// §2.2).
public struct VerificationMethod: Sendable {
    /// The identifier that a proof names: `did:key:z6Mk…#z6Mk…`.
    public let id: String
    /// Who controls the key.
    public let controller: String
    /// The key.
    public let key: PublicKey
    /// Whether the controller's document lists the key for making statements (`assertionMethod`).
    public let isForAssertion: Bool
    /// When the controller began to use it.
    public let notBefore: Instant?
    /// When the controller stops or stopped using it.
    public let expires: Instant?
    /// When the controller took it back.
    public let revoked: Instant?

    /// A verification method.
    public init(
        id: String,
        controller: String,
        key: PublicKey,
        isForAssertion: Bool,
        notBefore: Instant? = nil,
        expires: Instant? = nil,
        revoked: Instant? = nil
    ) {
        self.id = id
        self.controller = controller
        self.key = key
        self.isForAssertion = isForAssertion
        self.notBefore = notBefore
        self.expires = expires
        self.revoked = revoked
    }
}
