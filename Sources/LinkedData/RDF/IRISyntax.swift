internal import StrictJSON

/// What an IRI may look like in a dataset: absolute, and of the characters of `IRIREF` (RDF 1.1 N-Quads §4).
enum IRISyntax {
    /// Refuses what is not an absolute IRI. Of RFC 3987 only what keeps a text an IRI at all is looked at: the scheme, and
    /// the characters that never stand in one.
    @inline(__always)
    static func check(_ text: Span<UInt8>) throws(LinkedDataError) {
        guard hasScheme(text) else { throw relative(text) }
        let place = firstForbidden(text)
        if place < text.count { throw forbidden(text, at: place) }
    }

    /// Whether the text can stand in a statement as an IRI: it has a scheme, no character that no IRI has, and no second
    /// `#`.
    static func isWellFormed(_ text: Span<UInt8>) -> Bool {
        guard hasScheme(text), firstForbidden(text) == text.count else { return false }
        var hashes = 0
        for index in 0..<text.count where text[index] == UInt8(ascii: "#") { hashes += 1 }
        return hashes <= 1
    }

    /// The place of the first byte that never stands in an IRI; the length of the text where there is none.
    private static func firstForbidden(_ text: Span<UInt8>) -> Int {
        var index = 0
        while text.count - index >= 8 {
            let word = text.word(at: index)
            // Pairs that differ in one bit are looked for together: space and ", < and >, \ and ^, | and }
            let found =
                ((word &- ones &* 0x20) & ~word) | zeros((word & ~(ones &* 2)) ^ ones &* 0x20)
                | zeros((word & ~(ones &* 2)) ^ ones &* 0x3C) | zeros((word & ~(ones &* 2)) ^ ones &* 0x5C)
                | zeros((word & ~ones) ^ ones &* 0x7C) | zeros(word ^ ones &* 0x7B) | zeros(word ^ ones &* 0x60)
            if found & highBits != 0 { break }
            index += 8
        }
        while index < text.count, !isForbidden(text[index]) { index += 1 }
        return index
    }

    /// The high bit of the lowest byte that is zero, and maybe of some above it.
    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 {
        (word &- ones) & ~word
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// Whether the text begins with a scheme and a colon (RFC 3986 §3.1).
    @inline(__always)
    static func hasScheme(_ text: Span<UInt8>) -> Bool {
        guard text.count > 1, isLetter(text[0]) else { return false }
        var index = 1
        while index < text.count {
            let byte = text[index]
            if byte == UInt8(ascii: ":") { return true }
            guard
                isLetter(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "+")
                    || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
            else { return false }
            index += 1
        }
        return false
    }

    /// Whether a byte never stands in an IRI: controls, space, and `<>"{}|^` with the grave accent and the backslash.
    @inline(__always)
    static func isForbidden(_ byte: UInt8) -> Bool {
        if byte < 64 { return low >> UInt64(byte) & 1 == 1 }
        return byte < 128 && high >> UInt64(byte - 64) & 1 == 1
    }

    private static let low: UInt64 = 0x1_FFFF_FFFF | 1 << 0x22 | 1 << 0x3C | 1 << 0x3E
    private static let high: UInt64 = 1 << 0x1C | 1 << 0x1E | 1 << 0x20 | 1 << 0x3B | 1 << 0x3C | 1 << 0x3D

    @inline(__always)
    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20)
    }

    @inline(never)
    private static func relative(_ text: Span<UInt8>) -> LinkedDataError {
        LinkedDataError(
            .relativeIRI,
            "\(quoted(text)) is not an absolute IRI: it does not begin with a scheme such as https:",
            hint: "whoever made the document must write out the whole IRI"
        )
    }

    @inline(never)
    private static func forbidden(_ text: Span<UInt8>, at index: Int) -> LinkedDataError {
        LinkedDataError(
            .invalidIRI,
            "\(quoted(text)) is not an IRI: "
                + "the character \(quoted(text.extracting(index..<index + 1))) at byte \(index + 1) cannot stand in one",
            hint: "whoever made the document must percent-encode it"
        )
    }

    private static func quoted(_ text: Span<UInt8>) -> String {
        var bytes: [UInt8] = []
        for index in 0..<min(text.count, 4096) { bytes.append(text[index]) }
        return DisplayText.quoted(String(decoding: bytes, as: UTF8.self))
    }
}
