import Foundation
import StrictJSON
import Testing

/// How `badge submission check` begins: whether the work waits for assessors, was scored, or is no longer what was scored.
struct StandingTests {
    private static let options = ["--template", Workspace.leaderTemplate]
    private static let folder = "cohort/tl-001"
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace.withLeaders(1)
    }

    private func check(_ more: [String] = []) throws -> Outcome {
        try workspace.badge(["submission", "check", Self.folder] + Self.options + more)
    }

    private func state() throws -> String {
        let json = try JSON.read(check(["--json"]).outBytes)
        return (json["state"]?.string ?? "") + (json["isReady"] == true ? ", ready" : "")
    }

    @Test func `work that was scored is not said to wait for assessors`() throws {
        let scored = try check()
        #expect(scored.code == 0)
        #expect(scored.out.hasPrefix("ASSESSED  tl-001\n"), "\(scored.out)")
        #expect(scored.out.contains("\nNext: the scores give the badge: "))
        #expect(try state() == "assessed, ready")
        try workspace.edit(Self.folder + "/assessments/assessor-a.yaml", "pass: true", "pass: false")
        #expect(try check().out.contains("\nNext: the assessors differ, and an adjudicator decides"))
        for name in ["assessor-a", "assessor-b"] { try workspace.remove(Self.folder + "/assessments/\(name).yaml") }
        #expect(try check().out.hasPrefix("READY TO BE ASSESSED  tl-001\n"))
        #expect(try state() == "ready, ready")
        try workspace.edit(Self.folder + "/submission.yaml", "own-work: true", "own-work: false")
        #expect(try check().out.hasPrefix("NOT READY  tl-001\n"))
        #expect(try state() == "not-ready")
    }

    @Test func `work that was changed after it was scored says so first`() throws {
        let rows = ["induction-record.passes", "data-analysis.passes"].map {
            "tl-001,assessor-c,2026-07-05,\($0),pass,teaching-matters-teacher-leader 2026.1"
        }
        let sheet = (["submission,assessor,date,component,score,template"] + rows).joined(separator: "\n")
        try workspace.write(sheet, "c.csv")
        let record = ["assess", "record", "c.csv", "--submissions", "cohort"] + Self.options
        #expect(try workspace.badge(record).code == 0)
        #expect(try check().out.hasPrefix("ASSESSED  tl-001\n"))
        let analysis = Self.folder + "/evidence/data-analysis.md"
        try workspace.write(workspace.text(analysis) + "One more thought.\n", analysis)
        let changed = try check()
        #expect(changed.code == 65)
        #expect(changed.out.hasPrefix("CHANGED AFTER IT WAS SCORED  tl-001\n"), "\(changed.out)")
        #expect(changed.out.contains("\nNext: put back what was scored"))
        #expect(changed.err.contains("[assessment.changedEvidence]"))
        #expect(try state() == "changed-evidence")
    }

    @Test func `a round that is refused when it is decided is refused before`() throws {
        let again = """

            resubmissions:
              - date: 2026-08-20
                evidence:
                  data-analysis:
                    items:
                      - file: evidence/analysis-2.md
                        mediaType: text/markdown
                        title: Anew

            """
        let submission = Self.folder + "/submission.yaml"
        try workspace.write(workspace.text(submission) + again, submission)
        let analysis = try workspace.bytes(Self.folder + "/evidence/data-analysis.md")
        try workspace.write(analysis + [10], Self.folder + "/evidence/analysis-2.md")
        let decided = try workspace.badge(["decide", Self.folder] + Self.options)
        #expect(decided.code == 65 && decided.out.contains("[submission.badRound]"), "\(decided.out)")
        let refused = try check()
        #expect(refused.code == 65)
        #expect(refused.out.hasPrefix("NOT READY  tl-001\n"), "\(refused.out)")
        #expect(refused.out.contains("\nNext: take the round out: nothing has to be handed in again\n"))
        #expect(refused.err.contains("round 2 was handed in though round 1 earned the badge [submission.badRound]"))
        #expect(try state() == "bad-round")
        for name in ["assessor-a", "assessor-b"] {
            let file = Self.folder + "/assessments/\(name).yaml"
            let text = try workspace.text(file)
            let part = try #require(text.range(of: "data-analysis.passes:\n    pass: true"))
            let failed = "data-analysis.passes:\n    pass: false"
            try workspace.write(text.replacingCharacters(in: part, with: failed), file)
        }
        let open = try check()
        #expect(!open.err.contains("[submission.badRound]"), "\(open.all)")
        let replaced = "in round 2, what stands under data-analysis takes the place of \"evidence/data-analysis.md\""
        #expect(open.out.contains(replaced), "\(open.out)")
    }
}
