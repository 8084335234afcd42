import BadgeTesting
import Foundation
import StrictJSON
import Testing

/// `badge decide`: what each submission comes to, and what is told of it.
struct DecideTests {
    private static let options = ["--template", Workspace.leaderTemplate]

    private func decide(_ workspace: Workspace, _ submissions: [String], _ more: [String] = []) throws -> Outcome {
        try workspace.badge(["decide"] + submissions + Self.options + more)
    }

    /// The line of the table about a submission.
    private func line(_ outcome: Outcome, _ number: Int) -> String {
        let name = "cohort/" + Workspace.leaderName(number) + " "
        return outcome.out.components(separatedBy: "\n").first { $0.hasPrefix(name) } ?? "(no line)"
    }

    @Test func `a submission that the rules give the badge ends with 0`() throws {
        let workspace = try Workspace.withLeaders(1)
        let outcome = try decide(workspace, ["cohort/tl-001"])
        #expect(outcome.code == 0, "\(outcome.all)")
        #expect(line(outcome, 1) == "cohort/tl-001  earns the badge  2")
        #expect(outcome.out.hasPrefix("DECISIONS by \"Teacher Leader\", version 2026.1\n"), "\(outcome.out)")
        #expect(outcome.out.hasSuffix("\nTotals: 1 earns the badge\n"), "\(outcome.out)")
        #expect(!workspace.exists("cohort/tl-001/decision.json"))
    }

