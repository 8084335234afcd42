/// The order of member names in RFC 8785 §3.2.3: by UTF-16 code units.
enum CanonicalOrder {
    /// Members of an object in that order, by their indices.
    struct Order {
        /// Those of a usual object, in memory that need not be asked for.
        fileprivate var few = InlineArray<12, Int>(repeating: 0)
        /// Those of a larger one.
        fileprivate var many: [Int] = []

        /// The index of the member that stands at a place.
        subscript(place: Int) -> Int {
            many.isEmpty ? few[place] : many[place]
        }
    }

    /// The order of the members; absent where they stand in it already.
    static func order(of members: Span<JSONObject.Member>) -> Order? {
        var isSorted = true
        for index in members.indices.dropFirst() where !precedes(members[index - 1].name, members[index].name) {
            isSorted = false
            break
        }
        if isSorted { return nil }
        var order = Order()
        if members.count <= order.few.count {
            sort(members, into: &order.few)
        } else {
            var keys: [Key] = []
            keys.reserveCapacity(members.count)
            var names: [String] = []
            for index in members.indices {
                keys.append(Key(index: index, of: members[index].name))
                names.append(members[index].name)
            }
            keys.sort { $0.precedes($1) ?? precedes(names[$0.index], names[$1.index]) }
            order.many = keys.map(\.index)
        }
        return order
    }

    /// Sorts few members by insertion.
    private static func sort(_ members: Span<JSONObject.Member>, into order: inout InlineArray<12, Int>) {
        var keys = InlineArray<12, Key>(repeating: Key(index: 0, bytes: 0))
        for next in members.indices {
            let key = Key(index: next, of: members[next].name)
            var place = next
            while place > 0, precedes(key, keys[place - 1], members) {
                keys[place] = keys[place - 1]
                place -= 1
            }
            keys[place] = key
        }
        for place in members.indices { order[place] = keys[place].index }
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

        init(index: Int, bytes: UInt64) {
            self.index = index
            self.bytes = bytes
        }

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
