/// The order of member names in RFC 8785 §3.2.3: by UTF-16 code units.
enum CanonicalOrder {
    /// The indices of the members in that order; absent where the members stand in it already.
    static func order(of members: Span<JSONObject.Member>) -> [Int]? {
        var isSorted = true
        for index in members.indices.dropFirst() where !precedes(members[index - 1].name, members[index].name) {
            isSorted = false
            break
        }
        if isSorted { return nil }
        var keys: [Key] = []
        keys.reserveCapacity(members.count)
        for index in members.indices { keys.append(Key(index: index, of: members[index].name)) }
        if keys.count <= 12 {
            insertionSort(&keys, members)
        } else {
            var names: [String] = []
            for index in members.indices { names.append(members[index].name) }
            keys.sort { $0.precedes($1) ?? precedes(names[$0.index], names[$1.index]) }
        }
        return keys.map(\.index)
    }

    private static func insertionSort(_ keys: inout [Key], _ members: Span<JSONObject.Member>) {
        for next in keys.indices.dropFirst() {
            let key = keys[next]
            var place = next
            while place > 0, precedes(key, keys[place - 1], members) {
                keys[place] = keys[place - 1]
                place -= 1
            }
            keys[place] = key
        }
    }

    private static func precedes(_ left: Key, _ right: Key, _ members: Span<JSONObject.Member>) -> Bool {
        if let known = left.precedes(right) { return known }
        return precedes(members[left.index].name, members[right.index].name)
    }

    /// Whether one name stands before another. UTF-8 sorts like UTF-16 except that the characters from U+E000 to U+FFFF
    /// come after those beyond U+FFFF, whose code units are surrogates. All of them have first bytes from 0xEE on, which
    /// occur nowhere else, so the first byte that differs decides.
    static func precedes(_ left: borrowing String, _ right: borrowing String) -> Bool {
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

    /// The first eight bytes of a name as one number, which decides about most pairs of names.
    private struct Key {
        let index: Int
        let bytes: UInt64

        init(index: Int, of name: borrowing String) {
            self.index = index
            let content = name.utf8Span.span
            var bytes: UInt64 = 0
            for index in 0..<8 {
                bytes = bytes << 8 | (index < content.count ? UInt64(content[index]) : 0)
            }
            self.bytes = bytes
        }

        /// The order, if these bytes are enough to tell it: they differ, and are ASCII in both names.
        func precedes(_ other: Key) -> Bool? {
            if bytes == other.bytes || (bytes | other.bytes) & 0x8080_8080_8080_8080 != 0 { return nil }
            return bytes < other.bytes
        }
    }
}
