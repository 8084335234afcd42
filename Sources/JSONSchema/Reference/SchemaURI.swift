/// References of schemas, resolved as RFC 3986 §5 says, byte by byte. Nothing is normalised but the dot segments of a
/// path that was merged.
enum SchemaURI {
    /// The parts of a reference (RFC 3986, appendix B), each with its mark: `https:`, `//host`, `/path`, `?query`,
    /// `#fragment`.
    private struct Parts {
        var scheme: Substring.UTF8View
        var authority: Substring.UTF8View
        var path: Substring.UTF8View
        var query: Substring.UTF8View
        var fragment: Substring.UTF8View

        init(_ text: String) {
            var rest = text[...].utf8
            let hash = rest.firstIndex(of: UInt8(ascii: "#")) ?? rest.endIndex
            fragment = rest[hash...]
            rest = rest[..<hash]
            let mark = rest.firstIndex(of: UInt8(ascii: "?")) ?? rest.endIndex
            query = rest[mark...]
            rest = rest[..<mark]
            scheme = rest[rest.startIndex..<rest.startIndex]
            if let colon = rest.firstIndex(of: UInt8(ascii: ":")), Self.isScheme(rest[..<colon]) {
                scheme = rest[...colon]
                rest = rest[rest.index(after: colon)...]
            }
            authority = rest[rest.startIndex..<rest.startIndex]
            if rest.starts(with: "//".utf8) {
                let start = rest.index(rest.startIndex, offsetBy: 2)
                let end = rest[start...].firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
                authority = rest[..<end]
                rest = rest[end...]
            }
            path = rest
        }

        private static func isScheme(_ bytes: Substring.UTF8View) -> Bool {
            guard let first = bytes.first, isLetter(first) else { return false }
            return bytes.allSatisfy { byte in
                isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                    || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
            }
        }

        private static func isLetter(_ byte: UInt8) -> Bool {
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        }
    }

    /// A reference against a base.
    static func resolve(_ reference: String, against base: String) -> String {
        let own = Parts(reference)
        if !own.scheme.isEmpty {
            return joined(own.scheme, own.authority, Array(own.path), own.query, own.fragment)
        }
        let other = Parts(base)
        if !own.authority.isEmpty {
            let path = withoutDots(Array(own.path))
            return joined(other.scheme, own.authority, path, own.query, own.fragment)
        }
        if own.path.isEmpty {
            let query = own.query.isEmpty ? other.query : own.query
            return joined(other.scheme, other.authority, Array(other.path), query, own.fragment)
        }
        var path = Array(own.path)
        if path.first != UInt8(ascii: "/") {
            let slash = other.path.lastIndex(of: UInt8(ascii: "/"))
            if let slash {
                path = Array(other.path[...slash]) + path
            } else if !other.authority.isEmpty {
                path = [UInt8(ascii: "/")] + path
            }
        }
        return joined(other.scheme, other.authority, withoutDots(path), own.query, own.fragment)
    }

    /// The reference without its fragment, and the fragment without its mark; absent where there is none.
    static func split(_ reference: String) -> (document: String, fragment: String?) {
        guard let hash = reference.utf8.firstIndex(of: UInt8(ascii: "#")) else { return (reference, nil) }
        return (String(reference[..<hash]), String(reference[reference.utf8.index(after: hash)...]))
    }

    /// A fragment with its percent escapes resolved; absent where they are none, or are not UTF-8.
    static func decoded(_ fragment: String) -> String? {
        var bytes: [UInt8] = []
        var rest = fragment.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(hex), let low = rest.popFirst().flatMap(hex) else { return nil }
            bytes.append(high << 4 | low)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    private static func joined(
        _ scheme: Substring.UTF8View,
        _ authority: Substring.UTF8View,
        _ path: [UInt8],
        _ query: Substring.UTF8View,
        _ fragment: Substring.UTF8View
    ) -> String {
        String(decoding: Array(scheme) + Array(authority) + path + Array(query) + Array(fragment), as: UTF8.self)
    }

    /// A path without `.` and `..` (RFC 3986 §5.2.4).
    private static func withoutDots(_ path: [UInt8]) -> [UInt8] {
        let slash = UInt8(ascii: "/")
        let segments = path.split(separator: slash, omittingEmptySubsequences: false)
        var kept: [ArraySlice<UInt8>] = []
        for (index, segment) in segments.enumerated() {
            let isLast = index == segments.count - 1
            switch segment.count {
            case 1 where segment.first == UInt8(ascii: "."):
                if isLast { kept.append([]) }
            case 2 where segment.elementsEqual("..".utf8):
                if kept.count > 1 { kept.removeLast() }
                if isLast { kept.append([]) }
            default:
                kept.append(segment)
            }
        }
        return Array(kept.joined(separator: [slash]))
    }
}
