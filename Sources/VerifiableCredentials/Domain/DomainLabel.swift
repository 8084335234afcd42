import StrictJSON

/// One part of the name of a host, between dots.
package struct DomainLabel: Sendable {
    /// The part as the network knows it: small Latin letters, digits, hyphens and underscores, other letters as `xn--…`.
    package let ascii: String
    /// The letters that it stands for; the same as ``ascii`` where that is no `xn--…`, or no proper one.
    package let letters: [Unicode.Scalar]
    /// Whether an `xn--…` stands for a name that may be written so: it has letters beyond ASCII, is written in the one
    /// way, in small letters, and holds nothing that cannot be seen.
    package let isProper: Bool

    private static let prefix = "xn--"

    /// Reads a part; large letters become small. Absent where it is empty or too long, or has a character that no name of
    /// a host has.
    init?(_ text: String) {
        let small = Array(text.lowercased().unicodeScalars.prefix(Punycode.maxLength + 1))
        guard (1...Punycode.maxLength).contains(small.count) else { return nil }
        if small.allSatisfy(\.isASCII) {
            guard small.allSatisfy(Self.isHostCharacter) else { return nil }
            ascii = String(String.UnicodeScalarView(small))
            guard ascii.utf8.starts(with: Self.prefix.utf8) else {
                letters = small
                isProper = true
                return
            }
            let decoded = Punycode.decoded(Array(ascii.utf8)[Self.prefix.utf8.count...])
            if let decoded, Self.isProper(decoded),
                (Self.prefix + (Punycode.encoded(decoded) ?? "")).isSameBytes(as: ascii)
            {
                letters = decoded
                isProper = true
            } else {
                letters = small
                isProper = false
            }
        } else {
            guard let encoded = Punycode.encoded(small), Self.prefix.utf8.count + encoded.utf8.count <= 63 else {
                return nil
            }
            ascii = Self.prefix + encoded
            letters = small
            isProper = Self.isProper(small)
        }
    }

    /// The alphabets, where several are mixed as nobody writes.
    package var mixture: [WritingScript] {
        WritingScript.mixture(in: letters)
    }

    private static func isHostCharacter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "0"..."9", "-", "_": true
        default: false
        }
    }

    private static func isProper(_ letters: [Unicode.Scalar]) -> Bool {
        let text = String(String.UnicodeScalarView(letters))
        return letters.contains { !$0.isASCII } && text.lowercased().isSameBytes(as: text)
            && letters.allSatisfy { scalar in
                if scalar.isASCII { return isHostCharacter(scalar) }
                switch scalar.properties.generalCategory {
                case .lowercaseLetter, .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark, .decimalNumber:
                    return !scalar.properties.isDefaultIgnorableCodePoint
                default: return false
                }
            }
    }
}
