import BadgePrograms
import BadgeTesting
import Foundation
import Testing
import VerifiableCredentials

/// For each kind of finding a template that has it, and one that differs in one thing and has it not.
struct LintTests {
    /// A new template with its samples filled in, in which nothing is found.
    static func clean() throws -> String {
        let day = try #require(Instant(date: "2026-11-22"))
        return TemplateScaffold.text(id: "own-program", name: "Own program", day: day)
            .replacingOccurrences(of: "SAMPLE ", with: "")
            .replacingOccurrences(of: "https://example.org/competency", with: "https://competencies.school/c1")
    }

    /// What stands in a template at one place, with a fault and without.
    struct Case: Sendable, CustomTestStringConvertible {
        let code: String
        let place: String
        let faulty: String
        let right: String
        var isError = true
        /// What stands at other places in both.
        var also: [String: String] = [:]

        var testDescription: String { code + ": " + faulty.prefix(60) }
    }

    private static func rule(_ id: String, _ kind: String, _ keys: String, strength: String = "required") -> String {
        "          - {id: \(id), rule: \(kind), name: R, statement: It is so., origin: ours, strength: \(strength), \(keys)}\n"
    }

    private static func whole(_ id: String, _ kind: String, _ keys: String) -> String {
        "  - {id: \(id), rule: \(kind), name: R, statement: It is so., origin: ours, strength: required\(keys)}\n"
    }

    private static let afterLog = "            result: Minutes with a mentor\n"
    private static let wholeRules = "\nrules:\n"
    private static let independence =
        "statement: Neither the mentor nor the supervisor is among the assessors.\n    origin: ours\n    strength: "
    private static let phases = ["    name: Plan\n    req": "    name: Plan\n    phase: true\n    req"]
    private static let allPhases = [
        "    name: Plan\n    req": "    name: Plan\n    phase: true\n    req",
        "    name: Work\n    req": "    name: Work\n    phase: true\n    req",
        "    name: Practice\n    req": "    name: Practice\n    phase: true\n    req",
    ]
    /// Something that is asked on the second way only, so that the ways differ.
    private static let ofLong = wholeRules + whole("long-only", "confirmation", ", only: {paths: [long]}")
    private static let ofStages =
        wholeRules + whole("second-only", "confirmation", ", only: {stages: [second]}")
        + whole("third-only", "confirmation", ", only: {stages: [third]}")
    private static let ofSecond =
        wholeRules + whole("second-only", "confirmation", ", only: {stages: [second]}")
    private static let paths = [
        "\nparts:\n":
            "\npaths: [{id: short, name: Short, criteria: One.}, {id: long, name: Long, criteria: Two.}]\n\nparts:\n"
    ]
    private static let stages =
        "\nvalidity: {months: 12, renewal: {opensWeeksBefore: 8}}\nstages:\n  - {id: first, name: First, criteria: One.}\n"

    /// As the scaffold has it.
    private static let twoAssessors = """
          - id: two-assessors
            rule: assessor-count
            name: Two assessors
            statement: Each scored part is assessed by at least 2 people, each on a sheet of their own.
            origin: ours
            strength: required
            atLeast: 2

        """
    /// That each row of the log is of the time since the badge that is renewed.
    private static func newLog(_ stages: String) -> [String: String] {
        [afterLog: afterLog + rule("log.new", "dates-since-award", "column: date, only: {stages: [\(stages)]}")]
    }

