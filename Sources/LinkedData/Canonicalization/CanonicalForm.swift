/// The canonical form of a dataset (RDFC-1.0 §3, *canonicalized dataset* and its serialization).
public struct CanonicalForm: Sendable {
    /// Canonical N-Quads: UTF-8, the lines in code point order, each ended by LF.
    public let nquads: [UInt8]
    /// Steps of work that telling alike blank nodes apart took; compared with ``RDFLimits/work``.
    public let work: Int
    let labels: CanonicalLabels

    /// The canonical label of a blank node of the dataset, without `_:`; absent for one that no quad mentions.
    public func label(of node: TermID) -> String? {
        guard node.isBlankNode else { return nil }
        return labels[node.index].map { "c14n\($0)" }
    }

    /// The *issued identifiers map* (RDFC-1.0 §4.3): the canonical label of every blank node that a quad of the dataset
    /// mentions and that has a label, both without `_:`.
    ///
    /// - Parameter dataset: The dataset that this is the canonical form of.
    public func labels(of dataset: RDFDataset) -> [(label: String, canonical: String)] {
        labels.issued.indices.compactMap { number in
            let node = TermID(.blankNode, Int(labels.issued[number]))
            guard case .blankNode(let label?) = dataset.term(node) else { return nil }
            return (label, "c14n\(number)")
        }
    }
}
