import BadgePrograms
import Testing

/// Rules that are made of others.
struct CompositeRuleTests {
    private func members(_ minutes: Int...) -> String {
        let rules = minutes.enumerated().map { index, least in
            """
            rules:
              - id: member-\(index + 1)
                rule: measure
                name: Member \(index + 1)
                statement: So many minutes.
                column: minutes
                compute: sum
                atLeast: \(least)
                result: Minutes \(index + 1)
            """
        }
        return ([rules[0]] + rules.dropFirst().map { $0.replacing("rules:\n", with: "") }).joined(separator: "\n")
    }

    @Test(arguments: [
        ("all-of", "", [90, 80], "met: 2 of 2: Member 1: 90; Member 2: 90"),
        ("all-of", "", [90, 91], "notMet: 1 of 2; not met: Member 2: 90"),
        ("any-of", "", [91, 90], "met: 1 of 2: Member 2: 90"),
        ("any-of", "", [91, 92], "notMet: 0 of 2; not met: Member 1: 90; Member 2: 90"),
        ("n-of", "atLeast: 2\n", [90, 91, 80], "met: 2 of 3: Member 1: 90; Member 3: 90"),
        ("n-of", "atLeast: 2\n", [90, 91, 92], "notMet: 1 of 3; not met: Member 2: 90; Member 3: 90"),
    ])
    func `as many are met as the kind asks for`(
        _ kind: String,
        _ keys: String,
        _ minutes: [Int],
        _ found: String
    ) throws {
        let rules = minutes.count == 2 ? members(minutes[0], minutes[1]) : members(minutes[0], minutes[1], minutes[2])
        let program = MiniProgram(logRules: MiniProgram.rule(kind, keys + rules))
        #expect(try program.found() == found)
        let outcome = try program.decide().outcome("tried")
        #expect(outcome.members.map(\.ruleID) == (1...minutes.count).map { "member-\($0)" })
        let isMet = found.hasPrefix("met")
        #expect((outcome.remedy == nil) == isMet)
        if kind == "any-of", !isMet { #expect(outcome.remedy?.hasPrefix("one of these: Member 1: ") == true) }
        if kind == "n-of", !isMet { #expect(outcome.remedy?.hasPrefix("one of these: Member 2: ") == true) }
    }

    @Test(arguments: [
        ("all-of", "", ["member-1", "member-2"]), ("any-of", "", ["tried", "member-2"]),
        ("n-of", "atLeast: 1\n", ["tried"]),
    ])
    func `the badge shows what was used`(_ kind: String, _ keys: String, _ ids: [String]) throws {
        let rules = kind == "all-of" ? members(90, 80) : members(91, 90)
        let decision = try MiniProgram(logRules: MiniProgram.rule(kind, keys + rules)).decide()
        #expect(decision.components.map(\.id).filter { $0 == "tried" || $0.hasPrefix("member") } == ids)
    }

    @Test func `a rule of the whole submission is made of rules about several requirements`() throws {
        let rules = """
            rules:
              - {id: one, rule: row-count, requirement: log, name: One, statement: Rows., atLeast: 4}
              - {id: two, rule: approval, requirement: statements, name: Two, statement: Said., by: [head]}
            """
        var program = MiniProgram(rules: MiniProgram.rule("any-of", rules, whole: true))
        #expect(try program.found() == "notMet: 0 of 2; not met: One: 3 rows; Two: stated by nobody")
        program.statements = [("h", "head", "2026-02-02", "two: {holds: true, says: Yes.}")]
        #expect(try program.found() == "met: 1 of 2: Two: stated by Head on 2026-02-02")
    }

    @Test func `assessors decide a rule that is made of rules which they score`() throws {
        let rules = """
            rules:
              - {id: one, rule: pass, name: One, statement: Good., needs: [Care]}
              - {id: two, rule: row-count, name: Two, statement: Rows., atLeast: 3}
            """
        let program = MiniProgram(logRules: MiniProgram.rule("all-of", rules))
        let outcome = try program.decide().outcome("tried")
        #expect(outcome.stage == .assessment)
        #expect(outcome.found == "1 of 2; not met: One: not assessed yet")
        #expect(try program.decide([("x", "one: {pass: true}")]).outcome("tried").status == .met)
        #expect(try program.decide([("x", "one: {pass: false}")]).outcome("tried").status == .notMet)
    }

    @Test(arguments: [
        (
            "all-of", "rules:\n  - {id: one, rule: row-count, name: One, statement: Rows., atLeast: 1}",
            "add a rule, or write the one by itself"
        ),
        (
            "n-of",
            "atLeast: 3\nrules:\n  - {id: one, rule: row-count, name: One, statement: Rows., atLeast: 1}\n"
                + "  - {id: two, rule: row-count, name: Two, statement: Rows., atLeast: 2}", nil
        ),
        (
            "any-of",
            "rules:\n  - {id: one, rule: row-count, name: One, statement: Rows., atLeast: 1}\n"
                + "  - {id: one, rule: row-count, name: Two, statement: Rows., atLeast: 2}",
            "give each rule an id of its own"
        ),
        (
            "any-of",
            "rules:\n  - {id: one, rule: row-count, name: One, statement: Rows., atLeast: 1}\n"
                + "  - {id: two, rule: any-of, name: Two, statement: Rows., rules: []}",
            "put what it is made of into the outer one, or make it a rule of its own"
        ),
        (
            "any-of",
            "rules:\n  - {id: one, rule: row-count, name: One, statement: Rows., atLeast: 1}\n"
                + "  - {id: two, rule: approval, name: Two, statement: Said., by: [head]}",
            "it belongs to requirements of kind attestations"
        ),
        (
            "any-of",
            "rules:\n  - {id: one, rule: row-count, name: One, statement: Rows., atLeast: 1}\n"
                + "  - {id: two, rule: row-count, name: Two, statement: Rows., atLeats: 1, atLeast: 2}",
            "did you mean atLeast?"
        ),
    ])
    func `a rule that cannot be made so is a fault of the template`(
        _ kind: String,
        _ keys: String,
        _ hint: String?
    ) throws {
        let found = faults { _ = try MiniProgram(logRules: MiniProgram.rule(kind, keys)).readTemplate() }
        try #require(!found.isEmpty)
        #expect(found[0].hint == hint)
    }

    @Test func `a member looks at a requirement that there is and that it can look at`() throws {
        func hints(_ member: String) -> [String?] {
            let rules =
                "rules:\n  - {id: one, rule: row-count, requirement: log, name: One, statement: R., atLeast: 1}\n  - "
            let program = MiniProgram(rules: MiniProgram.rule("any-of", rules + member, whole: true))
            return faults { _ = try program.readTemplate() }.map(\.hint)
        }
        #expect(
            hints("{id: two, rule: row-count, requirement: lag, name: Two, statement: R., atLeast: 1}")
                == ["did you mean log?"]
        )
        #expect(
            hints("{id: two, rule: approval, requirement: log, name: Two, statement: S., by: [head]}")
                == ["it belongs to requirements of kind attestations"]
        )
    }
}
