/// The first-degree hash of every blank node (RDFC-1.0 §4.6): from the quads that mention it, with itself as `_:a` and all
/// others as `_:z`.
struct FirstDegreeHashes {
    /// The hashes, one after the other, zeros for those that no quad mentions.
    private(set) var bytes: [UInt8]
    /// How many bytes a hash has.
    let length: Int
    /// The blank nodes that are mentioned, by their hashes.
    private(set) var nodes: [Int] = []
    /// The place of each blank node's hash among the different hashes.
    private(set) var ranks: [UInt32]
    /// A blank node for each place among the different hashes.
    private(set) var representatives: [Int] = []

    init(
        _ quads: [Quad],
        mentions: inout BlankNodeMentions,
        blankNodes: Int,
        order: QuadOrder,
        function: HashFunction
    ) throws(LinkedDataError) {
        length = function.length
        bytes = [UInt8](repeating: 0, count: blankNodes * function.length)
        ranks = [UInt32](repeating: 0, count: blankNodes)
        nodes.reserveCapacity(blankNodes)
        let lines = LineWriter(
            arena: order.arena,
            iris: order.iris,
            literals: order.literals,
            labels: Array("_:a_:z".utf8) + [UInt8](repeating: 0, count: ByteBuffer.slack)
        )
        var text = ByteBuffer(capacity: 4096)
        for node in 0..<blankNodes {
            let range = mentions.range(of: node)
            if range.isEmpty { continue }
            nodes.append(node)
            mentions.sort(node, quads: quads, order: order)
            text.truncate(to: 0)
            let reference = TermID(.blankNode, node)
            for index in range {
                lines.append(quads[mentions[index]], to: &text) { other in
                    TermSlice(start: other == reference ? 0 : 3, count: 3)
                }
            }
            try function.hash(text, into: &bytes, at: node * length)
        }
        rank()
    }

    private mutating func rank() {
        let all = bytes
        let length = length
        nodes.sort { FirstDegreeHashes.isBefore(all, $0 * length, $1 * length, length) }
        representatives.reserveCapacity(nodes.count)
        for place in nodes.indices {
            let node = nodes[place]
            if place == 0 || FirstDegreeHashes.isBefore(all, nodes[place - 1] * length, node * length, length) {
                representatives.append(node)
            }
            ranks[node] = UInt32(truncatingIfNeeded: representatives.count - 1)
        }
    }

    /// Whether a hash comes before another one; their hexadecimal forms are ordered alike.
    @inline(__always)
    static func isBefore(_ bytes: [UInt8], _ one: Int, _ other: Int, _ length: Int) -> Bool {
        bytes.span.order(
            TermSlice(one, upTo: one + length),
            TermSlice(other, upTo: other + length)
        ) < 0
    }
}
