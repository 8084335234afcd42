/// The quads of a dataset, each once, those of one subject together and in order, blank nodes ordered by number.
struct SortedQuads {
    /// The quads of one subject.
    struct Run {
        let subject: TermID
        let start: Int
        let end: Int
    }

    /// The quads: those of IRIs first.
    private(set) var quads: [Quad]
    /// One run for each subject.
    private(set) var runs: [Run] = []

    init(_ dataset: RDFDataset, order: QuadOrder) {
        let given = dataset.quads
        let iris = dataset.iris.count
        var ends = [UInt32](repeating: 0, count: iris + dataset.blankNodes.count + 1)
        for quad in given { ends[SortedQuads.slot(quad.subject, iris) + 1] += 1 }
        for slot in 1..<ends.count { ends[slot] += ends[slot - 1] }
        var placed = given
        for quad in given {
            let slot = SortedQuads.slot(quad.subject, iris)
            placed[Int(ends[slot])] = quad
            ends[slot] += 1
        }
        quads = placed
        var start = 0
        var kept = 0
        for slot in 0..<ends.count - 1 {
            let end = Int(ends[slot])
            if end == start { continue }
            sort(start, end, order)
            let first = kept
            for index in start..<end {
                let quad = quads[index]
                if kept > first, order.orderBehindSubject(quads[kept - 1], quad, BlankNodesByNumber()) == 0 { continue }
                quads[kept] = quad
                kept += 1
            }
            runs.append(Run(subject: quads[first].subject, start: first, end: kept))
            start = end
        }
        quads.removeLast(quads.count - kept)
    }

    @inline(__always)
    private static func slot(_ subject: TermID, _ iris: Int) -> Int {
        subject.isBlankNode ? iris + subject.index : subject.index
    }

    @inline(__always)
    private mutating func sort(_ start: Int, _ end: Int, _ order: QuadOrder) {
        if end - start > 24 {
            quads[start..<end].sort { order.orderBehindSubject($0, $1, BlankNodesByNumber()) < 0 }
            return
        }
        for index in start + 1..<end {
            let quad = quads[index]
            var place = index
            while place > start, order.orderBehindSubject(quad, quads[place - 1], BlankNodesByNumber()) < 0 {
                quads[place] = quads[place - 1]
                place -= 1
            }
            quads[place] = quad
        }
    }
}
