/// Finds a member name that stands twice in one object, by bytes. Most names are new by a glance at a mask of 64 bits;
/// the others are compared one by one in small objects, and looked up by a keyed hash in large ones, so that no choice of
/// names makes reading slow.
struct NameRegister {
    /// Objects up to this size are compared name by name.
    private static let smallObject = 16

    /// One bit for each name so far.
    private var mask: UInt64 = 0
    /// The names, once they are many.
    private var many: Set<NameBytes>?

    /// Takes a name whose print is given into the object, whose members so far are given. False when it stands there
    /// already.
    @inline(__always)
    mutating func insert(_ name: String, print: UInt64, beside members: [JSONObject.Member]) -> Bool {
        let bit: UInt64 = 1 << (print >> 58)
        defer { mask |= bit }
        if members.count < NameRegister.smallObject {
            return mask & bit == 0 || !members.contains { $0.name.isSameBytes(as: name) }
        }
        return insertAmongMany(name, beside: members)
    }

    @inline(never)
    private mutating func insertAmongMany(_ name: String, beside members: [JSONObject.Member]) -> Bool {
        if many == nil { many = Set(members.lazy.map { NameBytes(name: $0.name) }) }
        return many?.insert(NameBytes(name: name)).inserted ?? false
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
