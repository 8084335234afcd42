import Foundation
import Testing

/// Evidence that is changed between the writing of a sheet and its taking in.
struct NotedSheetTests {
    private let workspace: Workspace
    private let name = "nea-coaching-and-mentoring 2022-03-19"

    /// A workspace with the unscored sample in `work/ana` and a sheet for it, filled in.
    init() throws {
        workspace = try Workspace.withProgram()
        try workspace.makeFolder("work")
        try workspace.copy(workspace.url("submission"), "work/ana")
        try workspace.remove("work/ana/assessments/assessor-a.yaml")
        let made = try workspace.badge("assess sheet work --template template.yaml --assessor assessor-a --out a.csv")
        #expect(made.code == 0, "\(made.all)")
        let text = try workspace.text("a.csv")
            .replacingOccurrences(of: ",pass,,,\(name),", with: ",pass,pass,,\(name),")
            .replacingOccurrences(of: ",Proficient,,,\(name),", with: ",Proficient,Proficient,,\(name),")
            .replacingOccurrences(of: ",assessor,,1,", with: ",assessor,2026-07-06,1,")
        try workspace.write(text, "a.csv")
    }

    private let record = "assess record a.csv --template template.yaml --submissions work"
    private let decide = "decide work/ana --template template.yaml --sheet a.csv"
    private let told =
        "what is handed in for overview.passes of nea-2026-0117 was changed since the sheet was written for assessor-a "
        + "[assessment.changedEvidence]"

    @Test func `the sheet decides and is recorded as long as nothing was changed`() throws {
        let decided = try workspace.badge(decide)
        #expect(decided.code == 0, "\(decided.all)")
        #expect(
            decided.out.squeezed.contains("has scores in sheets only: badge issue does not read sheets"),
            "\(decided.out)"
        )
        #expect(try workspace.badge(record).code == 0)
    }

    @Test func `changed evidence is told by component, and nothing is recorded or decided`() throws {
        try workspace.write("Something else.", "work/ana/evidence/overview.md")
        let decided = try workspace.badge(decide)
        #expect(decided.code == 65, "\(decided.all)")
        #expect(
            decided.out.contains("changed after it was scored") && decided.out.squeezed.contains(told),
            "\(decided.all)"
        )
        let recorded = try workspace.badge(record)
        #expect(recorded.code == 65 && recorded.err.contains(told), "\(recorded.all)")
        #expect(!recorded.err.contains("circle-map"), "\(recorded.err)")
        #expect(!workspace.exists("work/ana/assessments/assessor-a.yaml"))
    }

    @Test func `without the column it is said that nothing notes what was scored`() throws {
        let text = try workspace.text("a.csv").replacing(/,sha256-[0-9a-f]{16}/, with: "")
            .replacingOccurrences(of: ",template,digest\r\n", with: ",template\r\n")
        try workspace.write(text, "a.csv")
        let overview = "work/ana/evidence/overview.md"
        try workspace.write(workspace.text(overview) + "One more line.\n", overview)
        let decided = try workspace.badge(decide)
        #expect(decided.code == 0, "\(decided.all)")
        #expect(
            decided.out.squeezed.contains("scores in sheets only: nothing notes what was scored, and"),
            "\(decided.out)"
        )
        #expect(try workspace.badge(record).code == 0)
    }
}
