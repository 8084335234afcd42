extension RDFDataset {
    /// A dataset without quads that has the IRIs of another one, under the same numbers.
    ///
    /// - Parameters:
    ///   - other: A dataset with IRIs and no other terms.
    ///   - limits: What it may have at most.
    ///   - room: Bytes of text that it is expected to get.
    init(namesOf other: RDFDataset, limits: RDFLimits, room: Int) {
        self.init(limits: limits, expectedBytes: other.arena.count + room)
        arena.append(other.arena.storage.span, from: 0, count: other.arena.count)
        iris = other.iris
        iriTable = other.iriTable
        quads.reserveCapacity(256)
        literals.reserveCapacity(128)
        blankNodes.reserveCapacity(64)
    }

    /// The number of an IRI that the dataset has already.
    @inline(__always)
    func knownIRI(_ text: Span<UInt8>) -> TermID? {
        iriTable.find(text, hash: iriTable.hash(text), terms: iris, arena: arena.storage, margin: 1)
            .map { TermID(.iri, $0) }
    }
}
