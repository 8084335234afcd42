import BadgeCrypto
import StrictJSON

/// A key that stands as an object of its own: a verification method, or a CryptographicKey of Open Badges 2.0.
enum ProfileKey {
    /// The key.
    ///
    /// - Throws: ``DIDError``: `did.keyOfAnother` where neither `controller` nor `owner` is the issuer.
    static func method(
        _ entry: JSONObject,
        of issuer: String,
        named name: String
    ) throws(DIDError) -> VerificationMethod {
        let owners = ["controller", "owner"].compactMap { entry[$0] }
        guard !owners.isEmpty, owners.allSatisfy({ $0.string?.isSameBytes(as: issuer) == true }) else {
            let found = owners.first?.string.map { DisplayText.quoted($0, limit: 120) } ?? "nobody"
            throw DIDError(
                .keyOfAnother,
                "the key \(DisplayText.quoted(name)) is controlled by \(found), not by the issuer"
            )
        }
        return VerificationMethod(
            id: name,
            controller: issuer,
            key: try key(entry),
            isForAssertion: true,
            expires: try DIDDocument.instant("expires", of: entry),
            revoked: try DIDDocument.instant("revoked", of: entry)
        )
    }

    /// Those of some entries that were taken back.
    static func revoked(_ entries: [JSONObject]) -> RevokedKeys {
        RevokedKeys(
            entries,
            key: { try? key($0) },
            instant: { $0["revoked"]?.string.flatMap { Instant($0) } }
        )
    }

    private static func key(_ entry: JSONObject) throws(DIDError) -> PublicKey {
        guard let pem = entry["publicKeyPem"] else { return try DocumentKey.read(entry) }
        guard let text = pem.string else {
            throw DIDError(.unusableKey, "the member publicKeyPem of the issuer's key is no text")
        }
        do throws(CryptoError) {
            return try PublicKey(pem: Array(text.utf8))
        } catch {
            throw JWKMethods.error(error)
        }
    }
}
