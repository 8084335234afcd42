import BadgePrograms
import Testing

/// The rules about what people in roles state.
struct StatementRuleTests {
    private func program(
        _ kind: String,
        _ keys: String,
        _ statements: (by: String, role: String, date: String, stated: String)...
    ) -> MiniProgram {
        var program = MiniProgram(statementRules: MiniProgram.rule(kind, keys))
        program.statements = statements
        return program
    }

    private let yes = "tried: {holds: true, says: I saw it.}"
    private let no = "tried: {holds: false, says: I did not see it.}"

    @Test func `one in the right role is enough, and one in another is not`() throws {
        let keys = "by: [head]"
        #expect(
            try program("approval", keys, ("h", "head", "2026-02-02", yes)).found()
                == "met: stated by Head on 2026-02-02"
        )
        let wrong = program("approval", keys, ("m", "mentor", "2026-02-02", yes))
        #expect(
            try wrong.found() == "missing: stated by nobody; in a role that does not count: Mentor on 2026-02-02"
        )
        #expect(try wrong.remedy() == "let Head state it in a record, under tried")
    }

    @Test func `who says no stands against it until the same person says yes`() throws {
        let keys = "by: [head, mentor]"
        let denied = program("approval", keys, ("h", "head", "2026-02-02", no), ("m", "mentor", "2026-02-03", yes))
        #expect(try denied.found() == "notMet: stated by Mentor on 2026-02-03; denied by Head on 2026-02-02")
        let later = program("approval", keys, ("h", "head", "2026-02-02", no), ("h", "head", "2026-02-04", yes))
        #expect(try later.found() == "met: stated by Head on 2026-02-04")
        let earlier = program("approval", keys, ("h", "head", "2026-02-05", no), ("h", "head", "2026-02-04", yes))
        #expect(try earlier.found() == "notMet: denied by Head on 2026-02-05")
    }

    @Test(arguments: ["approval", "nomination"])
    func `of two words of one person on one day the denial counts, in whatever order they are named`(
        _ kind: String
    ) throws {
        let keys = "by: [head, mentor]"
        func found(
            _ first: String,
            _ second: String,
            on day: String = "2026-01-03",
            by: String = "h"
        ) throws -> Decision {
            try program(kind, keys, ("h", "head", "2026-01-03", first), (by, "mentor", day, second)).decide()
        }
        for (first, second, denier, other) in [(yes, no, "Mentor", "Head"), (no, yes, "Head", "Mentor")] {
            let decision = try found(first, second)
            let outcome = try decision.outcome("tried")
            #expect(outcome.status == .notMet && !decision.isAwarded)
            #expect(
                outcome.found.hasSuffix(
                    "\(denier) on 2026-01-03; the same person stated otherwise on the same day, and the denial counts: "
                        + "\(other) on 2026-01-03"
                ),
                "\(outcome.found)"
            )
            #expect(outcome.remedy?.contains("; who stated two things on one day says which one holds") == true)
        }
        let later = try found(no, yes, on: "2026-01-04").outcome("tried")
        #expect(later.status == .met && !later.found.contains("otherwise"))
        let alike = try found(yes, yes).outcome("tried")
        #expect(alike.status == .met && !alike.found.contains("otherwise"))
    }

    @Test func `the order in which records are named changes nothing that is found`() throws {
        let day = "2026-02-02"
        let one = program("approval", "by: [head]", ("h", "head", day, yes), ("h", "head", day, no))
        var two = one
        two.namesLastFirst = true
        let (left, right) = (try one.decide(), try two.decide())
        #expect(left.submission.sha256 != right.submission.sha256)
        #expect(left.outcomes == right.outcomes)
        let outcome = try left.outcome("tried")
        #expect(outcome.status == .notMet && outcome.places.map(\.file) == ["evidence/s1.yaml"])
    }

    @Test func `of two numbers of one person on one day the smaller one counts`() throws {
        let keys = "by: [head]\natLeast: 2\nunit: years"
        func found(_ numbers: String...) throws -> String {
            var program = program("attested-number", keys)
            program.statements = numbers.map {
                ("h", "head", "2026-02-02", "tried: {value: \($0), says: From the file.}")
            }
            return try program.found()
        }
        let told =
            "notMet: 1 year, stated by Head on 2026-02-02; the same person stated otherwise on the same day, and the smaller "
            + "number counts: Head on 2026-02-02"
        #expect(try found("3", "1") == told)
        #expect(try found("1", "3") == told)
        #expect(try found("3", "3.0") == "met: 3 years, stated by Head on 2026-02-02")
    }

    @Test func `each role is asked where the rule says so, and so many people`() throws {
        let each = "by: [head, mentor]\nfromEach: true"
        let both = program("approval", each, ("h", "head", "2026-02-02", yes), ("m", "mentor", "2026-02-03", yes))
        #expect(try both.found().hasPrefix("met"))
        let one = program("approval", each, ("h", "head", "2026-02-02", yes))
        #expect(try one.found() == "missing: stated by Head on 2026-02-02")
        #expect(try one.remedy() == "let Mentor state it in a record, under tried")
        let two = "by: [mentor]\natLeast: 2"
        let people = program("approval", two, ("m", "mentor", "2026-02-02", yes), ("n", "mentor", "2026-02-03", yes))
        #expect(try people.found().hasPrefix("met"))
        let same = program("approval", two, ("m", "mentor", "2026-02-02", yes), ("m", "mentor", "2026-02-03", yes))
        #expect(try same.found() == "missing: stated by Mentor on 2026-02-03")
        #expect(try same.remedy() == "let 1 person more in the role Mentor state it in a record, under tried")
    }

    @Test func `what is stated before the work ended counts only where the rule does not ask for the end`() throws {
        let keys = "by: [head]\nafterWork: true"
        let early = program("approval", keys, ("h", "head", "2026-06-11", yes))
        #expect(
            try early.found() == "missing: stated by Head on 2026-06-11, before the work ended on 2026-06-12"
        )
        #expect(try early.remedy() == "let Head state it in a record, under tried, on 2026-06-12 or later")
        let later = program("approval", keys, ("h", "head", "2026-06-12", yes))
        #expect(try later.found() == "met: stated by Head on 2026-06-12")
        let again = program("approval", keys, ("h", "head", "2026-06-11", yes), ("h", "head", "2026-06-13", yes))
        #expect(try again.found() == "met: stated by Head on 2026-06-13")
        let denied = program("approval", keys, ("h", "head", "2026-06-11", no), ("g", "head", "2026-06-13", yes))
        #expect(try denied.found() == "notMet: stated by Head on 2026-06-13; denied by Head on 2026-06-11")
        #expect(try program("approval", "by: [head]", ("h", "head", "2026-06-11", yes)).found().hasPrefix("met"))
    }

    @Test func `a nomination comes in time, and not from the educator`() throws {
        let keys = "by: [head, mentor]\nbefore: work"
        #expect(
            try program("nomination", keys, ("h", "head", "2026-01-05", yes)).found()
                == "met: nominated by Head on 2026-01-05"
        )
        let late = program("nomination", keys, ("h", "head", "2026-01-06", yes))
        #expect(try late.found() == "notMet: nominated by Head on 2026-01-06, after the beginning")
        #expect(
            try late.decide().outcome("tried").required.hasSuffix("no later than the beginning of work, 2026-01-05")
        )
        let own = program("nomination", keys, ("l", "learner", "2026-01-05", yes))
        #expect(
            try own.found() == "missing: nominated by nobody; in a role that does not count: Learner on 2026-01-05"
        )
        let refused = program("nomination", keys, ("h", "head", "2026-01-05", no))
        #expect(try refused.found() == "notMet: not nominated: Head on 2026-01-05")
    }

    @Test func `of several numbers the smallest counts`() throws {
        let keys = "by: [head]\natLeast: 2\nunit: years"
        func value(_ number: String) -> String { "tried: {value: \(number), says: From the file.}" }
        #expect(
            try program("attested-number", keys, ("h", "head", "2026-02-02", value("2"))).found()
                == "met: 2 years, stated by Head on 2026-02-02"
        )
        let low = program(
            "attested-number",
            keys,
            ("h", "head", "2026-02-02", value("3")),
            ("i", "head", "2026-02-03", value("1.99"))
        )
        #expect(try low.found() == "notMet: 1.99 years, stated by Head on 2026-02-02, Head on 2026-02-03")
        #expect(try program("attested-number", keys).found() == "missing: stated by nobody")
    }

    @Test func `a statement of another kind than is asked for is a fault of the record`() throws {
        let decision = try program("attested-number", "by: [head]\natLeast: 2", ("h", "head", "2026-02-02", yes))
            .decide()
        #expect(decision.unmet == ["statements.readable notMet", "tried missing"])
        #expect(try decision.outcome("statements.readable").found.contains("the key value is missing"))
        let unknown = try program(
            "approval",
            "by: [head]",
            ("h", "head", "2026-02-02", "tired: {holds: true, says: So.}")
        )
        .decide()
        #expect(try unknown.outcome("statements.readable").remedy?.contains("did you mean tried?") == true)
        let role = try program("approval", "by: [head]", ("h", "heat", "2026-02-02", yes)).decide()
        #expect(try role.outcome("statements.readable").remedy?.contains("did you mean head?") == true)
    }

    @Test func `a rule that asks nobody, or a role that there is not, is a fault of the template`() throws {
        let nobody = faults { _ = try program("approval", "by: []").readTemplate() }
        #expect(nobody.map(\.detail).contains { $0.hasSuffix("at least one role is expected") })
        let unknown = faults { _ = try program("approval", "by: [mentr]").readTemplate() }
        #expect(unknown.map(\.hint) == ["did you mean mentor?"])
        let phase = faults { _ = try program("nomination", "by: [head]\nbefore: wark").readTemplate() }
        #expect(phase.map(\.hint) == ["its phases are work"])
    }

    @Test func `assessors are other people than those in the roles named`() throws {
        var program = MiniProgram(
            rules: MiniProgram.rule("independent-assessors", "roles: [learner, mentor]", whole: true)
        )
        #expect(try program.found() == "missing: not said who is Learner, who is Mentor")
        #expect(
            try program.remedy()
                == "write it under people, by id: learner: [id], mentor: [id]; [] where there is nobody"
        )
        program.submissionTop = "people: {learner: [ana], mentor: []}"
        #expect(try program.found() == "met: not assessed yet")
    }

    @Test func `whom nobody was compared with is not said to have been compared`() throws {
        var program = MiniProgram(
            rules: MiniProgram.rule("independent-assessors", "roles: [learner, mentor]", whole: true)
        )
        func words() throws -> String? {
            try program.decide().components.first { $0.id == "tried" }?.judgement.words
        }
        program.submissionTop = "people: {learner: [ana], mentor: []}"
        #expect(
            try words()
                == "Those who assessed were compared with those who had one of these roles: Learner. Nobody had the role Mentor."
        )
        program.submissionTop = "people: {learner: [ana], mentor: [ben]}"
        #expect(
            try words() == "Those who assessed were compared with those who had one of these roles: Learner, Mentor."
        )
        program.submissionTop = "people: {learner: [], mentor: []}"
        #expect(try words() == "Nobody had one of the roles Learner, Mentor.")
    }
}
