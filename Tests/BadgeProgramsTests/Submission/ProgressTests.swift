import BadgePrograms
import BadgeTesting
import Testing

/// How far a submission is, by requirement.
struct ProgressTests {
    @Test(arguments: SampleProgram.allCases)
    func `of a submission that is ready everything is complete and nothing comes next`(program: SampleProgram) throws {
        let progress = try program.sample().check().progress
        #expect(progress.completeCount == progress.requirements.count && !progress.requirements.isEmpty)
        #expect(progress.next == nil)
    }

    @Test func `what is lacking belongs to its requirement, and the first of those comes next`() throws {
        var sample = try Sample()
        sample.remove("evidence/review.md")
        sample.remove("evidence/reflection.md")
        let progress = try sample.check().progress
        #expect(progress.completeCount == 5)
        #expect(progress.requirements.filter { $0.state == .missing }.map(\.requirementID) == ["review", "reflection"])
        #expect(progress.next?.requirementID == "review")
        #expect(progress.next?.obstacles.isEmpty == false)
        sample = try Sample()
        sample.remove("evidence/newsletter.html")
        #expect(try sample.check().progress.requirements.filter { $0.state == .begun }.map(\.requirementID) == ["implementation"])
        sample = try Sample()
        try sample.replace("own-work: true", with: "own-work: false")
        let whole = try sample.check().progress
        #expect(whole.completeCount == whole.requirements.count)
        #expect(whole.next?.requirementID == nil && whole.next?.name == "The submission as a whole")
    }

    @Test func `phases come in the order that a rule gives them`() throws {
        var sample = try Sample.teacherLeader()
        let before = try sample.check().progress.requirements.map(\.requirementID)
        #expect(before == (try sample.readTemplate().requirements.map(\.id)))
        try sample.replaceInTemplate("phases: [induction, coaching]", with: "phases: [coaching, induction]")
        let after = try sample.check().progress.requirements.map(\.requirementID)
        #expect(after.firstIndex(of: "coaching-log") == 0, "\(after)")
        #expect(after.count == before.count)
    }

    @Test func `sample text keeps a submission from being ready, and an own text does not`() throws {
        var sample = try Sample()
        #expect(try sample.check().isReady)
        try sample.replace("narrative: >-\n", with: "narrative: >-\n  SAMPLE\n")
        let check = try sample.check()
        #expect(!check.isReady)
        #expect(check.samples.map(\.what) == ["the narrative"])
        try sample.replace("  SAMPLE\n", with: "  Samples\n")
        #expect(try sample.check().isReady)
    }
}
