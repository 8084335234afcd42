internal import StrictJSON

/// Labels of blank nodes (RDF 1.1 N-Quads §4, `BLANK_NODE_LABEL`), without `_:`.
enum BlankNodeLabel {
    /// Whether the text is a label.
    static func isWellFormed(_ text: Span<UInt8>) -> Bool {
        guard text.count > 0, text[text.count - 1] != UInt8(ascii: ".") else { return false }
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte < 0x80 {
                guard isNameCharacter(Unicode.Scalar(byte), isFirst: index == 0) else { return false }
                index += 1
                continue
            }
            guard let (scalar, length) = UTF8Scalar.read(text, at: index),
                isNameCharacter(scalar, isFirst: index == 0)
            else { return false }
            index += length
        }
        return true
    }

    /// Refuses what is not a label.
    static func check(_ text: Span<UInt8>) throws(LinkedDataError) {
        if isWellFormed(text) { return }
        var bytes: [UInt8] = []
        for index in 0..<min(text.count, 1024) { bytes.append(text[index]) }
        throw LinkedDataError(
            .invalidLabel,
            "\(DisplayText.quoted(String(decoding: bytes, as: UTF8.self))) cannot be the label of a blank node"
        )
    }

    /// Whether a character may stand in a label. A full stop may, but not as the first nor as the last.
    static func isNameCharacter(_ scalar: Unicode.Scalar, isFirst: Bool) -> Bool {
        switch scalar.value {
        case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x5F, 0x3A:
            true
        case 0x2D, 0x2E, 0xB7, 0x300...0x36F, 0x203F...0x2040:
            !isFirst
        case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F,
            0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF:
            true
        default:
            false
        }
    }
}
