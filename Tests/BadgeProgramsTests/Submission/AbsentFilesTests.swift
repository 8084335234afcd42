import BadgePrograms
import Testing

/// Files that are named and not there, and what is told of them.
struct AbsentFilesTests {
    private func absent(_ sample: Sample) throws -> [ProgramError] {
        let (template, submission) = (try sample.readTemplate(), try sample.readSubmission())
        let facts = try SubmissionFacts(of: submission, in: sample)
        return submission.absentFiles(round: 1, by: template, facts: facts)
    }

    private func remedy(_ sample: Sample, _ rule: String) throws -> String? {
        try sample.check().outcomes.first { $0.ruleID == rule }?.remedy
    }

    @Test func `a file that is named and not there stands in the way of recording scores`() throws {
        var sample = try Sample()
        #expect(try absent(sample).isEmpty)
        sample.remove("evidence/overview.md")
        let found = try absent(sample)
        #expect(found.map(\.codeName) == ["assessment.absentEvidence"])
        #expect(found[0].detail == "overview of nea-2026-0117: the folder does not hold \"evidence/overview.md\"")
        #expect(found[0].mark?.line == (try sample.line(of: "- file: evidence/overview.md")))
        #expect(found[0].hint == "put the file into the folder, or mend its name here; or take its entry out")
    }

    @Test func `an empty file does so only where it is scored`() throws {
        var sample = try Sample()
        sample.write("# Overview\n", to: "evidence/overview.md")
        #expect(try absent(sample).count == 1)
        sample = try Sample()
        sample.write("# Review\n", to: "evidence/review.md")
        #expect(try absent(sample).isEmpty)
        sample.remove("evidence/review.md")
        #expect(try absent(sample).count == 1)
    }

    @Test(arguments: [
        ("evidence/coaching-log.CSV", "; did you mean evidence/coaching-log.CSV?"),
        (
            "evidence/coaching-log.xlsx",
            "; evidence/coaching-log.xlsx lies there: save it as CSV under the name evidence/coaching-log.csv"
        ),
        ("evidence/coachin-log.csv", "; did you mean evidence/coachin-log.csv?"), ("evidence/notes.txt", ""),
    ])
    func `a log that is not there is no work that was not done`(other: String, words: String) throws {
        var sample = try Sample.teacherLeader()
        #expect(try remedy(sample, "coaching-log.sessions") == nil)
        let log = try #require(sample.files["evidence/coaching-log.csv"])
        sample.remove("evidence/coaching-log.csv")
        sample.change(other) { _ in log }
        let counted = "it is counted once \"evidence/coaching-log.csv\" is in the folder"
        #expect(try remedy(sample, "coaching-log.sessions") == counted + words)
        #expect(try remedy(sample, "coaching-log.readable") == "hand the table in as CSV" + words)
    }

    @Test func `files that were renamed are not asked for anew`() throws {
        var sample = try Sample()
        for (old, new) in [("feedback-1.md", "first.md"), ("feedback-2.md", "second.md")] {
            let text = try #require(sample.files["evidence/" + old])
            sample.remove("evidence/" + old)
            sample.change("evidence/" + new) { _ in text }
        }
        let outcomes = try sample.check().outcomes.filter { $0.requirementID == "feedback" && $0.status != .met }
        let remedy =
            "put the missing files into the folder, or mend their names in submission.yaml; \"evidence/first.md\", "
            + "\"evidence/second.md\" lie there and are named nowhere: was one of them renamed?"
        #expect(outcomes.count == 2 && outcomes.allSatisfy { $0.remedy == remedy }, "\(outcomes.map(\.remedy))")
        #expect(outcomes.contains { $0.found == "1 participant, and 2 others whose file is not in the folder" })
        sample.remove("evidence/first.md")
        sample.remove("evidence/second.md")
        let gone = try sample.check().outcomes.filter { $0.requirementID == "feedback" && $0.status != .met }
        #expect(gone.allSatisfy { $0.remedy?.hasSuffix("or mend their names in submission.yaml") == true })
    }

    @Test func `a text that is not there is not asked for in another form`() throws {
        var sample = try Sample()
        let text = try #require(sample.files["evidence/overview.md"])
        sample.remove("evidence/overview.md")
        sample.change("evidence/Overview.md") { _ in text }
        let remedies = try sample.check().outcomes.filter { $0.requirementID == "overview" && $0.status != .met }
            .map(\.remedy)
        let words =
            "put the missing file into the folder, or mend its name in submission.yaml; did you mean evidence/Overview.md?"
        #expect(remedies == [words, words])
    }

    @Test func `a file of another number is no slip`() throws {
        var sample = try Sample.teacherLeader()
        let record = try #require(sample.files["evidence/observation-2.yaml"])
        sample.remove("evidence/observation-2.yaml")
        sample.change("evidence/observation-5.yaml") { _ in record }
        let hint = "put the file into the folder, or mend its name here; or take its entry out"
        #expect(try absent(sample).compactMap(\.hint) == [hint])
    }

    @Test func `a guess at an id is never somebody else's`() {
        #expect(NearName.only(to: "lm-103", among: ["lm-101", "lm-102"]) == nil)
        #expect(NearName.only(to: "lm-13", among: ["lm-013", "lm-014"]) == "lm-013")
        #expect(NearName.only(to: "lm-adda", among: ["lm-ada", "lm-ben"]) == "lm-ada")
        #expect(NearName.only(to: "lm-ana", among: ["lm-ada", "lm-ava"]) == nil)
    }

    @Test(arguments: [(199, true), (200, false)])
    func `among thousands of files only the first are looked at for what was meant`(
        _ others: Int,
        _ isMeant: Bool
    ) throws {
        var sample = try Sample()
        sample.remove("evidence/overview.md")
        sample.write("The overview.", to: "evidence/overvieu.md")
        for number in 0..<others { sample.write("x", to: "evidence/a\(number).jpg") }
        let found = try absent(sample)
        #expect(found.first?.hint?.contains("did you mean evidence/overvieu.md?") == isMeant, "\(found)")
    }
}
