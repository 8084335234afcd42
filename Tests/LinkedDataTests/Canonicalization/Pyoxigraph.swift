import BadgeTesting
import Foundation
import StrictJSON
import Testing

/// pyoxigraph, another implementation of the canonicalization of RDF and of JSON-LD, which `Tests/Interop/canonicalize.py`
/// runs.
enum Pyoxigraph {
    /// Why a test that needs it is skipped.
    static let absent = "pyoxigraph needs BADGE_PYTHON (scripts/test sets it)"

    private static let python = ProcessInfo.processInfo.environment["BADGE_PYTHON"]

    /// Whether tests over it run: it is here, or its absence is to fail.
    static let mayRun = python != nil || ProcessInfo.processInfo.environment["BADGE_REQUIRE_STANDARDS"] == "1"

    /// The canonical forms of one document.
    struct Result: Decodable {
        let sha256: String
        let sha384: String
    }

    /// The canonical forms of documents: strings are N-Quads, objects JSON-LD without references to contexts.
    static func results(of documents: [JSON]) throws -> [Result] {
        let python = try #require(Self.python, "BADGE_PYTHON")
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let input = folder.appending(path: "in.json")
        let output = folder.appending(path: "out.json")
        try Data(JSON.array(documents).compactText().utf8).write(to: input)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = [
            Repository.root.appending(path: "Tests/Interop/canonicalize.py").path, input.path, output.path,
        ]
        try process.runAlone()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "canonicalize.py ended with \(process.terminationStatus)")
        let results = try JSONDecoder().decode([Result].self, from: Data(contentsOf: output))
        try #require(results.count == documents.count)
        return results
    }
}
