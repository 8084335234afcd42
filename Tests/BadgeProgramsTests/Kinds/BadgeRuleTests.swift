import BadgePrograms
import StrictJSON
import Testing
import VerifiableCredentials

/// The rules about other badges: those that a program asks for first, and the one that is renewed.
struct BadgeRuleTests {
    private func badge(
        program: String? = "lesson-observer",
        achievement: String = "https://badges.example.org/a/1",
        issuer: String = "did:web:badges.example.org",
        awarded: String = "2025-06-15T12:00:00Z",
        until: String? = nil
    ) throws -> PriorBadge {
        PriorBadge(
            issuerID: issuer,
            achievementID: achievement,
            programID: program,
            awarded: try #require(Instant(awarded)),
            validUntil: try until.map { try #require(Instant($0)) }
        )
    }

    private func found(_ keys: String, _ badges: PriorBadge...) throws -> String {
        var program = MiniProgram(rules: MiniProgram.rule("prerequisite", keys, whole: true))
        program.badges = badges
        return try program.found()
    }

    @Test func `the badge asked for is there, by program or by achievement`() throws {
        let words = "met: the badge \"lesson-observer\", awarded 2025-06-15, without end"
        #expect(try found("programs: [lesson-observer]", badge()) == words)
        #expect(try found("achievements: [https://badges.example.org/a/1]", badge()) == words)
        #expect(
            try found("programs: [peer-observer]", badge())
                == "missing: other badges only: \"https://badges.example.org/a/1\""
        )
        #expect(try found("programs: [lesson-observer]") == "missing: no badge was shown")
        #expect(try found("programs: [lesson-observer]", badge(program: nil)).hasPrefix("missing"))
    }

    @Test func `it is of an issuer who counts, and good on the day of handing in`() throws {
        let keys = "programs: [lesson-observer]\nissuers: [did:web:badges.example.org]"
        #expect(try found(keys, badge()).hasPrefix("met"))
        #expect(try found(keys, badge(issuer: "did:web:else.example")).hasSuffix("who does not count here"))
        #expect(try found(keys, badge(issuer: "did:web:else.example"), badge()).hasPrefix("met"))
        #expect(try found(keys, badge(until: "2026-06-15T00:00:00Z")).hasPrefix("met"))
        #expect(try found(keys, badge(until: "2026-06-14T23:59:59Z")).hasSuffix("it ended on 2026-06-14"))
        #expect(try found(keys, badge(awarded: "2026-06-15T23:00:00Z")).hasPrefix("met"))
        #expect(try found(keys, badge(awarded: "2026-06-16T00:00:00Z")).hasSuffix("only after 2026-06-15"))
    }

    @Test func `it has been held for so many months`() throws {
        let keys = "programs: [lesson-observer]\nheldMonths: 12"
        #expect(try found(keys, badge(awarded: "2025-06-15T23:00:00Z")).hasPrefix("met"))
        #expect(try found(keys, badge(awarded: "2025-06-16T00:00:00Z")).hasSuffix("for 12 months on 2026-06-15"))
    }

