/// Finds a text among those of a dataset by its bytes: open addressing over seeded 64-bit hashes.
struct TermTable: Sendable {
    /// The upper half of the hash above, the index of the term plus one below; zero where nothing stands.
    private var slots: [UInt64]
    private var used = 0
    private let seed: UInt64

    /// Differs from process to process, so that nobody can prepare texts that collide.
    static let processSeed: UInt64 = UInt64(bitPattern: Int64(Hasher().finalize()))

    init(slots: Int = 64) {
        self.slots = [UInt64](repeating: 0, count: slots)
        seed = TermTable.processSeed
    }

    /// The hash of a text.
    @inline(__always)
    func hash(_ text: Span<UInt8>) -> UInt64 {
        let count = text.count
        var state = seed ^ UInt64(truncatingIfNeeded: count)
        var index = 0
        while count - index > 8 {
            state = TermTable.mix(state ^ text.word(at: index), TermTable.multiplier)
            index += 8
        }
        let rest: UInt64
        if count >= 8 {
            rest = text.word(at: count - 8)
        } else if count >= 4 {
            rest = text.halfWord(at: 0) | text.halfWord(at: count - 4) << 32
        } else {
            var bytes: UInt64 = 0
            for place in 0..<count { bytes = bytes << 8 | UInt64(text[place]) }
            rest = bytes
        }
        return TermTable.mix(state ^ rest, TermTable.finisher)
    }

    static let multiplier: UInt64 = 0xA076_1D64_78BD_642F
    private static let finisher: UInt64 = 0xE703_7ED1_A0B4_28DB

    @inline(__always)
    static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = left.multipliedFullWidth(by: right)
        return product.high ^ product.low
    }

    /// The index of a text that is already here.
    ///
    /// - Parameters:
    ///   - text: What is looked for.
    ///   - terms: Where the texts of the indices stand.
    ///   - arena: What they are slices of.
    ///   - margin: Bytes of each slice before and after its text (the brackets of an IRI).
    @inline(__always)
    func find(_ text: Span<UInt8>, hash: UInt64, terms: [TermSlice], arena: [UInt8], margin: Int) -> Int? {
        let all = arena.span
        let mask = slots.count - 1
        var place = Int(hash >> 32) & mask
        while true {
            let slot = slots[place]
            if slot == 0 { return nil }
            if slot >> 32 == hash >> 32 {
                let index = Int(slot & 0xFFFF_FFFF) - 1
                let term = terms[index]
                if Int(term.count) - 2 * margin == text.count,
                    text.isSame(at: 0, as: all, at: Int(term.start) + margin, count: text.count)
                {
                    return index
                }
            }
            place = (place + 1) & mask
        }
    }

    /// Notes a text that ``find(_:hash:terms:arena:margin:)`` did not find.
    @inline(__always)
    mutating func insert(hash: UInt64, index: Int) {
        used += 1
        if 2 * used > slots.count { grow() }
        TermTable.place(hash & 0xFFFF_FFFF_0000_0000 | UInt64(truncatingIfNeeded: index + 1), in: &slots)
    }

    @inline(never)
    private mutating func grow() {
        var larger = [UInt64](repeating: 0, count: 2 * slots.count)
        for slot in slots where slot != 0 { TermTable.place(slot, in: &larger) }
        slots = larger
    }

    @inline(__always)
    private static func place(_ slot: UInt64, in slots: inout [UInt64]) {
        let mask = slots.count - 1
        var place = Int(slot >> 32) & mask
        while slots[place] != 0 { place = (place + 1) & mask }
        slots[place] = slot
    }
}