    @Test func `what the educator lacks is told first, and ends with 1`() throws {
        let workspace = try Workspace.withLeaders(2)
        try workspace.edit("cohort/tl-001/submission.yaml", "own-work: true", "own-work: false")
        let outcome = try decide(workspace, ["cohort"])
        #expect(outcome.code == 1)
        #expect(line(outcome, 1) == "cohort/tl-001  does not earn it yet  2          Own work", "\(outcome.out)")
        #expect(line(outcome, 2) == "cohort/tl-002  earns the badge       2", "\(outcome.out)")
        #expect(
            outcome.out.contains("What keeps badges from being earned, in how many submissions\n  1  Own work\n"),
            "\(outcome.out)"
        )
        #expect(outcome.out.contains("Totals: 1 earns the badge, 1 does not earn it yet\n"), "\(outcome.out)")
        #expect(outcome.out.contains("  does not earn it yet  give it back to the educator"), "\(outcome.out)")
    }

    @Test func `what only lacks scores waits, and ends with 2`() throws {
        let workspace = try Workspace.withLeaders(3)
        for name in ["assessor-a", "assessor-b"] { try workspace.remove("cohort/tl-001/assessments/\(name).yaml") }
        try workspace.edit("cohort/tl-002/assessments/assessor-a.yaml", "pass: true", "pass: false")
        let outcome = try decide(workspace, ["cohort"])
        #expect(outcome.code == 2, "\(outcome.all)")
        #expect(line(outcome, 1).hasPrefix("cohort/tl-001  waits for assessors       0 "), "\(outcome.out)")
        #expect(line(outcome, 2).hasPrefix("cohort/tl-002  waits for an adjudicator  2 "), "\(outcome.out)")
        #expect(line(outcome, 3) == "cohort/tl-003  earns the badge           2", "\(outcome.out)")
        #expect(outcome.out.contains("let an adjudicator who is none of the assessors"), "\(outcome.out)")
    }

    @Test func `where more assessors are required, work that too few have scored waits for them`() throws {
        let workspace = try Workspace.withLeaders(3)
        let strength = "on a sheet of their own.\n    origin: ours\n    strength: "
        let template = try workspace.text(Workspace.leaderTemplate)
        try workspace.write(
            template.replacingOccurrences(of: strength + "advised", with: strength + "required"),
            "template.yaml"
        )
        for number in [1, 2] {
            try workspace.remove("cohort/\(Workspace.leaderName(number))/assessments/assessor-b.yaml")
        }
        try workspace.edit("cohort/tl-002/assessments/assessor-a.yaml", "pass: true", "pass: false")
        let outcome = try workspace.badge(["decide", "cohort", "--template", "template.yaml"])
        #expect(line(outcome, 1) == "cohort/tl-001  waits for assessors  1          Two assessors", "\(outcome.all)")
        #expect(line(outcome, 2).hasPrefix("cohort/tl-002  waits for assessors  1 "), "\(outcome.out)")
        #expect(line(outcome, 3) == "cohort/tl-003  earns the badge      2", "\(outcome.out)")
        #expect(outcome.code == 2)
        try workspace.edit("cohort/tl-002/submission.yaml", "own-work: true", "own-work: false")
        #expect(try workspace.badge(["decide", "cohort", "--template", "template.yaml"]).code == 1)
        #expect(try workspace.badge(["decide", "cohort/tl-001", "--template", "template.yaml"]).code == 2)
    }

    @Test func `assessors who agree that a part fails refuse the badge; they do not wait`() throws {
        let workspace = try Workspace.withLeaders(1)
        for name in ["assessor-a", "assessor-b"] {
            try workspace.edit("cohort/tl-001/assessments/\(name).yaml", "pass: true", "pass: false")
        }
        let outcome = try decide(workspace, ["cohort"])
        #expect(outcome.code == 1)
        #expect(line(outcome, 1).hasPrefix("cohort/tl-001  does not earn it yet  2 "), "\(outcome.out)")
    }

    @Test func `what was begun under other rules is told apart from what cannot be read`() throws {
        let workspace = try Workspace.withLeaders(3)
        let (now, before) = ("templateVersion: \"2026.1\"", "templateVersion: \"2025.1\"")
        try workspace.edit("cohort/tl-001/submission.yaml", now, before)
        try workspace.write("not yaml: [", "cohort/tl-002/submission.yaml")
        let outcome = try decide(workspace, ["cohort"])
        #expect(outcome.code == 65, "\(outcome.all)")
        #expect(line(outcome, 1) == "cohort/tl-001  begun under other rules", "\(outcome.out)")
        #expect(line(outcome, 2) == "cohort/tl-002  cannot be read", "\(outcome.out)")
        #expect(line(outcome, 3) == "cohort/tl-003  earns the badge          2", "\(outcome.out)")
        #expect(outcome.out.contains("version \"2025.1\"") && outcome.out.contains("[yaml."), "\(outcome.out)")
    }

    @Test func `a template that was changed under its version, and sample text that was left, are noticed`() throws {
        let workspace = try Workspace.withLeaders(2)
        let version = "templateVersion: \"2026.1\""
        try workspace.edit(
            "cohort/tl-001/submission.yaml",
            version,
            version + "\ntemplateSha256: \"" + String(repeating: "0", count: 64) + "\""
        )
        try workspace.edit("cohort/tl-002/submission.yaml", "  Led the mathematics", "  SAMPLE Led the mathematics")
        let outcome = try decide(workspace, ["cohort"])
        #expect(outcome.code == 1, "\(outcome.all)")
        #expect(line(outcome, 1) == "cohort/tl-001  begun under other rules", "\(outcome.out)")
        #expect(outcome.out.contains("[submission.templateChanged]"), "\(outcome.out)")
        #expect(line(outcome, 2).hasSuffix("  2          What is still a sample"), "\(outcome.out)")
    }

    @Test func `texts with which no badge is issued keep it from being earned`() throws {
        let workspace = try Workspace.withLeaders(1)
        try workspace.edit("cohort/tl-001/submission.yaml", "  Led the mathematics", "  Write to a@example.org. Led")
        let outcome = try decide(workspace, ["cohort"])
        #expect(outcome.code == 1)
        #expect(line(outcome, 1).hasSuffix("  What everybody would read in the"), "\(outcome.out)")
        let told = "What is missing\n  What everybody would read in the badge: an e-mail address in narrative,"
        #expect(outcome.out.contains(told), "\(outcome.out)")
    }

    @Test func `where issuing would refuse a file that is there twice, the badge is not earned`() throws {
        let workspace = try Workspace.withLeaders(1)
        let analysis = try workspace.text("cohort/tl-001/evidence/data-analysis.md")
        try workspace.write(analysis, "cohort/tl-001/evidence/induction-record.pdf")
        let outcome = try decide(workspace, ["cohort/tl-001"])
        #expect(outcome.out.contains("What is handed in twice: \"evidence/"), "\(outcome.out)")
        let checked = try workspace.badge(["submission", "check", "cohort/tl-001"] + Self.options)
        #expect(checked.code == 1)
        #expect(checked.out.contains("\nWhat is handed in twice\n  \"evidence/"), "\(checked.out)")
        let previewed = try workspace.badge(["preview", "cohort/tl-001"] + Self.options)
        #expect(previewed.code == 1, "\(previewed.all)")
        #expect(previewed.out.squeezed.contains("are the same, byte for byte"), "\(previewed.out)")
    }

    @Test func `an advised rule that is not met is told in every form for people, and refuses nothing`() throws {
        let workspace = try Workspace.withLeaders(2)
        let heading = "What could be better (this refuses nothing)"
        let preview = ["preview", "cohort/tl-001"] + Self.options
        for outcome in [
            try decide(workspace, ["cohort/tl-001"]), try decide(workspace, ["cohort"]),
            try decide(workspace, ["cohort"], ["--format", "html"]), try workspace.badge(preview),
        ] {
            #expect(outcome.code == 0 && !outcome.out.contains(heading), "\(outcome.out)")
        }
        try workspace.remove("cohort/tl-001/assessments/assessor-b.yaml")
        let demand = "at least 2 assessors for each part that is scored"
        let one = try decide(workspace, ["cohort/tl-001"])
        #expect(one.code == 0, "\(one.all)")
        let words = one.out.squeezed
        #expect(words.contains(heading + " Two assessors: "), "\(one.out)")
        #expect(words.contains(": 1 assessor; advised: \(demand) To do: have each part assessed"), "\(one.out)")
        let many = try decide(workspace, ["cohort"])
        #expect(many.code == 0)
        #expect(many.out.contains("\n\(heading), in how many submissions\n  1  Two assessors\n"), "\(many.out)")
        let page = try decide(workspace, ["cohort"], ["--format", "html"]).out
        #expect(page.contains("<h2>\(heading)</h2>") && page.contains("<caption>\(heading)</caption>"))
        #expect(page.contains("data-label=\"Advised\"><bdi>\(demand)</bdi>"), "\(page)")
        let previewed = try workspace.badge(preview)
        #expect(previewed.code == 0, "\(previewed.all)")
        #expect(previewed.out.contains("\n\(heading)\n  Two assessors "), "\(previewed.out)")
        #expect(previewed.out.squeezed.contains("; advised: \(demand); to do: have each part"), "\(previewed.out)")
        // Before anybody has assessed, nothing is known of the assessors.
        try workspace.remove("cohort/tl-001/assessments/assessor-a.yaml")
        let open = try decide(workspace, ["cohort/tl-001"])
        #expect(open.code == 2 && !open.out.contains(heading), "\(open.all)")
        #expect(try !workspace.badge(preview).out.contains(heading))
    }

    @Test func `an educator who is named as the own coach is told`() throws {
        let workspace = try Workspace.withLeaders(1)
        let file = "cohort/tl-001/submission.yaml"
        #expect(try !decide(workspace, ["cohort/tl-001"]).err.contains("people."))
        let id = try #require(try workspace.text(file).firstMatch(of: /\n  id: (.+)\n/)?.1)
        let role = try #require(
            try workspace.text(Workspace.leaderTemplate).firstMatch(of: /\nroles:\n  - id: (.+)\n/)?.1
        )
        try workspace.edit(file, "people:\n", "people:\n  \(role): [\(id)]\n")
        let outcome = try decide(workspace, ["cohort/tl-001"])
        #expect(
            outcome.err.contains("note: cohort/tl-001: submission.yaml, people.\(role): \"\(id)\" is the educator"),
            "\(outcome.all)"
        )
    }

    @Test func `work that several hand in as their own is told, and decides nothing`() throws {
        let workspace = try Workspace.withLeaders(2)
        let title = "What several submissions hand in as their own"
        let outcome = try decide(workspace, ["cohort"])
        #expect(outcome.code == 0)
        #expect(outcome.out.contains("\n\(title)\n  2 submissions hand in the same "), "\(outcome.out)")
        let json = try JSON.read(try decide(workspace, ["cohort"], ["--json"]).outBytes)
        #expect(json["shared"]?.items.count == 1)
        let noted = try decide(workspace, ["cohort"], ["--format", "csv"])
        #expect(noted.err.contains("note: 2 submissions hand in the same "), "\(noted.err)")
        let page = try decide(workspace, ["cohort"], ["--format", "html"])
        #expect(page.out.contains("<h2>\(title)</h2>"))
        #expect(try !decide(workspace, ["cohort/tl-001"]).out.contains(title))
    }

    @Test func `a sheet without a row, and one with too many, are told for what they are`() throws {
        let workspace = try Workspace.withLeaders(1)
        let sheet = try scored(workspace, by: "assessor-c", "pass", "2026-07-05")
        let head = String(sheet.prefix { !$0.isNewline })
        try workspace.write(head + "\n", "empty.csv")
        let record = { ["assess", "record", $0, "--submissions", "cohort"] + Self.options }
        for told in [
            try workspace.badge(record("empty.csv")), try decide(workspace, ["cohort"], ["--sheet", "empty.csv"]),
        ] {
            #expect(told.code == 0)
            #expect(told.err.contains("note: \"empty.csv\" has no row below its first line"), "\(told.err)")
        }
        try workspace.write(sheet, "full.csv")
        #expect(try !decide(workspace, ["cohort"], ["--sheet", "full.csv"]).err.contains("no row below"))
        try workspace.write(head + "\n" + String(repeating: "x,y\n", count: 10_001), "many.csv")
        let many = try workspace.badge(record("many.csv"))
        #expect(many.code == 65)
        #expect(many.err.contains("divide it into several sheets") && !many.err.contains("hand in what"), "\(many.err)")
    }

    @Test func `two submissions with one id, or one folder named twice, decide nothing`() throws {
        let workspace = try Workspace.withLeaders(2)
        try workspace.edit("cohort/tl-002/submission.yaml", "id: tl-002", "id: tl-001")
        let outcome = try decide(workspace, ["cohort"], ["--record"])
        #expect(outcome.code == 64)
        #expect(outcome.err.contains("nothing was decided [issue.sameID]"), "\(outcome.err)")
        #expect(!workspace.exists("cohort/tl-001/decision.json"))
        let twice = try decide(workspace, ["cohort/tl-001", "cohort/tl-001"])
        #expect(twice.code == 64)
        #expect(twice.err.contains("nothing was decided [issue.sameSubmission]"), "\(twice.err)")
    }

    @Test func `the order of the table is that of the folders, however many are worked on at once`() throws {
        let workspace = try Workspace.withLeaders(12)
        let one = try decide(workspace, ["cohort"], ["--json", "--jobs", "1"])
        let many = try decide(workspace, ["cohort"], ["--json", "--jobs", "12"])
        #expect(one.code == 0 && one.out == many.out)
        let json = try JSON.read(one.outBytes)
        #expect(json["schema"]?.string == "badge-decisions/1")
        #expect(
            json["submissions"]?.array?.map { $0["id"]?.string ?? "" } == (1...12).map { Workspace.leaderName($0) }
        )
        #expect(json["totals"]?["earned"] == 12)
    }

    @Test func `a sheet that was recorded already counts once, and other scores by the same person are told`() throws {
        let workspace = try Workspace.withLeaders(1)
        try workspace.write(scored(workspace, by: "assessor-c", "pass", "5/7/2026"), "c.csv")
        let open = try decide(workspace, ["cohort"], ["--sheet", "c.csv"])
        #expect(open.code == 65)
        #expect(open.all.contains("[sheet.cells]") && open.all.contains("--dates"), "\(open.all)")
        let sheet = ["--sheet", "c.csv", "--dates", "day-first"]
        let unrecorded = try decide(workspace, ["cohort"], sheet)
        #expect(line(unrecorded, 1) == "cohort/tl-001  earns the badge  3", "\(unrecorded.all)")
        #expect(unrecorded.out.contains("1 submission has scores in sheets only"), "\(unrecorded.out)")
        let record = ["assess", "record", "c.csv", "--submissions", "cohort", "--dates", "day-first"] + Self.options
        #expect(try workspace.badge(record).code == 0)
        let both = try decide(workspace, ["cohort"], sheet)
        #expect(line(both, 1) == "cohort/tl-001  earns the badge  3", "\(both.all)")
        #expect(!both.out.contains("in sheets only"), "\(both.out)")
        try workspace.write(scored(workspace, by: "assessor-c", "no pass", "5/7/2026"), "c.csv")
        let other = try decide(workspace, ["cohort"], sheet)
        #expect(other.code == 65 && other.out.contains("[assessment.sameAssessor]"), "\(other.all)")
    }

    @Test func `what was changed after it was scored is told apart, with what to do`() throws {
        let workspace = try Workspace.withLeaders(1)
        try workspace.write(scored(workspace, by: "assessor-c", "pass", "2026-07-05"), "c.csv")
        let record = ["assess", "record", "c.csv", "--submissions", "cohort"] + Self.options
        #expect(try workspace.badge(record).code == 0)
        try workspace.edit("cohort/tl-001/submission.yaml", "own-work: true", "own-work: false")
        let outcome = try decide(workspace, ["cohort"])
        #expect(outcome.code == 65)
        #expect(line(outcome, 1).hasPrefix("cohort/tl-001  changed after it was scored"), "\(outcome.out)")
        #expect(outcome.out.contains("to do: put back what was scored"), "\(outcome.out)")
        let check = try workspace.badge(["submission", "check", "cohort/tl-001"] + Self.options)
        #expect(check.code == 65)
        #expect(check.err.contains("own-work was ") || check.err.contains("own-work, which"), "\(check.all)")
        let sheet = try workspace.badge(["assess", "sheet", "cohort", "--assessor", "assessor-d"] + Self.options)
        #expect(sheet.err.contains("[assessment.changedEvidence]"), "\(sheet.all)")
    }

    @Test func `one that does not earn the badge counts before one that was changed, and that before one that waits`()
        throws
    {
        let workspace = try Workspace.withLeaders(3)
        try workspace.write(scored(workspace, by: "assessor-c", "pass", "2026-07-05"), "c.csv")
        let record = ["assess", "record", "c.csv", "--submissions", "cohort"] + Self.options
        #expect(try workspace.badge(record).code == 0)
        try workspace.edit("cohort/tl-001/submission.yaml", "own-work: true", "own-work: false")
        for name in ["assessor-a", "assessor-b"] { try workspace.remove("cohort/tl-002/assessments/\(name).yaml") }
        let changed = try decide(workspace, ["cohort"])
        #expect(changed.code == 65, "\(changed.all)")
        for name in ["assessor-a", "assessor-b"] {
            try workspace.edit("cohort/tl-003/assessments/\(name).yaml", "pass: true", "pass: false")
        }
        let refused = try decide(workspace, ["cohort"])
        #expect(refused.code == 1, "\(refused.all)")
        #expect(refused.out.contains("cohort/tl-001  changed after it was scored"), "\(refused.out)")
    }

    @Test(arguments: ["table", "csv", "json", "html"])
    func `a title that was changed after it was scored stands in no report, and its place does`(form: String) throws {
        let workspace = try Workspace.withLeaders(1)
        try workspace.write(scored(workspace, by: "assessor-c", "pass", "2026-07-05"), "c.csv")
        let record = ["assess", "record", "c.csv", "--submissions", "cohort"] + Self.options
        #expect(try workspace.badge(record).code == 0)
        let title = "title: Record of the induction"
        try workspace.edit("cohort/tl-001/submission.yaml", title, title + " of Quinta Sample")
        let outcome = try decide(workspace, ["cohort"], ["--format", form])
        #expect(outcome.code == 65)
        #expect(outcome.out.contains("another one (cohort/tl-001/submission.yaml, line "), "\(outcome.all)")
        #expect(!outcome.all.contains("Quinta") && !outcome.all.contains("Record of the induction"), "\(outcome.all)")
        let check = try workspace.badge(["submission", "check", "cohort/tl-001"] + Self.options)
        #expect(check.code == 65 && check.err.contains("of Quinta Sample"), "\(check.all)")
    }

    @Test func `a row with a cell too many, and a submission that cannot be read, are told for what they are`() throws {
        let workspace = try Workspace.withLeaders(1)
        let sheet = try scored(workspace, by: "assessor-c", "pass", "2026-07-05")
        try workspace.write(sheet.replacingOccurrences(of: ",pass,", with: ",pass,so, so,"), "torn.csv")
        let record = { ["assess", "record", $0, "--submissions", "cohort"] + Self.options }
        let torn = try workspace.badge(record("torn.csv"))
        #expect(torn.code == 65)
        #expect(torn.err.contains("row 2 has 8 cells, and the first line names 6 columns"), "\(torn.err)")
        #expect(!torn.err.contains("[template.other]") && !torn.err.contains("no day stands"), "\(torn.err)")
        try workspace.write(sheet, "c.csv")
        #expect(try workspace.badge(record("c.csv") + ["--dry-run"]).code == 0)
        let text = try workspace.text("cohort/tl-001/submission.yaml")
        try workspace.write(text + "\nbogus: 1\n", "cohort/tl-001/submission.yaml")
        let faulty = try workspace.badge(record("c.csv"))
        #expect(faulty.err.contains("its files cannot be read: mend what is told of them above"), "\(faulty.err)")
        #expect(!faulty.err.contains("did you mean tl-001"), "\(faulty.err)")
    }

    /// Scores of everything that tl-001 is scored on.
    private func scored(_ workspace: Workspace, by person: String, _ score: String, _ day: String) throws -> String {
        let text = try workspace.text("cohort/tl-001/assessments/assessor-a.yaml")
        func value(_ key: String) -> String {
            text.components(separatedBy: "\n").first { $0.hasPrefix(key + ": ") }.map {
                String($0.dropFirst(key.count + 2)).replacingOccurrences(of: "\"", with: "")
            }
                ?? ""
        }
        let lines = text.components(separatedBy: "scores:\n")[1].components(separatedBy: "\n")
        let ids = lines.filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
            .map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " :")) }
        return
            (["submission,assessor,date,component,score,template"]
            + ids.map {
                "\(value("submission")),\(person),\(day),\($0),\(score),"
                    + "\(value("template")) \(value("templateVersion"))"
            }).joined(separator: "\n")
    }
}
