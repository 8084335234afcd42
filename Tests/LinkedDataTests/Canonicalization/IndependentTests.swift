import BadgeCrypto
import BadgeTesting
import Foundation
import LinkedData
import Testing

/// Compares with pyoxigraph, which `Tests/Interop/canonicalize.py` runs.
@Suite struct `Independent implementations` {
    private static let python = ProcessInfo.processInfo.environment["BADGE_PYTHON"]
    private static let mayRun =
        python != nil || ProcessInfo.processInfo.environment["BADGE_REQUIRE_STANDARDS"] == "1"

    private struct Result: Decodable {
        let sha256: String
        let sha384: String
    }

    @Test(.enabled(if: mayRun, "the independent implementations need BADGE_PYTHON (scripts/test sets it)"))
    func `give random datasets the same canonical form`() throws {
        var generator = SeededGenerator(seed: 11)
        let small = RDFLimits(quads: 1000, bytes: 1 << 20, work: 20_000, depth: 64)
        var graphs: [Graph] = []
        while graphs.count < 3000 {
            let graph = graphs.count % 3 == 0 ? Graph.symmetric(&generator) : Graph.random(&generator)
            let dataset = try RDFDataset(nquads: graph.bytes, limits: small)
            if (try? dataset.canonicalForm()) != nil { graphs.append(graph) }
        }
        let results = try run(graphs)
        try #require(results.count == graphs.count)
        for (graph, result) in zip(graphs, results) {
            let dataset = try RDFDataset(nquads: graph.bytes)
            let sha256 = String(decoding: try dataset.canonicalForm().nquads, as: UTF8.self)
            #expect(sha256 == result.sha256, "pyoxigraph: \(graph.lines)")
            let sha384 = String(decoding: try dataset.canonicalForm(hash: .sha384).nquads, as: UTF8.self)
            #expect(sha384 == result.sha384, "pyoxigraph, SHA-384: \(graph.lines)")
        }
        try Standards.report("random datasets by pyoxigraph", cases: graphs.count)
    }

    private func run(_ graphs: [Graph]) throws -> [Result] {
        let python = try #require(Self.python, "BADGE_PYTHON")
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let input = folder.appending(path: "in.json")
        let output = folder.appending(path: "out.json")
        try JSONEncoder().encode(graphs.map { String(decoding: $0.bytes, as: UTF8.self) }).write(to: input)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = [
            Repository.root.appending(path: "Tests/Interop/canonicalize.py").path, input.path, output.path,
        ]
        try process.runAlone()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "canonicalize.py ended with \(process.terminationStatus)")
        return try JSONDecoder().decode([Result].self, from: Data(contentsOf: output))
    }
}
