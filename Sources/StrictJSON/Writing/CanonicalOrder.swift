/// The order of member names in RFC 8785 §3.2.3: by UTF-16 code units.
enum CanonicalOrder {
    /// The members in that order.
    static func sorted(_ members: [JSONObject.Member]) -> [JSONObject.Member] {
        var isSorted = true
        for index in members.indices.dropFirst() where !precedes(members[index - 1].name, members[index].name) {
            isSorted = false
            break
        }
        return isSorted ? members : members.sorted { precedes($0.name, $1.name) }
    }

    /// Whether one name stands before another. UTF-8 sorts like UTF-16 except that the characters from U+E000 to U+FFFF
    /// come after those beyond U+FFFF, whose code units are surrogates. All of them have first bytes from 0xEE on, which
    /// occur nowhere else, so the first byte that differs decides.
    static func precedes(_ left: String, _ right: String) -> Bool {
        let a = left.utf8Span.span
        let b = right.utf8Span.span
        for index in 0..<min(a.count, b.count) where a[index] != b[index] {
            return rank(a[index]) < rank(b[index])
        }
        return a.count < b.count
    }

    @inline(__always)
    private static func rank(_ byte: UInt8) -> Int {
        byte == 0xEE || byte == 0xEF ? Int(byte) + 0x100 : Int(byte)
    }
}