    static let cases: [Case] = [
        Case(
            code: "rule.outOfReach",
            place: afterLog,
            faulty: afterLog + rule("log.mean", "measure", "column: minutes, compute: mean, atLeast: 1000001"),
            right: afterLog + rule("log.mean", "measure", "column: minutes, compute: mean, atLeast: 1000000")
        ),
        Case(
            code: "rule.outOfReach",
            place: afterLog,
            faulty: afterLog
                + rule("log.share", "measure", "column: minutes, compute: share, outOf: minutes, atLeast: 100.01"),
            right: afterLog
                + rule("log.share", "measure", "column: minutes, compute: share, outOf: minutes, atLeast: 100")
        ),
        Case(
            code: "rule.outOfReach",
            place: "holds: text, mayBeEmpty: true}",
            faulty: "holds: choice, values: [one, two]}",
            right: "holds: choice, values: [one, two, three]}",
            also: [afterLog: afterLog + rule("log.topics", "distinct-values", "column: topic, atLeast: 3")]
        ),
        Case(
            code: "rules.contradict",
            place: "strength: advised\n            words: {from: 200, to: 400}\n",
            faulty: "strength: required\n            words: {from: 200, to: 400}\n"
                + rule("plan.short", "words", "words: {from: 401, to: 500}"),
            right: "strength: required\n            words: {from: 200, to: 400}\n"
                + rule("plan.short", "words", "words: {from: 400, to: 500}")
        ),
        Case(
            code: "rule.adviceExcluded",
            place: "            words: {from: 200, to: 400}\n",
            faulty: "            words: {from: 200, to: 400}\n"
                + rule("plan.short", "words", "words: {from: 401, to: 500}"),
            right: "            words: {from: 200, to: 400}\n"
                + rule("plan.short", "words", "words: {from: 400, to: 500}"),
            isError: false
        ),
        Case(
            code: "phases.contradict",
            place: wholeRules,
            faulty: wholeRules + whole("order", "phases-in-order", ", phases: [learn, work], mayOverlap: false")
                + whole("again", "phases-in-order", ", phases: [work, learn], mayOverlap: false"),
            right: wholeRules + whole("order", "phases-in-order", ", phases: [learn, work], mayOverlap: false")
                + whole("again", "phases-in-order", ", phases: [work, practice], mayOverlap: false"),
            also: allPhases
        ),
        Case(
            code: "phases.contradict",
            place: "            rule: approval\n",
            faulty: "            rule: nomination\n            before: work\n",
            right: "            rule: nomination\n            before: practice\n",
            also: allPhases.merging([
                wholeRules: wholeRules
                    + whole("order", "phases-in-order", ", phases: [work, learn], mayOverlap: false")
            ]) { $1 }
        ),
        Case(
            code: "evidence.notAsked",
            place: wholeRules,
            faulty: wholeRules + whole("length", "phase-length", ", phase: learn, atLeastDays: 5"),
            right: wholeRules
                + whole("length", "phase-length", ", phase: learn, atLeastDays: 5, only: {paths: [short]}"),
            also: paths.merging([
                "    name: Plan\n    req": "    name: Plan\n    phase: true\n    only: {paths: [short]}\n    req"
            ]) { $1 }
        ),
        Case(
            code: "evidence.notAsked",
            place: "      - id: log\n",
            faulty: "      - id: log\n        only: {paths: [long]}\n",
            right: "      - id: log\n        only: {paths: [short]}\n",
            also: paths.merging([
                "    name: Practice\n": "    name: Practice\n    only: {paths: [short]}\n",
                wholeRules: ofLong,
            ]) { $1 }
        ),
        Case(
            code: "evidence.nothingToJudge",
            place:
                "statement: One text is handed in as the plan.\n            origin: derived\n            strength: required",
            faulty:
                "statement: One text is handed in as the plan.\n            origin: derived\n            strength: advised",
            right:
                "statement: One text is handed in as a plan.\n            origin: derived\n            strength: required",
            isError: false
        ),
        Case(
            code: "assessors.excluded",
            place: "roles: [mentor, supervisor]",
            faulty: "roles: [mentor, supervisor, assessor]",
            right: "roles: [supervisor, mentor]"
        ),
        Case(
            code: "assessors.onlyAdvised",
            place: independence + "required\n",
            faulty: independence + "advised\n",
            right: independence + "required # so it is\n",
            isError: false
        ),
        Case(
            code: "assessors.roleLeftOut",
            place: "roles: [mentor, supervisor]",
            faulty: "roles: [mentor]",
            right: "roles: [supervisor]",
            isError: false
        ),
        Case(
            code: "assessors.roleLeftOut",
            place: "roles: [mentor, supervisor]",
            faulty: "roles: [supervisor]",
            right: "roles: [supervisor, mentor]",
            isError: false,
            also: ["  - {id: mentor, name: \"Mentor\"}\n": "  - {id: mentor, name: \"Mentor\", educator: true}\n"]
        ),
        Case(
            code: "assessors.knowEducator",
            place: "roles: [mentor, supervisor]",
            faulty: "roles: [mentor]\n    mayAssess: [supervisor]",
            right: "roles: [supervisor]\n    mayAssess: [mentor]",
            isError: false
        ),
        Case(
            code: "level.noDescriptors",
            place: "descriptors:\n                  - What shows that it is not there yet.",
            faulty: "descriptors: []",
            right: "descriptors: [Something.]"
        ),
        Case(
            code: "level.sameDescriptors",
            place: "What shows that it is not there yet.",
            faulty: "What shows that it is there.",
            right: "What shows that it is there in part."
        ),
        Case(
            code: "level.noneRequired",
            place: "requiredLevel: proficient",
            faulty: "requiredLevel: beginning",
            right: "requiredLevel: proficient # the higher one"
        ),
        Case(
            code: "rule.advisedStandIn",
            place: "statement: The assessors pass the plan.\n            origin: ours\n            strength: required",
            faulty: "statement: The assessors pass the plan.\n            origin: ours\n            strength: advised",
            right:
                "statement: The assessors pass the plan.\n            origin: stated\n            strength: required",
            isError: false
        ),
        Case(
            code: "rule.advisedStandIn",
            place: "The plan has 200 to 400 words.",
            faulty: "The plan must have 200 to 400 words.",
            right: "The plan may have 200 to 400 words.",
            isError: false
        ),
        Case(
            code: "prerequisite.itself",
            place: wholeRules,
            faulty: wholeRules + whole("earlier", "prerequisite", ", programs: [own-program]"),
            right: wholeRules + whole("earlier", "prerequisite", ", programs: [other-program]")
        ),
        Case(
            code: "way.same",
            place: "      - id: log\n",
            faulty: "      - id: log\n        producer: educator\n",
            right: "      - id: log\n        only: {paths: [long]}\n",
            isError: false,
            also: paths
        ),
        Case(
            code: "stage.outOfReach",
            place: wholeRules,
            faulty: stages + "  - {id: second, name: Second, criteria: Two., follows: [third]}\n"
                + "  - {id: third, name: Third, criteria: Three., follows: [second]}\n" + ofStages
                + whole("renewed", "renewal", ", only: {stages: [second, third]}"),
            right: stages + "  - {id: second, name: Second, criteria: Two., follows: [first]}\n"
                + "  - {id: third, name: Third, criteria: Three., follows: [second]}\n" + ofStages
                + whole("renewed", "renewal", ", only: {stages: [second, third]}"),
            also: newLog("second, third")
        ),
        Case(
            code: "stage.unchecked",
            place: wholeRules,
            faulty: stages.replacingOccurrences(of: ", renewal: {opensWeeksBefore: 8}", with: "")
                + "  - {id: second, name: Second, criteria: Two., follows: [first]}\n" + ofSecond,
            right: stages.replacingOccurrences(of: ", renewal: {opensWeeksBefore: 8}", with: "")
                + "  - {id: second, name: Second, criteria: Two., follows: [first]}\n" + ofSecond
                + whole("earlier", "prerequisite", ", programs: [other-program], only: {stages: [second]}")
        ),
        Case(
            code: "renewal.noRule",
            place: stages,
            faulty: stages,
            right: stages.replacingOccurrences(of: ", renewal: {opensWeeksBefore: 8}", with: ""),
            also: [
                wholeRules: stages + "  - {id: second, name: Second, criteria: Two., follows: [first]}\n" + ofSecond
                    + whole("earlier", "prerequisite", ", programs: [other-program], only: {stages: [second]}")
            ]
        ),
        Case(
            code: "renewal.fromTheFirst",
            place: wholeRules,
            faulty: stages + "  - {id: second, name: Second, criteria: Two., follows: [first]}\n" + ofSecond
                + whole("renewed", "renewal", ""),
            right: stages + "  - {id: second, name: Second, criteria: Two., follows: [first]}\n" + ofSecond
                + whole("renewed", "renewal", ", only: {stages: [second]}"),
            also: newLog("second")
        ),
        Case(
            code: "renewal.fromTheFirst",
            place: wholeRules,
            faulty: "\nvalidity: {months: 12, renewal: {opensWeeksBefore: 8}}\n" + wholeRules
                + whole("renewed", "renewal", ""),
            right: "\nvalidity: {months: 12, renewal: {opensWeeksBefore: 8}}\n" + wholeRules
                + whole("renewed", "renewal", "").replacingOccurrences(of: "required", with: "advised")
        ),
        Case(
            code: "renewal.opensAtOnce",
            place: "{months: 12",
            faulty: "{months: 1",
            right: "{months: 2",
            isError: false,
            also: [
                wholeRules: stages + "  - {id: second, name: Second, criteria: Two., follows: [first]}\n" + ofSecond
                    + whole("renewed", "renewal", ", only: {stages: [second]}")
            ].merging(newLog("second")) { first, _ in first }
        ),
        Case(
            code: "way.sameCriteria",
            place: wholeRules,
            faulty: stages.replacingOccurrences(of: ", criteria: One.", with: "")
                + "  - {id: second, name: Second, follows: [first]}\n" + ofSecond
                + whole("renewed", "renewal", ", only: {stages: [second]}"),
            right: stages.replacingOccurrences(of: ", criteria: One.", with: "")
                + "  - {id: second, name: Second, criteria: Two., follows: [first]}\n" + ofSecond
                + whole("renewed", "renewal", ", only: {stages: [second]}"),
            isError: false,
            also: newLog("second")
        ),
        Case(
            code: "renewal.sameWork",
            place: "strength: required\n            column: date\n            only: {stages: [second]}\n",
            faulty: "strength: advised\n            column: date\n            only: {stages: [second]}\n",
            right:
                "strength: required\n            column: date\n            only: {stages: [second], renews: [first]}\n",
            isError: false,
            also: [
                wholeRules: stages + "  - {id: second, name: Second, criteria: Two., follows: [first]}\n" + ofSecond
                    + whole("renewed", "renewal", ", only: {stages: [second]}"),
                afterLog: afterLog
                    + "          - id: log.new\n            rule: dates-since-award\n            name: R\n"
                    + "            statement: It is so.\n            origin: ours\n            strength: required\n"
                    + "            column: date\n            only: {stages: [second]}\n",
            ]
        ),
        Case(
            code: "assessors.nothingScored",
            place: "            rule: rubric-level\n",
            faulty: "            rule: rubric-level\n            only: {paths: [long]}\n",
            right: "            rule: rubric-level\n",
            also: paths.merging([
                "            rule: pass\n": "            rule: pass\n            only: {paths: [long]}\n"
            ]) { $1 }
        ),
        Case(
            code: "assessors.nothingScored",
            place: twoAssessors,
            faulty: twoAssessors,
            right: twoAssessors + "    only: {paths: [long]}\n",
            also: paths.merging([
                "            rule: pass\n": "            rule: pass\n            only: {paths: [long]}\n",
                "            rule: rubric-level\n":
                    "            rule: rubric-level\n            only: {paths: [long]}\n",
            ]) { $1 }
        ),
        Case(
            code: "assessors.one",
            place: twoAssessors,
            faulty: whole("two-assessors", "confirmation", ""),
            right: twoAssessors.replacingOccurrences(of: "atLeast: 2", with: "atLeast: 3"),
            isError: false
        ),
        Case(
            code: "rules.contradict",
            place: afterLog,
            faulty: afterLog + rule("log.each", "every-row", "column: minutes, atLeast: 60")
                + rule("log.mean", "measure", "column: minutes, compute: mean, atMost: 50"),
            right: afterLog + rule("log.each", "every-row", "column: minutes, atLeast: 60")
                + rule("log.mean", "measure", "column: minutes, compute: mean, atMost: 60")
        ),
        Case(
            code: "rules.contradict",
            place: afterLog,
            faulty: afterLog + rule("log.least", "measure", "column: minutes, compute: smallest, atLeast: 60")
                + rule("log.most", "measure", "column: minutes, compute: largest, atMost: 50"),
            right: afterLog + rule("log.least", "measure", "column: minutes, compute: smallest, atMost: 60")
                + rule("log.most", "measure", "column: minutes, compute: largest, atLeast: 50")
        ),
        Case(
            code: "text.curlyQuotes",
            place: "title: Title of the handbook",
            faulty: "title: “Title of the handbook”",
            right: "title: “Title” of the handbook",
            isError: false
        ),
        Case(
            code: "id.confusable",
            place: "  - {id: assessor, name: \"Assessor\"}\n",
            faulty: "  - {id: assessor, name: \"Assessor\"}\n  - {id: mentors, name: Mentors}\n",
            right: "  - {id: assessor, name: \"Assessor\"}\n  - {id: mentoring, name: Mentoring}\n",
            isError: false
        ),
        Case(
            code: "sample.left",
            place: "title: Title of the handbook",
            faulty: "title: SAMPLE Title of the handbook",
            right: "title: Samples of the handbook"
        ),
        Case(
            code: "sample.left",
            place: "https://competencies.school/c1",
            faulty: "https://www.example.org/c1",
            right: "https://www.example-school.org/c1"
        ),
    ]

