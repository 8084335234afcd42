import StrictJSON

/// An IRI reference taken apart as RFC 3986 appendix B does it, over UTF-8 bytes: characters beyond ASCII are treated like
/// unreserved ones (RFC 3987 §6.5), nothing is normalized.
struct IRIReference {
    /// What stands before the first colon, where that is a scheme.
    var scheme: ArraySlice<UInt8>?
    /// What follows `//`, up to the path.
    var authority: ArraySlice<UInt8>?
    /// The path, maybe empty.
    var path: ArraySlice<UInt8>
    /// What follows `?`.
    var query: ArraySlice<UInt8>?
    /// What follows `#`.
    var fragment: ArraySlice<UInt8>?

    /// The parts of a reference; every text has them.
    init(_ text: String) {
        var rest = Array(text.utf8)[...]
        if let hash = rest.firstIndex(of: UInt8(ascii: "#")) {
            fragment = rest[(hash + 1)...]
            rest = rest[..<hash]
        }
        if let mark = rest.firstIndex(of: UInt8(ascii: "?")) {
            query = rest[(mark + 1)...]
            rest = rest[..<mark]
        }
        if let colon = rest.firstIndex(of: UInt8(ascii: ":")), IRI.isScheme(rest[..<colon]) {
            scheme = rest[..<colon]
            rest = rest[(colon + 1)...]
        }
        let slash = UInt8(ascii: "/")
        if rest.starts(with: [slash, slash]) {
            let start = rest.startIndex + 2
            let end = rest[start...].firstIndex(of: slash) ?? rest.endIndex
            authority = rest[start..<end]
            rest = rest[end...]
        }
        path = rest
    }

    /// The reference put together again (RFC 3986 §5.3).
    var text: String {
        var bytes: [UInt8] = []
        if let scheme {
            bytes += scheme
            bytes.append(UInt8(ascii: ":"))
        }
        if let authority {
            bytes += "//".utf8
            bytes += authority
        }
        bytes += path
        if let query {
            bytes.append(UInt8(ascii: "?"))
            bytes += query
        }
        if let fragment {
            bytes.append(UInt8(ascii: "#"))
            bytes += fragment
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
