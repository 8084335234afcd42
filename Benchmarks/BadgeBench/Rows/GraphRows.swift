import LinkedData

/// RDFC-1.0 of graphs that no badge has: large ones, and ones made to cost much.
enum GraphRows {
    static var all: [Row] {
        [Row(name: "RDFC-1.0 of 20000 quads", goals: [.stage(1, .atLeast), .final(1, .atLeast)], method: peer)]
            + [100, 1_000, 10_000, 100_000].map { count in
                Row(name: "RDFC-1.0 of \(count) quads, each", goals: []) { _ in try growth(count) }
            }
            + [
                Row(name: "RDFC-1.0 of a clique of 6", goals: []) { _ in try symmetric(clique(6)) },
                Row(name: "RDFC-1.0 of a cycle of 100", goals: []) { _ in try symmetric(cycle(100)) },
                refusal(of: "a clique of 8", clique(8)),
                refusal(of: "a clique of 40", clique(40)),
                refusal(of: "a cycle of 30000", cycle(30_000)),
            ]
    }

    /// The graph that is also given to pyoxigraph.
    static let peersGraph = plain(20_000)

    /// Reading N-Quads and bringing them into the canonical form, beside pyoxigraph, which does the same.
    private static func peer(_ material: Material) throws -> Row.Method {
        let bytes = peersGraph
        let worker = try material.rdfWorker(try material.signedFile(.eddsaRDFC), nquads: bytes)
        return Row.Method(
            unit: .throughput(bytes: bytes.count),
            work: .work { try RDFDataset(nquads: bytes).canonicalForm() },
            floorName: "pyoxigraph",
            floor: worker.probe("graph")
        )
    }

    /// The cost of each quad, beside that in a graph of 100.
    private static func growth(_ count: Int) throws -> Row.Method {
        let dataset = try RDFDataset(nquads: plain(count))
        let small = try RDFDataset(nquads: plain(100))
        let share = Double(count) / 100
        let floor = Probe.work { try small.canonicalForm() }
        return Row.Method(
            unit: .nanosecondsPerQuad(count: count),
            work: .work { try dataset.canonicalForm() },
            floorName: "100 quads",
            floor: Probe(measure: { try await floor.measure($0) * share }, sample: floor.sample.map { $0 * share })
        )
    }

    private static func symmetric(_ bytes: [UInt8]) throws -> Row.Method {
        let dataset = try RDFDataset(nquads: bytes)
        return Row.Method(unit: .milliseconds, work: .work { try dataset.canonicalForm() })
    }

    /// A graph that is refused, and how long that takes.
    private static func refusal(of name: String, _ bytes: @autoclosure @escaping () -> [UInt8]) -> Row {
        let goals: [Goal] = [.stage(50, .atMost, .value), .final(50, .atMost, .value)]
        return Row(name: "refuse " + name, goals: goals) { _ in
            let bytes = bytes()
            guard isRefused(bytes) else { throw BenchError(.software, "\(name) is not refused") }
            return Row.Method(unit: .milliseconds, work: .work { isRefused(bytes) })
        }
    }

    private static func isRefused(_ bytes: [UInt8]) -> Bool {
        do {
            _ = try RDFDataset(nquads: bytes).canonicalForm()
            return false
        } catch {
            return error.code == .tooMuchWork || error.code == .tooDeepChain
        }
    }

    // Graphs, as N-Quads

    /// Quads as in a large badge: things with a name and a number, and blank nodes that each is tied to.
    private static func plain(_ count: Int) -> [UInt8] {
        var text = ""
        for index in 0..<count / 4 {
            let thing = "<https://example.org/things/\(index * 7919 % 100_003)>"
            text += "\(thing) <https://example.org/name> \"thing number \(index)\" .\n"
            text += "\(thing) <https://example.org/part> _:b\(index) .\n"
            text += "_:b\(index) <https://example.org/of> \(thing) .\n"
            text += "_:b\(index) <https://example.org/size> "
            text += "\"\(index)\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n"
        }
        return Array(text.utf8)
    }

    /// Every blank node is tied to every other one.
    private static func clique(_ size: Int) -> [UInt8] {
        var text = ""
        for from in 0..<size {
            for to in 0..<size where to != from { text += "_:e\(from) <https://example.org/p> _:e\(to) .\n" }
        }
        return Array(text.utf8)
    }

    /// Every blank node is tied to the next one.
    private static func cycle(_ size: Int) -> [UInt8] {
        var text = ""
        for from in 0..<size { text += "_:e\(from) <https://example.org/p> _:e\((from + 1) % size) .\n" }
        return Array(text.utf8)
    }
}
