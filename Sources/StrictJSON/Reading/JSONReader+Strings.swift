extension JSONReader {
    /// The string whose opening quotation mark is at the position.
    @inline(__always)
    mutating func string(_ bytes: Span<UInt8>) throws(ReadingFault) {
        let start = position + 1
        let run = StringRun(bytes, from: start)
        guard run.end < bytes.count else {
            throw ReadingFault(kind: .unexpectedEnd, offset: bytes.count, expected: .quotationMark)
        }
        guard bytes[run.end] == UInt8(ascii: "\"") else { return try escapedString(bytes, from: start) }
        position = run.end + 1
        if !run.isASCII { try requireUTF8(bytes, start..<run.end) }
        nodes.append(ReadNode(.string, at: nodes.count, content: start..<run.end, isASCII: run.isASCII))
    }

    /// The member name whose opening quotation mark is at the position.
    ///
    /// - Returns: Its print.
    @inline(__always)
    mutating func memberName(_ bytes: Span<UInt8>) throws(ReadingFault) -> UInt64 {
        try string(bytes)
        let content = nodes[nodes.count - 1].content
        if content.lowerBound < bytes.count { return NamePrint.of(bytes, content) }
        return NamePrint.slow(
            unescaped.span,
            content.lowerBound - bytes.count..<content.upperBound - bytes.count
        )
    }

    /// Refuses bytes that are not UTF-8.
    private func requireUTF8(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(ReadingFault) {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.extracting(range))
        } catch {
            throw ReadingFault(kind: .invalidUTF8, offset: range.lowerBound + error.byteOffsets.lowerBound)
        }
    }

    /// A string that holds an escape or a control character, from its first byte on: piece by piece.
    @inline(never)
    private mutating func escapedString(_ bytes: Span<UInt8>, from start: Int) throws(ReadingFault) {
        let first = unescaped.count
        var isASCII = true
        position = start
        while true {
            let run = StringRun(bytes, from: position)
            guard run.end < bytes.count else {
                throw ReadingFault(kind: .unexpectedEnd, offset: bytes.count, expected: .quotationMark)
            }
            if !run.isASCII {
                isASCII = false
                try requireUTF8(bytes, position..<run.end)
            }
            for index in position..<run.end { unescaped.append(bytes[index]) }
            position = run.end
            switch bytes[run.end] {
            case UInt8(ascii: "\""):
                position += 1
                let content = bytes.count + first..<bytes.count + unescaped.count
                nodes.append(ReadNode(.string, at: nodes.count, content: content, isASCII: isASCII))
                return
            case UInt8(ascii: "\\"):
                let scalar = try escape(bytes)
                if !scalar.isASCII { isASCII = false }
                for unit in String(scalar).utf8 { unescaped.append(unit) }
            default:
                throw ReadingFault(kind: .controlCharacter, offset: run.end)
            }
        }
    }

    /// The scalar that the escape at the position stands for.
    private mutating func escape(_ bytes: Span<UInt8>) throws(ReadingFault) -> Unicode.Scalar {
        let start = position
        guard start + 1 < bytes.count else {
            throw ReadingFault(kind: .unexpectedEnd, offset: bytes.count, expected: .quotationMark)
        }
        position += 2
        switch bytes[start + 1] {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): break
        default: throw ReadingFault(kind: .invalidEscape, offset: start)
        }
        let first = try codeUnit(bytes, of: start)
        if let scalar = Unicode.Scalar(first) { return scalar }
        // A high surrogate needs the escape of a low one right behind it
        guard first < 0xDC00, at(UInt8(ascii: "\\"), in: bytes), position + 1 < bytes.count,
            bytes[position + 1] == UInt8(ascii: "u")
        else { throw ReadingFault(kind: .loneSurrogate, offset: start) }
        position += 2
        let second = try codeUnit(bytes, of: position - 2)
        guard 0xDC00...0xDFFF ~= second,
            let scalar = Unicode.Scalar(0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
        else { throw ReadingFault(kind: .loneSurrogate, offset: start) }
        return scalar
    }

    /// The four hexadecimal digits at the position, of the escape that began at `start`.
    private mutating func codeUnit(_ bytes: Span<UInt8>, of start: Int) throws(ReadingFault) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard position < bytes.count else {
                throw ReadingFault(kind: .unexpectedEnd, offset: bytes.count, expected: .hexDigit)
            }
            let digit: UInt8
            switch bytes[position] {
            case let byte where byte &- UInt8(ascii: "0") < 10: digit = byte - UInt8(ascii: "0")
            case let byte where (byte | 0x20) &- UInt8(ascii: "a") < 6:
                digit = (byte | 0x20) - UInt8(ascii: "a") + 10
            default: throw ReadingFault(kind: .invalidEscape, offset: start, expected: .hexDigit)
            }
            unit = unit << 4 | UInt16(digit)
            position += 1
        }
        return unit
    }
}
