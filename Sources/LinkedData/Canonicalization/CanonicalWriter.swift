internal import BadgeCrypto

/// Writes the canonical N-Quads of a dataset in order (RDFC-1.0 §5), to be kept or to be hashed at once.
struct CanonicalWriter {
    private let sorted: SortedQuads
    private let order: QuadOrder
    private let labels: CanonicalLabels
    private let blankNodes: Int

    init(_ sorted: SortedQuads, order: QuadOrder, labels: CanonicalLabels, blankNodes: Int) {
        self.sorted = sorted
        self.order = order
        self.labels = labels
        self.blankNodes = blankNodes
    }

    /// Writes all lines.
    ///
    /// - Parameters:
    ///   - buffer: Receives the lines.
    ///   - flush: Is called behind the lines of each subject and may empty the buffer.
    func write(
        to buffer: inout ByteBuffer,
        flush: (inout ByteBuffer) throws(LinkedDataError) -> Void
    ) throws(LinkedDataError) {
        let byLabel = labels.nodesByLabel()
        var places = [UInt32](repeating: 0, count: blankNodes)
        for place in byLabel.indices { places[byLabel[place]] = UInt32(truncatingIfNeeded: place) }
        let nodeOrder = BlankNodesByLabel(places: places)
        let (texts, slices) = labelTexts()
        let lines = LineWriter(arena: order.arena, iris: order.iris, literals: order.literals, labels: texts)
        var quads = sorted.quads
        for run in runs(byLabel) {
            sort(run, of: &quads, nodeOrder)
            for index in run.start..<run.end {
                lines.append(quads[index], to: &buffer) { slices[$0.index] }
            }
            try flush(&buffer)
        }
    }

    /// The runs in the order of their subjects.
    private func runs(_ byLabel: [Int]) -> [SortedQuads.Run] {
        let named = sorted.runs.prefix { !$0.subject.isBlankNode }
        var ordered = named.sorted { order.isBefore(iri: $0.subject, $1.subject) }
        var runOfNode = [UInt32](repeating: 0, count: blankNodes)
        for index in named.endIndex..<sorted.runs.endIndex {
            runOfNode[sorted.runs[index].subject.index] = UInt32(truncatingIfNeeded: index + 1)
        }
        for node in byLabel where runOfNode[node] != 0 { ordered.append(sorted.runs[Int(runOfNode[node]) - 1]) }
        return ordered
    }

    /// Puts the quads of a run whose order depends on labels in the order of these.
    @inline(__always)
    private func sort(_ run: SortedQuads.Run, of quads: inout [Quad], _ nodeOrder: BlankNodesByLabel) {
        for index in run.start + 1..<max(run.end, run.start + 1) {
            let quad = quads[index]
            if quad.predicate == quads[index - 1].predicate, quad.object.isBlankNode || quad.graph.isBlankNode {
                quads[run.start..<run.end].sort { order.orderBehindSubject($0, $1, nodeOrder) < 0 }
                return
            }
        }
    }

    /// The labels as they stand in the lines, and where each blank node's is.
    private func labelTexts() -> (texts: [UInt8], slices: [TermSlice]) {
        var texts = ByteBuffer(capacity: 12 * labels.issued.count)
        var slices = [TermSlice](repeating: .empty, count: blankNodes)
        for number in labels.issued.indices {
            let start = texts.count
            texts.append(canonicalLabel: UInt32(truncatingIfNeeded: number))
            slices[Int(labels.issued[number])] = TermSlice(start, upTo: texts.count)
        }
        return (texts.storage, slices)
    }
}
