import BadgeCrypto
import BadgePrograms
import BadgeTesting
import Foundation
import Testing

/// The examples in the documentation work, and it tells of every kind of rule.
struct DocumentationTests {
    private func text(_ name: String) throws -> String {
        try String(contentsOf: Repository.root.appending(path: "docs/\(name)"), encoding: .utf8)
    }

    private func examples(_ name: String) throws -> [ProgramFile] {
        let blocks = try text(name).components(separatedBy: "```yaml\n").dropFirst()
        return try blocks.map { block in
            let bytes = Array((block.components(separatedBy: "```").first ?? "").utf8)
            return try ProgramFile(name: name, bytes: bytes, sha256: Digest.sha256(bytes))
        }
    }

    private struct Folder: SubmissionFolder {
        let report = Array("We saw a lesson in which children asked more than they were asked.".utf8)
        func read(_ path: String, limit: Int) throws -> [UInt8]? { path == "evidence/report.md" ? report : nil }
        func digest(_ path: String) throws -> FileDigest? {
            guard path == "evidence/report.md" else { return nil }
            return try FileDigest(sha256: Digest.sha256(report), size: report.count)
        }
        func list() throws -> [String] { ["submission.yaml", "evidence/report.md"] }
    }

    @Test func `the examples together make an award`() throws {
        let templates = try examples("templates.md")
        let others = try examples("submissions.md")
        try #require(templates.count == 1 && others.count == 2)
        let template = try Template(reading: templates[0])
        let submission = try Submission(reading: others[0], for: template)
        let assessment = try Assessment(reading: others[1], for: template)
        let decision = try Decision.make(
            template: template,
            submission: submission,
            assessments: [assessment],
            facts: SubmissionFacts(of: submission, in: Folder())
        )
        #expect(decision.unmet == [])
        #expect(decision.isAwarded)
    }

    @Test func `every kind of rule, of requirement and of field is told`() throws {
        let text = try text("templates.md")
        let words =
            RuleKinds.all.map { $0.kind } + RequirementKind.allCases.map(\.rawValue)
            + AnnotationFieldsRule.Field.allCases.map(\.rawValue) + AwardRule.allCases.map(\.rawValue)
            + RuleHeader.Origin.allCases.map(\.rawValue) + RuleHeader.Strength.allCases.map(\.rawValue)
        for word in words { #expect(text.contains(word), "\(word)") }
    }

    /// An unknown key is answered with the keys that there are: each of them must be told.
    @Test(arguments: [
        ("format: badge-submission/1\n", "submissions.md"), ("educator:\n", "submissions.md"),
        ("      - file: evidence/overview.md\n", "submissions.md"),
        ("        annotation:\n          date: 2026-03-02\n", "submissions.md"),
    ])
    func `every key of a submission is told`(_ place: String, _ document: String) throws {
        var sample = try Sample()
        let indent =
            (place.split(separator: "\n").last ?? "").prefix { $0 == " " || $0 == "-" }.count
            + (place == "educator:\n" ? 2 : 0)
        try sample.replace(place, with: place + String(repeating: " ", count: indent) + "qqqqqqqqqq: 1\n")
        let fault = try #require(faults { _ = try sample.readSubmission() }.first { $0.codeName == "yaml.unknownKey" })
        let keys = try #require(fault.hint).replacingOccurrences(of: "known here: ", with: "").components(
            separatedBy: ", "
        )
        try #require(keys.count > 3)
        for key in keys { #expect(try text(document).contains("`\(key)`"), "\(key)") }
    }

    @Test(arguments: ["achievementType: MicroCredential\n", "source:\n", "      - id: overview\n"])
    func `every key of a template is told`(_ place: String) throws {
        var sample = try Sample()
        let indent = place.prefix { $0 == " " || $0 == "-" }.count + (place == "source:\n" ? 2 : 0)
        try sample.replaceInTemplate(place, with: place + String(repeating: " ", count: indent) + "qqqqqqqqqq: 1\n")
        let fault = try #require(faults { _ = try sample.readTemplate() }.first { $0.codeName == "yaml.unknownKey" })
        let keys = try #require(fault.hint).replacingOccurrences(of: "known here: ", with: "").components(
            separatedBy: ", "
        )
        try #require(keys.count > 3)
        for key in keys { #expect(try text("templates.md").contains("`\(key)`"), "\(key)") }
    }
}
