/// The order of member names in RFC 8785 §3.2.3: by UTF-16 code units.
enum CanonicalOrder {
    /// The names of an object, each known by a number of its own.
    protocol Names {
        /// The first bytes of a name.
        func start(of name: Int) -> CanonicalOrder.Start
        /// Whether one name stands before another.
        func precedes(_ left: Int, _ right: Int) -> Bool
    }

    /// The numbers of the names of an object, in the order in which they stand there, and then in the canonical one.
    struct Places {
        /// Those of a usual object, in memory that need not be asked for.
        private var few = InlineArray<16, Place>(repeating: Place(name: 0, start: Start(bytes: 0)))
        /// Those of a larger one.
        private var many: [Place] = []
        /// How many there are.
        private(set) var count = 0
        private var isSorted = true

        /// The name that stands at a place.
        subscript(place: Int) -> Int {
            many.isEmpty ? few[place].name : many[place].name
        }

        /// Takes the next name of the object.
        @inline(__always)
        mutating func append(_ name: Int, of names: some Names) {
            let next = Place(name: name, start: names.start(of: name))
            if count > 0 {
                let last = many.isEmpty ? few[count - 1] : many[count - 1]
                if isSorted, next.precedes(last, names) { isSorted = false }
            }
            if count < few.count {
                few[count] = next
            } else {
                if many.isEmpty { for place in 0..<count { many.append(few[place]) } }
                many.append(next)
            }
            count += 1
        }

        /// Puts them into the canonical order.
        mutating func sort(by names: some Names) {
            if isSorted { return }
            if many.isEmpty {
                sortFew(by: names)
            } else {
                many.sort { $0.precedes($1, names) }
            }
        }

        /// Sorts few names by insertion.
        private mutating func sortFew(by names: some Names) {
            for next in 1..<count {
                let moved = few[next]
                var place = next
                while place > 0, moved.precedes(few[place - 1], names) {
                    few[place] = few[place - 1]
                    place -= 1
                }
                few[place] = moved
            }
        }
    }

    private struct Place {
        let name: Int
        let start: Start

        @inline(__always)
        func precedes(_ other: Place, _ names: some Names) -> Bool {
            start.precedes(other.start) ?? names.precedes(name, other.name)
        }
    }

    /// Whether one name stands before another. UTF-8 sorts like UTF-16 except that the characters from U+E000 to U+FFFF
    /// come after those beyond U+FFFF, whose code units are surrogates. All of them have first bytes from 0xEE on, which
    /// occur nowhere else, so the first byte that differs decides.
    static func precedes(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Bool {
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
    struct Start {
        private let bytes: UInt64

        fileprivate init(bytes: UInt64) {
            self.bytes = bytes
        }

        /// The start of a name.
        @inline(__always)
        init(of content: Span<UInt8>) {
            if content.count >= 8 {
                bytes = content.bytes.unsafeLoadUnaligned(as: UInt64.self).bigEndian
                return
            }
            var bytes: UInt64 = 0
            for index in content.indices { bytes = bytes << 8 | UInt64(content[index]) }
            self.bytes = content.isEmpty ? 0 : bytes << UInt64(64 - 8 * content.count)
        }

        /// The order, if these bytes are enough to tell it: they differ, and are ASCII in both names.
        @inline(__always)
        func precedes(_ other: Start) -> Bool? {
            if bytes == other.bytes || (bytes | other.bytes) & 0x8080_8080_8080_8080 != 0 { return nil }
            return bytes < other.bytes
        }
    }
}
