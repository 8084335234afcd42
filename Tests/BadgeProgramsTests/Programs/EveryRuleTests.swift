import BadgePrograms
import Foundation
import Testing

/// Every rule of the five programs decides something: for each there is a submission that it alone refuses, and that would
/// be awarded without it. The words of each refusal stand in `examples/*/refusals.txt`.
///
/// After a wanted change of the words, run these tests with `BADGE_WRITE_GOLDEN=1`, then read every line of the difference.
struct EveryRuleTests {
    @Test(arguments: SampleProgram.allCases)
    func `the sample of each program, path and stage earns the badge`(_ program: SampleProgram) throws {
        let sample = try program.sample()
        #expect(try sample.check().isReady)
        let decision = try sample.decide()
        #expect(decision.unmet == [])
        #expect(decision.isAwarded)
        #expect(decision.isEligible)
    }

    @Test(arguments: ProgramCase.all)
    func `a rule alone refuses, says why, and without it the badge would be awarded`(_ example: ProgramCase) throws {
        let sample = try example.sample()
        let decision = try sample.decide()
        let outcome = try decision.outcome(example.refusing)
        let isAdvised = outcome.strength == .advised
        #expect((isAdvised ? decision.warnings : decision.obstacles).map(\.ruleID) == [example.refusing])
        #expect(decision.isAwarded == isAdvised)
        #expect(try ProgramCase.refusals(of: example.program)[example.rule] == example.text(of: outcome))

        let without = try sample.decide(without: example.rule)
        #expect(without.isAwarded)
        #expect(!without.outcomes.contains { $0.ruleID == example.rule })
        if isAdvised { #expect(without.warnings.isEmpty) }
    }

    @Test(arguments: Set(SampleProgram.allCases.map(\.template)).sorted())
    func `no rule of a program is without such a submission`(_ name: String) throws {
        let programs = SampleProgram.allCases.filter { $0.template == name }
        let template = try programs[0].sample().readTemplate()
        let rules = template.allRules.map(\.rule.header.id)
        let cases = ProgramCase.all.filter { $0.program.template == name }
        let decided = Set(cases.filter { $0.rule == $0.refusing }.map(\.rule))
        #expect(decided == Set(rules))
        #expect(cases.filter { $0.rule == $0.refusing }.count == rules.count)
        if ProcessInfo.processInfo.environment["BADGE_WRITE_GOLDEN"] == "1" { try ProgramCase.write(cases) }
        let texts = try ProgramCase.refusals(of: programs[0])
        #expect(Set(texts.keys) == Set(cases.map(\.rule)), "refusals.txt tells of other rules")
    }

    @Test(arguments: ["empowerment", "commitment", "trust"])
    func `one of several aims less, and too few of them are reached`(_ aim: String) throws {
        let sample = try SampleProgram.teacherLiaison.sample()
        #expect(try sample.decide().isAwarded)
        let without = try sample.decide(without: "culture." + aim)
        #expect(without.unmet == ["culture.aims notMet"])
        #expect(try without.outcome("culture.aims").found == "2 of 3; not met: Collective responsibility: 3.3")
    }

    @Test func `the aim that was not reached would have made up for another`() throws {
        var sample = try SampleProgram.teacherLiaison.sample()
        try sample.replace("4.1,3.7,3.3", with: "4.1,3.4,3.5", in: "evidence/culture.csv")
        #expect(try sample.decide().unmet == [])
        #expect(try sample.decide(without: "culture.collective-responsibility").unmet == ["culture.aims notMet"])
    }

    @Test func `either of two outcomes is enough, and each is needed where the other is not there`() throws {
        var goal = try SampleProgram.teacherLiaison.sample()
        let word = "  better-outcomes.administrator:\n    holds: true"
        try goal.replace(word, with: word.replacing("true", with: "false"), in: "evidence/statement-year.yaml")
        #expect(try goal.decide().unmet == [])
        #expect(try goal.decide(without: "better-outcomes.goal").unmet == ["better-outcomes notMet"])

        var administrator = try SampleProgram.teacherLiaison.sample()
        try administrator.replace("2026-05-28,reached", with: "2026-05-28,partly", in: "evidence/goals.csv")
        #expect(try administrator.decide().unmet == [])
        let without = try administrator.decide(without: "better-outcomes.administrator")
        #expect(without.unmet == ["better-outcomes missing"])
    }

    @Test func `a statement of somebody who is no partner of the list counts for nothing`() throws {
        var sample = try SampleProgram.mentorCoach.sample()
        #expect(try sample.decide().unmet == [])
        try sample.replace("by: p3", with: "by: p9", in: "evidence/statement-p3.yaml")
        let decision = try sample.decide()
        #expect(decision.unmet == ["trusting-relation notMet"])
        #expect(
            try decision.outcome("trusting-relation").found
                == "\"p9\" stated it and is not listed in partners, column partner"
        )
        #expect(try sample.decide(without: "trusting-relation").isAwarded)
    }

    @Test func `each partner of the list is asked`() throws {
        var sample = try SampleProgram.mentorCoach.sample()
        try sample.cut(
            from: "      - file: evidence/statement-p3.yaml",
            to: "      - file: evidence/statement-supervisor"
        )
        #expect(try sample.decide().unmet == ["trusting-relation missing"])
    }
}
