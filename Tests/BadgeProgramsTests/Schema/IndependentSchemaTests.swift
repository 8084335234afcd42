import BadgePrograms
import BadgeTesting
import Foundation
import JSONSchema
import StrictJSON
import Testing

/// The schemas in `docs/`, and what another program makes of them.
struct IndependentSchemaTests {
    @Test(arguments: FormatSchema.Format.allCases)
    func `the schema in the documentation is the one that the program prints`(format: FormatSchema.Format) throws {
        let document = try [UInt8](Data(contentsOf: PythonSchemas.place(format)))
        #expect(
            document == FormatSchema.of(format).prettyBytes(),
            "make it anew: badge program schema \(format.rawValue)"
        )
    }

    @Test(.enabled(if: PythonSchemas.mayRun, PythonSchemas.absent))
    func `jsonschema finds every file right, and every other one with a key too many wrong`() throws {
        var cases: [PythonSchemas.Case] = []
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
                cases.append(PythonSchemas.Case(name: file.name, format: format, value: value))
                expected.append(validator.judge(value) == .kept)
            }
        }
        try #require(cases.count > 200 && expected.contains(true) && expected.contains(false))
        for (answer, isRight) in zip(try PythonSchemas.answers(cases), expected) {
            #expect(answer.problems.isEmpty == isRight, "\(answer.name): \(answer.problems.prefix(2))")
        }
    }
}
