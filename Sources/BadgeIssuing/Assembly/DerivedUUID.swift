import BadgeCrypto

/// UUIDs (RFC 9562): random ones for badges, derived ones for what must have the same name in every badge.
enum DerivedUUID {
    /// A random UUID (version 4) as a URN.
    static func random(_ source: some RandomSource) throws(CryptoError) -> String {
        urn(try source.bytes(16), version: 4)
    }

    /// A UUID that follows from its parts (version 8, SHA-256) as a URN. Two lists of parts never give the same bytes
    /// to hash, since each part is preceded by its length.
    static func derived(from parts: [String]) throws(CryptoError) -> String {
        var bytes: [UInt8] = []
        for part in parts {
            bytes += Array("\(part.utf8.count):".utf8) + Array(part.utf8)
        }
        return urn(Array(try Digest.sha256(bytes)[..<16]), version: 8)
    }

    private static func urn(_ bytes: [UInt8], version: UInt8) -> String {
        var bytes = bytes
        bytes[6] = bytes[6] & 0x0F | version << 4
        bytes[8] = bytes[8] & 0x3F | 0x80
        let hex = Base16.encode(bytes)
        var parts: [Substring] = []
        var rest = hex[...]
        for count in [8, 4, 4, 4, 12] {
            parts.append(rest.prefix(count))
            rest = rest.dropFirst(count)
        }
        return "urn:uuid:" + parts.joined(separator: "-")
    }
}
