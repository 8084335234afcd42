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
    /// Working memory that is not in use.
    private var textPool: [ByteBuffer] = []
    private var relatedPool: [[Related]] = []

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
        try spend(1 + 2 * mentions.range(of: node).count)
        var related = relatedPool.popLast() ?? []
        try find(&related, of: node)
        var data = textPool.popLast() ?? ByteBuffer(capacity: 1024)
        let length = 2 * function.length
        var start = 0
        while start < related.count {
            var end = start + 1
            while end < related.count, related[end].hash == related[start].hash { end += 1 }
            let digits = relatedHashes.digits.storage
            data.append(padded: digits.span, from: related[start].hash * length, count: length)
            if end - start == 1 {
                try step(related[start].node, into: &data, depth: depth)
            } else {
                try choosePath(related, start..<end, into: &data, depth: depth)
            }
            start = end
        }
        try spend(1 + data.count >> 6)
        try function.hash(data, into: &result, at: 0)
        data.truncate(to: 0)
        textPool.append(data)
        related.removeAll(keepingCapacity: true)
        relatedPool.append(related)
    }

    /// Adds the path through a single related blank node (step 5.4 where there is only one order).
    @inline(__always)
    private mutating func step(_ node: Int, into data: inout ByteBuffer, depth: Int) throws(LinkedDataError) {
        if let number = canonical[node] {
            data.append(canonicalLabel: number)
        } else if let number = temporary[node] {
            data.append(temporaryLabel: number)
        } else {
            let number = UInt32(truncatingIfNeeded: temporary.issued.count)
            temporary.issue(node)
            data.append(temporaryLabel: number)
            try hash(node, depth: depth + 1)
            appendResult(number, to: &data)
        }
    }

    /// Adds a label and the hash that was computed last (steps 5.4.5.2 and 5.4.5.3).
    private func appendResult(_ number: UInt32, to text: inout ByteBuffer) {
        text.append(temporaryLabel: number)
        text.append(UInt8(ascii: "<"))
        text.append(hexOf: result, from: 0, count: function.length)
        text.append(UInt8(ascii: ">"))
    }

    /// A blank node in a quad with the one that is being hashed.
    private struct Related {
        let node: Int
        /// The number of its hash.
        let hash: Int
    }

    /// Finds the related blank nodes (step 3), by their hashes.
    private mutating func find(_ related: inout [Related], of node: Int) throws(LinkedDataError) {
        let reference = TermID(.blankNode, node)
        for index in mentions.range(of: node) {
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
        if related.count > 24 {
            let hashes = relatedHashes
            related.sort { hashes.isBefore($0.hash, $1.hash) }
            return
        }
        for index in related.indices.dropFirst() {
            let one = related[index]
            var place = index
            while place > 0, relatedHashes.isBefore(one.hash, related[place - 1].hash) {
                related[place] = related[place - 1]
                place -= 1
            }
            related[place] = one
        }
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
        let hash = try relatedHashes.number(label, position, quad, lines: lines, firstDegree: firstDegree)
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
            if let number = temporary[node] { appendResult(number, to: &path.text) }
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
