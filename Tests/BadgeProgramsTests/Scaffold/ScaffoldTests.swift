import BadgeCrypto
import BadgePrograms
import BadgeTesting
import Foundation
import Testing
import VerifiableCredentials

/// What `badge program new` and `badge submission new` write can be read as it is, and counts for nothing.
struct ScaffoldTests {
    private static let day = Instant(date: "2026-11-22")

    private struct Folder: SubmissionFolder {
        var files: [String: [UInt8]]
        func read(_ path: String, limit: Int) throws -> [UInt8]? { files[path] }
        func digest(_ path: String) throws -> FileDigest? {
            guard let bytes = files[path] else { return nil }
            return try FileDigest(sha256: Digest.sha256(bytes), size: bytes.count)
        }
        func list() throws -> [String] { Array(files.keys) }
    }

    private func scaffold(_ program: SampleProgram) throws -> (template: Template, folder: Folder) {
        let template = try program.sample().readTemplate()
        let known = try program.sample().readSubmission(for: template)
        var answers = SubmissionScaffold.Answers(id: "new-1", day: try #require(Self.day))
        (answers.path, answers.stage, answers.renews) = (known.path, known.stage, known.renewedStage)
        let files = try SubmissionScaffold(template, answers).files
        return (template, Folder(files: Dictionary(uniqueKeysWithValues: files.map { ($0.path, Array($0.text.utf8)) })))
    }

    private func submission(_ template: Template, _ folder: Folder) throws -> Submission {
        let bytes = try #require(folder.files["submission.yaml"])
        return try Submission(reading: ProgramFiles.file("submission.yaml", bytes), for: template)
    }

    @Test(arguments: SampleProgram.allCases)
    func `a new submission can be read, names every requirement, and none is complete`(program: SampleProgram) throws {
        let (template, folder) = try scaffold(program)
        let submission = try submission(template, folder)
        #expect(submission.templateSHA256 == template.sha256)
        let applied = template.applied(to: submission)
        #expect(submission.responses.map(\.requirementID) == applied.requirements.map(\.id))
        let check = try SubmissionCheck(submission, by: template, facts: SubmissionFacts(of: submission, in: folder))
        #expect(!check.isReady)
        #expect(check.progress.completeCount == 0)
        #expect(check.progress.requirements.allSatisfy { $0.state == .missing })
        #expect(check.shown.findings.isEmpty)
        #expect(check.progress.next?.requirementID == check.progress.requirements.first?.requirementID)
        #expect(
            check.samples.map(\.what).prefix(4) == [
                "the educator's id", "the educator's name", "the narrative", "the educator's e-mail address",
            ]
        )
        // What is not ready for assessment is not awarded either.
        let decision = try Decision.make(
            template: template,
            submission: submission,
            assessments: [],
            facts: SubmissionFacts(of: submission, in: folder)
        )
        #expect(!decision.isAwarded)
        #expect(throws: ProgramErrors.self) { try LeftSample.refuse(in: submission) }
    }

    @Test(arguments: SampleProgram.allCases)
    func `every file of a new submission that has a format keeps its schema but for what is empty`(
        program: SampleProgram
    ) throws {
        let (_, folder) = try scaffold(program)
        for (path, bytes) in folder.files where path.hasSuffix(".yaml") {
            let yaml = try YAMLFile(name: path, bytes: bytes)
            let format = try #require(yaml.format.flatMap { FormatSchema.Format(rawValue: $0) })
            let problems = try ProgramFiles.problems(
                String(decoding: bytes, as: UTF8.self),
                ProgramFiles.validator(format)
            )
            if path == "submission.yaml" {
                #expect(problems == [])
            } else {
                #expect(!problems.isEmpty, "an empty record is not taken for one")
            }
        }
    }