    private func findings(_ text: String) throws -> [LintFinding] {
        try TemplateLint.findings(in: ProgramFiles.file("template.yaml", text))
    }

    private func changed(_ text: String, _ place: String, _ new: String) throws -> String {
        try #require(text.components(separatedBy: place).count == 2, "stands not once: \(place)")
        return text.replacingOccurrences(of: place, with: new)
    }

    @Test func `nothing is found in the template that the cases begin with, nor in the five programs`() throws {
        #expect(try findings(LintTests.clean()).map(\.found) == [])
        let names = try FileManager.default.contentsOfDirectory(
            atPath: Repository.root.appending(path: "templates").path
        ).filter { $0.hasSuffix(".yaml") }
        try #require(names.count == 5)
        for name in names {
            let url = Repository.root.appending(path: "templates/\(name)")
            let file = try ProgramFiles.file(name, [UInt8](Data(contentsOf: url)))
            #expect(try TemplateLint.findings(in: file).map(\.found) == [], "\(name)")
        }
    }

    @Test(arguments: cases)
    func `each kind of finding is told where it is, and not where one thing differs`(tried: Case) throws {
        var base = try LintTests.clean()
        for (place, new) in tried.also.sorted(by: { $0.key < $1.key }) { base = try changed(base, place, new) }
        let found = try findings(changed(base, tried.place, tried.faulty))
        #expect(Set(found.map(\.code.name)) == [tried.code], "\(found.map(\.found))")
        let finding = try #require(found.first)
        #expect((finding.severity == .error) == tried.isError)
        #expect(finding.mark.line > 1 && !finding.why.isEmpty && !finding.remedy.isEmpty)
        #expect(finding.place.hasPrefix("template.yaml:"))
        let others = try findings(changed(base, tried.place, tried.right))
        #expect(others.map(\.found) == [])
    }

