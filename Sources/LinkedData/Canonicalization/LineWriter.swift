/// Writes quads as lines of canonical N-Quads (RDFC-1.0, appendix A).
struct LineWriter {
    let arena: [UInt8]
    let iris: [TermSlice]
    let literals: [TermSlice]
    /// The texts of blank nodes, ``ByteBuffer/slack`` bytes behind them included.
    let labels: [UInt8]

    /// Adds a line.
    ///
    /// - Parameters:
    ///   - quad: The quad.
    ///   - buffer: Receives the line.
    ///   - label: The text of a blank node in `labels`.
    @inline(__always)
    func append(_ quad: Quad, to buffer: inout ByteBuffer, label: (TermID) -> TermSlice) {
        buffer.appendLine(
            token(quad.subject, label),
            token(quad.predicate, label),
            token(quad.object, label),
            quad.graph == .defaultGraph ? nil : token(quad.graph, label),
            terms: arena.span,
            labels: labels.span
        )
    }

    @inline(__always)
    private func token(_ term: TermID, _ label: (TermID) -> TermSlice) -> ByteBuffer.Token {
        if term.isBlankNode { return ByteBuffer.Token(slice: label(term), isLabel: true) }
        return ByteBuffer.Token(slice: term.isLiteral ? literals[term.index] : iris[term.index], isLabel: false)
    }
}
