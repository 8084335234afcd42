/// The small grammars of texts in a credential, over bytes.
enum TextSyntax {
    /// Whether the text is an absolute URL or URI: a scheme, then something, without spaces, controls and the
    /// characters that RFC 3986 and RFC 3987 leave out; every `%` before two hexadecimal digits; `http` and `https` with
    /// a host; `did` with a method and an identifier.
    static func isURL(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon + 1 < bytes.count else { return false }
        let scheme = bytes[..<colon].map { isUppercase($0) ? $0 + 32 : $0 }
        guard let first = scheme.first, isLowercase(first), scheme.allSatisfy(isSchemeByte) else { return false }
        guard areURLBytes(bytes[(colon + 1)...]), !text.unicodeScalars.contains(where: isForbidden) else {
            return false
        }
        if scheme == Array("http".utf8) || scheme == Array("https".utf8) {
            return hasHost(bytes[(colon + 1)...])
        }
        if scheme == Array("did".utf8) {
            let parts = bytes.split(separator: UInt8(ascii: ":"), maxSplits: 2, omittingEmptySubsequences: false)
            return parts.count == 3 && !parts[2].isEmpty && !parts[1].isEmpty
                && parts[1].allSatisfy { isLowercase($0) || isDigit($0) }
        }
        return true
    }

    /// Whether the text is a language tag of the form of Open Badges: two to four lower-case letters, then perhaps a
    /// script (`Latn`), then perhaps a region (`US`, `419`).
    static func isLanguage(_ text: String) -> Bool {
        var parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).map(Array.init)[...]
        guard let language = parts.popFirst(), (2...4).contains(language.count), language.allSatisfy(isLowercase) else {
            return false
        }
        if let script = parts.first, script.count == 4, isUppercase(script[0]), script[1...].allSatisfy(isLowercase) {
            parts.removeFirst()
        }
        guard let region = parts.popFirst() else { return true }
        let isRegion =
            (region.count == 2 && region.allSatisfy(isUppercase)) || (region.count == 3 && region.allSatisfy(isDigit))
        return isRegion && parts.isEmpty
    }

    /// Whether the text has the form of a compact JWS whose payload may be empty.
    static func isCompactJWS(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 3, !parts[0].isEmpty, !parts[2].isEmpty else { return false }
        return parts.allSatisfy { $0.allSatisfy { isLetter($0) || isDigit($0) || $0 == 0x2D || $0 == 0x5F } }
    }

    /// Whether the text is `ext:` and a name.
    static func isExtension(_ text: String) -> Bool {
        let prefix = "ext:".utf8
        guard text.utf8.starts(with: prefix), text.utf8.count > prefix.count else { return false }
        return text.utf8.dropFirst(prefix.count).allSatisfy {
            isLetter($0) || isDigit($0) || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F || $0 == 0x7C
        }
    }

    /// Whether the name is a keyword of JSON-LD 1.1 (section 1.7 of its specification). Any other name that begins with
    /// `@` means nothing: processors pass over it, and no context can define it.
    static func isKeyword(_ name: String) -> Bool {
        guard name.utf8.first == UInt8(ascii: "@") else { return false }
        return keywords.contains { name.isSameBytes(as: $0) }
    }

    private static let keywords = [
        "@base", "@container", "@context", "@direction", "@graph", "@id", "@import", "@included", "@index", "@json",
        "@language", "@list", "@nest", "@none", "@prefix", "@propagate", "@protected", "@reverse", "@set", "@type",
        "@value", "@version", "@vocab",
    ]

    /// Whether the name has the form that JSON-LD keeps for keywords: `@` and letters.
    static func hasKeywordForm(_ name: String) -> Bool {
        name.utf8.first == UInt8(ascii: "@") && name.utf8.count > 1 && name.utf8.dropFirst().allSatisfy(isLetter)
    }

    private static func hasHost(_ rest: ArraySlice<UInt8>) -> Bool {
        guard rest.starts(with: "//".utf8) else { return false }
        let authority = rest.dropFirst(2).prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != 0x23 }
        let host = authority.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false).last ?? []
        return !host.isEmpty && host.first != UInt8(ascii: ":")
    }

    private static func areURLBytes(_ bytes: ArraySlice<UInt8>) -> Bool {
        let left = Array(#" "<>\^`{|}"#.utf8)
        for index in bytes.indices {
            let byte = bytes[index]
            if byte < 0x20 || byte == 0x7F || left.contains(byte) { return false }
            guard byte == UInt8(ascii: "%") else { continue }
            guard index + 2 < bytes.endIndex, isHex(bytes[index + 1]), isHex(bytes[index + 2]) else { return false }
        }
        return true
    }

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value >= 0x80 else { return false }
        switch scalar.properties.generalCategory {
        case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
            return true
        default: return false
        }
    }

    private static func isSchemeByte(_ byte: UInt8) -> Bool {
        isLowercase(byte) || isDigit(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: ".")
    }

    private static func isLowercase(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
    private static func isUppercase(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { isLowercase(byte) || isUppercase(byte) }
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isHex(_ byte: UInt8) -> Bool {
        isDigit(byte) || (0x61...0x66).contains(byte) || (0x41...0x46).contains(byte)
    }
}
