import BadgePrograms
import BadgeTesting
import Foundation
import StrictJSON
import Testing

/// Schema and reader say the same of files that differ from a good one by one thing.
struct SchemaDifferenceTests {
    /// A good file with one text in it replaced.
    struct Mutation {
        let format: FormatSchema.Format
        let old: String
        let new: String
        let isRight: Bool
    }

    private static func mutations(
        _ format: FormatSchema.Format,
        _ list: [(String, String, Bool)]
    ) -> [Mutation] {
        list.map { Mutation(format: format, old: $0.0, new: $0.1, isRight: $0.2) }
    }

    static let all =
        mutations(.template, templateValues) + mutations(.template, templateRules) + mutations(.template, templateWhole)
        + mutations(.submission, submission) + mutations(.assessment, assessment) + mutations(.attestation, attestation)

    private static let named = "name: N, statement: It is so., origin: ours, strength: required"

    /// How values are written.
    private static let templateValues: [(String, String, Bool)] = [
        ("id: demo", "id: Demo", false), ("id: demo", "id: \"demo\"", true), ("id: demo", "id: 7", true),
        ("id: demo", "id: -7", false), ("id: demo", "id: true", true), ("name: Demo", "name: true", true),
        ("name: Demo", "name: \"~\"", true),
        ("name: Demo", "name: \" \"", false), ("name: Demo", "name: \"a\\nb\"", false),
        ("name: Demo", "name: 3.5", true),
        ("name: Demo", "name: |\n  Demo", true), ("name: Demo", "name: \"null\"", true),
        ("description: A program for a test.", "description: \"a\\nb\"", true),
        ("description: A program for a test.", "description: \"a\\u0007b\"", false),
        ("achievementType: MicroCredential", "achievementType: Foo", false),
        ("achievementType: MicroCredential", "achievementType: ext:Foo", true),
        ("achievementType: MicroCredential", "achievementType: Badge", true),
        ("genre: Plan", "genre: assessment", false), ("genre: Plan", "genre: Assessments", true),
        ("genre: Plan", "genre: Renewal", false), ("genre: Plan", "genre: 2026", true),
        ("phase: true\n    requirements:\n", "phase: \"true\"\n    requirements:\n", true),
        ("phase: true\n    requirements:\n", "phase: yes\n    requirements:\n", false),
        ("fromEach: true", "fromEach: \"false\"", true), ("fromEach: true", "fromEach: \"maybe\"", false),
        ("fromEach: true", "fromEach: 1", false),
        ("months: 12", "months: \"12\"", true), ("months: 12", "months: \"012\"", true),
        ("months: 12", "months: 0", false),
        ("months: 12", "months: \"0\"", false), ("months: 12", "months: \"1201\"", false),
        ("months: 12", "months: 1201", false), ("months: 12", "months: \"1200\"", true),
        ("months: 12", "months: 1.5", false), ("months: 12", "months: \"twelve\"", false),
        ("graceDays: 30", "graceDays: \"0\"", true), ("graceDays: 30", "graceDays: -1", false),
        ("graceDays: 30", "graceDays: \"-1\"", false),
        ("atLeast: 240.55", "atLeast: \"240.55\"", true), ("atLeast: 240.55", "atLeast: \"240.555\"", false),
        ("atLeast: 240.55", "atLeast: \"240.5500\"", true), ("atLeast: 240.55", "atLeast: \"240,5\"", false),
        ("atLeast: 240.55", "atLeast: -3", true), ("atLeast: 240.55", "atLeast: 1000000000", false),
        ("atLeast: 240.55", "atLeast: \"1000000000\"", false), ("atLeast: 240.55", "atLeast: 999999999.99", true),
        ("url: \"https://example.org/competency\"", "url: \"ftp://example.org/\"", false),
        ("url: \"https://example.org/competency\"", "url: \"HTTPS://example.org?a=b\"", true),
        ("url: \"https://example.org/competency\"", "url: \"https://ines@example.org/\"", false),
        ("url: \"https://example.org/competency\"", "url: \"https://example.org/ines@home\"", true),
        ("url: \"https://example.org/competency\"", "url: \"https:///a\"", false),
        ("url: \"https://example.org/competency\"", "url: \"https://example.org/a<b\"", false),
        ("url: \"https://example.org/competency\"", "url: \"https://example.org/\\u00E9\"", false),
        ("attribution: Written for this test.", "attribution: Written., revised: 2024-02-29", true),
        ("attribution: Written for this test.", "attribution: Written., revised: 2026-02-29", false),
        ("attribution: Written for this test.", "attribution: Written., revised: \"2000-02-29\"", true),
        ("attribution: Written for this test.", "attribution: Written., revised: 1900-02-29", false),
        ("attribution: Written for this test.", "attribution: Written., revised: 2026-11-31", false),
        ("attribution: Written for this test.", "attribution: Written., revised: 2026-13-01", false),
        ("attribution: Written for this test.", "attribution: Written., revised: 20.12.2025", false),
    ]

