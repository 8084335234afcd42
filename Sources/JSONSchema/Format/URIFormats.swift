/// URIs and IRIs, absolute or relative (RFC 3986 appendix A, RFC 3987 §2.2).
enum URIFormats {
    /// Whether a text is one.
    ///
    /// - Parameters:
    ///   - isAbsolute: Whether it must have a scheme.
    ///   - isInternational: Whether characters beyond ASCII may stand in it.
    static func isReference(_ text: String, isAbsolute: Bool, isInternational: Bool) -> Bool {
        guard hasGoodCharacters(text, isInternational: isInternational) else { return false }
        var rest = text.utf8[...]
        // Nothing may follow a second #
        if let hash = rest.firstIndex(of: UInt8(ascii: "#")) {
            guard !rest[rest.index(after: hash)...].contains(UInt8(ascii: "#")) else { return false }
            rest = rest[..<hash]
        }
        if let mark = rest.firstIndex(of: UInt8(ascii: "?")) { rest = rest[..<mark] }
        var hasScheme = false
        if let colon = rest.firstIndex(of: UInt8(ascii: ":")), isScheme(rest[..<colon]) {
            hasScheme = true
            rest = rest[rest.index(after: colon)...]
        }
        guard hasScheme || !isAbsolute else { return false }
        guard rest.starts(with: "//".utf8) else {
            guard !rest.contains(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }) else { return false }
            // Without a scheme, a colon in the first segment would look like one
            return hasScheme || !rest.prefix { $0 != UInt8(ascii: "/") }.contains(UInt8(ascii: ":"))
        }
        let behind = rest.dropFirst(2)
        let authority = behind.prefix { $0 != UInt8(ascii: "/") }
        let path = behind[authority.endIndex...]
        return isAuthority(authority) && !path.contains { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }
    }

    private static func hasGoodCharacters(_ text: String, isInternational: Bool) -> Bool {
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%") {
                guard rest.popFirst()?.isHexadecimal == true, rest.popFirst()?.isHexadecimal == true else {
                    return false
                }
                continue
            }
            if byte >= 0x80 {
                guard isInternational else { return false }
                continue
            }
            guard byte.isLetterOrDigit || "-._~:/?#[]@!$&'()*+,;=".utf8.contains(byte) else { return false }
        }
        return true
    }

    private static func isScheme(_ bytes: Substring.UTF8View) -> Bool {
        guard let first = bytes.first, first.isLetter else { return false }
        return bytes.allSatisfy { $0.isLetterOrDigit || "+-.".utf8.contains($0) }
    }

    private static func isAuthority(_ bytes: Substring.UTF8View) -> Bool {
        var host = bytes
        if let at = host.lastIndex(of: UInt8(ascii: "@")) {
            guard !host[..<at].contains(where: { "[]@".utf8.contains($0) }) else { return false }
            host = host[host.index(after: at)...]
        }
        if host.first == UInt8(ascii: "[") {
            guard let end = host.firstIndex(of: UInt8(ascii: "]")) else { return false }
            let inside = String(Substring(host[host.index(after: host.startIndex)..<end]))
            let port = host[host.index(after: end)...]
            let isFuture = inside.utf8.first.map { $0 | 0x20 == UInt8(ascii: "v") } == true
            return (isFuture || NetworkFormats.isIPv6(inside)) && isPort(port)
        }
        let name = host.prefix { $0 != UInt8(ascii: ":") }
        return !name.contains { "[]".utf8.contains($0) } && isPort(host[name.endIndex...])
    }

    private static func isPort(_ bytes: Substring.UTF8View) -> Bool {
        bytes.isEmpty || bytes.first == UInt8(ascii: ":") && bytes.dropFirst().allSatisfy(\.isDigit)
    }
}
