import BadgePrograms
import Testing

/// Who may not assess, whatever the template says.
struct ConflictTests {
    private static let rubric = MiniProgram.rule("pass", "needs: [It is complete.]", id: "log.passes")
    private static let score = "log.passes: {pass: true}"

    private func program() -> MiniProgram {
        var program = MiniProgram()
        program.logRules = Self.rubric
        program.statements = [
            (by: "coach-x", role: "mentor", date: "2026-06-01", stated: "tried: {holds: true, says: So it is.}")
        ]
        program.statementRules = MiniProgram.rule("approval", "by: [mentor]")
        return program
    }

    private func codes(_ program: MiniProgram, _ assessors: [String]) -> [String] {
        faults { _ = try program.decide(assessors.map { (assessor: $0, scores: Self.score) }) }.map(\.codeName)
    }

    @Test func `without a rule for it nobody assesses who has another role towards the educator`() throws {
        #expect(codes(program(), ["assessor-a"]) == [])
        #expect(codes(program(), ["coach-x"]) == ["assessment.conflict"])
        #expect(codes(program(), ["assessor-a", "coach-x"]) == ["assessment.conflict"])
        var named = program()
        named.submissionTop = "people: {head: [head-b]}"
        #expect(codes(named, ["head-b"]) == ["assessment.conflict"])
        #expect(codes(named, ["head-c"]) == [])
    }

    @Test(arguments: [
        (SampleProgram.teacherLiaison, "c1", "independent-assessors", "Colleague"),
        (.mentorCoach, "p2", "never-their-assessor", "Partner"),
    ])
    func `whom a table of the program lists does not assess, with the rule and without it`(
        _ program: SampleProgram,
        _ listed: String,
        _ rule: String,
        _ role: String
    ) throws {
        var sample = try program.sample()
        #expect(try sample.decide().unmet == [])
        try sample.replace("assessor: assessor-a", with: "assessor: \(listed)", in: "assessments/assessor-a.yaml")
        let decision = try sample.decide()
        #expect(!decision.isAwarded)
        #expect(decision.unmet == ["\(rule) notMet"])
        #expect(try decision.outcome(rule).found == "\(listed) assessed and is \(role)")
        #expect(faults { _ = try sample.decide(without: rule) }.map(\.codeName) == ["assessment.conflict"])
        try sample.replace("assessor: \(listed)", with: "assessor: \(listed)0", in: "assessments/assessor-a.yaml")
        #expect(try sample.decide().isAwarded)
        #expect(try sample.decide(without: rule).isAwarded)
    }

    @Test(arguments: [
        ("Assessor-A", false), ("assessor a", false), ("assessor.a", false), ("ASSESSOR_A", false),
        ("\u{430}ssessor-a", false), ("assessor-c1", true),
    ])
    func `whom a table lists does not assess, however the table writes it`(_ cell: String, _ isOther: Bool) throws {
        var sample = try SampleProgram.teacherLiaison.sample()
        let path = "evidence/team.csv"
        let text = String(decoding: try sample.file(path).bytes, as: UTF8.self)
        let rows = text.split(separator: "\n")
        let row = try #require(rows.last)
        sample.write(text + cell + row.drop { $0 != "," } + "\n", to: path)
        let decision = try sample.decide()
        #expect(decision.isAwarded == isOther)
        let rule = "independent-assessors"
        #expect(decision.unmet == (isOther ? [] : ["\(rule) notMet"]))
        if !isOther {
            let outcome = try decision.outcome(rule)
            #expect(outcome.found.hasPrefix("assessor-a assessed and is Colleague, written \""))
            #expect(outcome.remedy?.hasSuffix("give one of them an id that differs in more") == true)
            let found = faults { _ = try sample.decide(without: rule) }
            #expect(found.map(\.codeName) == ["assessment.conflict"])
            #expect(found.first?.hint?.hasSuffix("give one of them an id that differs in more") == true)
        }
    }

    @Test func `an id that is easily taken for the educator's or the coach's does not assess`() throws {
        var program = program()
        program.educatorID = "liaison-l"
        for near in ["liaison.l", "liaisonl", "liaison-1", "coach.x", "c0ach-x"] {
            #expect(codes(program, [near]) == ["assessment.conflict"], "\(near)")
        }
        for other in ["liaison-2", "coach-y", "liaison-ll"] { #expect(codes(program, [other]) == [], "\(other)") }
    }

    @Test func `two assessors whose ids are easily taken for one another are told, and refuse nothing`() throws {
        func notes(_ names: String...) throws -> [String] {
            let decision = try program().decide(names.map { (assessor: $0, scores: Self.score) })
            #expect(decision.isAwarded)
            return NearAssessors.notes(of: decision)
        }
        #expect(
            try notes("assessor-a", "assessor.a")
                == [
                    "\"assessor-a\" in assessor-a-1.yaml and \"assessor.a\" in assessor.a-1.yaml are easily taken for one "
                        + "another, and count as two people: make sure that they are two"
                ]
        )
        #expect(try notes("rater-1", "rater-l").count == 1)
        #expect(try notes("rater-10", "rater-1o").count == 1)
        // Letters of one alphabet beside each other, and numbers that run on.
        #expect(try notes("rater-i", "rater-l", "rater-2.1", "rater-21").isEmpty)
        #expect(try notes("assessor-a", "assessor-b").isEmpty)
    }

