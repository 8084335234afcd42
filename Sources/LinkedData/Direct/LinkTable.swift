/// From a scope, by a term, to the scope behind it: open addressing over numbers of our own making.
struct LinkTable: Sendable {
    /// How a scoped context comes into force.
    enum Kind: UInt64, Sendable {
        /// The term is a property.
        case property = 0
        /// The term is a type.
        case type = 1
    }

    /// What leads to a scope.
    struct Key: Equatable, Sendable {
        fileprivate let bits: UInt64

        /// A link.
        ///
        /// - Parameters:
        ///   - kind: How it comes into force.
        ///   - term: The number of the term.
        ///   - origin: The scope that defines the term.
        ///   - scope: The scope on which the scoped context is put.
        @inline(__always)
        init(_ kind: Kind, _ term: Int, of origin: Int, on scope: Int) {
            bits =
                1 << 63 | kind.rawValue << 48 | UInt64(truncatingIfNeeded: term) << 32
                | UInt64(truncatingIfNeeded: origin) << 16 | UInt64(truncatingIfNeeded: scope)
        }
    }

    private var keys = [UInt64](repeating: 0, count: 128)
    private var scopes = [UInt16](repeating: 0, count: 128)
    private var used = 0

    init() {}

    @inline(__always)
    private static func place(_ bits: UInt64, mask: Int) -> Int {
        Int(truncatingIfNeeded: (bits &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
    }

    /// The scope behind a link that is known.
    @inline(__always)
    func find(_ key: Key) -> Int? {
        let mask = keys.count - 1
        var place = LinkTable.place(key.bits, mask: mask)
        while keys[place] != 0 {
            if keys[place] == key.bits { return Int(scopes[place]) }
            place = (place + 1) & mask
        }
        return nil
    }

    /// Notes a link that ``find(_:)`` did not find.
    mutating func insert(_ key: Key, _ scope: Int) {
        used += 1
        if 2 * used > keys.count {
            let old = zip(keys, scopes).filter { $0.0 != 0 }
            keys = [UInt64](repeating: 0, count: 2 * keys.count)
            scopes = [UInt16](repeating: 0, count: keys.count)
            for (bits, scope) in old { put(bits, scope) }
        }
        put(key.bits, UInt16(truncatingIfNeeded: scope))
    }

    private mutating func put(_ bits: UInt64, _ scope: UInt16) {
        let mask = keys.count - 1
        var place = LinkTable.place(bits, mask: mask)
        while keys[place] != 0 { place = (place + 1) & mask }
        keys[place] = bits
        scopes[place] = scope
    }
}
