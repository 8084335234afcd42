import BadgeCrypto
import StrictJSON

/// The keys that a document says were taken back, under whatever name and for whatever purpose they stand there: whoever
/// has the private half of a key has it under every name.
struct RevokedKeys: Sendable {
    private var entries: [(key: PublicKey, instant: Instant?)] = []
    /// Entries whose key cannot be read, or was not for the work that it is.
    private var unread: [JSONObject] = []

    /// Reads those of the entries that are taken back.
    ///
    /// - Parameters:
    ///   - items: All keys of the document.
    ///   - key: Reads the key of an entry.
    ///   - instant: Reads when it was taken back; absent where that cannot be read.
    init(_ items: [JSONObject], key: (JSONObject) -> PublicKey?, instant: (JSONObject) -> Instant?) {
        var work = KeyWork()
        for entry in items where entry["revoked"] != nil {
            if work.allows(entry), let key = key(entry) {
                entries.append((key: key, instant: instant(entry)))
            } else {
                unread.append(entry)
            }
        }
    }

    /// The first time at which a key was taken back; absent where it was not.
    ///
    /// - Throws: ``DIDError`` `did.unusableKey` where such a time cannot be read, and where the key may be one that was
    ///   taken back and could not be read.
    func instant(of key: PublicKey) throws(DIDError) -> Instant? {
        var earliest: Instant?
        for entry in entries where entry.key == key {
            guard let instant = entry.instant else {
                throw DIDError(.unusableKey, "the member revoked of the issuer's key is no time")
            }
            earliest = earliest.map { min($0, instant) } ?? instant
        }
        if earliest == nil, unread.contains(where: { Self.mayBe($0, key) }) {
            throw DIDError(
                .unusableKey,
                "the issuer took back a key that may be this one, and that cannot be read",
                hint:
                    "the issuer must write the keys that it took back as it writes the others, and not too many long ones"
            )
        }
        return earliest
    }

    /// Whether an entry that was not read may hold a key: the parts of the key stand in it, or it is long, and what it holds
    /// cannot be told.
    private static func mayBe(_ entry: JSONObject, _ key: PublicKey) -> Bool {
        let jwk = entry["publicKeyJwk"]?.object ?? entry
        let members = key.jwk.object ?? JSONObject()
        if key.type == .rsa, KeyWork.isLong(entry) {
            guard let modulus = jwk["n"]?.string, let bytes = try? Base64URL.decode(modulus),
                let own = members["n"]?.string, let ownBytes = try? Base64URL.decode(own)
            else { return true }
            return bytes.drop { $0 == 0 } == ownBytes.drop { $0 == 0 }
        }
        for name in ["x", "n"] {
            if let own = members[name]?.string, jwk[name]?.string?.isSameBytes(as: own) == true { return true }
        }
        guard let multibase = entry["publicKeyMultibase"]?.string, let own = try? key.multikey else { return false }
        return multibase.isSameBytes(as: own)
    }
}