    @Test(arguments: [
        ("requirement: team, column: member", "requirement: teem, column: member", "did you mean team?"),
        ("requirement: team, column: member", "requirement: team, column: members", "did you mean member?"),
    ])
    func `a role is listed in a table and a column that there are`(_ old: String, _ new: String, _ hint: String) throws
    {
        var sample = try SampleProgram.teacherLiaison.sample()
        try sample.replaceInTemplate(old, with: new)
        let found = faults { _ = try sample.readTemplate() }
        #expect(found.map(\.codeName) == ["template.unknownID"])
        #expect(found.map(\.hint) == [hint])
    }

    @Test func `nobody assesses themselves`() throws {
        var program = program()
        #expect(codes(program, ["learner-7"]) == [])
        program.educatorID = "learner-7"
        #expect(codes(program, ["learner-7"]) == ["assessment.conflict"])
        #expect(codes(program, ["learner-70"]) == [])
        program.educatorID = "educator-1"
        program.educatorKeys = ", identifiers: [{type: identifier, value: learner-7}]"
        #expect(codes(program, ["learner-7"]) == ["assessment.conflict"])
    }

    @Test func `a rule of the template says who else may not, and is told by the decision`() throws {
        var program = program()
        program.rules = MiniProgram.rule(
            "independent-assessors",
            "roles: [learner, mentor]",
            whole: true,
            id: "independent"
        )
        program.submissionTop = "people: {learner: [learner-7]}"
        #expect(codes(program, ["coach-x"]) == [])
        let decision = try program.decide([(assessor: "coach-x", scores: Self.score)])
        #expect(try decision.outcome("independent").status == .notMet)
        #expect(try decision.outcome("independent").found == "coach-x assessed and is Mentor")
        // Whom the rule does not name may not assess either, unless it says so.
        program.submissionTop = "people: {learner: [learner-7], head: [head-b]}"
        #expect(codes(program, ["head-b"]) == ["assessment.conflict"])
        program.rules = MiniProgram.rule(
            "independent-assessors",
            "roles: [learner, mentor]\nmayAssess: [head]",
            whole: true,
            id: "independent"
        )
        #expect(try program.decide([(assessor: "head-b", scores: Self.score)]).outcome("independent").status == .met)
    }

    @Test func `an advised rule does not let a coach assess`() throws {
        var program = program()
        let rule = MiniProgram.rule("independent-assessors", "roles: [mentor]", whole: true, id: "independent")
        program.rules = rule
        #expect(codes(program, ["coach-x"]) == [])
        #expect(try program.decide([(assessor: "coach-x", scores: Self.score)]).isAwarded == false)
        program.rules = rule.replacing("required", with: "advised")
        #expect(codes(program, ["coach-x"]) == ["assessment.conflict"])
        let free = MiniProgram.rule(
            "independent-assessors",
            "roles: [learner]\nmayAssess: [mentor]",
            whole: true,
            id: "independent"
        )
        program.submissionTop = "people: {learner: []}"
        program.rules = free
        #expect(codes(program, ["coach-x"]) == [])
        program.rules = free.replacing("required", with: "advised")
        #expect(codes(program, ["coach-x"]) == ["assessment.conflict"])
    }

    @Test func `a role cannot both be barred and free`() throws {
        var program = program()
        let keys = "roles: [mentor]\nmayAssess: [mentor]"
        program.rules = MiniProgram.rule("independent-assessors", keys, whole: true, id: "independent")
        #expect(faults { _ = try program.readTemplate() }.map(\.codeName) == ["yaml.badValue"])
        program.rules = program.rules.replacing("mayAssess: [mentor]", with: "mayAssess: [nobody]")
        #expect(faults { _ = try program.readTemplate() }.map(\.codeName) == ["template.unknownID"])
    }

    @Test func `recording asks for the rule's people and for the educator alike`() throws {
        var program = program()
        program.rules = MiniProgram.rule("independent-assessors", "roles: [mentor]", whole: true, id: "independent")
        program.educatorID = "learner-7"
        let (template, submission) = (try program.readTemplate(), try program.readSubmission())
        let conflicts = AssessmentConflicts(
            of: submission,
            by: template,
            facts: try SubmissionFacts(of: submission, in: program)
        )
        #expect(conflicts.role(of: "coach-x") == "Mentor")
        #expect(conflicts.role(of: "learner-7") == "the educator whose work it is")
        #expect(conflicts.role(of: "coach-y") == nil)
    }

