import BadgePrograms
import BadgeTesting
import StrictJSON
import Testing

/// How outcomes name places: within the submission's folder, each once, and not more than can be read.
struct OutcomePlaceTests {
    private func blindReview(_ sample: Sample) throws -> (outcome: RuleOutcome, json: JSON, size: Int) {
        let decision = try sample.decide()
        let written = decision.json["outcomes"]?.array?.first { $0["rule"]?.string == "blind-review" }
        return (try decision.outcome("blind-review"), try #require(written), decision.json.prettyBytes().count)
    }

    @Test(arguments: [(1, 1, 0), (20, 20, 0), (21, 20, 1), (5000, 20, 4980)])
    func `at most twenty places are written, and how many more there are`(lines: Int, shown: Int, more: Int) throws {
        var sample = try Sample()
        let few = try blindReview(sample).size
        sample.append("\n" + String(repeating: "Ana Rivera\n", count: lines), to: "evidence/reflection.md")
        let found = try blindReview(sample)
        #expect(found.outcome.places.count == lines)
        #expect(found.json["places"]?.array?.count == shown)
        #expect(found.json["morePlaces"]?.number?.int == (more == 0 ? nil : more))
        #expect(found.size < few + 10_000)
    }

    @Test func `a line on which much was found is one place`() throws {
        var sample = try Sample()
        sample.append("\nRivera, rivera and Rivera\nRivera\n", to: "evidence/reflection.md")
        let found = try blindReview(sample)
        #expect(found.outcome.places.count == 4)
        #expect(found.json["places"]?.array?.count == 2)
        #expect(found.json["morePlaces"] == nil)
    }

    @Test(arguments: ["submission.yaml", "p1/submission.yaml", "/home/ana/p1/submission.yaml", "./submission.yaml"])
    func `however the file was given, the decision is the same`(name: String) throws {
        var sample = try Sample()
        sample.remove("evidence/review.md")
        try sample.replace("title: Mission, goals and context", with: "title: Mission of Ana Rivera")
        let template = try sample.readTemplate()
        let file = try sample.file("submission.yaml")
        let submission = try Submission(
            reading: ProgramFile(name: name, bytes: file.bytes, sha256: file.sha256),
            for: template
        )
        #expect(submission.fileName == name)
        let decision = try Decision.make(
            template: template,
            submission: submission,
            assessments: sample.readAssessments(for: template),
            facts: SubmissionFacts(of: submission, in: sample)
        )
        #expect(decision.unmet.contains("blind-review notMet"))
        let bytes = decision.json.prettyBytes()
        #expect(try bytes == sample.decide().json.prettyBytes())
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("mend its name in submission.yaml\""))
        #expect(text.contains("the educator's name in submission.yaml, line "))
    }

    @Test func `an error of reading names the file as it was given`() throws {
        let sample = try Sample()
        let file = ProgramFile(name: "p1/submission.yaml", bytes: Array("format: [".utf8), sha256: [])
        let template = try sample.readTemplate()
        let errors = #expect(throws: ProgramErrors.self) { try Submission(reading: file, for: template) }
        #expect(errors?.problems.first?.file == "p1/submission.yaml")
    }
}
