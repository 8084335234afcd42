/// Path and query of a URL.
enum WebPath {
    /// Path and query as they are sent: beginning with `/`, without a fragment, `.` and `..` resolved (RFC 3986 §5.2.4),
    /// bytes that may not stand there bare percent-encoded.
    static func target(_ bytes: ArraySlice<UInt8>) -> String {
        let bare = bytes.prefix { $0 != UInt8(ascii: "#") }
        let path = bare.prefix { $0 != UInt8(ascii: "?") }
        return String(decoding: encoded(withoutDots(path)) + encoded(bare[path.endIndex...]), as: UTF8.self)
    }

    private static func withoutDots(_ path: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let slash = UInt8(ascii: "/")
        var kept: [ArraySlice<UInt8>] = []
        let segments = path.dropFirst().split(separator: slash, omittingEmptySubsequences: false)
        for (index, segment) in segments.enumerated() {
            let isLast = index == segments.count - 1
            if segment.elementsEqual(".".utf8) {
                if isLast { kept.append([]) }
            } else if segment.elementsEqual("..".utf8) {
                _ = kept.popLast()
                if isLast { kept.append([]) }
            } else {
                kept.append(segment)
            }
        }
        return [slash] + ArraySlice(kept.joined(separator: [slash]))
    }

    private static func encoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for byte in bytes {
            if byte >= 0x80 || "\"<>^`{|}".utf8.contains(byte) {
                result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 0xF)]]
            } else {
                result.append(byte)
            }
        }
        return result
    }
}