    @Test func `an adjudicator is none of the assessors, in no round`() throws {
        var sample = try Sample()
        try sample.replace(
            "  design:\n    level: proficient",
            with: "  design:\n    level: basic",
            in: "assessments/assessor-b.yaml"
        )
        let text = """
            format: badge-assessment/1
            assessor: NAME
            role: adjudicator
            submission: nea-2026-0117
            template: nea-coaching-and-mentoring
            templateVersion: 2022-03-19
            date: 2026-07-10
            scores: {design: {level: proficient}}
            """
        sample.write(text.replacing("NAME", with: "assessor-z"), to: "assessments/z.yaml")
        #expect(try sample.decide().isAwarded)
        sample.write(text.replacing("NAME", with: "assessor-a"), to: "assessments/z.yaml")
        let found = faults { _ = try sample.decide() }
        #expect(found.map(\.codeName) == ["assessment.sameAssessor"])
        #expect(found[0].hint?.contains("does not adjudicate") == true)
        sample.write(text.replacing("NAME", with: "assessor.a"), to: "assessments/z.yaml")
        let near = faults { _ = try sample.decide() }
        #expect(near.map(\.codeName) == ["assessment.sameAssessor"])
        #expect(near[0].detail.hasPrefix("\"assessor.a\" is easily taken for \"assessor-a\", who has also signed "))
        #expect(near[0].hint?.contains("give one of them an id that differs in more") == true)
        sample.write(text.replacing("NAME", with: "assessor-c"), to: "assessments/z.yaml")
        #expect(try sample.decide().isAwarded)
    }

    @Test func `a rule on who may assess counts people, in however many rounds they scored`() throws {
        var program = program()
        program.rules = MiniProgram.rule("independent-assessors", "roles: [mentor]", whole: true, id: "independent")
        func sheets(_ names: String..., pass: Bool) -> [(assessor: String, scores: String)] {
            names.map { (assessor: $0, scores: "log.passes: {pass: \(pass)}") }
        }
        func found(_ decision: Decision) throws -> String { try decision.outcome("independent").found }
        #expect(try found(program.decide(sheets("a", "b", pass: false))) == "none of 2 assessors")
        program.secondRound = true
        let again = try program.decide(sheets("a", "b", pass: false), again: sheets("a", "b", pass: true))
        #expect(again.isAwarded && again.panel.assessors.count == 4)
        #expect(try found(again) == "none of 2 assessors")
        let other = try program.decide(sheets("a", "b", pass: false), again: sheets("a", "c", pass: true))
        #expect(try found(other) == "none of 3 assessors")
        // Whoever may not is told once, in however many rounds.
        let coach = try program.decide(sheets("a", "coach-x", pass: false), again: sheets("a", "coach-x", pass: true))
        #expect(try found(coach) == "coach-x assessed and is Mentor")
    }

    /// Rules that a template might have, none of which lets a coach or the educator assess.
    @Test(arguments: [
        "", "roles: [head]", "roles: [mentor]", "roles: [learner]\nmayAssess: [head]", "roles: [head]\nadvised",
        "roles: [learner]\nmayAssess: [mentor]\nadvised",
    ])
    func `whatever the template says, neither the coach nor the educator assesses`(_ keys: String) throws {
        var program = program()
        program.educatorID = "learner-7"
        program.submissionTop = "people: {learner: [learner-7], head: []}"
        if !keys.isEmpty {
            let rule = MiniProgram.rule(
                "independent-assessors",
                keys.replacing("\nadvised", with: ""),
                whole: true,
                id: "independent"
            )
            program.rules = keys.hasSuffix("advised") ? rule.replacing("required", with: "advised") : rule
        }
        for person in ["coach-x", "learner-7"] {
            let faults = codes(program, [person])
            let isHeld = try faults.isEmpty && !program.decide([(assessor: person, scores: Self.score)]).isAwarded
            #expect(faults == ["assessment.conflict"] || isHeld, "\(person): \(faults)")
        }
        #expect(codes(program, ["assessor-a"]) == [])
        #expect(try program.decide([(assessor: "assessor-a", scores: Self.score)]).isAwarded)
    }

    @Test func `the educator's own role is never free to assess`() throws {
        var program = program()
        program.rules = MiniProgram.rule(
            "independent-assessors",
            "roles: [mentor]\nmayAssess: [learner]",
            whole: true,
            id: "independent"
        )
        #expect(faults { _ = try program.readTemplate() }.isEmpty)
        program.learnerKeys = ", educator: true"
        let found = faults { _ = try program.readTemplate() }
        #expect(found.map(\.codeName) == ["yaml.badValue"])
        #expect(found.first?.detail.hasSuffix("the role of the educator, and nobody assesses themselves") == true)
    }
}
