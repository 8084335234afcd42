extension IRI {
    /// A reference resolved against a base by the basic algorithm of RFC 3986 §5.2, strictly: a reference with a scheme of
    /// its own stands for itself. Neither of both is normalized.
    ///
    /// - Parameters:
    ///   - reference: Any text, taken as an IRI reference.
    ///   - base: An IRI. Where it has no scheme the result has none either.
    public static func resolve(_ reference: String, against base: String) -> String {
        let relative = IRIReference(reference)
        var target = relative
        if relative.scheme != nil {
            target.path = removingDotSegments(relative.path)
            return target.text
        }
        let base = IRIReference(base)
        target.scheme = base.scheme
        if relative.authority != nil {
            target.path = removingDotSegments(relative.path)
            return target.text
        }
        target.authority = base.authority
        if relative.path.isEmpty {
            target.path = base.path
            if relative.query == nil { target.query = base.query }
        } else if relative.path.first == UInt8(ascii: "/") {
            target.path = removingDotSegments(relative.path)
        } else {
            target.path = removingDotSegments(merged(relative.path, with: base))
        }
        return target.text
    }

    /// A relative path behind the folder of the base (RFC 3986 §5.2.3).
    private static func merged(_ path: ArraySlice<UInt8>, with base: IRIReference) -> ArraySlice<UInt8> {
        let slash = UInt8(ascii: "/")
        if base.authority != nil, base.path.isEmpty { return [slash] + path }
        guard let last = base.path.lastIndex(of: slash) else { return path }
        return base.path[...last] + path
    }

    /// A path without its segments `.` and `..` (RFC 3986 §5.2.4).
    static func removingDotSegments(_ path: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let slash = UInt8(ascii: "/")
        let isAbsolute = path.first == slash
        var segments = path.split(separator: slash, omittingEmptySubsequences: false)
        if isAbsolute { segments.removeFirst() }
        var kept: [ArraySlice<UInt8>] = []
        for (index, segment) in segments.enumerated() {
            let isLast = index == segments.count - 1
            switch dots(segment) {
            case 1:
                if isLast { kept.append([]) }
            case 2:
                if !kept.isEmpty { kept.removeLast() }
                if isLast { kept.append([]) }
            default:
                kept.append(segment)
            }
        }
        let joined = ArraySlice(kept.joined(separator: [slash]))
        return isAbsolute ? [slash] + joined : joined
    }

    /// 1 for the segment `.`, 2 for `..`, 0 for any other.
    private static func dots(_ segment: ArraySlice<UInt8>) -> Int {
        segment.count <= 2 && segment.allSatisfy { $0 == UInt8(ascii: ".") } ? segment.count : 0
    }
}
