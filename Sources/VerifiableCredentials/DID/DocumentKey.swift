import BadgeCrypto
import StrictJSON

/// The key in an entry of a DID document, in every form that the field writes.
enum DocumentKey {
    /// Reads the key.
    ///
    /// - Throws: ``DIDError``: `did.unknownKeyKind` for a type that is not known here, `did.unusableKey`.
    static func read(_ entry: JSONObject) throws(DIDError) -> PublicKey {
        guard let type = entry["type"]?.string else {
            throw DIDError(.unusableKey, "the key in the issuer's document has no type")
        }
        if entry["privateKeyMultibase"] != nil || entry["secretKeyMultibase"] != nil || entry["privateKeyJwk"] != nil {
            throw DIDError(
                .unusableKey,
                "the issuer's document publishes a private key, with which anybody can sign",
                hint: "the issuer must replace this key"
            )
        }
        switch type {
        case let type where type.isSameBytes(as: "Multikey"):
            return try multikey(entry)
        case let type where type.isSameBytes(as: "Ed25519VerificationKey2020"):
            let key = try multikey(entry)
            guard key.type == .ed25519 else {
                throw DIDError(.unusableKey, "an Ed25519VerificationKey2020 holds a key of type " + key.type.name)
            }
            return key
        case let type where type.isSameBytes(as: "JsonWebKey") || type.isSameBytes(as: "JsonWebKey2020"):
            guard let jwk = entry["publicKeyJwk"] else { throw missing("publicKeyJwk") }
            return try usable { () throws(CryptoError) in try PublicKey(jwk: jwk) }
        case let type where type.isSameBytes(as: "Ed25519VerificationKey2018"):
            let text = try text("publicKeyBase58", of: entry)
            return try usable { () throws(CryptoError) in
                // Base58 without the letter that names the alphabet
                try PublicKey(ed25519: Multibase.decode("z" + text, allowed: [.base58btc]).bytes)
            }
        default:
            throw DIDError(
                .unknownKeyKind,
                "keys of the kind \(DisplayText.quoted(type, limit: 80)) are not known here"
            )
        }
    }

    private static func multikey(_ entry: JSONObject) throws(DIDError) -> PublicKey {
        let text = try text("publicKeyMultibase", of: entry)
        return try usable { () throws(CryptoError) in try PublicKey(multikey: text) }
    }

    private static func text(_ member: String, of entry: JSONObject) throws(DIDError) -> String {
        guard let text = entry[member]?.string else { throw missing(member) }
        guard text.utf8.count <= UntrustedInput.keyIdentifierBytes else {
            throw DIDError(.unusableKey, "the key in the issuer's document is too long")
        }
        return text
    }

    private static func missing(_ member: String) -> DIDError {
        DIDError(.unusableKey, "the key in the issuer's document has no " + member)
    }

    private static func usable(_ body: () throws(CryptoError) -> PublicKey) throws(DIDError) -> PublicKey {
        do {
            return try body()
        } catch {
            throw DIDError(.unusableKey, "the key in the issuer's document cannot be used: " + error.detail)
        }
    }
}
