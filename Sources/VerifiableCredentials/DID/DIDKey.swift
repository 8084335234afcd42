public import BadgeCrypto
import StrictJSON

/// The DID method `key`: the DID is the public key itself, as a Multikey (did:key method specification §3).
public enum DIDKey {
    /// The DID of a key.
    ///
    /// - Throws: `key.noMultikey` for RSA, of which there is no did:key here: see ``KeyDID``.
    public static func did(for key: PublicKey) throws(CryptoError) -> String {
        "did:key:" + (try key.multikey)
    }

    /// The only verification method of a key's DID.
    ///
    /// - Throws: `key.noMultikey` for RSA.
    public static func verificationMethod(for key: PublicKey) throws(CryptoError) -> VerificationMethod {
        let multikey = try key.multikey
        let did = "did:key:" + multikey
        return VerificationMethod(id: did + "#" + multikey, controller: did, key: key, isForAssertion: true)
    }

    /// The verification method that a DID URL names.
    ///
    /// The DID's document is derived from the DID alone, offline. The fragment must be the key's multibase text, or
    /// absent (the DID has one key for signatures).
    ///
    /// - Throws: ``DIDError`` where the DID is malformed, its key unusable, or the fragment another one.
    public static func resolve(_ url: DIDURL) throws(DIDError) -> VerificationMethod {
        guard url.method.isSameBytes(as: "key") else {
            throw DIDError(.malformed, "expected a DID that begins with did:key:")
        }
        let method: VerificationMethod
        do {
            method = try verificationMethod(for: PublicKey(multikey: url.methodSpecificID))
        } catch {
            throw DIDError(.unusableKey, "the key inside the issuer's DID cannot be used: " + error.detail)
        }
        guard method.controller.isSameBytes(as: url.did) else {
            throw DIDError(.malformed, "the key inside the DID is not written in its one canonical form")
        }
        guard let fragment = url.fragment else { return method }
        guard fragment.isSameBytes(as: url.methodSpecificID) else {
            throw DIDError(
                .noSuchMethod,
                "the DID has the one key #" + url.methodSpecificID + ", but the proof names #"
                    + DisplayText.escaped(fragment)
            )
        }
        return method
    }
}
