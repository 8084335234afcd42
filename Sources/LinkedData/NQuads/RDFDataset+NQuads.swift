extension RDFDataset {
    /// Reads an N-Quads document (RDF 1.1 N-Quads).
    ///
    /// - Parameters:
    ///   - bytes: The document, UTF-8 without a byte order mark.
    ///   - limits: What is read at most.
    /// - Throws: The codes `nquads.…`, `rdf.relativeIRI`, `rdf.invalidIRI`, `rdf.invalidLabel`, `rdf.tooManyQuads`, each
    ///   with its place.
    public init(nquads bytes: [UInt8], limits: RDFLimits = .untrusted) throws(LinkedDataError) {
        var reader = try NQuadsReader(bytes, limits: limits)
        try reader.readDocument()
        self = reader.dataset
    }

    /// The dataset as N-Quads: the quads in the order in which they were added, each line as in canonical N-Quads (RDFC-1.0,
    /// appendix A) except that blank nodes have their own labels. Those without a label get one that no other has.
    public func nquads() -> [UInt8] {
        var texts = ByteBuffer(capacity: 16 * blankNodes.count)
        var slices: [TermSlice] = []
        slices.reserveCapacity(blankNodes.count)
        var next: UInt32 = 0
        for slice in blankNodes {
            let start = texts.count
            if slice.count > 0 {
                texts.append(UInt8(ascii: "_"))
                texts.append(UInt8(ascii: ":"))
                texts.append(arena.storage.span, from: Int(slice.start), count: Int(slice.count))
            } else {
                repeat {
                    texts.truncate(to: start)
                    texts.append(temporaryLabel: next)
                    next += 1
                } while hasLabel(texts.storage[start + 2..<texts.count])
            }
            slices.append(TermSlice(start, upTo: texts.count))
        }
        let lines = LineWriter(arena: arena.storage, iris: iris, literals: literals, labels: texts.storage)
        var buffer = ByteBuffer(capacity: 2 * arena.count + 64 * quads.count)
        for quad in quads { lines.append(quad, to: &buffer) { slices[$0.index] } }
        return Array(buffer.storage.prefix(buffer.count))
    }

    private func hasLabel(_ label: ArraySlice<UInt8>) -> Bool {
        guard let labelTable else { return false }
        let text = Array(label)
        let hash = labelTable.hash(text.span)
        return labelTable.find(text.span, hash: hash, terms: blankNodes, arena: arena.storage, margin: 0) != nil
    }
}
