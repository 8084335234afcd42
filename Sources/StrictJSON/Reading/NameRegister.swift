/// Finds a member name that stands twice in one object, by bytes. Most names are new by a glance at a mask of 64 bits;
/// the others are compared one by one in small objects, and looked up by a keyed hash in large ones, so that no choice of
/// names makes reading slow.
struct NameRegister {
    /// Objects up to this size are compared name by name.
    private static let smallObject = 16

    /// The node of the first name of the object.
    private let firstName: Int
    /// How many names there are so far.
    private(set) var count = 0
    /// One bit for each name so far.
    private var mask: UInt64 = 0
    /// The names, once they are many.
    private var many: Set<[UInt8]> = []

    /// The register of an object whose first name will be that node.
    init(firstName: Int) {
        self.firstName = firstName
    }

    /// Takes the name that is the last of the nodes, whose print is given. False when it stands in the object already.
    @inline(__always)
    mutating func insertLast(
        of nodes: [ReadNode],
        print: UInt64,
        _ bytes: Span<UInt8>,
        _ unescaped: [UInt8]
    ) -> Bool {
        let bit: UInt64 = 1 << (print >> 58)
        let isNew = mask & bit == 0
        mask |= bit
        count += 1
        if count > NameRegister.smallObject { return insertAmongMany(nodes, bytes, unescaped) }
        return isNew || !standsTwice(nodes, bytes, unescaped)
    }

    /// Whether the last node is also one of the names before it.
    @inline(never)
    private func standsTwice(_ nodes: [ReadNode], _ bytes: Span<UInt8>, _ unescaped: [UInt8]) -> Bool {
        let last = nodes.count - 1
        var place = firstName
        while place < last {
            if isSame(nodes[place], nodes[last], bytes, unescaped) { return true }
            place = nodes[place + 1].next
        }
        return false
    }

    private func isSame(_ left: ReadNode, _ right: ReadNode, _ bytes: Span<UInt8>, _ unescaped: [UInt8]) -> Bool {
        guard left.length == right.length else { return false }
        for index in 0..<left.length
        where byte(left.start + index, bytes, unescaped) != byte(right.start + index, bytes, unescaped) {
            return false
        }
        return true
    }

    @inline(never)
    private mutating func insertAmongMany(
        _ nodes: [ReadNode],
        _ bytes: Span<UInt8>,
        _ unescaped: [UInt8]
    ) -> Bool {
        let last = nodes.count - 1
        if many.isEmpty {
            var place = firstName
            while place < last {
                many.insert(name(nodes[place], bytes, unescaped))
                place = nodes[place + 1].next
            }
        }
        return many.insert(name(nodes[last], bytes, unescaped)).inserted
    }

    private func name(_ node: ReadNode, _ bytes: Span<UInt8>, _ unescaped: [UInt8]) -> [UInt8] {
        node.content.map { byte($0, bytes, unescaped) }
    }

    /// A byte of what was read, or behind it of what was written with escapes.
    private func byte(_ index: Int, _ bytes: Span<UInt8>, _ unescaped: [UInt8]) -> UInt8 {
        index < bytes.count ? bytes[index] : unescaped[index - bytes.count]
    }
}

/// A name that is hashed and compared by its bytes.
struct NameBytes: Hashable {
    let name: String

    static func == (left: NameBytes, right: NameBytes) -> Bool {
        left.name.isSameBytes(as: right.name)
    }

    func hash(into hasher: inout Hasher) {
        var name = name
        name.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}

/// A print of a name: equal for equal names, mostly different for others.
enum NamePrint {
    /// The print of the bytes in a range that does not begin at 0.
    @inline(__always)
    static func of(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
        guard range.upperBound >= 8 else { return slow(bytes, range) }
        let word = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: range.upperBound - 8, as: UInt64.self).littleEndian
        // The last bytes of the name, without what stands before it
        return mixed(lastBytes(word, range.count), range.count)
    }

    /// The same from the bytes one by one.
    static func slow(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
        var last: UInt64 = 0
        for index in max(range.lowerBound, range.upperBound - 8)..<range.upperBound {
            last = last >> 8 | UInt64(bytes[index]) << 56
        }
        return mixed(lastBytes(last, range.count), range.count)
    }

    /// Of a word that ends with a name of that length, the bytes that belong to the name.
    @inline(__always)
    private static func lastBytes(_ word: UInt64, _ count: Int) -> UInt64 {
        // A shift by 64 gives zero
        count >= 8 ? word : word >> UInt64(64 - 8 * count)
    }

    @inline(__always)
    private static func mixed(_ last: UInt64, _ count: Int) -> UInt64 {
        (last ^ UInt64(count)) &* 0x9E37_79B9_7F4A_7C15
    }
}
