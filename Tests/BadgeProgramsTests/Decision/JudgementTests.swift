import BadgePrograms
import Testing

/// How each result was judged, in words for everybody.
struct JudgementTests {
    private func words(_ program: SampleProgram, edits: [Edit] = []) throws -> [String: String] {
        var sample = try program.sample()
        for edit in edits { try edit.apply(to: &sample) }
        let pairs = try sample.decide().components.map { ($0.id, $0.judgement.words) }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    @Test func `assessors who agree, and an adjudicator who decides, are told apart and not named`() throws {
        let agreed = "Judged by 2 assessors, each on a sheet of their own; they agreed."
        #expect(try words(.coachingAndMentoring)["circle-map"] == agreed)
        var sample = try SampleProgram.coachingAndMentoring.sample()
        let path = "assessments/assessor-a.yaml"
        try sample.replace(
            "  circle-map:\n    level: proficient",
            with: "  circle-map:\n    level: basic",
            in: path
        )
        let open = try sample.decide().components.first { $0.id == "circle-map" }
        #expect(open?.judgement.words == "Not settled yet.")
        #expect(try sample.decide().unsettled.map(\.ruleID) == ["circle-map"])
        #expect(try sample.decide(without: "circle-map").unsettled.isEmpty)
        let sheet = String(decoding: try #require(sample.files[path]), as: UTF8.self)
        let head = sheet.split(separator: "scores:")[0].split(separator: "assessor: assessor-a")
            .joined(separator: "assessor: adjudicator-x\nrole: adjudicator")
        sample.write(head + "scores:\n  circle-map:\n    level: proficient\n", to: "assessments/adjudicator-x.yaml")
        let component = try #require(try sample.decide().components.first { $0.id == "circle-map" })
        #expect(
            component.judgement.words == "2 assessors, each on a sheet of their own, differed; an adjudicator decided."
        )
        #expect(component.judgement.assessors == ["assessor-a", "assessor-b", "adjudicator-x"])
        let other = try #require(try sample.decide().components.first { $0.id == "design" })
        #expect(other.judgement.words == agreed)
        #expect(other.judgement.assessors == ["assessor-a", "assessor-b"])
    }

    @Test(arguments: [
        (SampleProgram.mtpCoach, "specialist-approves", "Stated by: MTP specialist on 2025-07-02."),
        (
            .mtpCoach, "cycles.per-teacher",
            "Computed by the program's rules from the educator's own record \"Coaching cycles\": one number for each teacher "
                + "(3 in all); the mean of these numbers counts."
        ),
        (
            .mtpCoach, "cycles.feedback",
            "Computed by the program's rules from the educator's own record \"Coaching cycles\": the mean over 30 rows."
        ),
        (.mtpCoach, "own-records", "Confirmed by the educator."),
        (.mtpCoach, "stage.stage-1", "The work was handed in for this stage, and held to what it asks."),
        (
            .mtpCoachRenewal, "renewal",
            "Seen from the badge that is renewed, which was shown and verified: awarded on 2025-07-07, good until "
                + "2026-07-07."
        ),
        (
            .teacherLeader, "coaching-log.sessions",
            "Computed by the program's rules from the educator's own record \"Coaching log\"."
        ),
        (
            .teacherLeader, "collaborative-culture",
            "Observed at work: 3 records by 2 observers (Observer), from 2025-11-04 to 2026-04-21; at the required level or "
                + "higher in 2 of them."
        ),
        (
            .teacherLeader, "observations.count",
            "Observed at work: 4 records by 2 observers (Observer), from 2025-11-04 to 2026-04-21."
        ),
        (.teacherLeader, "induction-first", "Seen from the days that the educator gives."),
        (.coachingAndMentoring, "implementation", "Checked by the program's rules."),
        (.coachingAndMentoring, "assessor-agreement", "Computed from the scores of 2 assessors."),
    ])
    func `each result says what decided it`(_ program: SampleProgram, _ id: String, _ expected: String) throws {
        #expect(try words(program)[id] == expected)
    }

    @Test func `a nomination that came too late is not told among those that count`() throws {
        var sample = try SampleProgram.teacherLiaison.sample()
        let before = try #require(try sample.decide().components.first { $0.id == "nomination" }).judgement.words
        let own = "statements:\n"
        let late =
            "statements:\n  nomination:\n    holds: true\n    says: I nominate her too, now that the year is over.\n"
        try sample.replace(own, with: late, in: "evidence/statement-coach.yaml")
        let coach = try sample.file("evidence/statement-coach.yaml")
        #expect(String(decoding: coach.bytes, as: UTF8.self).contains("role: coach"))
        let decision = try sample.decide()
        #expect(try #require(decision.components.first { $0.id == "nomination" }).judgement.words == before)
        #expect(try !decision.outcome("nomination").found.contains("Coach"))
    }

    @Test(arguments: SampleProgram.allCases)
    func `each result of each program says so, no two of one name, and nobody is named`(_ program: SampleProgram) throws
    {
        let decision = try program.sample().decide()
        let names = decision.components.map(\.name)
        #expect(Set(names).count == names.count)
        let people =
            decision.panel.assessors.map(\.assessor) + decision.submission.people.flatMap(\.ids)
            + [decision.submission.educator.name]
        for component in decision.components {
            #expect(!component.judgement.words.isEmpty)
            #expect(component.judgement.words.hasSuffix("."))
            for person in people { #expect(!component.judgement.words.contains(person), "\(component.id)") }
        }
    }

    @Test func `a result of a name that another one has gets its id`() throws {
        var sample = try SampleProgram.mtpCoach.sample()
        try sample.replaceInTemplate("name: Own records", with: "name: An MTP specialist approves")
        let decision = try sample.decide()
        let names = decision.components.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(names.contains("An MTP specialist approves (own-records)"))
    }

    /// What the award depends on stands in the badge: each required rule of the whole submission by itself, each other in
    /// the status of its requirement or phase, or by its own level or number.
    @Test(arguments: SampleProgram.allCases)
    func `every required rule of the whole submission stands in the badge`(_ program: SampleProgram) throws {
        let decision = try program.sample().decide()
        let ids = decision.components.map(\.id)
        for rule in decision.template.rules where rule.header.strength == .required {
            let shown = [rule.header.id] + rule.componentIDs
            #expect(shown.contains { ids.contains($0) }, "\(rule.header.id)")
        }
    }
}
