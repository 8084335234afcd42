import BadgePrograms
import BadgeTesting
import Foundation
import JSONSchema
import StrictJSON
import Testing

/// The schemas in `docs/`, and what another program makes of them.
struct IndependentSchemaTests {
    static let python = ProcessInfo.processInfo.environment["BADGE_PYTHON"]
    static let mayRun = python != nil || ProcessInfo.processInfo.environment["BADGE_REQUIRE_STANDARDS"] == "1"

    private static func place(_ format: FormatSchema.Format) -> URL {
        let name = format.rawValue.replacingOccurrences(of: "/", with: "-")
        return Repository.root.appending(path: "docs/\(name).schema.json")
    }

    @Test(arguments: FormatSchema.Format.allCases)
    func `the schema in the documentation is the one that the program prints`(format: FormatSchema.Format) throws {
        let document = try [UInt8](Data(contentsOf: Self.place(format)))
        #expect(
            document == FormatSchema.of(format).prettyBytes(),
            "make it anew: badge program schema \(format.rawValue)"
        )
    }

    private struct Answer: Decodable {
        let name: String
        let problems: [String]
    }

    @Test(.enabled(if: mayRun, "jsonschema needs BADGE_PYTHON (scripts/test sets it)"))
    func `jsonschema finds every file right, and every other one with a key too many wrong`() throws {
        let python = try #require(Self.python)
        var cases: [JSON] = []
        var expected: [Bool] = []
        for file in try ProgramFiles.all() {
            let yaml = try YAMLFile(name: file.name, bytes: file.bytes)
            guard let format = yaml.format.flatMap({ FormatSchema.Format(rawValue: $0) }) else { continue }
            let validator = try ProgramFiles.validator(format)
            var values = [yaml.json]
            for (text, _) in YAMLEdits(file.bytes).withKeyMore("zyxwvut").every(6).prefix(12) {
                values.append(try YAMLFile(name: file.name, bytes: Array(text.utf8)).json)
            }
            for value in values {
                let schema = JSON.string(Self.place(format).path)
                cases.append(["name": .string(file.name), "schema": schema, "value": value])
                expected.append(validator.judge(value) == .kept)
            }
        }
        try #require(cases.count > 200 && expected.contains(true) && expected.contains(false))
        let place = FileManager.default.temporaryDirectory.appending(path: "badge-schemas-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: place) }
        try Data(JSON.array(cases).compactBytes()).write(to: place.appending(path: "cases.json"))
        let output = place.appending(path: "answers.json")
        try Data().write(to: output)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = [Repository.root.appending(path: "Tests/Interop/schemas.py").path]
        process.standardInput = try FileHandle(forReadingFrom: place.appending(path: "cases.json"))
        process.standardOutput = try FileHandle(forWritingTo: output)
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        try process.runAlone()
        ended.wait()
        #expect(process.terminationStatus == 0)
        let answers = try JSONDecoder().decode([Answer].self, from: Data(contentsOf: output))
        try #require(answers.count == cases.count)
        for (answer, isRight) in zip(answers, expected) {
            #expect(answer.problems.isEmpty == isRight, "\(answer.name): \(answer.problems.prefix(2))")
        }
    }
}
