internal import StrictJSON

/// Language tags as N-Quads writes them (RDF 1.1 N-Quads §4, `LANGTAG`): letters, then parts of letters and digits behind
/// hyphens.
enum LanguageTagSyntax {
    /// Whether the text is a language tag.
    static func isWellFormed(_ text: Span<UInt8>) -> Bool {
        var length = 0
        var isFirst = true
        for index in 0..<text.count {
            let byte = text[index]
            if byte == UInt8(ascii: "-") {
                if length == 0 { return false }
                length = 0
                isFirst = false
            } else if (0x61...0x7A).contains(byte | 0x20) || (!isFirst && (0x30...0x39).contains(byte)) {
                length += 1
            } else {
                return false
            }
        }
        return length > 0
    }

    /// Refuses what is not a language tag.
    static func check(_ text: Span<UInt8>) throws(LinkedDataError) {
        if isWellFormed(text) { return }
        var bytes: [UInt8] = []
        for index in 0..<min(text.count, 1024) { bytes.append(text[index]) }
        throw LinkedDataError(
            .invalidLanguage,
            "\(DisplayText.quoted(String(decoding: bytes, as: UTF8.self))) is not a language tag, which looks like "
                + "\"en\" or \"de-CH\""
        )
    }
}
