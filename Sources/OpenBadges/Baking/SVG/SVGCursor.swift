internal import StrictJSON

/// A place in the bytes of an SVG, and the small steps by which a reader moves on. The bytes are valid UTF-8 and hold no
/// character that XML forbids; so no byte of theirs is zero.
struct SVGCursor {
    /// The whole document.
    let bytes: [UInt8]
    /// The next byte to be read.
    var at = 0

    /// The byte so far ahead, zero beyond the end.
    func peek(_ ahead: Int = 0) -> UInt8 {
        let index = at + ahead
        return index < bytes.count ? bytes[index] : 0
    }

    /// Whether every byte has been read.
    var isAtEnd: Bool { at >= bytes.count }

    /// Whether the text stands here.
    func sees(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard count <= bytes.count - at else { return false }
        return bytes[at..<at + count].elementsEqual(text.description.utf8)
    }

    /// Passes white space and says whether there was any.
    @discardableResult
    mutating func skipSpace() -> Bool {
        let start = at
        while at < bytes.count, XMLCharacter.isSpace(bytes[at]) { at += 1 }
        return at > start
    }

    /// Passes everything up to and with the text, and gives what stood before it; absent where the text does not come.
    mutating func skip(past text: StaticString) -> Range<Int>? {
        let wanted = Array(text.description.utf8)
        let start = at
        while at <= bytes.count - wanted.count {
            if bytes[at] == wanted[0], bytes[at..<at + wanted.count].elementsEqual(wanted) {
                at += wanted.count
                return start..<at - wanted.count
            }
            at += 1
        }
        return nil
    }

    /// Reads a name with at most one colon inside (Namespaces in XML, production 7, QName).
    mutating func qualifiedName() throws(BakingError) -> QualifiedName {
        let start = at
        try namePart()
        guard peek() == UInt8(ascii: ":") else { return QualifiedName(range: start..<at, localStart: start) }
        at += 1
        let localStart = at
        try namePart()
        guard peek() != UInt8(ascii: ":") else { throw syntax("a name has two colons") }
        return QualifiedName(range: start..<at, localStart: localStart)
    }

    private mutating func namePart() throws(BakingError) {
        let start = at
        while at < bytes.count {
            let byte = bytes[at]
            if byte < 0x80 {
                guard at == start ? XMLCharacter.startsName(byte) : XMLCharacter.continuesName(byte) else { break }
                at += 1
            } else {
                let (scalar, length) = scalarHere()
                guard at == start ? XMLCharacter.startsName(scalar) : XMLCharacter.continuesName(scalar) else { break }
                at = min(at + length, bytes.count)
            }
        }
        guard at > start else { throw syntax("a name should stand here; found \(found())") }
    }

    /// The character beyond ASCII that starts here and how many bytes it has.
    private func scalarHere() -> (UInt32, Int) {
        let first = peek()
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        var scalar = UInt32(first) & (0x7F >> UInt32(length))
        for ahead in 1..<length { scalar = scalar << 6 | UInt32(peek(ahead)) & 0x3F }
        return (scalar, length)
    }

    // MARK: Comparing

    /// A number that tells most names apart without comparing them (FNV-1a).
    func hash(of range: Range<Int>) -> UInt32 {
        var hash: UInt32 = 0x811C_9DC5
        for index in range { hash = (hash ^ UInt32(bytes[index])) &* 0x0100_0193 }
        return hash
    }

    /// Whether the same bytes stand at both places.
    func isSame(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        guard left.count == right.count else { return false }
        for offset in 0..<left.count where bytes[left.lowerBound + offset] != bytes[right.lowerBound + offset] {
            return false
        }
        return true
    }

    // MARK: Errors

    /// An error about the place where the cursor stands.
    func error(_ code: BakingError.Code, _ detail: String, hint: String? = nil) -> BakingError {
        BakingError(code, "the SVG, \(position(of: at)): \(detail)", hint: hint)
    }

    /// The error of a document that is not well-formed.
    func syntax(_ detail: String) -> BakingError {
        let hint = "open the picture in a drawing program and save it again, or take it again from where it came from"
        return error(.svgSyntax, detail, hint: hint)
    }

    /// Line and column of a byte, both from 1, columns in bytes.
    func position(of index: Int) -> String {
        var line = 1
        var lineStart = 0
        for place in 0..<min(index, bytes.count) where bytes[place] == 0xA {
            line += 1
            lineStart = place + 1
        }
        return "line \(line), column \(min(index, bytes.count) - lineStart + 1)"
    }

    /// What stands here, fit for a message.
    func found() -> String {
        isAtEnd ? "the end of the file" : shown(at..<min(at + 20, bytes.count))
    }

    /// Some of the document, fit for a message.
    func shown(_ range: Range<Int>) -> String {
        DisplayText.quoted(String(decoding: bytes[range], as: UTF8.self), limit: 60)
    }
}

/// A name in an SVG: where it stands, and where its local part begins.
struct QualifiedName {
    /// The whole name.
    let range: Range<Int>
    /// The first byte after the colon, or of the whole name where there is none.
    let localStart: Int
    /// The part before the colon, empty where there is none.
    var prefix: Range<Int> { range.lowerBound..<max(range.lowerBound, localStart - 1) }
    /// The part after the colon.
    var local: Range<Int> { localStart..<range.upperBound }
    /// Whether there is a colon.
    var hasPrefix: Bool { localStart > range.lowerBound }
}
