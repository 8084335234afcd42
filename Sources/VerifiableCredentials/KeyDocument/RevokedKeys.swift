import BadgeCrypto
import StrictJSON

/// The keys that a document says were taken back, under whatever name and for whatever purpose they stand there: whoever
/// has the private half of a key has it under every name.
struct RevokedKeys {
    private let entries: [(key: PublicKey, instant: Instant?)]

    /// Reads those of the entries that are taken back and hold a key.
    ///
    /// - Parameters:
    ///   - items: All keys of the document.
    ///   - key: Reads the key of an entry.
    ///   - instant: Reads when it was taken back; absent where that cannot be read.
    init(_ items: [JSONObject], key: (JSONObject) -> PublicKey?, instant: (JSONObject) -> Instant?) {
        let revoked = items.filter { $0["revoked"] != nil }
        entries = revoked.prefix(UntrustedInput.entries).compactMap { entry in
            key(entry).map { (key: $0, instant: instant(entry)) }
        }
    }

    /// The first time at which a key was taken back; absent where it was not.
    ///
    /// - Throws: ``DIDError`` `did.unusableKey` where such a time cannot be read.
    func instant(of key: PublicKey) throws(DIDError) -> Instant? {
        var earliest: Instant?
        for entry in entries where entry.key == key {
            guard let instant = entry.instant else {
                throw DIDError(.unusableKey, "the member revoked of the issuer's key is no time")
            }
            earliest = earliest.map { min($0, instant) } ?? instant
        }
        return earliest
    }
}
