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
        let told = "What is missing\n  What everybody would read in the badge: the e-mail address \"a@example.org\" in"
        #expect(outcome.out.contains(told), "\(outcome.out)")
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
}
