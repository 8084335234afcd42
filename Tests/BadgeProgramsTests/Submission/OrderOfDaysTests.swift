import BadgePrograms
import Testing

/// The days of the work, of handing in and of assessing follow each other, with one day for time zones.
struct OrderOfDaysTests {
    @Test(arguments: [("2026-06-12", true), ("2026-06-11", true), ("2026-06-10", false), ("2025-06-19", false)])
    func `the work is handed in after its last day`(submitted: String, isFine: Bool) throws {
        var sample = try Sample()
        try sample.replace("submitted: 2026-06-19", with: "submitted: \(submitted)")
        let found = faults { _ = try sample.readSubmission() }
        #expect(found.isEmpty == isFine)
        guard let fault = found.first else { return }
        #expect(fault.codeName == "yaml.badValue")
        #expect(
            fault.detail == "submitted: the work was handed in on \(submitted), before its last day, 2026-06-12"
        )
        #expect(try fault.mark?.line == sample.line(of: "submitted: "))
    }

    @Test(arguments: [("2026-06-19", true), ("2026-06-18", true), ("2026-06-17", false), ("2025-07-06", false)])
    func `it is assessed after it was handed in`(date: String, isFine: Bool) throws {
        var sample = try Sample()
        let sheet = "assessments/assessor-b.yaml"
        try sample.replace("date: 2026-07-06", with: "date: \(date)", in: sheet)
        let found = faults { _ = try sample.decide() }
        #expect(found.isEmpty == isFine)
        guard let fault = found.first else { return }
        #expect(fault.codeName == "assessment.early")
        #expect(fault.file == sheet)
        #expect(
            fault.detail
                == "the sheet of assessor-b on nea-2026-0117 is of \(date), before the work was handed in on 2026-06-19"
        )
        #expect(fault.hint?.contains("mends") == true)
    }

    @Test func `a date that is none is told once`() throws {
        var sample = try Sample()
        try sample.replace("submitted: 2026-06-19", with: "submitted: yesterday")
        #expect(faults { _ = try sample.readSubmission() }.map(\.detail) == ["submitted: \"yesterday\" is not a date"])
    }

    @Test(arguments: [("2026-06-19", true), ("2026-06-20", true), ("2026-06-21", false), ("2027-03-02", false)])
    func `what an annotation tells of was done before it was handed in`(date: String, isFine: Bool) throws {
        var sample = try Sample()
        try sample.replace("date: 2026-03-02", with: "date: \(date)")
        let found = faults { _ = try sample.readSubmission() }
        #expect(found.isEmpty == isFine)
        guard let fault = found.first else { return }
        #expect(fault.codeName == "evidence.tooLate")
        #expect(fault.detail.hasSuffix("\(date) comes after 2026-06-19, the day on which it was handed in"))
        #expect(try fault.mark?.line == sample.line(of: "date: \(date)"))
    }

    @Test(arguments: [
        ("2026-02-02", true), ("2026-02-01", true), ("2026-01-31", false), ("2026-06-13", true), ("2026-06-14", false),
    ])
    func `a day outside the activity is told, and forbids nothing`(date: String, isFine: Bool) throws {
        var sample = try Sample()
        try sample.replace("date: 2026-03-02", with: "date: \(date)")
        let check = try sample.check()
        let notes = check.notes.filter { $0.contains("outside the activity") }
        #expect(check.isReady)
        let line = try sample.line(of: "date: \(date)")
        #expect(
            notes
                == (isFine
                    ? []
                    : [
                        "submission.yaml: 1 day lies outside the activity, 2026-02-02 to 2026-06-12: \(date) in line \(line); "
                            + "to do: mend the day, or activity in submission.yaml, unless it is so"
                    ])
        )
    }

    @Test(arguments: [
        ("2026-01-05", nil), ("2026-01-04", nil), ("2026-06-13", nil), ("2025-01-05", "2025-01-05"),
        ("2026-01-03", "2026-01-03"), ("2026-06-14", "2026-06-14"),
    ])
    func `a row outside the activity does not count`(day: String, outside: String?) throws {
        var program = MiniProgram(logRules: MiniProgram.rule("row-count", "atLeast: 2"))
        program.log = "who,day,until,minutes\na,\(day),,30\nb,2026-01-05,,30\n"
        let decision = try program.decide()
        let told = outside.map {
            "evidence/log.csv:2:1: column day: \($0) lies outside the activity, 2026-01-05 to 2026-06-12 "
                + "[evidence.outsideActivity]"
        }
        #expect(try decision.outcome("log.readable").found == told ?? "2 rows in 1 table")
        #expect(try decision.outcome("tried").found == (outside == nil ? "2 rows" : "1 row"))
    }

    @Test func `an observation outside the activity does not count, and what others state may come after it`() throws {
        var sample = try Sample.teacherLeader()
        let path = "evidence/observation-1.yaml"
        try sample.replace("date: 2025-11-04", with: "date: 2025-08-23", in: path)
        let outcome = try sample.decide().outcome("observations.readable")
        #expect(outcome.status == .notMet)
        #expect(outcome.found.contains("2025-08-23 lies outside the activity, 2025-08-25 to 2026-06-05"))
        #expect(outcome.places.map(\.file) == [path])
    }

    @Test func `what makes somebody eligible may have been before the activity`() throws {
        var sample = try SampleProgram.mtpCoach.sample()
        try sample.replace("activity: {from: 2024-09-02", with: "activity: {from: 2025-06-30", in: "submission.yaml")
        let decision = try sample.decide()
        let outside = decision.outcomes.filter { $0.found.contains("evidence.outsideActivity") }
        let eligibility = decision.template.parts.filter(\.isEligibility).flatMap(\.requirements).map(\.id)
        #expect(!eligibility.isEmpty)
        #expect(outside.allSatisfy { !eligibility.contains($0.requirementID ?? "") })
    }

    @Test func `no untrue fault follows from a day that is none`() throws {
        for (old, new) in [
            ("activity: {from: 2026-01-05, until: 2026-06-12}", "activity: {from: 2026-01-05, until: 2025-11-31}"),
            ("  work: {from: 2026-01-05, until: 2026-06-12}", "  work: {from: 2026-01-05, until: 2025-11-31}"),
            ("submitted: 2026-06-15", "submitted: 2026-11-31"), ("date: 2026-06-30", "date: 2026-06-31"),
        ] {
            var program = MiniProgram()
            program.secondRound = true
            let text = program.submission.replacing(old, with: new)
            try #require(text != program.submission)
            let template = try program.readTemplate()
            let file = try ProgramFiles.file("submission.yaml", text)
            let found = faults { _ = try Submission(reading: file, for: template) }
            #expect(found.count == 1 && found.allSatisfy { $0.detail.hasSuffix(" is not a date") }, "\(found)")
        }
    }
}
