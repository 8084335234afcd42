extension JSONReader {
    /// Refuses a byte order mark, and UTF-16 and UTF-32, which are told by their zero bytes: no JSON text in UTF-8 has
    /// one.
    func refuseOtherEncodings(_ bytes: Span<UInt8>) throws(ReadingFault) {
        guard bytes.count >= 2 else { return }
        switch (bytes[0], bytes[1]) {
        case (0xFE, 0xFF), (0xFF, 0xFE), (0, _), (_, 0):
            throw ReadingFault(kind: .notUTF8, offset: 0)
        case (0xEF, 0xBB) where bytes.count >= 3 && bytes[2] == 0xBF:
            throw ReadingFault(kind: .byteOrderMark, offset: 0)
        default:
            break
        }
    }

    /// Whether that byte is at the position.
    @inline(__always)
    func at(_ byte: UInt8, in bytes: Span<UInt8>) -> Bool {
        position < bytes.count && bytes[position] == byte
    }

    /// Goes over spaces, tabs and line ends, the only white space of JSON.
    @inline(__always)
    mutating func skipSpace(_ bytes: Span<UInt8>) {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            default: return
            }
        }
    }

    /// The fault that something else than expected is at the position.
    func unexpected(_ bytes: Span<UInt8>, _ expected: ReadingFault.Expected) -> ReadingFault {
        if position >= bytes.count {
            ReadingFault(kind: .unexpectedEnd, offset: bytes.count, expected: expected)
        } else {
            ReadingFault(kind: .unexpectedCharacter, offset: position, expected: expected)
        }
    }

    /// `true`, `false` or `null`.
    mutating func literal(_ bytes: Span<UInt8>) throws(ReadingFault) {
        if isNext("true", in: bytes) { return take(.true, 4) }
        if isNext("false", in: bytes) { return take(.false, 5) }
        if isNext("null", in: bytes) { return take(.null, 4) }
        switch bytes[position] | 0x20 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"):
            throw ReadingFault(kind: .invalidLiteral, offset: position, expected: .value)
        default:
            throw unexpected(bytes, .value)
        }
    }

    private mutating func take(_ kind: ReadNode.Kind, _ length: Int) {
        nodes.append(ReadNode(kind, at: nodes.count, content: position..<position + length))
        position += length
    }

    private func isNext(_ word: StaticString, in bytes: Span<UInt8>) -> Bool {
        guard word.utf8CodeUnitCount <= bytes.count - position else { return false }
        return word.withUTF8Buffer { letters in
            for index in 0..<letters.count where letters[index] != bytes[position + index] { return false }
            return true
        }
    }

    /// The number that begins at the position with a minus or a digit.
    mutating func number(_ bytes: Span<UInt8>) throws(ReadingFault) {
        let start = position
        var mayBeTooLarge = false
        if bytes[position] == UInt8(ascii: "-") { position += 1 }
        if at(UInt8(ascii: "0"), in: bytes) {
            position += 1
            if position < bytes.count, isDigit(bytes[position]) {
                throw ReadingFault(kind: .leadingZero, offset: start)
            }
        } else {
            try digits(bytes, of: start)
        }
        if at(UInt8(ascii: "."), in: bytes) {
            position += 1
            try digits(bytes, of: start)
        }
        if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
            mayBeTooLarge = true
            position += 1
            if at(UInt8(ascii: "+"), in: bytes) || at(UInt8(ascii: "-"), in: bytes) { position += 1 }
            try digits(bytes, of: start)
        }
        // 308 digits are always within the range of a double
        if mayBeTooLarge || position - start > 308 { try requireDouble(bytes, start..<position) }
        nodes.append(ReadNode(.number, at: nodes.count, content: start..<position))
    }

    /// Refuses a number beyond the range of a double.
    private func requireDouble(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(ReadingFault) {
        let text = String(copying: UTF8Span(unchecked: bytes.extracting(range), isKnownASCII: true))
        if JSONNumber(uncheckedLexical: text).double == nil {
            throw ReadingFault(kind: .numberTooLarge, offset: range.lowerBound)
        }
    }

    /// One digit or more.
    private mutating func digits(_ bytes: Span<UInt8>, of start: Int) throws(ReadingFault) {
        let first = position
        while position < bytes.count, isDigit(bytes[position]) { position += 1 }
        guard position > first else {
            let kind: ReadingFault.Kind = position < bytes.count ? .invalidNumber : .unexpectedEnd
            throw ReadingFault(kind: kind, offset: position, expected: .digit)
        }
    }

    @inline(__always)
    private func isDigit(_ byte: UInt8) -> Bool {
        byte &- UInt8(ascii: "0") < 10
    }
}
