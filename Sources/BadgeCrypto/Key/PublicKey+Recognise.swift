internal import StrictJSON

extension PublicKey {
    /// How many bytes of a key file are read.
    public static let fileLimit = PEM.limit

    /// A key from the bytes of a file in any of the forms that are read: PEM, JWK, or one line with a Multikey. Which it
    /// is, is told from the content.
    ///
    /// - Throws: `key.unrecognised` where it is none of them, `keyFile.tooLarge`, and those of ``init(pem:)``,
    ///   ``init(jwk:)`` and ``init(multikey:)``.
    public convenience init(contentsOf bytes: [UInt8]) throws(CryptoError) {
        guard bytes.count <= Self.fileLimit else {
            throw CryptoError(
                .keyFileTooLarge,
                "a key file has more than \(Self.fileLimit) bytes, which no key used here has"
            )
        }
        let text = Self.trimmed(bytes)
        if PEM.isLikely(bytes) {
            try self.init(pem: bytes)
        } else if text.first == UInt8(ascii: "{") {
            try self.init(jwk: Self.json(Array(text)))
        } else if text.first == Multibase.Encoding.base58btc.prefix {
            try self.init(multikey: String(decoding: text, as: UTF8.self))
        } else if text.starts(with: "did:".utf8) {
            throw CryptoError(
                .keyUnrecognised,
                "found a DID where a key belongs",
                hint: "a did:key holds its key after the second colon: give that text alone"
            )
        } else {
            throw CryptoError(
                .keyUnrecognised,
                bytes.isEmpty ? "the key file is empty" : "the bytes are no key in a form that is read here",
                hint:
                    "give a public key as PEM (-----BEGIN PUBLIC KEY-----), as JWK (a JSON object) or as Multikey (z…)"
            )
        }
    }

    private static func json(_ bytes: [UInt8]) throws(CryptoError) -> JSON {
        do {
            return try JSON.read(bytes)
        } catch {
            throw CryptoError(.keyMalformed, "the key looks like a JWK, but its JSON is wrong: \(error.detail)")
        }
    }

    private static func trimmed(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        var text = bytes[...]
        while let first = text.first, isBlank(first) { text.removeFirst() }
        while let last = text.last, isBlank(last) { text.removeLast() }
        return text
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }
}
