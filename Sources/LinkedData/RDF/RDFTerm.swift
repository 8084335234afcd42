/// A term written out (RDF 1.1 Concepts §3): for looking at a dataset, not for speed.
public enum RDFTerm: Sendable {
    /// An IRI without brackets.
    case iri(String)
    /// A blank node, with its label where it has one.
    case blankNode(label: String?)
    /// A literal: its text, and its datatype or its language. One with a language has the datatype `rdf:langString`.
    case literal(lexical: String, datatype: String, language: String?)
    /// The default graph.
    case defaultGraph
}

extension RDFDataset {
    /// The term that has a number.
    public func term(_ id: TermID) -> RDFTerm {
        let bytes = arena.storage
        if id == .defaultGraph { return .defaultGraph }
        if id.isIRI {
            let slice = iris[id.index]
            return .iri(text(bytes, Int(slice.start) + 1, Int(slice.start) + Int(slice.count) - 1))
        }
        if id.isBlankNode {
            let slice = blankNodes[id.index]
            if slice.count == 0 { return .blankNode(label: nil) }
            return .blankNode(label: text(bytes, Int(slice.start), Int(slice.start) + Int(slice.count)))
        }
        let slice = literals[id.index]
        let end = Int(slice.start) + Int(slice.count)
        let (lexical, behind) = LiteralText.read(bytes, from: Int(slice.start))
        let value = String(decoding: lexical, as: UTF8.self)
        guard behind < end else { return .literal(lexical: value, datatype: XSD.stringIRI, language: nil) }
        if bytes[behind] == UInt8(ascii: "@") {
            return .literal(lexical: value, datatype: XSD.langStringIRI, language: text(bytes, behind + 1, end))
        }
        return .literal(lexical: value, datatype: text(bytes, behind + 3, end - 1), language: nil)
    }

    private func text(_ bytes: [UInt8], _ start: Int, _ end: Int) -> String {
        String(decoding: bytes[start..<end], as: UTF8.self)
    }
}
