internal import BadgeCrypto

/// One run of RDF Dataset Canonicalization (RDFC-1.0 §4.4.3).
struct Canonicalization {
    let order: QuadOrder
    let sorted: SortedQuads
    let labels: CanonicalLabels
    let function: HashFunction
    /// Steps of work that telling alike blank nodes apart took.
    let work: Int

    init(_ dataset: RDFDataset, hash: Multihash.Algorithm) throws(LinkedDataError) {
        let blankNodes = dataset.blankNodes.count
        function = try HashFunction(hash)
        order = QuadOrder(dataset)
        sorted = SortedQuads(dataset, order: order)
        var labels = CanonicalLabels(blankNodes: blankNodes)
        guard blankNodes > 0 else {
            self.labels = labels
            work = 0
            return
        }
        var mentions = BlankNodeMentions(sorted.quads, blankNodes: blankNodes)
        let firstDegree = try FirstDegreeHashes(
            sorted.quads,
            mentions: &mentions,
            blankNodes: blankNodes,
            order: order,
            function: function
        )
        let alike = Canonicalization.groups(firstDegree)
        var next = alike.startIndex
        for place in firstDegree.nodes.indices {
            if next < alike.endIndex, alike[next].contains(place) {
                if place == alike[next].upperBound - 1 { next += 1 }
            } else {
                labels.issue(firstDegree.nodes[place])
            }
        }
        guard !alike.isEmpty else {
            self.labels = labels
            work = 0
            return
        }
        var hashing = NDegreeHashing(
            sorted.quads,
            mentions: mentions,
            firstDegree: firstDegree,
            canonical: labels,
            lines: LineWriter(arena: order.arena, iris: order.iris, literals: order.literals, labels: []),
            function: function,
            limits: dataset.limits
        )
        for range in alike { try hashing.label(firstDegree.nodes[range]) }
        self.labels = hashing.canonical
        work = hashing.work
    }

    /// Where blank nodes of one first-degree hash stand among all, for each hash that several have.
    private static func groups(_ firstDegree: FirstDegreeHashes) -> [Range<Int>] {
        var groups: [Range<Int>] = []
        let nodes = firstDegree.nodes
        var start = 0
        for place in 1..<max(nodes.count + 1, 1) {
            if place < nodes.count, firstDegree.ranks[nodes[place]] == firstDegree.ranks[nodes[start]] { continue }
            if place - start > 1 { groups.append(start..<place) }
            start = place
        }
        return groups
    }
}
