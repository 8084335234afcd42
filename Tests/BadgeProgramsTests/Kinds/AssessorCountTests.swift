import BadgePrograms
import Testing

/// How many people assess.
struct AssessorCountTests {
    private func program() -> MiniProgram {
        var program = MiniProgram()
        program.logRules = MiniProgram.rule("pass", "needs: [It is complete.]", id: "log.passes")
        program.rules = MiniProgram.rule("assessor-count", "atLeast: 2", whole: true)
        return program
    }

    private func found(_ assessors: String...) throws -> String {
        let sheets = assessors.map { (assessor: $0, scores: "log.passes: {pass: true}") }
        let outcome = try program().decide(sheets).outcome("tried")
        return outcome.status.rawValue + ": " + outcome.found
    }

    @Test func `each part is scored by so many people`() throws {
        #expect(try found("one", "two") == "met: each part scored by 2 assessors or more")
        #expect(try found("one") == "notMet: Rule that is tried: 1 assessor")
        #expect(try found() == "missing: Rule that is tried: 0 assessors")
    }

    @Test func `before anybody assesses there is nothing to say`() throws {
        #expect(try program().check().outcomes.allSatisfy { $0.ruleID != "tried" })
    }

    @Test func `one person is no panel`() throws {
        var program = program()
        program.rules = MiniProgram.rule("assessor-count", "atLeast: 1", whole: true)
        #expect(faults { _ = try program.readTemplate() }.map(\.codeName) == ["yaml.outOfRange"])
    }
}
