import BadgeCrypto
import BadgeTesting
import LinkedData
import StrictJSON
import Testing

/// Compares with pyoxigraph.
@Suite struct `Independent implementations` {
    @Test(.enabled(if: Pyoxigraph.mayRun, "\(Pyoxigraph.absent)"))
    func `give random datasets the same canonical form`() throws {
        var generator = SeededGenerator(seed: 11)
        let small = RDFLimits(quads: 1000, bytes: 1 << 20, work: 20_000, depth: 64)
        var graphs: [Graph] = []
        while graphs.count < 3000 {
            let graph = graphs.count % 3 == 0 ? Graph.symmetric(&generator) : Graph.random(&generator)
            let dataset = try RDFDataset(nquads: graph.bytes, limits: small)
            if (try? dataset.canonicalForm()) != nil { graphs.append(graph) }
        }
        let results = try Pyoxigraph.results(of: graphs.map { .string(String(decoding: $0.bytes, as: UTF8.self)) })
        for (graph, result) in zip(graphs, results) {
            let dataset = try RDFDataset(nquads: graph.bytes)
            let sha256 = String(decoding: try dataset.canonicalForm().nquads, as: UTF8.self)
            #expect(sha256 == result.sha256, "pyoxigraph: \(graph.lines)")
            let sha384 = String(decoding: try dataset.canonicalForm(hash: .sha384).nquads, as: UTF8.self)
            #expect(sha384 == result.sha384, "pyoxigraph, SHA-384: \(graph.lines)")
        }
        try Standards.report("random datasets by pyoxigraph", cases: graphs.count)
    }
}