    @Test func `a template without alignments, and a way on which nothing is asked`() throws {
        let clean = try LintTests.clean()
        let cut = try #require(clean.range(of: "alignments:"))
        let end = try #require(clean.range(of: "# What earns the badge, in words."))
        let without = clean.replacingCharacters(in: cut.lowerBound..<end.lowerBound, with: "")
        #expect(try findings(without).map(\.code.name) == ["alignments.missing"])
        let small = LintTests.small(only: "only: {paths: [short]}", strength: "required")
        #expect(try findings(small).map(\.code.name) == ["way.nothingAsked"])
        let both = LintTests.small(only: "only: {paths: [short, long]}", strength: "required")
        #expect(try findings(both).map(\.code.name) == ["way.same"])
    }

    @Test func `a competency that no required rule judges`() throws {
        let advised = LintTests.small(only: "only: {paths: [short, long]}", strength: "advised")
        #expect(try findings(advised).map(\.code.name).contains("competency.noRule"))
        let required = LintTests.small(only: "only: {paths: [short, long]}", strength: "required")
        #expect(try !findings(required).map(\.code.name).contains("competency.noRule"))
    }

    private static func small(only: String, strength: String) -> String {
        """
        format: badge-template/1
        id: small
        version: "1"
        name: Small
        achievementType: Badge
        description: A program for a test.
        source: {title: A handbook, organization: A school, attribution: Written for this test.}
        framework: {name: Framework, competency: Competency}
        paths: [{id: short, name: Short, criteria: One.}, {id: long, name: Long, criteria: Two.}]
        criteria: What the rules say.
        award: {rule: every-required-rule}
        alignments: [{name: C, framework: F, url: https://competencies.school/c1}]
        parts:
          - id: work
            name: Work
            \(only)
            requirements:
              - id: thing
                name: Thing
                description: A thing.
                kind: artifact
                genre: Thing
                rules:
                  - {id: thing.file, rule: item-count, name: R, statement: S, origin: ours, strength: required, exactly: 1}
                  - id: thing.passes
                    rule: pass
                    name: R
                    statement: S
                    origin: ours
                    strength: \(strength)
                    needs: [Something.]
        rules:
          - {id: two, rule: assessor-count, name: R, statement: S, origin: ours, strength: required, atLeast: 2, \(only)}
        """
    }
}
