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
        append(quad.subject, to: &buffer, label: label)
        append(quad.predicate, to: &buffer, label: label)
        append(quad.object, to: &buffer, label: label)
        if quad.graph != .defaultGraph { append(quad.graph, to: &buffer, label: label) }
        buffer.append(UInt8(ascii: "."))
        buffer.append(UInt8(ascii: "\n"))
    }

    @inline(__always)
    private func append(_ term: TermID, to buffer: inout ByteBuffer, label: (TermID) -> TermSlice) {
        if term.isBlankNode {
            let slice = label(term)
            buffer.append(padded: labels.span, from: Int(slice.start), count: Int(slice.count))
        } else {
            let slice = term.isLiteral ? literals[term.index] : iris[term.index]
            buffer.append(padded: arena.span, from: Int(slice.start), count: Int(slice.count))
        }
        buffer.append(UInt8(ascii: " "))
    }
}
