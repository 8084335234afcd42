import BadgeTesting
import Foundation
import StrictJSON
import Testing

/// PyLD, another implementation of JSON-LD and of the canonicalization of RDF, which `Tests/Interop/statements.py` runs.
struct PyLD {
    /// Why a test that needs it is skipped.
    static let absent = "PyLD needs BADGE_PYTHON and BADGE_STANDARDS (scripts/test sets both)"

    private static let python = ProcessInfo.processInfo.environment["BADGE_PYTHON"]

    /// Whether tests over it run: it is here, or its absence is to fail.
    static var mayRun: Bool {
        (python != nil && Standards.folder != nil)
            || ProcessInfo.processInfo.environment["BADGE_REQUIRE_STANDARDS"] == "1"
    }

    /// What it makes of one document.
    struct Result: Decodable {
        /// The canonical N-Quads.
        let nquads: String?
        /// What it does otherwise than the Recommendation in this document, by the names in the script.
        let faults: [String]?
        /// The canonical N-Quads without these faults.
        let mended: String?
        /// Why there is nothing.
        let error: String?

        /// What the canonical N-Quads have to be.
        var right: String? { mended ?? nquads }
    }

    private let process = Process()
    private let folder: URL
    private let count: Int

    /// Begins to canonicalize documents; strings are N-Quads.
    init(_ documents: [JSON]) throws {
        let python = try #require(Self.python, "BADGE_PYTHON")
        let standards = try #require(Standards.folder, "BADGE_STANDARDS")
        folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        count = documents.count
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var lines: [UInt8] = []
        for document in documents { lines += document.compactText().utf8 + [UInt8(ascii: "\n")] }
        try Data(lines).write(to: folder.appending(path: "in"))
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = [
            Repository.root.appending(path: "Tests/Interop/statements.py").path,
            standards.appending(path: "contexts").path, folder.appending(path: "in").path,
            folder.appending(path: "out").path,
        ]
        try process.runAlone()
    }

    /// What it makes of each of them, once it is done.
    func results() throws -> [Result] {
        defer { try? FileManager.default.removeItem(at: folder) }
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "statements.py ended with \(process.terminationStatus)")
        let lines = try Data(contentsOf: folder.appending(path: "out")).split(separator: UInt8(ascii: "\n"))
        let results = try lines.map { try JSONDecoder().decode(Result.self, from: $0) }
        try #require(results.count == count)
        return results
    }

    /// What it makes of one.
    static func result(of document: JSON) throws -> Result {
        let results = try PyLD([document]).results()
        return try #require(results.first)
    }
}
