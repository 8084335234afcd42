internal import StrictJSON

/// What an IRI may look like in a dataset: absolute, and of the characters of `IRIREF` (RDF 1.1 N-Quads §4).
enum IRISyntax {
    /// Refuses what is not an absolute IRI. Of RFC 3987 only what keeps a text an IRI at all is looked at: the scheme, and
    /// the characters that never stand in one.
    @inline(__always)
    static func check(_ text: Span<UInt8>) throws(LinkedDataError) {
        guard hasScheme(text) else { throw relative(text) }
        for index in 0..<text.count where isForbidden(text[index]) {
            throw forbidden(text, at: index)
        }
    }

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