    /// What keys of a rule ask of one another.
    private static let templateRules: [(String, String, Bool)] = [
        ("exactly: 1", "exactly: 1, atLeast: 1", false), ("exactly: 1", "atLeast: 1, atMost: 2", true),
        ("exactly: 1, ", "", false), ("exactly: 1", "exactly: 0", false),
        ("needs: [A goal that one can see reached.]", "needs: []", false),
        (
            "            levels:\n              - {id: beginning, name: Beginning, points: 1, descriptors: [Not there yet.]}\n",
            "            levels:\n", false
        ),
        ("points: 1, descriptors", "points: -1, descriptors", false),
        ("words: {from: 5, to: 50}, ", "", false), ("words: {from: 5, to: 50}", "bullets: {from: 1, to: 5}", true),
        ("words: {from: 5, to: 50}", "words: {from: 5}", false),
        ("fields: [date, purpose]", "fields: []", false),
        ("fields: [date, purpose]", "fields: [date, purposes]", false),
        ("where: {column: round, is: before}", "where: {column: round}", false),
        ("where: {column: class, isFilled: true}", "where: {column: class, isFilled: false}", false),
        ("where: {column: class, isFilled: true}", "where: {column: class, isFilled: true, is: a}", false),
        ("where: {column: class, isFilled: true}", "where: {column: class, isFilled: \"true\"}", true),
        ("compute: share, outOf: planned", "compute: share", false),
        ("compute: sum", "compute: sum, outOf: planned", false),
        ("compute: sum", "compute: mean", true),
        ("column: minutes, atLeast: 30", "column: class, is: a", true),
        ("column: minutes, atLeast: 30", "column: class, is: a, atLeast: 30", false),
        ("columns: [date, until]", "columns: [date]", false),
        ("each: rows", "each: rows, column: minutes", false), ("each: rows", "each: sum", false),
        ("each: rows", "each: sum, column: minutes", true),
        ("rule: dates-in-phase, column: date", "rule: dates-in-phase", false),
        ("in: {requirement: log, column: class}", "in: {requirement: log, column: class, from: date}", false),
        ("in: {requirement: log, column: class}", "date: date, in: {requirement: log, column: class}", false),
        (
            "in: {requirement: log, column: class}",
            "date: date, in: {requirement: log, column: class, from: date, until: until}", true
        ),
        ("by: [mentor]", "by: []", false), ("roles: [mentor]", "roles: []", false),
        ("programs: [other]", "programs: []", false),
        ("programs: [other]", "achievements: [\"urn:uuid:1\"]", true), ("programs: [other], ", "", false),
        ("phases: [work, rest]", "phases: [work]", false), ("phases: [work, rest]", "phases: [work, work]", false),
        ("atLeastDays: 30", "atLeastDays: 30, atLeastMonths: 1", false), ("atLeastDays: 30, ", "", false),
        ("atLeastDays: 30", "atLeastMonths: 1", true),
        ("only: {paths: [short]}", "only: {}", false), ("only: {paths: [short]}", "only: {paths: []}", false),
        ("only: {paths: [short]}", "only: {stages: [first]}", true),
        ("              - {id: plan.two, rule: item-count, atMost: 3, name: Two, statement: It is so.}\n", "", false),
        ("rule: item-count, atMost: 3", "rule: row-count, atLeast: 3", false),
        ("rule: item-count, atMost: 3", "rule: words, words: {from: 1, to: 2}", true),
        ("rule: item-count, atMost: 3", "rule: item-count, requirement: plan, atMost: 3", false),
        ("rule: item-count, atMost: 3", "rule: all-of, rules: []", false),
        ("rule: item-count, requirement: plan, atLeast: 1", "rule: item-count, atLeast: 1", false),
        ("rule: item-count, requirement: plan, atLeast: 1", "rule: confirmation", true),
        ("rule: item-count, requirement: plan, atLeast: 1", "rule: confirmation, requirement: plan", false),
    ]

