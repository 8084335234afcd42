/// Tells apart blank nodes whose first-degree hashes are alike, by the blank nodes around them (RDFC-1.0 §4.8).
struct NDegreeHashing {
    let quads: [Quad]
    let mentions: BlankNodeMentions
    let firstDegree: FirstDegreeHashes
    let lines: LineWriter
    let function: HashFunction
    let limits: RDFLimits

    var canonical: CanonicalLabels
    var temporary: TemporaryLabels
    private var relatedHashes: RelatedHashes
    /// Steps of work so far.
    private(set) var work = 0
    /// The hash that ``hash(_:depth:)`` computed last.
    private var result: [UInt8]

    init(
        _ quads: [Quad],
        mentions: BlankNodeMentions,
        firstDegree: FirstDegreeHashes,
        canonical: CanonicalLabels,
        lines: LineWriter,
        function: HashFunction,
        limits: RDFLimits
    ) {
        self.quads = quads
        self.mentions = mentions
        self.firstDegree = firstDegree
        self.canonical = canonical
        self.lines = lines
        self.function = function
        self.limits = limits
        temporary = TemporaryLabels(blankNodes: firstDegree.ranks.count)
        relatedHashes = RelatedHashes(function)
        result = [UInt8](repeating: 0, count: function.length)
    }

    /// Issues canonical labels to blank nodes of one first-degree hash (RDFC-1.0 §4.4.3, step 5).
    mutating func label(_ alike: ArraySlice<Int>) throws(LinkedDataError) {
        var results: [(hash: [UInt8], issued: [UInt32])] = []
        for node in alike where canonical[node] == nil {
            temporary.takeBack(to: 0)
            temporary.issue(node)
            try hash(node, depth: 1)
            results.append((result, temporary.issued))
        }
        results.sort { $0.hash.lexicographicallyPrecedes($1.hash) }
        for result in results {
            for node in result.issued { canonical.issue(Int(node)) }
        }
    }

    /// Computes the hash of a blank node (RDFC-1.0 §4.8.3) into ``result``; ``temporary`` gets the labels that belong to it.
    private mutating func hash(_ node: Int, depth: Int) throws(LinkedDataError) {
        if depth > limits.depth { throw tooDeep() }
        let related = try related(to: node)
        try spend(1 + related.count)
        var data = ByteBuffer(capacity: 480)
        var start = 0
        while start < related.count {
            var end = start + 1
            while end < related.count, related[end].hash == related[start].hash { end += 1 }
            data.append(hexOf: relatedHashes.bytes, from: related[start].hash * function.length, count: function.length)
            if end - start == 1 {
                var path = Path(isFirst: true)
                let isComplete = try walk(related, [start], &path, least: data, depth: depth)
                if isComplete { data.append(path.text.storage.span, from: 0, count: path.text.count) }
            } else {
                try choosePath(related, start..<end, into: &data, depth: depth)
            }
            start = end
        }
        try spend(1 + data.count >> 6)
        try function.hash(data, into: &result, at: 0)
    }

    /// A blank node in a quad with the one that is being hashed.
    private struct Related {
        let node: Int
        /// The number of its hash.
        let hash: Int
    }

    /// The related blank nodes (step 3), by their hashes.
    private mutating func related(to node: Int) throws(LinkedDataError) -> [Related] {
        var related: [Related] = []
        let range = mentions.range(of: node)
        related.reserveCapacity(range.count)
        let reference = TermID(.blankNode, node)
        for index in range {
            let quad = quads[mentions[index]]
            if quad.subject.isBlankNode, quad.subject != reference {
                try add(quad.subject.index, .subject, quad, to: &related)
            }
            if quad.object.isBlankNode, quad.object != reference {
                try add(quad.object.index, .object, quad, to: &related)
            }
            if quad.graph.isBlankNode, quad.graph != reference {
                try add(quad.graph.index, .graph, quad, to: &related)
            }
        }
        let hashes = relatedHashes.bytes
        let length = function.length
        related.sort { one, other in
            one.hash != other.hash
                && FirstDegreeHashes.isBefore(hashes, one.hash * length, other.hash * length, length)
        }
        return related
    }

    private mutating func add(
        _ node: Int,
        _ position: RelatedHashes.Position,
        _ quad: Quad,
        to related: inout [Related]
    ) throws(LinkedDataError) {
        let label: RelatedHashes.Label =
            if let number = canonical[node] {
                .canonical(number)
            } else if let number = temporary[node] {
                .temporary(number)
            } else {
                .firstDegree(firstDegree.ranks[node])
            }
        let hash = try relatedHashes.number(label, position, quad, lines: lines, firstDegree: (firstDegree.bytes, node))
        related.append(Related(node: node, hash: hash))
    }

    /// Adds the least path through related blank nodes of one hash, in whichever order (step 5.4).
    private mutating func choosePath(
        _ related: [Related],
        _ range: Range<Int>,
        into data: inout ByteBuffer,
        depth: Int
    ) throws(LinkedDataError) {
        let base = temporary.issued.count
        var chosen = ByteBuffer()
        var chosenLabels: [UInt32] = []
        var isFirst = true
        var permutation = Permutation(count: range.count)
        repeat {
            temporary.takeBack(to: base)
            var path = Path(isFirst: isFirst)
            let order = permutation.places.map { range.lowerBound + $0 }
            guard try walk(related, order, &path, least: chosen, depth: depth) else { continue }
            if isFirst || path.isLess(than: chosen) {
                chosen = path.text
                chosenLabels = Array(temporary.issued[base...])
                try spend(chosenLabels.count >> 3)
                isFirst = false
            }
        } while permutation.advance()
        temporary.takeBack(to: base)
        for node in chosenLabels { temporary.issue(Int(node)) }
        data.append(chosen.storage.span, from: 0, count: chosen.count)
    }

    /// Walks one path; false where it became greater than the least one so far (steps 5.4.4 and 5.4.5).
    private mutating func walk(
        _ related: [Related],
        _ order: [Int],
        _ path: inout Path,
        least: borrowing ByteBuffer,
        depth: Int
    ) throws(LinkedDataError) -> Bool {
        var pending: [Int] = []
        try spend(order.count)
        for place in order {
            let node = related[place].node
            if let number = canonical[node] {
                path.text.append(canonicalLabel: number)
            } else {
                if temporary[node] == nil {
                    pending.append(node)
                    temporary.issue(node)
                }
                if let number = temporary[node] { path.text.append(temporaryLabel: number) }
            }
            if path.isGreater(than: least) { return false }
        }
        for node in pending {
            try hash(node, depth: depth + 1)
            if let number = temporary[node] { path.text.append(temporaryLabel: number) }
            path.text.append(UInt8(ascii: "<"))
            path.text.append(hexOf: result, from: 0, count: function.length)
            path.text.append(UInt8(ascii: ">"))
            if path.isGreater(than: least) { return false }
        }
        return true
    }

    private mutating func spend(_ steps: Int) throws(LinkedDataError) {
        work += steps
        if work > limits.work { throw tooMuch() }
    }

    private func tooMuch() -> LinkedDataError {
        LinkedDataError(
            .tooMuchWork,
            "the data has so many nameless things that look alike that telling them apart takes more than "
                + "\(limits.work) steps, the limit",
            hint: "whoever made the document can give these things an id"
        )
    }

    private func tooDeep() -> LinkedDataError {
        LinkedDataError(
            .tooDeepChain,
            "the data has a chain of more than \(limits.depth) nameless things that look alike, the limit",
            hint: "whoever made the document can give these things an id"
        )
    }
}
