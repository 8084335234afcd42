/// The hashes of related blank nodes (RDFC-1.0 §4.7), each computed once: they depend on nothing but the position, the
/// predicate, and the label or the first-degree hash.
struct RelatedHashes {
    /// What stands for a related blank node.
    enum Label {
        /// Its canonical label.
        case canonical(UInt32)
        /// The label that the issuer of this path gave it.
        case temporary(UInt32)
        /// The place of its first-degree hash among all.
        case firstDegree(UInt32)
    }

    /// Where in a quad the related blank node stands.
    enum Position: UInt8 {
        case subject = 0x73
        case object = 0x6F
        case graph = 0x67
    }

    /// The hashes in hexadecimal digits, one after the other.
    private(set) var digits = ByteBuffer(capacity: 1024)
    /// The first eight bytes of each hash, for comparing.
    private(set) var prefixes: [UInt64] = []
    private var hash: [UInt8]
    private var numbers = KeyTable()
    private var text = ByteBuffer(capacity: 256)
    private let function: HashFunction

    init(_ function: HashFunction) {
        self.function = function
        hash = [UInt8](repeating: 0, count: function.length)
    }

    /// Whether a hash comes before another one.
    @inline(__always)
    func isBefore(_ one: Int, _ other: Int) -> Bool {
        if prefixes[one] != prefixes[other] { return prefixes[one] < prefixes[other] }
        if one == other { return false }
        let length = 2 * function.length
        return FirstDegreeHashes.isBefore(digits.storage, one * length, other * length, length)
    }

    /// The number of a hash; its digits stand in ``digits`` from that many times their length on.
    mutating func number(
        _ label: Label,
        _ position: Position,
        _ quad: Quad,
        lines: LineWriter,
        firstDegree: FirstDegreeHashes
    ) throws(LinkedDataError) -> Int {
        let key = RelatedHashes.key(label, position, quad)
        if let known = numbers[key] { return known }
        return try compute(key, label, position, quad, lines: lines, firstDegree: firstDegree)
    }

    @inline(never)
    private mutating func compute(
        _ key: UInt64,
        _ label: Label,
        _ position: Position,
        _ quad: Quad,
        lines: LineWriter,
        firstDegree: FirstDegreeHashes
    ) throws(LinkedDataError) -> Int {
        text.truncate(to: 0)
        text.append(position.rawValue)
        if position != .graph {
            let predicate = lines.iris[quad.predicate.index]
            text.append(padded: lines.arena.span, from: Int(predicate.start), count: Int(predicate.count))
        }
        switch label {
        case .canonical(let number): text.append(canonicalLabel: number)
        case .temporary(let number): text.append(temporaryLabel: number)
        case .firstDegree(let rank):
            let node = firstDegree.representatives[Int(rank)]
            text.append(hexOf: firstDegree.bytes, from: node * function.length, count: function.length)
        }
        try function.hash(text, into: &hash, at: 0)
        let number = prefixes.count
        digits.append(hexOf: hash, from: 0, count: function.length)
        prefixes.append(hash.span.word(at: 0).byteSwapped)
        numbers.insert(key, number)
        return number
    }

    @inline(__always)
    private static func key(_ label: Label, _ position: Position, _ quad: Quad) -> UInt64 {
        let place: UInt64 =
            switch position {
            case .subject: 0
            case .object: 1
            case .graph: 2
            }
        let (kind, number): (UInt64, UInt32) =
            switch label {
            case .canonical(let number): (0, number)
            case .temporary(let number): (1, number)
            case .firstDegree(let number): (2, number)
            }
        let predicate = position == .graph ? 0 : UInt64(quad.predicate.index)
        return place << 62 | kind << 60 | predicate << 30 | UInt64(number)
    }
}
