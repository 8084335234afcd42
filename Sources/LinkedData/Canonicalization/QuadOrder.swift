/// The order of quads by their canonical N-Quads lines, which is the order of their terms' texts one after the other: the
/// space behind a term comes before any character that could continue it.
struct QuadOrder {
    let arena: [UInt8]
    let iris: [TermSlice]
    let literals: [TermSlice]
    /// Numbers of the IRIs that are predicates, in the order of these.
    let predicateRanks: [UInt32]

    init(_ dataset: RDFDataset) {
        arena = dataset.arena.storage
        iris = dataset.iris
        literals = dataset.literals
        let known = dataset.nameRanks
        let areKnown = !known.isEmpty && dataset.quads.allSatisfy { $0.predicate.index < known.count }
        predicateRanks = areKnown ? known : QuadOrder.ranks(of: dataset.quads, iris: iris, arena: arena)
    }

    private static func ranks(of quads: [Quad], iris: [TermSlice], arena: [UInt8]) -> [UInt32] {
        var ranks = [UInt32](repeating: 0, count: iris.count)
        var distinct: [TermID] = []
        distinct.reserveCapacity(64)
        for quad in quads where ranks[quad.predicate.index] == 0 {
            ranks[quad.predicate.index] = 1
            distinct.append(quad.predicate)
        }
        distinct.sort { arena.span.order(iris[$0.index], iris[$1.index]) < 0 }
        for place in distinct.indices { ranks[distinct[place].index] = UInt32(truncatingIfNeeded: place) }
        return ranks
    }

    /// Whether one IRI comes before another.
    @inline(__always)
    func isBefore(iri one: TermID, _ other: TermID) -> Bool {
        arena.span.order(iris[one.index], iris[other.index]) < 0
    }

    /// The order of two quads of one subject: negative where the first comes first.
    @inline(__always)
    func orderBehindSubject(_ one: Quad, _ other: Quad, _ blankNodes: some BlankNodeOrder) -> Int {
        if one.predicate != other.predicate {
            return predicateRanks[one.predicate.index] < predicateRanks[other.predicate.index] ? -1 : 1
        }
        return orderBehindPredicate(one, other, blankNodes)
    }

    @inline(__always)
    private func orderBehindPredicate(_ one: Quad, _ other: Quad, _ blankNodes: some BlankNodeOrder) -> Int {
        let objects = order(one.object, other.object, blankNodes)
        return objects != 0 ? objects : order(one.graph, other.graph, blankNodes)
    }

    /// The order of two quads.
    @inline(__always)
    func order(_ one: Quad, _ other: Quad, _ blankNodes: some BlankNodeOrder) -> Int {
        let subjects = order(one.subject, other.subject, blankNodes)
        return subjects != 0 ? subjects : orderBehindSubject(one, other, blankNodes)
    }

    /// The order of two terms in the same place: literals, IRIs, blank nodes; no graph before any.
    @inline(__always)
    func order(_ one: TermID, _ other: TermID, _ blankNodes: some BlankNodeOrder) -> Int {
        if one == other { return 0 }
        if one.isBlankNode {
            guard other.isBlankNode else { return 1 }
            let left = blankNodes.key(of: one)
            let right = blankNodes.key(of: other)
            return left < right ? -1 : left == right ? 0 : 1
        }
        if other.isBlankNode { return -1 }
        if one.isLiteral != other.isLiteral { return one.isLiteral ? -1 : 1 }
        if one.isLiteral { return arena.span.order(literals[one.index], literals[other.index]) }
        return arena.span.order(iris[one.index], iris[other.index])
    }
}
