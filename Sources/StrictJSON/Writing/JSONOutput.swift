/// Bytes of JSON that are being written.
struct JSONOutput {
    private(set) var bytes: [UInt8] = []

    init(capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        bytes.append(byte)
    }

    /// Text that needs no escape.
    @inline(__always)
    mutating func append(plain text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    /// A string with quotation marks and only the escapes that must be (RFC 8785 §3.2.2.2): the short forms, lower case
    /// hexadecimal digits for other controls, everything else as it is.
    mutating func append(string: String) {
        bytes.append(UInt8(ascii: "\""))
        let content = string.utf8Span.span
        if StringRun(content, from: 0).end == content.count {
            bytes.append(contentsOf: string.utf8)
        } else {
            for byte in string.utf8 { append(escaping: byte) }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func append(escaping byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): bytes.append(contentsOf: "\\\"".utf8)
        case UInt8(ascii: "\\"): bytes.append(contentsOf: "\\\\".utf8)
        case 0x08: bytes.append(contentsOf: "\\b".utf8)
        case 0x09: bytes.append(contentsOf: "\\t".utf8)
        case 0x0A: bytes.append(contentsOf: "\\n".utf8)
        case 0x0C: bytes.append(contentsOf: "\\f".utf8)
        case 0x0D: bytes.append(contentsOf: "\\r".utf8)
        case 0..<0x20:
            bytes.append(contentsOf: "\\u00".utf8)
            bytes.append(byte < 0x10 ? UInt8(ascii: "0") : UInt8(ascii: "1"))
            let low = byte & 15
            bytes.append(low < 10 ? UInt8(ascii: "0") + low : UInt8(ascii: "a") + low - 10)
        default: bytes.append(byte)
        }
    }
}
