/// An RDF dataset (RDF 1.1 Concepts §4): terms by number, and quads of four numbers.
///
/// Terms are made first (``iri(_:)``, ``blankNode(label:)``, ``freshBlankNode()``, ``literal(_:datatype:)``), then put
/// together with ``add(_:_:_:_:)``. Quads are kept in the order and as often as they were added; being a set, a dataset
/// has each of them once, which the canonical form sees to. All texts are UTF-8 and compared by their bytes; whoever adds
/// them has made sure that they are valid UTF-8.
public struct RDFDataset: Sendable {
    /// The text of every term as it stands in canonical N-Quads; labels of blank nodes without `_:`.
    var arena: ByteBuffer
    /// The slices of the IRIs, brackets included. The first is none: the default graph.
    var iris: [TermSlice] = [.empty]
    /// The slices of the labels; those without a label are empty.
    var blankNodes: [TermSlice] = []
    /// The slices of the literals.
    var literals: [TermSlice] = []
    /// The quads as they were added, duplicates included.
    public internal(set) var quads: [Quad] = []
    /// What it may have at most.
    public let limits: RDFLimits

    var iriTable = TermTable()
    /// The places of the first IRIs among each other, where they are known beforehand; empty otherwise.
    var nameRanks: [UInt32] = []
    var labelTable: TermTable?

    /// An empty dataset.
    ///
    /// - Parameters:
    ///   - limits: What it may have at most.
    ///   - expectedBytes: How much text its terms will have, where that is known.
    public init(limits: RDFLimits = .untrusted, expectedBytes: Int = 0) {
        self.limits = limits
        arena = ByteBuffer(capacity: expectedBytes)
    }

    /// Adds a quad.
    ///
    /// - Throws: `rdf.tooManyQuads`; `rdf.misplacedTerm` where a term cannot stand where it is put.
    @inline(__always)
    public mutating func add(
        _ subject: TermID,
        _ predicate: TermID,
        _ object: TermID,
        _ graph: TermID = .defaultGraph
    ) throws(LinkedDataError) {
        guard
            subject.isIRI || subject.isBlankNode, predicate.isIRI, object != .defaultGraph, !graph.isLiteral,
            quads.count < limits.quads
        else { throw refusal(subject, predicate, object, graph) }
        quads.append(Quad(subject, predicate, object, graph))
    }

    @inline(never)
    private func refusal(_ subject: TermID, _ predicate: TermID, _ object: TermID, _ graph: TermID) -> LinkedDataError {
        if quads.count >= limits.quads {
            return LinkedDataError(
                .tooManyQuads,
                "the data has more than \(limits.quads) statements, and no more are read",
                hint: "whoever made the document can split it"
            )
        }
        let place =
            if !predicate.isIRI {
                "a predicate"
            } else if graph.isLiteral {
                "the name of a graph"
            } else if object == .defaultGraph {
                "an object"
            } else {
                "a subject"
            }
        return LinkedDataError(
            .misplacedTerm,
            "a statement has \(place) of a kind that cannot stand there (RDF 1.1 §3.1)"
        )
    }
}
