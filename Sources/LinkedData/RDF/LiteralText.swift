/// The text of a literal between its quotation marks, as RDF Dataset Canonicalization writes it (RDFC-1.0, appendix A).
enum LiteralText {
    /// Adds a text in quotation marks, with everything escaped that must be and nothing else.
    @inline(__always)
    static func append(_ text: Span<UInt8>, to buffer: inout ByteBuffer) {
        let bytes = text
        buffer.append(UInt8(ascii: "\""))
        var start = 0
        while true {
            let stop = nextSpecial(bytes, from: start)
            buffer.append(bytes, from: start, count: stop - start)
            if stop >= bytes.count { break }
            start = appendSpecial(bytes, at: stop, to: &buffer)
        }
        buffer.append(UInt8(ascii: "\""))
    }

    /// The first byte from `start` on that may have to be escaped: a quotation mark, a backslash, a control character,
    /// DEL, or the first byte of U+FFFE and U+FFFF (and of some others).
    @inline(__always)
    private static func nextSpecial(_ text: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while text.count - index >= 8 {
            let word = text.word(at: index)
            let quote = word ^ (ones &* 0x22)
            let backslash = word ^ (ones &* 0x5C)
            let delete = word ^ (ones &* 0x7F)
            let far = word ^ (ones &* 0xEF)
            let control = (word &- ones &* 0x20) & ~word
            let stops =
                (control | (quote &- ones) & ~quote | (backslash &- ones) & ~backslash | (delete &- ones) & ~delete
                    | (far &- ones) & ~far) & highBits
            if stops != 0 { return index + (stops.trailingZeroBitCount >> 3) }
            index += 8
        }
        while index < text.count {
            let byte = text[index]
            if byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xEF { break }
            index += 1
        }
        return index
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// Adds what stands for the byte at an index (or for the character that begins there) and says where to go on.
    @inline(never)
    private static func appendSpecial(_ text: Span<UInt8>, at index: Int, to buffer: inout ByteBuffer) -> Int {
        let byte = text[index]
        if byte == 0xEF {
            guard text.count - index >= 3, text[index + 1] == 0xBF, text[index + 2] >= 0xBE else {
                buffer.append(byte)
                return index + 1
            }
            for byte in "\\uFFF".utf8 { buffer.append(byte) }
            buffer.append(text[index + 2] == 0xBE ? UInt8(ascii: "E") : UInt8(ascii: "F"))
            return index + 3
        }
        buffer.append(UInt8(ascii: "\\"))
        switch byte {
        case 0x08: buffer.append(UInt8(ascii: "b"))
        case 0x09: buffer.append(UInt8(ascii: "t"))
        case 0x0A: buffer.append(UInt8(ascii: "n"))
        case 0x0C: buffer.append(UInt8(ascii: "f"))
        case 0x0D: buffer.append(UInt8(ascii: "r"))
        case 0x22, 0x5C: buffer.append(byte)
        default:
            for byte in "u00".utf8 { buffer.append(byte) }
            buffer.append(hexDigit(byte >> 4))
            buffer.append(hexDigit(byte & 15))
        }
        return index + 1
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? 0x30 + value : 0x37 + value
    }

    /// What ``append(_:to:)`` wrote: the text, and the first byte behind its closing quotation mark.
    ///
    /// - Parameters:
    ///   - bytes: Bytes that hold a literal as this type writes it.
    ///   - start: Where its opening quotation mark stands.
    static func read(_ bytes: [UInt8], from start: Int) -> (text: [UInt8], end: Int) {
        var text: [UInt8] = []
        var index = start + 1
        while bytes[index] != UInt8(ascii: "\"") {
            guard bytes[index] == UInt8(ascii: "\\") else {
                text.append(bytes[index])
                index += 1
                continue
            }
            index += 2
            switch bytes[index - 1] {
            case UInt8(ascii: "b"): text.append(0x08)
            case UInt8(ascii: "t"): text.append(0x09)
            case UInt8(ascii: "n"): text.append(0x0A)
            case UInt8(ascii: "f"): text.append(0x0C)
            case UInt8(ascii: "r"): text.append(0x0D)
            case UInt8(ascii: "u"):
                let digits = String(decoding: bytes[index..<index + 4], as: UTF8.self)
                let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
                text += Array(String(scalar.map(Character.init) ?? "\u{FFFD}").utf8)
                index += 4
            default: text.append(bytes[index - 1])
            }
        }
        return (text, index + 1)
    }
}
