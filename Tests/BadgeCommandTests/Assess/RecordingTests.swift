import Foundation
import Testing

/// `badge assess record` where something stands in the way, and what is told beside it.
struct RecordingTests {
    private static let options = ["--template", Workspace.leaderTemplate]
    private static let record = ["assess", "record", "c.csv", "--submissions", "cohort"] + options
    private static let components = ["induction-record.passes", "data-analysis.passes"]
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace.withLeaders(3)
    }

    /// Writes a sheet of an assessor with rows for these submissions.
    private func write(_ ids: [String], assessor: String = "assessor-c") throws {
        let rows = ids.flatMap { id in
            Self.components.map { "\(id),\(assessor),2026-07-05,\($0),pass,teaching-matters-teacher-leader 2026.1" }
        }
        let text = (["submission,assessor,date,component,score,template"] + rows).joined(separator: "\n")
        try workspace.write(text, "c.csv")
    }

    private static let all = ["tl-001", "tl-002", "tl-003"]

    @Test func `scores are recorded once every file that is named is there`() throws {
        try write(["tl-001"])
        let analysis = "cohort/tl-001/evidence/data-analysis.md"
        let content = try workspace.bytes(analysis)
        try workspace.remove(analysis)
        let refused = try workspace.badge(Self.record)
        #expect(refused.code == 65)
        let told = "data-analysis of tl-001: the folder does not hold \"evidence/data-analysis.md\""
        #expect(refused.err.contains(told), "\(refused.err)")
        #expect(refused.err.contains("[assessment.absentEvidence]"), "\(refused.err)")
        #expect(!workspace.exists("cohort/tl-001/assessments/assessor-c.yaml"))
        let hand = ["assess", "sheet", "cohort/tl-001", "--assessor", "assessor-d"]
        let sheet = try workspace.badge(hand + Self.options)
        #expect(sheet.err.contains("while that is so nothing is recorded of it"), "\(sheet.err)")
        try workspace.write(content, analysis)
        #expect(try workspace.badge(Self.record).code == 0)
        #expect(try workspace.badge(["decide", "cohort/tl-001"] + Self.options).code == 0)
    }

    @Test func `two assessors whose ids are easily taken for one another are told once, and recorded`() throws {
        try write(Self.all, assessor: "assessor.a")
        let recorded = try workspace.badge(Self.record)
        #expect(recorded.code == 0, "\(recorded.all)")
        let told = "are easily taken for one another, and count as two people"
        #expect(recorded.err.components(separatedBy: told).count == 2, "\(recorded.err)")
        let decided = try workspace.badge(["decide", "cohort/tl-001"] + Self.options)
        #expect(decided.code == 0 && decided.err.contains(told), "\(decided.all)")
        try write(["tl-002"])
        #expect(try workspace.badge(Self.record).err.contains(told))
        let other = try Workspace.withLeaders(1)
        #expect(try !other.badge(["decide", "cohort/tl-001"] + Self.options).err.contains(told))
    }

    @Test func `a sheet with rows of two people is told, and one of one person is not`() throws {
        try write(["tl-001", "tl-002"])
        let told = "note: \"c.csv\" has rows of 2 people, assessor-c, assessor-d: make sure"
        let one = try workspace.badge(Self.record + ["--dry-run"])
        #expect(one.code == 0 && !one.err.contains("has rows of"), "\(one.all)")
        let text = try workspace.text("c.csv").replacingOccurrences(of: "tl-002,assessor-c", with: "tl-002,assessor-d")
        try workspace.write(text, "c.csv")
        let two = try workspace.badge(Self.record + ["--dry-run"])
        #expect(two.code == 0 && two.err.contains(told), "\(two.all)")
    }

    @Test func `no sheet is written into a submission`() throws {
        let words = ["assess", "sheet", "cohort/tl-001", "--assessor", "assessor-d"] + Self.options + ["--out"]
        for place in ["cohort/tl-001/assessments/d.csv", "cohort/tl-001/d.csv"] {
            let refused = try workspace.badge(words + [place])
            #expect(refused.code == 64 && refused.err.contains("lies in the folder of a submission"), "\(refused.all)")
            #expect(!workspace.exists(place))
        }
        #expect(try workspace.badge(words + ["cohort/d.csv"]).code == 0)
    }

    @Test func `for an id that fits none nobody else's is offered`() throws {
        try write(["tl-001", "tl-004"])
        let wrong = try workspace.badge(Self.record)
        #expect(wrong.code == 65)
        #expect(wrong.err.contains("there is no submission \"tl-004\" that can be read"), "\(wrong.err)")
        #expect(wrong.err.contains("mend the id in the sheet") && !wrong.err.contains("did you mean"), "\(wrong.err)")
        try write(["tl-001", "tl-0002"])
        #expect(try workspace.badge(Self.record).err.contains("did you mean tl-002?"))
        try write(Self.all)
        let one = try workspace.badge(["assess", "record", "c.csv", "--submissions", "cohort/tl-001"] + Self.options)
        #expect(one.err.contains("--submissions names a single submission"), "\(one.err)")
        #expect(!one.err.contains("did you mean"), "\(one.err)")
    }

    @Test func `a submission that cannot be read is told as that, and how the rest is recorded`() throws {
        try write(Self.all)
        try workspace.edit("cohort/tl-003/submission.yaml", "id: tl-003\n", "\tid: tl-003\n")
        let broken = try workspace.badge(Self.record)
        #expect(broken.code == 65)
        #expect(broken.err.contains("the submission \"tl-003\" cannot be read"), "\(broken.err)")
        #expect(broken.err.contains("its submission.yaml cannot be read: mend what is told of it above"))
        #expect(broken.err.contains("[yaml.tab]") && !broken.err.contains("did you mean"), "\(broken.err)")
        #expect(broken.err.contains("badge: nothing was recorded\n"))
        #expect(broken.err.contains("to record the other 2 now, take the rows of tl-003 out of the sheets"))
        try write(["tl-001", "tl-002"])
        let rest = try workspace.badge(Self.record)
        #expect(rest.code == 0, "\(rest.all)")
        #expect(rest.out.contains("2 assessments recorded, 0 recorded already"))
        // Its folder has another name: it may be the one that is meant.
        try workspace.run("/bin/mv", ["cohort/tl-003", "cohort/cleo"])
        try write(["tl-003"])
        let moved = try workspace.badge(Self.record)
        #expect(moved.err.contains("it may be in \"cohort/cleo\", which cannot be read"), "\(moved.err)")
        #expect(!moved.err.contains("to record the other"), "\(moved.err)")
    }

    @Test func `a submission of which the sheet lost all rows is told`() throws {
        try write(["tl-001", "tl-003"])
        let lost = try workspace.badge(Self.record)
        #expect(lost.code == 0)
        #expect(lost.out.contains("not in any sheet: tl-002 (not scored by assessor-c)\n"), "\(lost.out)")
        try write(["tl-002"])
        let whole = try workspace.badge(Self.record)
        #expect(whole.code == 0 && !whole.out.contains("not in any sheet"), "\(whole.out)")
    }

    @Test func `what an interrupted run left is removed by the next, and nothing else is`() throws {
        try write(["tl-001"])
        let hex = ".0123456789abcdef"
        let folder = "cohort/tl-001/"
        let left = [folder + "assessments/.assessor-c.yaml" + hex, folder + ".decision.json" + hex]
        let others = [
            folder + "assessments/.notes.yaml" + hex, folder + ".decision.json.bak", folder + ".plan.json" + hex,
        ]
        for name in left + others { try workspace.write("x", name) }
        #expect(try workspace.badge(Self.record).code == 0)
        #expect(!workspace.exists(left[0]) && workspace.exists(left[1]))
        let decide = ["decide", "cohort/tl-001", "--record"] + Self.options
        #expect(try workspace.badge(decide).code == 0)
        #expect(!workspace.exists(left[1]))
        // Also where there is nothing to write any more.
        for name in left { try workspace.write("x", name) }
        #expect(try workspace.badge(Self.record).code == 0)
        #expect(try workspace.badge(decide).code == 0)
        #expect(left.allSatisfy { !workspace.exists($0) })
        #expect(others.allSatisfy { workspace.exists($0) })
    }
}
