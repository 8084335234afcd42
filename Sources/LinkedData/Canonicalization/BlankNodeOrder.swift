/// How blank nodes are ordered, and which of them count as the same, while quads are compared.
protocol BlankNodeOrder {
    /// Blank nodes with the same key count as the same.
    func key(of node: TermID) -> UInt64
}

/// Every blank node by its own number: for finding quads that were added twice.
struct BlankNodesByNumber: BlankNodeOrder {
    @inline(__always)
    func key(of node: TermID) -> UInt64 { UInt64(node.raw) }
}

/// One blank node as `_:a`, all others as `_:z` (RDFC-1.0 §4.6).
struct BlankNodesSeenFrom: BlankNodeOrder {
    let reference: TermID

    @inline(__always)
    func key(of node: TermID) -> UInt64 { node == reference ? 0 : 1 }
}

/// Blank nodes by the bytes of their canonical labels.
struct BlankNodesByLabel: BlankNodeOrder {
    /// The place of each blank node among all, by label.
    let places: [UInt32]

    @inline(__always)
    func key(of node: TermID) -> UInt64 { UInt64(places[node.index]) }
}
