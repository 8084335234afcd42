public import BadgeCrypto

extension RDFDataset {
    /// The canonical form: the same bytes for every dataset that differs only in the labels of its blank nodes and in the
    /// order of its quads (RDFC-1.0 §4.4).
    ///
    /// - Parameter hash: The algorithm by which blank nodes are told apart.
    /// - Throws: `rdfc.tooMuchWork`, `rdfc.tooDeepChain` where telling alike blank nodes apart goes beyond ``limits``.
    public func canonicalForm(hash: Multihash.Algorithm = .sha256) throws(LinkedDataError) -> CanonicalForm {
        let run = try Canonicalization(self, hash: hash)
        var buffer = ByteBuffer(capacity: 2 * arena.count + 64 * quads.count)
        let writer = CanonicalWriter(
            run.sorted,
            order: run.order,
            labels: run.labels,
            blankNodes: blankNodes.count
        )
        try writer.write(to: &buffer) { (_) throws(LinkedDataError) in }
        return CanonicalForm(nquads: Array(buffer.storage.prefix(buffer.count)), work: run.work, labels: run.labels)
    }

    /// The digest of the canonical form, by the algorithm by which blank nodes are told apart. Of a large dataset the form
    /// is never in memory as a whole.
    ///
    /// - Throws: `rdfc.tooMuchWork`, `rdfc.tooDeepChain` as for ``canonicalForm(hash:)``.
    public func canonicalDigest(hash: Multihash.Algorithm = .sha256) throws(LinkedDataError) -> [UInt8] {
        let run = try Canonicalization(self, hash: hash)
        var digest = CanonicalDigest(run.function, hash)
        var buffer = ByteBuffer(capacity: min(2 * arena.count + 64 * quads.count, 2 * CanonicalDigest.pieceBytes))
        let writer = CanonicalWriter(
            run.sorted,
            order: run.order,
            labels: run.labels,
            blankNodes: blankNodes.count
        )
        try writer.write(to: &buffer) { (buffer) throws(LinkedDataError) in try digest.take(&buffer) }
        return try digest.finish(buffer)
    }
}
