public import BadgeCrypto
import StrictJSON

/// The DID method `jwk`: the DID is a public JWK in base64url; its one verification method has the fragment `0`
/// (did:jwk method specification).
public enum DIDJWK {
    /// The DID of a key.
    public static func did(for key: PublicKey) -> String {
        "did:jwk:" + Base64URL.encode(key.jwk.compactBytes())
    }

    /// The only verification method of a key's DID.
    public static func verificationMethod(for key: PublicKey) -> VerificationMethod {
        let did = did(for: key)
        return VerificationMethod(id: did + "#0", controller: did, key: key, isForAssertion: true)
    }

    /// The verification method that a DID URL names.
    ///
    /// The controller is the DID as given: several JWKs (other member order, `kid`, `use`) spell one key, and each is
    /// an identity of its own.
    ///
    /// - Throws: ``DIDError`` where the DID is malformed, its key unusable or for encryption, or the fragment is not
    ///   `0`.
    public static func resolve(_ url: DIDURL) throws(DIDError) -> VerificationMethod {
        guard url.method.isSameBytes(as: "jwk") else {
            throw DIDError(.malformed, "expected a DID that begins with did:jwk:")
        }
        guard let bytes = try? Base64URL.decode(url.methodSpecificID) else {
            throw DIDError(.malformed, "what follows did:jwk: is not base64url without padding")
        }
        let key: PublicKey
        do {
            key = try PublicKey(jwk: JSON.read(bytes))
        } catch let error as any ExplainedError {
            throw DIDError(.unusableKey, "the key inside the issuer's DID cannot be used: " + error.detail)
        } catch {
            throw DIDError(.unusableKey, "the key inside the issuer's DID cannot be used")
        }
        guard let fragment = url.fragment, fragment.isSameBytes(as: "0") else {
            throw DIDError(
                .noSuchMethod,
                "a did:jwk has the one key #0, but the proof names " + DisplayText.quoted(url.fragment ?? "none")
            )
        }
        return VerificationMethod(id: url.did + "#0", controller: url.did, key: key, isForAssertion: true)
    }
}
