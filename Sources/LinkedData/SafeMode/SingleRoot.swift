import StrictJSON

/// The rule that everything a credential says hangs on the credential: it is the one root of its graph.
enum SingleRoot {
    /// Refuses a node map that says something that cannot be reached from its root by going from nodes to the values of
    /// their properties, or from nodes to the graphs that they name.
    ///
    /// - Parameters:
    ///   - map: The node map of the document.
    ///   - expanded: The expanded document, which must be one object.
    static func check(_ map: NodeMap, expanded: [JSON]) throws(LinkedDataError) {
        guard expanded.count == 1, let root = map.graphs[0].nodes.first else {
            throw LinkedDataError(
                .notOneObject,
                "a credential is one object; found \(expanded.count)",
                hint: "whoever issued the document must sign one credential at a time",
                pointer: .root
            )
        }
        var walk = Walk(map: map)
        walk.visit(root.id, in: 0)
        walk.run()
        if let lost = walk.firstUnreached() {
            throw LinkedDataError(
                .notSingleRoot,
                "the document says something about \(DisplayText.quoted(lost)), which does not hang on the credential itself",
                hint: "whoever issued the document must put everything below the credential and sign it anew",
                pointer: .root
            )
        }
    }

    /// A walk over the nodes, each once, with a list of those still to be gone through.
    private struct Walk {
        let map: NodeMap
        private var reached: [Set<ByteKey>]
        private var waiting: [(id: String, graph: Int)] = []
        private let graphs: [ByteKey: Int]

        init(map: NodeMap) {
            self.map = map
            reached = Array(repeating: [], count: map.graphs.count)
            var graphs: [ByteKey: Int] = [:]
            for (place, graph) in map.graphs.enumerated() where place > 0 { graphs[ByteKey(graph.name)] = place }
            self.graphs = graphs
        }

        mutating func visit(_ id: String, in graph: Int) {
            if reached[graph].insert(ByteKey(id)).inserted { waiting.append((id, graph)) }
        }

        mutating func run() {
            while let (id, graph) = waiting.popLast() {
                if let named = graphs[ByteKey(id)] {
                    // What a named graph says hangs on its name; its own roots are those of the object that was put there
                    if let first = map.graphs[named].nodes.first { visit(first.id, in: named) }
                }
                guard let node = map.graphs[graph].node(id) else { continue }
                for property in node.properties {
                    for value in property.values { visit(value, in: graph) }
                }
            }
        }

        private mutating func visit(_ value: NodeMap.Value, in graph: Int) {
            switch value {
            case .node(let id): visit(id, in: graph)
            case .list(let items):
                for item in items { visit(item, in: graph) }
            case .literal: break
            }
        }

        func firstUnreached() -> String? {
            for (place, graph) in map.graphs.enumerated() {
                for node in graph.nodes where !reached[place].contains(ByteKey(node.id)) { return node.id }
            }
            return nil
        }
    }
}
