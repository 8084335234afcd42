/// What the characters of an SVG mean: references, line ends, CDATA sections (XML 1.0, sections 2.11, 3.3.3, 4.6).
enum SVGText {
    /// Reads the reference that starts with the `&` at the cursor, passes it and gives its character.
    static func reference(_ cursor: inout SVGCursor) throws(BakingError) -> UInt32 {
        let start = cursor
        cursor.at += 1
        if cursor.peek() == UInt8(ascii: "#") {
            cursor.at += 1
            return try numericReference(&cursor, start: start)
        }
        for (name, scalar) in predefined where cursor.bytes[cursor.at...].starts(with: name) {
            cursor.at += name.count
            return scalar
        }
        throw start.error(
            .svgEntity,
            "\(start.found()) starts an entity that XML itself does not know; only amp, lt, gt, quot and apos are taken",
            hint: "write the character itself; a picture that needs entities of its own is refused"
        )
    }

    private static let predefined: [([UInt8], UInt32)] = [
        (Array("amp;".utf8), 0x26), (Array("lt;".utf8), 0x3C), (Array("gt;".utf8), 0x3E), (Array("quot;".utf8), 0x22),
        (Array("apos;".utf8), 0x27),
    ]

    private static func numericReference(
        _ cursor: inout SVGCursor,
        start: SVGCursor
    ) throws(BakingError) -> UInt32 {
        var radix: UInt32 = 10
        if cursor.peek() == UInt8(ascii: "x") {
            radix = 16
            cursor.at += 1
        }
        var value: UInt32 = 0
        let firstDigit = cursor.at
        while let digit = hexadecimal(cursor.peek()), digit < radix {
            value = min(value * radix + digit, 0x11_0000)
            cursor.at += 1
        }
        guard cursor.at > firstDigit, cursor.peek() == UInt8(ascii: ";"), XMLCharacter.isAllowed(value) else {
            throw start.error(.svgEntity, "\(start.found()) starts a reference to no character that XML allows")
        }
        cursor.at += 1
        return value
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte - 0x30)
        case 0x41...0x46: UInt32(byte - 0x41 + 10)
        case 0x61...0x66: UInt32(byte - 0x61 + 10)
        default: nil
        }
    }

    /// The value of an attribute: references resolved, white space that stands as such turned into spaces.
    static func attributeValue(_ range: Range<Int>, in bytes: [UInt8]) throws(BakingError) -> [UInt8] {
        var cursor = SVGCursor(bytes: bytes, at: range.lowerBound)
        var value: [UInt8] = []
        while cursor.at < range.upperBound {
            let byte = cursor.peek()
            if byte == UInt8(ascii: "&") {
                append(try reference(&cursor), to: &value)
                continue
            }
            if byte == 0xD, cursor.peek(1) == 0xA { cursor.at += 1 }
            value.append(XMLCharacter.isSpace(byte) ? 0x20 : byte)
            cursor.at += 1
        }
        return value
    }

    /// The text of an element's content that holds no markup but CDATA sections: those joined with the rest, references
    /// outside them resolved, line ends turned into line feeds.
    ///
    /// - Returns: The text; absent where it is larger than the limit.
    static func content(_ range: Range<Int>, in bytes: [UInt8], limit: Int) throws(BakingError) -> [UInt8]? {
        var cursor = SVGCursor(bytes: bytes, at: range.lowerBound)
        var text: [UInt8] = []
        var isInSection = false
        while cursor.at < range.upperBound {
            guard text.count <= limit else { return nil }
            let byte = cursor.peek()
            if isInSection, byte == UInt8(ascii: "]"), cursor.sees("]]>") {
                isInSection = false
                cursor.at += 3
            } else if !isInSection, byte == UInt8(ascii: "<") {
                isInSection = true
                cursor.at += 9
            } else if !isInSection, byte == UInt8(ascii: "&") {
                append(try reference(&cursor), to: &text)
            } else {
                if byte == 0xD, cursor.peek(1) == 0xA { cursor.at += 1 }
                text.append(byte == 0xD ? 0xA : byte)
                cursor.at += 1
            }
        }
        return text.count <= limit ? text : nil
    }

    private static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
        guard let scalar = Unicode.Scalar(scalar) else { return }
        bytes.append(contentsOf: Array(String(scalar).utf8))
    }
}
