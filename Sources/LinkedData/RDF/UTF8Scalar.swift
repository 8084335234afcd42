/// One character of a text of UTF-8.
enum UTF8Scalar {
    /// The character whose first byte stands at `index`, and how many bytes it has; absent where the bytes are not UTF-8
    /// (Unicode 3.9, table 3-7: no overlong forms, no surrogates, nothing beyond U+10FFFF).
    static func read(_ text: Span<UInt8>, at index: Int) -> (scalar: Unicode.Scalar, length: Int)? {
        let first = text[index]
        let length: Int
        var value: UInt32
        switch first {
        case 0x00...0x7F: return (Unicode.Scalar(first), 1)
        case 0xC2...0xDF: (length, value) = (2, UInt32(first & 0x1F))
        case 0xE0...0xEF: (length, value) = (3, UInt32(first & 0x0F))
        case 0xF0...0xF4: (length, value) = (4, UInt32(first & 0x07))
        default: return nil
        }
        guard text.count - index >= length else { return nil }
        for offset in 1..<length {
            let byte = text[index + offset]
            guard byte & 0xC0 == 0x80 else { return nil }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        guard value >= (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000), let scalar = Unicode.Scalar(value) else {
            return nil
        }
        return (scalar, length)
    }
}
