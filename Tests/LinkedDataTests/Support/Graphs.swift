import BadgeTesting
import LinkedData

/// Graphs for tests, as lines of N-Quads whose blank nodes are `_:e0`, `_:e1` and so on.
struct Graph {
    var lines: [String]

    /// The document.
    var bytes: [UInt8] { Array(lines.map { $0 + "\n" }.joined().utf8) }

    /// Every blank node is tied to every other one.
    static func clique(_ size: Int) -> Graph {
        Graph(
            lines: (0..<size).flatMap { from in
                (0..<size).filter { $0 != from }.map { "_:e\(from) <https://example.org/p> _:e\($0) ." }
            }
        )
    }

    /// Every blank node is tied to the next one.
    static func cycle(_ size: Int) -> Graph {
        Graph(lines: (0..<size).map { "_:e\($0) <https://example.org/p> _:e\(($0 + 1) % size) ." })
    }

    /// A few quads over few terms, so that many blank nodes look alike; some in named graphs, some with literals.
    static func random(_ generator: inout SeededGenerator) -> Graph {
        let nodes = Int.random(in: 1...6, using: &generator)
        let predicates = Int.random(in: 1...2, using: &generator)
        let graphs = ["", "", "", " <https://example.org/g>", " _:e0"]
        var lines: [String] = []
        for _ in 0..<Int.random(in: 1...10, using: &generator) {
            func node() -> String { "_:e\(Int.random(in: 0..<nodes, using: &generator))" }
            let subject = Int.random(in: 0..<6, using: &generator) == 0 ? "<https://example.org/s>" : node()
            let predicate = "<https://example.org/p\(Int.random(in: 0..<predicates, using: &generator))>"
            let objects = [
                "<https://example.org/o>", "\"text\"", "\"text\"@en",
                "\"1\"^^<http://www.w3.org/2001/XMLSchema#integer>",
            ]
            let isNode = Int.random(in: 0..<3, using: &generator) > 0
            let object = isNode ? node() : objects.randomElement(using: &generator) ?? ""
            let graph = graphs.randomElement(using: &generator) ?? ""
            lines.append("\(subject) \(predicate) \(object)\(graph) .")
        }
        return Graph(lines: lines)
    }

    /// A graph with a symmetry: a small one, twice or three times, with other labels.
    static func symmetric(_ generator: inout SeededGenerator) -> Graph {
        let one = random(&generator)
        var lines = one.lines
        for copy in 1...Int.random(in: 1...2, using: &generator) {
            lines += one.lines.map { $0.replacing("_:e", with: "_:e\(copy)0") }
        }
        return Graph(lines: lines)
    }

    /// The same graph with other labels and the quads in another order.
    func shuffled(_ generator: inout SeededGenerator) -> Graph {
        var numbers: [String: Int] = [:]
        var free = Array(0..<200).shuffled(using: &generator)
        let renamed = lines.map { line in
            line.split(separator: " ").map { word in
                guard word.hasPrefix("_:") else { return String(word) }
                let number = numbers[String(word)] ?? free.removeLast()
                numbers[String(word)] = number
                return "_:n\(number)"
            }.joined(separator: " ")
        }
        return Graph(lines: renamed.shuffled(using: &generator))
    }

    /// The same graph with every label `c14n…` another one and the quads in another order, whatever the literals are.
    func relabelled(_ generator: inout SeededGenerator) -> Graph {
        let factor = 2 * Int.random(in: 1...400, using: &generator) + 1
        let renamed = lines.map { line in
            line.replacing(/_:c14n(\d+)/) { "_:n\((Int($0.1) ?? 0) * factor % 1024)" }
        }
        return Graph(lines: renamed.shuffled(using: &generator))
    }

    /// Its canonical form, or the code of the refusal.
    func canonical() throws -> String {
        let dataset = try RDFDataset(nquads: bytes)
        do {
            return String(decoding: try dataset.canonicalForm().nquads, as: UTF8.self)
        } catch {
            return error.codeName
        }
    }
}
