/// For each blank node the quads that mention it (RDFC-1.0 §4.4.3, step 2), each once.
struct BlankNodeMentions {
    /// Where the mentions of each blank node begin; one more at the end.
    private let starts: [UInt32]
    /// The numbers of the quads.
    private var list: [UInt32]

    init(_ quads: [Quad], blankNodes: Int) {
        var ends = [UInt32](repeating: 0, count: blankNodes + 1)
        for quad in quads {
            BlankNodeMentions.forEachNode(of: quad) { ends[$0 + 1] += 1 }
        }
        for node in 0..<blankNodes { ends[node + 1] += ends[node] }
        starts = ends
        var found = [UInt32](repeating: 0, count: Int(ends[blankNodes]))
        for index in quads.indices {
            BlankNodeMentions.forEachNode(of: quads[index]) { node in
                found[Int(ends[node])] = UInt32(truncatingIfNeeded: index)
                ends[node] += 1
            }
        }
        list = found
    }

    @inline(__always)
    private static func forEachNode(of quad: Quad, _ body: (Int) -> Void) {
        if quad.subject.isBlankNode { body(quad.subject.index) }
        if quad.object.isBlankNode, quad.object != quad.subject { body(quad.object.index) }
        if quad.graph.isBlankNode, quad.graph != quad.subject, quad.graph != quad.object { body(quad.graph.index) }
    }

    /// Where the mentions of a blank node stand in the list.
    @inline(__always)
    func range(of node: Int) -> Range<Int> {
        Int(starts[node])..<Int(starts[node + 1])
    }

    /// A mention: the number of a quad.
    @inline(__always)
    subscript(index: Int) -> Int {
        Int(list[index])
    }

    /// Puts the mentions of one blank node in the order of their lines as seen from it.
    mutating func sort(_ node: Int, quads: [Quad], order: QuadOrder) {
        let range = range(of: node)
        if range.count < 2 { return }
        let view = BlankNodesSeenFrom(reference: TermID(.blankNode, node))
        if range.count > 24 {
            list[range].sort { order.order(quads[Int($0)], quads[Int($1)], view) < 0 }
            return
        }
        for index in range.lowerBound + 1..<range.upperBound {
            let mention = list[index]
            let quad = quads[Int(mention)]
            var place = index
            while place > range.lowerBound, order.order(quad, quads[Int(list[place - 1])], view) < 0 {
                list[place] = list[place - 1]
                place -= 1
            }
            list[place] = mention
        }
    }
}