    /// What parts of a template ask of one another.
    private static let templateWhole: [(String, String, Bool)] = [
        ("validity: {months: 12, renewal: {opensWeeksBefore: 8, graceDays: 30}}\n", "", false),
        ("months: 12, renewal", "renewal", false),
        ("months: 12, renewal: {opensWeeksBefore: 8, graceDays: 30}", "months: 12", false),
        ("  - {id: again, rule: renewal, \(named)}\n", "", false),
        ("follows: [first, later]", "follows: []", true),
        ("  - {id: first, name: First year}\n", "  - {id: first, name: First year, follows: [later]}\n", false),
        (
            "        questions:\n          - {id: goal, name: \"What is to be reached?\"}\n", "        questions: []\n",
            false
        ),
        ("        questions:\n          - {id: why, name: \"Why?\"}\n", "", false),
        ("        forms:\n          - {id: open, name: An open form}\n", "", false),
        (
            "        genre: Picture\n", "        genre: Picture\n        columns: [{id: a, name: A, holds: text}]\n",
            false
        ),
        ("        genre: Picture\n", "        genre: Picture\n        columns: []\n", true),
        ("holds: whole}\n          - {id: planned", "holds: choice}\n          - {id: planned", false),
        ("holds: text, mayBeEmpty: true", "holds: text, values: [a]", false),
        ("values: [before, after]", "values: []", false), ("dates: day-first", "dates: month-first", true),
        (
            "id: minutes, name: Minutes, holds: whole", "id: minutes, name: Minutes, holds: whole, dates: day-first",
            false
        ),
        ("          - {id: log.readable, rule: readable, \(named)}\n", "", false),
        (
            "{id: said.readable, rule: readable, name: N, statement: It is so., origin: ours, strength: required}",
            "{id: said.readable, rule: readable, name: N, statement: It is so., origin: ours, strength: advised}", false
        ),
        (
            "words: {from: 5, to: 50}, \(named)}",
            "words: {from: 5, to: 50}, \(named.replacing("required", with: "advised"))}", false
        ),
        ("  - id: work\n    name: Work\n    phase: true\n", "  - id: work\n    name: Work\n    phase: false\n", false),
        ("kind: annotated-artifacts", "kind: pictures", false), ("rule: every-required-rule", "rule: any", false),
        ("        kind: table\n        genre: Log\n", "        kind: artifact\n        genre: Log\n", false),
    ]

    private static let submission: [(String, String, Bool)] = [
        ("ines.okafor@example.org", "nobody", false), ("ines.okafor@example.org", "a@b.c", false),
        ("ines.okafor@example.org", "a b@example.org", false),
        ("ines.okafor@example.org", "jo\u{EB}lle@example.org", true),
        ("ines.okafor@example.org", "a@example.org.", false), ("ines.okafor@example.org", "a@b@example.org", false),
        ("name: Ines Okafor", "name: \u{201C}Ines Okafor\u{201D}", false),
        ("name: Ines Okafor", "name: \"'Ines Okafor'\"", false),
        ("name: Ines Okafor", "name: Ines \u{201C}In\u{201D} Okafor", true),
        ("name: Ines Okafor", "name: Ines \u{201C}Okafor", false),
        ("name: Ines Okafor", "name: Ines  Okafor", false), ("name: Ines Okafor", "name: Ines\u{A0}Okafor", false),
        ("name: Ines Okafor", "name: \" Ines Okafor \"", true),
        ("name: Ines Okafor", "name: Ines\u{200B} Okafor", false),
        ("name: Ines Okafor", "name: Ines O'Kafor", true),
        ("showName: true", "showName: \"false\"", true), ("showName: true", "showName: no", false),
        ("own: true", "own: \"true\"", true), ("own: true", "own: yes", false), ("own: true", "own: \"\"", false),
        ("answers: {answers: {why: Because it helps.}}", "answers: {}", false),
        ("answers: {answers: {why: Because it helps.}}", "answers: {items: [], answers: {why: Yes.}}", true),
        ("file: evidence/plan.md", "file: /etc/passwd", false), ("file: evidence/plan.md", "file: evidence/", false),
        ("file: evidence/plan.md", "file: evidence/../plan.md", false),
        ("file: evidence/plan.md", "file: plan.md", false),
        ("file: evidence/plan.md", "file: evidence/a b/..plan.md", true),
        ("file: evidence/plan.md", "file: \"evidence/plan\\u202E.md\"", false),
        ("file: evidence/plan.md", "file: evidence\\plan.md", false),
        ("file: evidence/plan.md", "file: evidence/.", false),
        ("mediaType: image/png", "mediaType: png", false), ("mediaType: image/png", "mediaType: image/svg+xml", true),
        ("mediaType: image/png", "mediaType: Image/PNG", false),
        ("public: true", "public: false", false), ("public: true", "public: \"true\"", true),
        ("        public: true\n", "", false),
        ("        url: https://example.org/one.png\n", "", true),
        ("time: \"16:05\"", "time: \"25:05\"", false), ("time: \"16:05\"", "time: 16:05", true),
        ("time: \"16:05\"", "time: 4 pm", false), ("participants: 2", "participants: \"2\"", true),
        ("participants: 2", "participants: 0", false), ("title: A picture", "title: true", true),
        ("title: A picture", "title:", false), ("people: {mentor: [m1]}", "people: {mentor: m1}", false),
        ("submitted: 2026-07-03", "submitted: 2026-7-3", false),
        ("submitted: 2026-07-03", "submitted: \"2026-07-03\"", true),
        (
            "    evidence:\n      plan:\n        items:\n          - {file: evidence/plan-2.md, mediaType: text/markdown, title: The plan}\n",
            "    evidence: {}\n", false
        ),
    ]

