/// The number of a term in one ``RDFDataset``. Numbers of IRIs and of labelled blank nodes are equal exactly where the
/// terms are; a literal may have several numbers. They mean nothing to another dataset.
public struct TermID: Hashable, Sendable {
    /// The kind in the two highest bits, the index among the terms of that kind below.
    @usableFromInline let raw: UInt32

    /// The kinds of terms (RDF 1.1 Concepts §3.1).
    public enum Kind: UInt32, Sendable {
        /// An IRI; also the default graph.
        case iri = 0
        /// A blank node.
        case blankNode = 1
        /// A literal.
        case literal = 2
    }

    /// Stands as graph for the default graph (RDF 1.1 Concepts §4).
    public static let defaultGraph = TermID(raw: 0)

    @inline(__always)
    init(raw: UInt32) {
        self.raw = raw
    }

    @inline(__always)
    init(_ kind: Kind, _ index: Int) {
        raw = kind.rawValue << 30 | UInt32(truncatingIfNeeded: index)
    }

    /// The most terms of one kind.
    static let capacity = 1 << 30

    /// What kind of term it is.
    public var kind: Kind {
        if isBlankNode { return .blankNode }
        return isLiteral ? .literal : .iri
    }

    /// Whether it is a blank node.
    @inline(__always)
    public var isBlankNode: Bool { raw >> 30 == 1 }

    /// Whether it is a literal.
    @inline(__always)
    public var isLiteral: Bool { raw >> 31 == 1 }

    /// Whether it is an IRI and not the default graph.
    @inline(__always)
    public var isIRI: Bool { raw >> 30 == 0 && raw != 0 }

    /// The index among the terms of its kind.
    @inline(__always)
    var index: Int { Int(raw & 0x3FFF_FFFF) }
}
