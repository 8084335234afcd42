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
        try blocks("yaml", name).map { bytes in
            try ProgramFile(name: name, bytes: bytes, sha256: Digest.sha256(bytes))
        }
    }

    private func blocks(_ language: String, _ name: String) throws -> [[UInt8]] {
        try text(name).components(separatedBy: "```\(language)\n").dropFirst().map { block in
            Array((block.components(separatedBy: "```").first ?? "").utf8)
        }
    }

    private struct Folder: SubmissionFolder {
        let files: [String: [UInt8]]
        func read(_ path: String, limit: Int) throws -> [UInt8]? { files[path] }
        func digest(_ path: String) throws -> FileDigest? {
            guard let bytes = files[path] else { return nil }
            return try FileDigest(sha256: Digest.sha256(bytes), size: bytes.count)
        }
        func list() throws -> [String] { Array(files.keys) }
    }

    @Test func `the examples together make an award`() throws {
        let templates = try examples("templates.md")
        let others = try examples("submissions.md")
        try #require(templates.count == 2 && others.count == 5)
        let template = try Template(reading: templates[0])
        let submission = try Submission(reading: others[0], for: template)
        let assessment = try Assessment(reading: others[4], for: template)
        let report = Array("We saw a lesson in which children asked more than they were asked.".utf8)
        let decision = try Decision.make(
            template: template,
            submission: submission,
            assessments: [assessment],
            facts: SubmissionFacts(of: submission, in: Folder(files: ["evidence/report.md": report]))
        )
        #expect(decision.unmet == [])
        #expect(decision.isAwarded)
    }

    @Test func `the examples with phases, a table and an observation together make an award`() throws {
        let template = try Template(reading: examples("templates.md")[1])
        let others = try examples("submissions.md")
        let submission = try Submission(reading: others[3], for: template)
        let log = try #require(blocks("csv", "submissions.md").first)
        let folder = Folder(files: [
            "evidence/certificate.pdf": Array("%PDF".utf8), "evidence/log.csv": log,
            "evidence/observation.yaml": others[1].bytes,
        ])
        let decision = try Decision.make(
            template: template,
            submission: submission,
            assessments: [],
            facts: SubmissionFacts(of: submission, in: folder)
        )
        #expect(decision.unmet == [])
        #expect(decision.isAwarded)
    }

    @Test func `the example of what others state is read`() throws {
        var sample = try SampleProgram.teacherLiaison.sample()
        let record = try #require(examples("submissions.md").dropFirst(2).first)
        sample.write(String(decoding: record.bytes, as: UTF8.self), to: "evidence/statement-administrator.yaml")
        #expect(try sample.decide().obstacles.map(\.ruleID) == ["classroom-teacher", "agreed-need"])
    }

    @Test func `every kind of rule, of requirement and of field is told`() throws {
        let text = try text("templates.md")
        let words =
            RuleKinds.all.map { $0.kind } + RequirementKind.allCases.map(\.rawValue)
            + AnnotationFieldsRule.Field.allCases.map(\.rawValue) + AwardRule.allCases.map(\.rawValue)
            + TableColumn.Content.allCases.map(\.rawValue) + MeasureRule.Computation.allCases.map(\.rawValue)
            + EvidenceProducer.allCases.map(\.rawValue) + GroupMeasureRule.Each.allCases.map(\.rawValue)
            + GroupMeasureRule.Overall.allCases.map(\.rawValue) + DistinctValuesRule.Grain.allCases.map(\.rawValue)
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

    @Test(arguments: [
        "achievementType: MicroCredential\n", "source:\n", "      - id: coaching-log\n",
        "          - id: coaching-log.sessions\n", "          - id: coaching-log.minutes\n",
        "          - id: coaching-log.span\n", "          - id: collected-data.rounds\n",
        "          - id: observations.count\n", "          - id: use-of-data\n", "  - id: coaching\n",
        "          - id: focus\n", "  - id: induction-first\n",
    ])
    func `every key of a template is told`(_ place: String) throws {
        var sample = try Sample.teacherLeader()
        let indent = place.prefix { $0 == " " || $0 == "-" }.count + (place == "source:\n" ? 2 : 0)
        try sample.replaceInTemplate(place, with: place + String(repeating: " ", count: indent) + "qqqqqqqqqq: 1\n")
        let fault = try #require(faults { _ = try sample.readTemplate() }.first { $0.codeName == "yaml.unknownKey" })
        let keys = try #require(fault.hint).replacingOccurrences(of: "known here: ", with: "").components(
            separatedBy: ", "
        )
        try #require(keys.count > 3)
        let page = try text("templates.md")
        for key in keys { #expect(page.contains("`\(key)`") || page.contains("`\(key): "), "\(key)") }
    }

    @Test func `every key of an observation is told`() throws {
        var sample = try Sample.teacherLeader()
        try sample.replace(
            "observer: observer-a\n",
            with: "observer: observer-a\nqqqqqqqqqq: 1\n",
            in: "evidence/observation-1.yaml"
        )
        let decision = try sample.decide()
        #expect(decision.unmet == ["observations.readable notMet"])
        let remedy = try #require(decision.outcome("observations.readable").remedy)
        let keys = remedy.replacingOccurrences(of: "known here: ", with: "").components(separatedBy: ", ")
        try #require(keys.count == 9)
        for key in keys { #expect(try text("submissions.md").contains("`\(key)`"), "\(key)") }
    }

    @Test(
        arguments: [
            (SampleProgram.mtpCoach, "          - id: teachers.order\n"),
            (.mtpCoach, "          - id: teachers.year\n"),
            (.mtpCoach, "          - id: cycles.per-teacher\n"), (.mtpCoach, "          - id: cycles.teachers\n"),
            (.mtpCoach, "          - id: year-cycles.new\n"), (.mtpCoach, "          - id: specialist-approves\n"),
            (.mtpCoach, "  - id: stage-2\n"), (.mtpCoach, "  renewal:\n"),
            (.mtpCoach, "  - id: experience\n"), (.mtpCoach, "      - id: specialist-approval\n"),
            (.teacherLiaison, "          - id: nomination\n"), (.teacherLiaison, "          - id: experience\n"),
            (.teacherLiaison, "          - id: coaching-log.gaps\n"),
            (.teacherLiaison, "          - id: coaching-log.topics\n"),
            (.teacherLiaison, "          - id: culture.aims\n"), (.teacherLiaison, "          - id: goals.reviewed\n"),
            (.teacherLiaison, "  - id: year\n"), (.teacherLiaison, "  - id: better-outcomes\n"),
            (.teacherLiaison, "      - id: better-outcomes.goal\n"),
            (.teacherLiaison, "  - id: independent-assessors\n"),
            (.mentorCoach, "          - id: discussion-notes.length\n"),
        ] as [(SampleProgram, String)]
    )
    func `every key of the newer rules is told`(_ program: SampleProgram, _ place: String) throws {
        var sample = try program.sample()
        let isMapping = !place.contains("- ")
        let indent = place.prefix { $0 == " " || $0 == "-" }.count + (isMapping ? 2 : 0)
        try sample.replaceInTemplate(place, with: place + String(repeating: " ", count: indent) + "qqqqqqqqqq: 1\n")
        let fault = try #require(faults { _ = try sample.readTemplate() }.first { $0.codeName == "yaml.unknownKey" })
        let keys = try #require(fault.hint).replacingOccurrences(of: "known here: ", with: "").components(
            separatedBy: ", "
        )
        try #require(keys.count > 3)
        let page = try text("templates.md")
        for key in keys { #expect(page.contains("`\(key)`") || page.contains("`\(key): "), "\(key)") }
    }

    @Test func `every key of a statement is told`() throws {
        var sample = try SampleProgram.mtpCoach.sample()
        let path = "evidence/specialist-approval.yaml"
        try sample.replace("by: specialist-k\n", with: "by: specialist-k\nqqqqqqqqqq: 1\n", in: path)
        let remedy = try #require(sample.decide().outcome("specialist-approval.readable").remedy)
        let keys = remedy.replacingOccurrences(of: "known here: ", with: "").components(separatedBy: ", ")
        try #require(keys.count == 8)
        for key in keys { #expect(try text("submissions.md").contains("`\(key)`"), "\(key)") }
    }
}
