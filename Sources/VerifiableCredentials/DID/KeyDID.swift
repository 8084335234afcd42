public import BadgeCrypto

/// The DID that a key gives to whoever has it, with nothing published anywhere: did:key, or did:jwk for RSA.
public enum KeyDID {
    /// The DID of a key.
    public static func did(for key: PublicKey) -> String {
        verificationMethod(for: key).controller
    }

    /// The only verification method of that DID.
    public static func verificationMethod(for key: PublicKey) -> VerificationMethod {
        do throws(CryptoError) {
            return try DIDKey.verificationMethod(for: key)
        } catch {
            return DIDJWK.verificationMethod(for: key)
        }
    }
}
