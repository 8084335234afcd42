extension NQuadsReader {
    /// Reads an escape (`UCHAR`, in literals also `ECHAR`) and adds what it stands for to ``unescaped``.
    mutating func unescape(isLiteral: Bool) throws(LinkedDataError) {
        guard bytes.count - index >= 2 else {
            index = bytes.count
            throw unexpected("the rest of an escape")
        }
        let kind = bytes[index + 1]
        switch kind {
        case UInt8(ascii: "u"): try unescape(digits: 4)
        case UInt8(ascii: "U"): try unescape(digits: 8)
        default:
            guard isLiteral, let byte = NQuadsReader.escaped(kind) else {
                throw error(
                    .nquadsInvalidEscape,
                    isLiteral
                        ? "a backslash before \(shown(at: index + 1)); the escapes are \\t \\b \\n \\r \\f \\\" \\' \\\\ \\u \\U"
                        : "a backslash before \(shown(at: index + 1)); in an IRI the escapes are \\u and \\U",
                    at: index
                )
            }
            unescaped.append(byte)
            index += 2
        }
    }

    private mutating func unescape(digits: Int) throws(LinkedDataError) {
        var value: UInt32 = 0
        for place in index + 2..<index + 2 + digits {
            guard place < bytes.count, let digit = NQuadsReader.hexValue(bytes[place]) else {
                throw error(.nquadsInvalidEscape, "an escape with fewer than \(digits) hexadecimal digits", at: index)
            }
            guard value >> 28 == 0 else { break }
            value = value << 4 | UInt32(digit)
        }
        guard let scalar = Unicode.Scalar(value) else {
            throw error(.nquadsInvalidEscape, "an escape that stands for no character of Unicode", at: index)
        }
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { unescaped.append(byte) }
        index += 2 + digits
    }

    private static func escaped(_ kind: UInt8) -> UInt8? {
        switch kind {
        case UInt8(ascii: "t"): 0x09
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"): kind
        default: nil
        }
    }

    private static func hexValue(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}
