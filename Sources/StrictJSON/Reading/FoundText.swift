/// What stands at the place of a fault, for the eyes of a person.
struct FoundText {
    /// The character, the word, the string or the escape there, quoted and escaped; bytes where it is not UTF-8.
    let text: String
    /// The first byte as `byte 0xED`.
    let byteText: String
    /// Whether a character of UTF-8 begins there.
    let isUTF8: Bool
    /// What to do about a character that people often try.
    let hint: String?

    /// The longest piece that is shown, in bytes.
    private static let longest = 64

    init(at offset: Int, in bytes: Span<UInt8>) {
        guard offset < bytes.count else {
            text = "the end"
            byteText = "the end"
            isUTF8 = true
            hint = nil
            return
        }
        let first = bytes[offset]
        let hex = String(first, radix: 16, uppercase: true)
        byteText = "byte 0x" + (hex.utf8.count < 2 ? "0" : "") + hex
        let length = FoundText.length(at: offset, in: bytes)
        var piece: [UInt8] = []
        for index in offset..<offset + length { piece.append(bytes[index]) }
        if let valid = String(validating: piece, as: UTF8.self) {
            text = first == UInt8(ascii: "\"") ? DisplayText.escaped(valid) : DisplayText.quoted(valid)
            isUTF8 = true
        } else {
            text = byteText
            isUTF8 = false
        }
        switch first {
        case UInt8(ascii: "'"): hint = "strings stand in double quotation marks"
        case UInt8(ascii: "/"), UInt8(ascii: "#"): hint = "JSON has no comments"
        case UInt8(ascii: "+"): hint = "numbers have no plus sign in front"
        case UInt8(ascii: "."): hint = "numbers have a digit before the decimal point"
        default: hint = nil
        }
    }

    /// How many bytes from there belong together.
    private static func length(at offset: Int, in bytes: Span<UInt8>) -> Int {
        let rest = min(longest, bytes.count - offset)
        func run(while condition: (UInt8) -> Bool, from start: Int) -> Int {
            var length = start
            while length < rest, condition(bytes[offset + length]) { length += 1 }
            return length
        }
        switch bytes[offset] {
        case UInt8(ascii: "\""):
            let end = run(while: { $0 != UInt8(ascii: "\"") }, from: 1)
            // Never in the middle of a character
            return end < rest ? end + 1 : run(while: { $0 < 0x80 && $0 != UInt8(ascii: "\"") }, from: 1)
        case UInt8(ascii: "\\"):
            guard rest > 1 else { return 1 }
            return bytes[offset + 1] == UInt8(ascii: "u") ? min(rest, run(while: isWord, from: 2), 6) : min(rest, 2)
        case let byte where isWord(byte): return run(while: isWord, from: 1)
        case 0xC2...0xDF: return min(rest, 2)
        case 0xE0...0xEF: return min(rest, 3)
        case 0xF0...0xF4: return min(rest, 4)
        default: return 1
        }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        byte &- UInt8(ascii: "0") < 10 || (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte == UInt8(ascii: "_")
    }
}

extension JSONError.Location {
    /// The line and column of a byte.
    init(of offset: Int, in bytes: Span<UInt8>) {
        var line = 1
        var column = 1
        for index in 0..<min(offset, bytes.count) {
            switch bytes[index] {
            case 0x0D where index + 1 < bytes.count && bytes[index + 1] == 0x0A:
                break
            case 0x0A, 0x0D:
                line += 1
                column = 1
            case 0x80...0xBF:
                break
            default:
                column += 1
            }
        }
        self.init(offset: offset, line: line, column: column)
    }
}