    @Test func `a prerequisite that names no badge is a fault of the template`() throws {
        let program = MiniProgram(rules: MiniProgram.rule("prerequisite", "issuers: [x]", whole: true))
        #expect(
            faults { _ = try program.readTemplate() }.map(\.hint)
                == ["add programs: or achievements: with the ids that will do"]
        )
    }

    /// The credential of the example ends on 2026-07-07: it can be renewed from 2026-05-12 to 2026-08-06.
    @Test(arguments: [
        ("2026-07-27T00:00:00Z", "met", "handed in on 2026-06-01"),
        ("2026-07-27T09:00:00Z", "met", "handed in on 2026-06-01"),
        ("2026-07-27T23:59:59Z", "met", "handed in on 2026-06-01"),
        ("2026-05-02T23:59:59Z", "met", "handed in on 2026-06-01, within the grace"),
        ("2026-05-01T23:59:59Z", "notMet", "handed in on 2026-06-01, after 2026-05-31: it has lapsed"),
        ("2026-07-28T00:00:00Z", "notMet", "handed in on 2026-06-01, before 2026-06-02"),
        ("2026-06-01T00:00:00Z", "met", "handed in on 2026-06-01"),
        ("2026-05-31T00:00:00Z", "met", "handed in on 2026-06-01, within the grace"),
        ("2026-05-02T00:00:00Z", "met", "handed in on 2026-06-01, within the grace"),
        ("2026-05-01T00:00:00Z", "notMet", "handed in on 2026-06-01, after 2026-05-31: it has lapsed"),
    ])
    func `a badge can be renewed from the opening of the window to the end of the grace`(
        _ end: String,
        _ status: String,
        _ words: String
    ) throws {
        var sample = try SampleProgram.mtpCoachRenewal.sample()
        sample.badges = [try SampleProgram.firstCredential(until: end)]
        let decision = try sample.decide()
        #expect(try decision.outcome("renewal").status.rawValue == status)
        #expect(try decision.outcome("renewal").found.hasSuffix(words))
        let awarded = try #require(Instant("2026-06-10T09:00:00Z"))
        let term = decision.term(awarded: awarded)
        let end = try #require(Instant(end))
        // An award within the grace leaves no gap after the end of the badge before
        #expect(term.from == (status == "met" ? min(end, awarded) : awarded))
        #expect(term.continues == (status == "met" ? end : nil))
        #expect(term.until == (status == "met" ? end : awarded).adding(months: 12))
    }

    @Test func `what is renewed is of the same program and of the stage that the submission says`() throws {
        var sample = try SampleProgram.mtpCoachRenewal.sample()
        sample.badges = []
        #expect(try sample.decide().unmet == ["year-cycles.new missing", "support.new missing", "renewal missing"])
        sample.badges = [try SampleProgram.firstCredential(program: "mentor-coach")]
        #expect(try sample.decide().unmet == ["year-cycles.new missing", "support.new missing", "renewal missing"])
        sample.badges = [try SampleProgram.firstCredential(stage: "stage-2")]
        let decision = try sample.decide()
        #expect(decision.unmet == ["renewal notMet"])
        #expect(try decision.outcome("renewal").found.hasSuffix("it renews \"stage-1\""))
        sample.badges = [try SampleProgram.firstCredential(until: nil)]
        #expect(try sample.decide().outcome("renewal").remedy == "a badge without end needs no renewal")
    }

    @Test(arguments: [("2025-07-08", true), ("2025-07-07", false), ("2025-07-06", false)])
    func `what was done on the day of the award does not count for the badge that renews it`(
        _ day: String,
        _ isMet: Bool
    ) throws {
        var sample = try SampleProgram.mtpCoachRenewal.sample()
        try sample.replace("2025-09-19", with: day, in: "evidence/year-cycles.csv")
        #expect((try sample.decide().outcome("year-cycles.new").status == .met) == isMet)
    }

    @Test func `work of the time before is told with the days that count`() throws {
        var sample = try SampleProgram.mtpCoachRenewal.sample()
        try sample.replace("2025-09-19", with: "2025-07-06", in: "evidence/year-cycles.csv")
        #expect(
            try sample.decide().outcome("year-cycles.new").remedy
                == "take out the rows of 2025-07-07 and before, which may have earned the badge that is renewed, and enter "
                + "rows with days after 2025-07-07 in the column date"
        )
    }

    @Test func `after a later year the support of the first is not asked for again`() throws {
        var sample = try SampleProgram.mtpCoachRenewal.sample()
        try sample.replace("renews: stage-1", with: "renews: stage-2")
        let problems = faults { _ = try sample.readSubmission() }
        #expect(problems.map(\.codeName) == ["template.misplacedRule"])
        #expect(
            problems[0].detail.hasSuffix("support is not asked for on the path and for the stage of this submission")
        )
        try sample.cut(from: "  support:\n", to: "  specialist-approval:\n")
        sample.badges = [try SampleProgram.firstCredential(stage: "stage-2")]
        let decision = try sample.decide()
        #expect(decision.unmet == [])
        #expect(!decision.outcomes.contains { $0.ruleID.hasPrefix("support.") })
    }

    @Test func `the first credential has no end to continue`() throws {
        let decision = try SampleProgram.mtpCoach.sample().decide()
        let awarded = try #require(Instant("2025-07-07T09:00:00Z"))
        let term = decision.term(awarded: awarded)
        #expect(term.from == awarded)
        #expect(term.until == awarded.adding(months: 12))
        #expect(term.continues == nil)
        #expect(decision.renewed == nil)
    }

    @Test func `the decision is the same whatever the order of the badges, and names them`() throws {
        var sample = try SampleProgram.mtpCoachRenewal.sample()
        let badges = try [SampleProgram.firstCredential(), badge(), badge(awarded: "2025-01-01T00:00:00Z")]
        sample.badges = badges
        let first = try sample.decide().json.compactText()
        sample.badges = badges.reversed()
        #expect(try sample.decide().json.compactText() == first)
        #expect(first.contains("\"stage\":\"stage-2\",\"renews\":\"stage-1\""))
        #expect(first.contains("\"program\":\"mtp-coach\",\"stage\":\"stage-1\""))
    }
}
