/// A triple in a graph (RDF 1.1 Concepts §3.1, §4): 16 bytes.
public struct Quad: Hashable, Sendable {
    /// An IRI or a blank node.
    public let subject: TermID
    /// An IRI.
    public let predicate: TermID
    /// Any term.
    public let object: TermID
    /// An IRI, a blank node, or ``TermID/defaultGraph``.
    public let graph: TermID

    @inline(__always)
    init(_ subject: TermID, _ predicate: TermID, _ object: TermID, _ graph: TermID) {
        self.subject = subject
        self.predicate = predicate
        self.object = object
        self.graph = graph
    }
}
