extension WebURL {
    /// The URL that a reference leads to from here (RFC 3986 §5.2), read with the same strictness as any other.
    package func resolving(_ reference: String) throws(FetchingError) -> WebURL {
        let bytes = Array(reference.utf8)
        if Self.hasScheme(bytes) { return try WebURL(reference) }
        if bytes.starts(with: "//".utf8) { return try WebURL(scheme.rawValue + ":" + reference) }
        let path = target.prefix { $0 != "?" }
        switch bytes.first {
        case nil, UInt8(ascii: "#"): return self
        case UInt8(ascii: "/"): return try WebURL(originText + reference)
        case UInt8(ascii: "?"): return try WebURL(originText + path + reference)
        default:
            let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[...$0] } ?? "/"
            return try WebURL(originText + folder + reference)
        }
    }

    /// Whether a reference begins with a scheme: a letter, then letters, digits, `+`, `-` and `.` up to a colon.
    private static func hasScheme(_ bytes: [UInt8]) -> Bool {
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): continue
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
                if index == 0 { return false }
            case UInt8(ascii: ":"): return index > 0
            default: return false
            }
        }
        return false
    }
}
