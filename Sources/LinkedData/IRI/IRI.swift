/// Internationalized resource identifiers (RFC 3987) as bytes: form and resolution, never normalization.
public enum IRI {
    /// Whether a text is a scheme: a letter, then letters, digits, `+`, `-` and `.` (RFC 3986 §3.1).
    static func isScheme(_ bytes: some Collection<UInt8>) -> Bool {
        guard let first = bytes.first, isLetter(first) else { return false }
        return bytes.dropFirst().allSatisfy { byte in
            isLetter(byte) || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
                || byte == UInt8(ascii: ".")
        }
    }

    static func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- UInt8(ascii: "a") < 26
    }

    /// Whether a text has the form of an IRI: a scheme and a colon in front. What follows is not judged; see
    /// ``isWellFormed(_:)``.
    public static func hasScheme(_ text: String) -> Bool {
        IRISyntax.hasScheme(text.utf8Span.span)
    }

    /// Whether a text is a blank node identifier: it begins with `_:`.
    public static func isBlankNode(_ text: String) -> Bool {
        text.utf8.starts(with: "_:".utf8)
    }

    /// Whether a text can stand in a statement as an IRI: it has a scheme, no character that no IRI has, and no second `#`.
    public static func isWellFormed(_ text: String) -> Bool {
        IRISyntax.isWellFormed(text.utf8Span.span)
    }

    /// Whether an IRI ends with a general delimiter, one of `:/?#[]@` (RFC 3986 §2.2): such a term is a prefix.
    static func endsWithDelimiter(_ text: String) -> Bool {
        switch text.utf8.last {
        case UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "@"):
            true
        default: false
        }
    }
}
