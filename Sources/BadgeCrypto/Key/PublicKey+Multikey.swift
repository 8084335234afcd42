internal import StrictJSON
internal import Synchronization

/// Public keys as Multikey (Controlled Identifiers 1.0 §2.2.2), the text that also follows `did:key:`.
extension PublicKey {
    /// How many characters of a Multikey are read: more than the longest of ours has.
    private static let multikeyLimit = 128

    /// A key from a Multikey: `z`, then base58btc of the codec's number and the key (points compressed).
    ///
    /// - Throws: `multibase.prefix`, `encoding.character`, `encoding.tooLong`, `varint.malformed`,
    ///   `key.privateGivenForPublic`, `key.noMultikey` (RSA), `key.unsupportedType`, `key.length`, `key.pointEncoding`, and those of
    ///   ``init(ed25519:)`` and ``init(sec1:type:)``.
    public convenience init(multikey text: String) throws(CryptoError) {
        guard text.utf8.count <= Self.multikeyLimit else {
            throw CryptoError(
                .encodingTooLong,
                "a Multikey has \(text.utf8.count) characters; none used here has more than \(Self.multikeyLimit)"
            )
        }
        let decoded = try Multibase.decode(text, allowed: [.base58btc])
        let (code, key) = try Varint.decode(decoded.bytes[...])
        switch Multicodec.meaning(of: code) {
        case .publicKey(.ed25519):
            try self.init(ed25519: Array(key))
        case .publicKey(let type):
            guard key.first != 4 else {
                throw CryptoError(.keyPointEncoding, "the point in a \(type.name) Multikey must be compressed")
            }
            try self.init(sec1: Array(key), type: type)
        case .privateKey:
            throw .privateGivenForPublic("a private Multikey")
        case .rsa:
            throw Self.noMultikey
        case .unsupported(let name):
            throw CryptoError(
                .keyUnsupportedType,
                "a Multikey is of the kind \(name); Ed25519, P-256 and P-384 are used here as Multikey"
            )
        case .unknown:
            throw CryptoError(
                .keyUnsupportedType,
                "a Multikey is of the unknown kind 0x\(String(code, radix: 16)); Ed25519, P-256 and P-384 are used here "
                    + "as Multikey"
            )
        }
    }

    /// The key as a Multikey: `z6Mk…` for Ed25519, `zDn…` for P-256, `z82L…` for P-384.
    ///
    /// - Throws: `key.noMultikey` for RSA, which has none.
    public var multikey: String {
        get throws(CryptoError) {
            guard let code = Multicodec.code(of: type) else { throw Self.noMultikey }
            let key = type.isECDSA ? compressedPoint : rawRepresentation
            return Multibase.encode(Varint.encode(code) + key, as: .base58btc)
        }
    }

    /// The key in one line: the Multikey, or for RSA, which has none, the JWK without white space.
    /// ``init(contentsOf:)`` reads both.
    public var text: String {
        if let written = writtenText.withLock({ $0 }) { return written }
        let text: String
        do throws(CryptoError) {
            text = try multikey
        } catch {
            text = String(decoding: jwk.compactBytes(), as: UTF8.self)
        }
        writtenText.withLock { $0 = text }
        return text
    }

    private static var noMultikey: CryptoError {
        CryptoError(
            .keyNoMultikey,
            "an RSA key has no Multikey, and so no did:key",
            hint: "use it as JWK (`badge key show FILE --as jwk`), as PEM (`--as pem`) or as did:jwk"
        )
    }

    private var compressedPoint: [UInt8] {
        let isOdd = rawRepresentation.last.map { $0 & 1 } == 1
        return [isOdd ? 3 : 2] + rawRepresentation[1...type.coordinateLength]
    }
}
