import Foundation
import Testing

/// Two sheets of two people, of which one is not whole, belongs to another folder or came after a change.
struct SeveralSheetsTests {
    private static let options = ["--template", Workspace.leaderTemplate]
    private static let components = ["induction-record.passes", "data-analysis.passes"]
    private static let all = ["tl-001", "tl-002", "tl-003"]
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace.withLeaders(3)
        for id in Self.all {
            for name in workspace.names(in: "cohort/\(id)/assessments") {
                try workspace.remove("cohort/\(id)/assessments/\(name)")
            }
        }
    }

    /// Writes a sheet of an assessor with rows for these submissions; those that are `blank` are not scored.
    private func write(
        _ ids: [String],
        _ assessor: String,
        blank: [String] = [],
        without: (String) -> Bool = { _ in false }
    ) throws {
        let rows = ids.flatMap { id in
            Self.components.map { component in
                let (day, score) = blank.contains(id) ? ("", "") : ("2026-07-05", "pass")
                return "\(id),\(assessor),\(day),\(component),\(score),teaching-matters-teacher-leader 2026.1"
            }
        }
        let text = ["submission,assessor,date,component,score,template"] + rows.filter { !without($0) }
        try workspace.write(text.joined(separator: "\n"), assessor + ".csv")
    }

    private func record(_ people: [String] = ["as-a", "as-b"]) throws -> Outcome {
        let sheets = people.map { $0 + ".csv" }
        return try workspace.badge(
            ["assess", "record"] + sheets + ["--submissions", "cohort", "--dry-run"] + Self.options
        )
    }

    @Test func `who has no row of what others have is told by name`() throws {
        try write(Self.all, "as-a")
        try write(["tl-001", "tl-003"], "as-b")
        let lost = try record()
        #expect(lost.code == 0, "\(lost.all)")
        #expect(
            lost.out.hasSuffix(
                "\nno row of as-b on tl-002, of which others have rows: as-b scores it on a sheet that badge assess sheet writes "
                    + "now, unless it was given to others only\n"
            ),
            "\(lost.out)"
        )
        try write(Self.all, "as-b")
        let whole = try record()
        #expect(whole.code == 0 && !whole.out.contains("no row of"), "\(whole.out)")
    }

    @Test func `a part that was given to two others lacks nobody, and one of one person lacks its other one`() throws {
        try write(["tl-001", "tl-002"], "as-a")
        try write(["tl-001", "tl-002"], "as-b")
        try write(["tl-003"], "as-c")
        try write(["tl-003"], "as-d")
        let parts = try record(["as-a", "as-b", "as-c", "as-d"])
        #expect(parts.code == 0 && !parts.out.contains("no row of"), "\(parts.out)")
        try write(["tl-001"], "as-b")
        let lost = try record(["as-a", "as-b", "as-c", "as-d"])
        #expect(lost.out.contains("\nno row of as-b on tl-002, of which"), "\(lost.out)")
        #expect(!lost.out.contains("no row of as-c") && !lost.out.contains("no row of as-d"), "\(lost.out)")
    }

    @Test func `rows that are not scored yet count as rows, and a component without one is told`() throws {
        try write(Self.all, "as-a", blank: ["tl-002"])
        try write(["tl-001", "tl-003"], "as-b")
        let lost = try record()
        #expect(lost.out.contains("not scored yet: tl-002\n"), "\(lost.out)")
        #expect(lost.out.contains("\nno row of as-b on tl-002, of which"), "\(lost.out)")
        try write(Self.all, "as-b", blank: ["tl-002"]) { $0.hasPrefix("tl-002,as-b,,data") }
        let part = try record()
        let told =
            "no row of as-b on data-analysis.passes of tl-002: as-b puts it back, as badge assess sheet writes such rows, before"
        #expect(part.out.contains("\n" + told), "\(part.out)")
        try write(Self.all, "as-b") { $0.hasPrefix("tl-002,as-b,2026-07-05,data") }
        let scored = try record()
        #expect(scored.code == 65)
        #expect(scored.err.contains("data-analysis.passes of tl-002 is not scored by as-b [sheet.unscored]"))
        #expect(scored.err.contains("hint: as-b scores it: put the row back"), "\(scored.err)")
    }

    @Test func `who may not assess a submission lacks no row of it`() throws {
        try write(Self.all, "as-a")
        let file = "cohort/tl-002/submission.yaml"
        let text = try workspace.text(file)
        let id = try #require(text.firstMatch(of: /\n  id: ([a-z0-9-]+)\n/)).output.1
        try write(["tl-001", "tl-003"], "own-person")
        try workspace.edit(file, "\n  id: \(id)\n", "\n  id: own-person\n")
        let own = try record(["as-a", "own-person"])
        #expect(own.code == 0 && !own.out.contains("no row of"), "\(own.all)")
    }

    @Test func `a submission yaml that is no YAML is named with its folder`() throws {
        try write(Self.all, "as-a")
        #expect(try record(["as-a"]).code == 0)
        try workspace.edit("cohort/tl-003/submission.yaml", "id: tl-003\n", "\tid: tl-003\n")
        let broken = try record(["as-a"])
        #expect(broken.code == 65)
        #expect(broken.err.contains("badge: error: cohort/tl-003/submission.yaml:"), "\(broken.err)")
        #expect(!broken.err.contains("error: submission.yaml"), "\(broken.err)")
    }

    /// A sheet as the program writes it, filled in.
    private func sheet(_ assessor: String) throws -> String {
        let made = try workspace.badge(["assess", "sheet", "cohort", "--assessor", assessor] + Self.options)
        #expect(made.code == 0, "\(made.err)")
        let name = "teaching-matters-teacher-leader 2026.1"
        return made.out.replacingOccurrences(of: ",pass,,,\(name),", with: ",pass,pass,,\(name),")
            .replacingOccurrences(of: ",assessor,,1,", with: ",assessor,2026-07-05,1,")
    }

    @Test func `ids that were filled down, or are of nobody, are told by the column digest`() throws {
        for id in ["tl-002", "tl-003"] {
            let title = "title: Record of the induction"
            try workspace.edit("cohort/\(id)/submission.yaml", title, title + " of " + id)
            let path = "cohort/\(id)/evidence/data-analysis.md"
            try workspace.write(workspace.text(path) + "More of \(id).\n", path)
        }
        let text = try sheet("as-a")
        try workspace.write(text, "as-a.csv")
        let whole = try record(["as-a"])
        #expect(whole.code == 0, "\(whole.all)")
        try workspace.write(text.replacingOccurrences(of: "tl-002,as-a", with: "tl-001,as-a"), "as-a.csv")
        let filled = try record(["as-a"])
        #expect(filled.code == 65)
        #expect(filled.err.contains("this is the row of tl-002: write tl-002 in column submission"), "\(filled.err)")
        #expect(!filled.err.contains("keep one of the two rows"), "\(filled.err)")
        let decided = try workspace.badge(["decide", "cohort", "--sheet", "as-a.csv"] + Self.options)
        #expect(decided.err.contains("this is the row of tl-002: write tl-002 in column submission"), "\(decided.all)")
        try workspace.write(text.replacingOccurrences(of: "tl-002,as-a", with: "tl-008,as-a"), "as-a.csv")
        let lost = try record(["as-a"])
        #expect(
            lost.err.contains("by their column digest these are the rows of tl-002: write tl-002 in column submission"),
            "\(lost.err)"
        )
    }

    @Test func `a file that was renamed since the sheet was written is told as that, and once`() throws {
        let folder = "cohort/tl-001/evidence/"
        try workspace.write(sheet("as-a"), "as-a.csv")
        try workspace.run("/bin/mv", [folder + "data-analysis.md", folder + "analysis.md"])
        let moved = try record(["as-a"])
        #expect(moved.code == 65)
        #expect(
            moved.err.contains(
                "hint: the file that was scored lies there as \"evidence/analysis.md\": if its name was changed by mistake, there "
                    + "or here, put the old one back; if on purpose, write the new one in both places, and let as-a score it anew"
            ),
            "\(moved.err)"
        )
        #expect(!moved.err.contains("was changed since the sheet was written"), "\(moved.err)")
        try workspace.write(workspace.text(folder + "analysis.md") + "More.\n", folder + "analysis.md")
        let other = try record(["as-a"])
        #expect(other.err.contains("mend its name here; or take its entry out"), "\(other.err)")
        #expect(other.err.contains("was changed since the sheet was written"), "\(other.err)")
    }
}
