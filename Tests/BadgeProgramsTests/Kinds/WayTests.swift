import BadgePrograms
import Testing

/// Paths, stages, eligibility, and how long a phase is.
struct WayTests {
    @Test(arguments: [
        ("path: coach\n", "", "yaml.missingKey", "add a line path: …"),
        ("path: coach\n", "path: couch\n", "template.unknownID", "did you mean coach?"),
        ("path: coach\n", "path: coach\nstage: stage-1\n", "yaml.badValue", "take it out"),
        (
            "path: coach\n", "path: coach\nrenews: stage-1\n", "yaml.badValue",
            "take it out: no rule of the template asks for an earlier badge"
        ),
        ("  trainer: []\n", "  trainer: []\n  coach: [x]\n", "template.unknownID", nil),
    ])
    func `a submission says its path and nothing that there is not`(
        _ old: String,
        _ new: String,
        _ code: String,
        _ hint: String?
    ) throws {
        var sample = try SampleProgram.mentorCoach.sample()
        try sample.replace(old, with: new)
        let found = faults { _ = try sample.readSubmission() }
        #expect(found.map(\.codeName).contains(code))
        if let hint { #expect(found.map(\.hint).contains(hint)) }
    }

    @Test func `a stage that follows another says which badge is renewed`() throws {
        var sample = try SampleProgram.mtpCoachRenewal.sample()
        try sample.replace("renews: stage-1\n", with: "")
        #expect(faults { _ = try sample.readSubmission() }.first?.hint == "add a line renews: …")
        var first = try SampleProgram.mtpCoach.sample()
        try first.replace("stage: stage-1\n", with: "stage: stage-1\nrenews: stage-1\n")
        #expect(faults { _ = try first.readSubmission() }.first?.hint == "take it out, or mend stage")
    }

    @Test func `the badge says the path and the stage`() throws {
        let trainer = try SampleProgram.trainerOfCoaches.sample().decide().components
        #expect(trainer.contains { $0.id == "path.trainer" && $0.name == "Path: trainer of coaches" })
        let coach = try SampleProgram.mtpCoachRenewal.sample().decide().components
        #expect(coach.contains { $0.id == "stage.stage-2" })
        #expect(!coach.contains { $0.id == "stage.stage-1" })
    }

    @Test func `a badge says what it took on its own path and stage`() throws {
        let (first, later) = (SampleProgram.mtpCoach, SampleProgram.mtpCoachRenewal)
        #expect(try first.sample().decide().template.criteria.hasPrefix("The coach coached at least two teachers"))
        #expect(try later.sample().decide().template.criteria.hasPrefix("In the credentialed year before this one"))
        let trainer = try SampleProgram.trainerOfCoaches.sample().decide().template.criteria
        #expect(trainer.contains("holds a position in management"))
        let coach = try SampleProgram.mentorCoach.sample().decide().template
        #expect(!coach.criteria.contains("management"))
        #expect(try coach.criteria == SampleProgram.mentorCoach.sample().readTemplate().criteria)
    }

    @Test func `what it took on a path comes before what it took for a stage`() throws {
        var sample = try SampleProgram.mtpCoach.sample()
        let paths =
            "paths:\n  - {id: one, name: One, criteria: On the first path.}\n  - {id: two, name: Two}\n\nstages:\n"
        try sample.replaceInTemplate("stages:\n", with: paths)
        try sample.replace("stage: stage-1\n", with: "path: one\nstage: stage-1\n")
        #expect(try sample.decide().template.criteria.hasPrefix("On the first path. The coach coached"))
        try sample.replace("path: one\n", with: "path: two\n")
        #expect(try sample.decide().template.criteria.hasPrefix("The coach coached"))
    }

    @Test func `what is asked on one path is not asked on another`() throws {
        let trainer = try SampleProgram.trainerOfCoaches.sample().decide()
        #expect(trainer.outcomes.contains { $0.ruleID == "management-position" })
        let coach = try SampleProgram.mentorCoach.sample().decide()
        #expect(!coach.outcomes.contains { $0.ruleID == "management-position" })
    }

    @Test func `what is unmet of eligibility makes not eligible, and other things do not`() throws {
        var sample = try SampleProgram.teacherLiaison.sample()
        try sample.replace("value: 6", with: "value: 1", in: "evidence/statement-administrator.yaml")
        #expect(try !sample.decide().isEligible)
        var other = try SampleProgram.teacherLiaison.sample()
        try other.replace("own-part: true", with: "own-part: false")
        #expect(try other.decide().isEligible)
        #expect(try !other.decide().isAwarded)
    }

    @Test(arguments: [
        ("atLeastDays: 159", "met: 159 days, 2026-01-05 to 2026-06-12"),
        ("atLeastDays: 160", "notMet: 159 days, 2026-01-05 to 2026-06-12"),
        ("atLeastMonths: 5", "met: 5 months, 2026-01-05 to 2026-06-12"),
        ("atLeastMonths: 6", "notMet: 5 months, 2026-01-05 to 2026-06-12"),
    ])
    func `a phase takes so long`(_ keys: String, _ found: String) throws {
        let program = MiniProgram(rules: MiniProgram.rule("phase-length", "phase: work\n" + keys, whole: true))
        #expect(try program.found() == found)
    }

    @Test(arguments: [
        ("phase: work\natLeastDays: 3\natLeastMonths: 1", "yaml.badValue"), ("phase: work", "yaml.badValue"),
        ("phase: wok\natLeastDays: 3", "template.unknownID"), ("phase: work\natLeastWeeks: 3", "yaml.badValue"),
    ])
    func `a phase-length that says too much or too little is a fault`(_ keys: String, _ code: String) throws {
        let program = MiniProgram(rules: MiniProgram.rule("phase-length", keys, whole: true))
        #expect(faults { _ = try program.readTemplate() }.first?.codeName == code)
    }

    @Test(arguments: [
        ("validity: {renewal: {opensWeeksBefore: 8}}", "add months: 12"),
        ("validity: {months: 12, renewal: {opensWeekBefore: 8}}", "did you mean opensWeeksBefore?"),
        ("stages:\n  - {id: one, name: One, follows: [one]}", "take follows out of the first"),
        ("stages:\n  - {id: one, name: One, receive: []}", "did you mean receives?"),
        ("paths:\n  - {id: one, name: One, only: {paths: [one]}}", nil),
    ])
    func `what cannot be read of stages and validity is a fault`(_ top: String, _ hint: String?) throws {
        let found = faults { _ = try MiniProgram(top: top).readTemplate() }
        try #require(!found.isEmpty)
        if let hint { #expect(found.first?.hint == hint) } else { #expect(found.first?.codeName == "yaml.unknownKey") }
    }

    @Test(arguments: [
        ("only: {paths: [two]}", "its paths are one"), ("only: {path: [one]}", "did you mean paths?"),
        ("only: {stages: [one]}", "list it under stages"), ("only: {}", nil),
    ])
    func `a limit names what there is`(_ only: String, _ hint: String?) throws {
        let program = MiniProgram(
            top: "paths:\n  - {id: one, name: One}",
            logRules: MiniProgram.rule("row-count", "atLeast: 1\n" + only)
        )
        let found = faults { _ = try program.readTemplate() }
        try #require(!found.isEmpty)
        if let hint { #expect(found.map(\.hint).contains(hint)) }
    }

    @Test func `the renewal opens 8 weeks before the end where the template does not say`() throws {
        let template = try MiniProgram(top: "validity: {months: 12, renewal: {}}").readTemplate()
        #expect(template.validity?.renewal?.opensWeeksBefore == 8)
        #expect(template.validity?.renewal?.graceDays == 0)
    }

    @Test(arguments: [(5, 6, "met: 6 sentences"), (7, 9, "notMet: 6 sentences"), (2, 5, "notMet: 6 sentences")])
    func `a text has so many sentences`(_ from: Int, _ to: Int, _ found: String) throws {
        var sample = try SampleProgram.mentorCoach.sample()
        sample.write("One. Two. Three! Four? Five. Six.", to: "evidence/discussion.md")
        try sample.replaceInTemplate("sentences: {from: 8, to: 40}", with: "sentences: {from: \(from), to: \(to)}")
        let outcome = try sample.decide().outcome("discussion-notes.length")
        #expect(outcome.status.rawValue + ": " + outcome.found == found)
    }
}
