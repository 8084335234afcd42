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
        nameRanks = other.nameRanks
        quads.reserveCapacity(256)
        literals.reserveCapacity(128)
        blankNodes.reserveCapacity(64)
    }

    /// Notes the order of the IRIs that there are, so that canonicalization need not find it out each time.
    mutating func rankNames() {
        let bytes = arena.storage
        let slices = iris
        let sorted = slices.indices.sorted { bytes.span.order(slices[$0], slices[$1]) < 0 }
        nameRanks = [UInt32](repeating: 0, count: slices.count)
        for (place, index) in sorted.enumerated() { nameRanks[index] = UInt32(truncatingIfNeeded: place) }
    }

    /// The number of an IRI that the dataset has already.
    @inline(__always)
    func knownIRI(_ text: Span<UInt8>) -> TermID? {
        iriTable.find(text, hash: iriTable.hash(text), terms: iris, arena: arena.storage, margin: 1)
            .map { TermID(.iri, $0) }
    }
}
