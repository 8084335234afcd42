import BadgePrograms
import BadgeTesting
import Foundation
import StrictJSON
import Testing

/// The package jsonschema for Python, which judges by the schemas in `docs/`.
enum PythonSchemas {
    static let python = ProcessInfo.processInfo.environment["BADGE_PYTHON"]
    static let mayRun = python != nil || ProcessInfo.processInfo.environment["BADGE_REQUIRE_STANDARDS"] == "1"
    static let absent: Comment = "jsonschema needs BADGE_PYTHON (scripts/test sets it)"

    /// A value with the format whose schema it is judged by.
    struct Case {
        let name: String
        let format: FormatSchema.Format
        let value: JSON
    }

    struct Answer: Decodable {
        let name: String
        let problems: [String]
    }

    static func place(_ format: FormatSchema.Format) -> URL {
        let name = format.rawValue.replacingOccurrences(of: "/", with: "-")
        return Repository.root.appending(path: "docs/\(name).schema.json")
    }

    /// What it says of each value.
    static func answers(_ cases: [Case]) throws -> [Answer] {
        let python = try #require(Self.python)
        let list = cases.map { one -> JSON in
            ["name": .string(one.name), "schema": .string(place(one.format).path), "value": one.value]
        }
        let folder = FileManager.default.temporaryDirectory.appending(path: "badge-schemas-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(JSON.array(list).compactBytes()).write(to: folder.appending(path: "cases.json"))
        let output = folder.appending(path: "answers.json")
        try Data().write(to: output)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = [Repository.root.appending(path: "Tests/Interop/schemas.py").path]
        process.standardInput = try FileHandle(forReadingFrom: folder.appending(path: "cases.json"))
        process.standardOutput = try FileHandle(forWritingTo: output)
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        try process.runAlone()
        ended.wait()
        #expect(process.terminationStatus == 0)
        let answers = try JSONDecoder().decode([Answer].self, from: Data(contentsOf: output))
        try #require(answers.count == cases.count)
        return answers
    }
}