    @Test func `a table of a new submission has the line of its columns, and a sheet a heading for each question`()
        throws
    {
        let (template, folder) = try scaffold(.teacherLeader)
        for requirement in template.requirements where requirement.kind == .table {
            let text = String(decoding: try #require(folder.files["evidence/\(requirement.id).csv"]), as: UTF8.self)
            #expect(text == requirement.columns.map(\.id).joined(separator: ",") + "\n")
        }
        let (nea, sheets) = try scaffold(.coachingAndMentoring)
        for requirement in nea.requirements where requirement.kind == .answers || requirement.kind == .feedback {
            let name = requirement.kind == .answers ? requirement.id : requirement.id + "-1"
            let text = String(decoding: try #require(sheets.files["evidence/\(name).md"]), as: UTF8.self)
            for question in requirement.questions { #expect(text.contains("\n## \(question.id): ")) }
        }
    }

    @Test func `an answer written into a sheet counts, and the sheet without it does not`() throws {
        var (template, folder) = try scaffold(.coachingAndMentoring)
        let path = "evidence/overview.md"
        func outcome() throws -> RuleOutcome? {
            let submission = try submission(template, folder)
            let facts = try SubmissionFacts(of: submission, in: folder)
            return SubmissionCheck(submission, by: template, facts: facts).outcomes.first {
                $0.ruleID == "overview.file"
            }
        }
        #expect(try outcome()?.status == .missing)
        folder.files[path] = try #require(folder.files[path]) + Array("Now there is a text.\n".utf8)
        #expect(try outcome()?.status == .met)
    }

    @Test func `a path that the template does not have is told in the reader's words`() throws {
        let template = try SampleProgram.mentorCoach.sample().readTemplate()
        var answers = SubmissionScaffold.Answers(id: "new-1", day: try #require(Self.day))
        answers.path = "trainers"
        do {
            _ = try SubmissionScaffold(template, answers)
            Issue.record("it was made")
        } catch {
            #expect(error.problems.first?.code == .unknownID)
            #expect(error.problems.first?.hint == "did you mean trainer?")
        }
        answers.path = "trainer"
        _ = try SubmissionScaffold(template, answers)
    }

    @Test(arguments: ["Name: with a colon", "\"quoted\" \\ and more", "# no remark", "- no list", "SAMPLE"])
    func `whatever name is given stands in the new files as it is`(name: String) throws {
        let template = try SampleProgram.coachingAndMentoring.sample().readTemplate()
        var answers = SubmissionScaffold.Answers(id: "new-1", day: try #require(Self.day))
        answers.name = name
        let file = try #require(try SubmissionScaffold(template, answers).files.first)
        let read = try Submission(reading: ProgramFiles.file(file.path, file.text), for: template)
        #expect(read.educator.name == name)
        let text = TemplateScaffold.text(id: "own-program", name: name, day: try #require(Self.day))
        #expect(try Template(reading: ProgramFiles.file("template.yaml", text)).name == name)
    }

    @Test(arguments: ["A\u{FFFE}B", "A\u{2028}B", "A\u{FEFF}B", "A\u{1FFFF}B"])
    func `a name with signs that YAML does not take as they are stands in a new template`(name: String) throws {
        let text = TemplateScaffold.text(id: "own-program", name: name, day: try #require(Self.day))
        let sign = try #require(name.unicodeScalars.dropFirst().first)
        #expect(!text.unicodeScalars.contains(sign))
        #expect(Array(try Template(reading: ProgramFiles.file("template.yaml", text)).name.utf8) == Array(name.utf8))
    }

    @Test func `texts inside braces stand in quotation marks, so that commas and question marks can be put into them`()
        throws
    {
        let text = TemplateScaffold.text(id: "own", name: nil, day: try #require(Self.day))
        let lines = text.components(separatedBy: "\n").filter { $0.contains("{") && $0.contains("name: ") }
        try #require(lines.count >= 8)
        for line in lines where !line.hasPrefix("#") { #expect(line.contains("name: \""), "\(line)") }
    }

    @Test func `what a new template says of renewal can be taken as it is: nothing is found in it then`() throws {
        var text = try LintTests.clean()
        let end = try #require(text.range(of: "# validity:"))
        let remarks = text[end.lowerBound...].components(separatedBy: "\n").filter {
            !$0.hasPrefix("# If") && !$0.hasPrefix("# the top") && !$0.hasPrefix("# And")
        }
        .map { $0.hasPrefix("# ") ? String($0.dropFirst(2)) : $0 == "#" ? "" : $0 }
        let blocks = remarks.joined(separator: "\n").components(separatedBy: "\n\n")
        try #require(blocks.count >= 4)
        text = String(text[..<end.lowerBound])
        func found(_ text: String) throws -> [String] {
            try TemplateLint.findings(in: ProgramFiles.file("t.yaml", text)).map(\.code.name)
        }
        #expect(try found(text + blocks[0] + "\n") == ["renewal.noRule"])
        let whole =
            text.replacingOccurrences(of: "\nparts:\n", with: "\n" + blocks[1] + "\nparts:\n")
            .replacingOccurrences(of: "\nrules:\n", with: "\nrules:\n" + blocks[2] + "\n") + blocks[0] + "\n"
        #expect(try found(whole) == ["renewal.sameWork"])
        let log = "            result: Minutes with a mentor\n"
        try #require(whole.contains(log))
        #expect(try found(whole.replacingOccurrences(of: log, with: log + blocks[3] + "\n")) == [])
    }
}