    private static let assessment: [(String, String, Bool)] = [
        ("round: 1", "round: \"1\"", true), ("round: 1", "round: 0", false), ("pass: true", "pass: \"true\"", true),
        ("pass: true", "pass: True story", false), ("{level: proficient}", "{}", false),
        ("{level: proficient}", "{level: proficient, pass: true}", false),
        ("evidence/plan.md: 0a", "evidence/plan.md: 0A", false), ("evidence/plan.md: 0a", "evidence/plan.md: a", false),
        ("assessor: a1", "assessor: A1", false), ("date: 2026-07-10", "date: 2026-07-32", false),
        ("comment: Seen.", "comment: 5", true),
    ]

    private static let attestation: [(String, String, Bool)] = [
        ("holds: true", "holds: \"false\"", true), ("holds: true", "holds: true, value: 3", false),
        ("holds: true, ", "", false), ("says: I was there.", "says: \"\"", false), ("by: m1", "by: M1", false),
    ]

    private static func text(_ format: FormatSchema.Format) -> String {
        switch format {
        case .submission: DifferenceFiles.submission
        case .assessment: DifferenceFiles.assessment
        case .attestation: DifferenceFiles.attestation
        default: DifferenceFiles.template
        }
    }

    private static func problems(_ text: String, _ format: FormatSchema.Format) throws -> [String] {
        let file = try ProgramFiles.file("file.yaml", text)
        do {
            guard format != .template else {
                _ = try Template(reading: file)
                return []
            }
            let template = try Template(reading: ProgramFiles.file("template.yaml", DifferenceFiles.template))
            switch format {
            case .submission: _ = try Submission(reading: file, for: template)
            case .assessment: _ = try Assessment(reading: file, for: template)
            default:
                let requirement = try #require(template.requirement("said"))
                _ = try Attestation(reading: file, of: "demo-1", for: template, in: requirement)
            }
            return []
        } catch let error as ProgramErrors {
            return error.problems.map { "\($0.codeName) \($0.detail)" }
        }
    }

    private static func mutated(_ mutation: Mutation) throws -> String {
        let text = text(mutation.format)
        let place = try #require(text.range(of: mutation.old), "stands nowhere: \(mutation.old)")
        return text.replacingCharacters(in: place, with: mutation.new)
    }

    @Test(arguments: [FormatSchema.Format.template, .submission, .assessment, .attestation])
    func `the good file is right to both`(format: FormatSchema.Format) throws {
        #expect(try Self.problems(Self.text(format), format) == [])
        #expect(try JSONSchemaJudge(format).problems(Self.text(format)) == [])
    }

    @Test func `reader and schema say the same of every mutation`() throws {
        var validators: [FormatSchema.Format: JSONSchemaJudge] = [:]
        for mutation in Self.all {
            let text = try Self.mutated(mutation)
            let what = "\(mutation.format.rawValue): \(mutation.old) -> \(mutation.new)"
            let told = try Self.problems(text, mutation.format)
            #expect(told.isEmpty == mutation.isRight, "reader, \(what): \(told)")
            let judge = try validators[mutation.format] ?? JSONSchemaJudge(mutation.format)
            validators[mutation.format] = judge
            let judged = try judge.problems(text)
            #expect(judged.isEmpty == mutation.isRight, "schema, \(what): \(judged)")
        }
        #expect(Self.all.count > 150 && Self.all.contains(where: \.isRight))
    }

    @Test(.enabled(if: PythonSchemas.mayRun, PythonSchemas.absent))
    func `jsonschema says the same of every mutation`() throws {
        let cases = try Self.all.map { mutation in
            PythonSchemas.Case(
                name: "\(mutation.format.rawValue): \(mutation.old) -> \(mutation.new)",
                format: mutation.format,
                value: try YAMLFile(name: "file", bytes: Array(Self.mutated(mutation).utf8)).json
            )
        }
        for (answer, mutation) in zip(try PythonSchemas.answers(cases), Self.all) {
            #expect(answer.problems.isEmpty == mutation.isRight, "\(answer.name): \(answer.problems.prefix(2))")
        }
    }
}
