import BadgeTesting
import Foundation
import Testing

/// `decision.json` as `badge decide --record` keeps it.
struct DecisionFileTests {
    private let workspace: Workspace
    private static let folder = "cohort/tl-001"

    init() throws {
        workspace = try Workspace.withLeaders(1)
    }

    private func record() throws -> Outcome {
        try workspace.badge("decide cohort --template \(Workspace.leaderTemplate) --record")
    }

    private var decisions: [String] { workspace.names(in: Self.folder).filter { $0.hasPrefix("decision") } }

    @Test func `the same inputs give the same bytes, and nothing is written twice`() throws {
        #expect(try record().code == 0)
        let first = try workspace.bytes(Self.folder + "/decision.json")
        #expect(try record().code == 0)
        #expect(decisions == ["decision.json"])
        #expect(try workspace.bytes(Self.folder + "/decision.json") == first)
        let shown = try workspace.badge(
            "submission check \(Self.folder) --template \(Workspace.leaderTemplate) --decision"
        )
        #expect(Array(shown.out.utf8) == first)
    }

    @Test func `a decision on other inputs keeps the earlier one`() throws {
        #expect(try record().code == 0)
        let first = try workspace.bytes(Self.folder + "/decision.json")
        try workspace.edit(Self.folder + "/submission.yaml", "own-work: true", "own-work: false")
        #expect(try record().code == 1)
        #expect(decisions == ["decision-1.json", "decision.json"])
        #expect(try workspace.bytes(Self.folder + "/decision-1.json") == first)
        #expect(try workspace.text(Self.folder + "/decision.json").contains("\"isAwarded\": false"))
    }

    @Test func `a report replaces an earlier report and nothing else`() throws {
        let command = "decide cohort --template \(Workspace.leaderTemplate) --out report --format "
        for form in ["table", "csv", "html", "json", "table"] {
            let outcome = try workspace.badge(command + form)
            #expect(outcome.code == 0, "\(form): \(outcome.all)")
            #expect(outcome.out.isEmpty && outcome.err == "badge: 1 earns the badge\n", "\(outcome.all)")
        }
        #expect(try workspace.text("report").hasPrefix("DECISIONS by "))
        try workspace.write("my own notes", "report")
        let refused = try workspace.badge(command + "html")
        #expect(refused.code == 73)
        #expect(refused.err.contains("is not a report of an earlier run [file.exists]"), "\(refused.err)")
        #expect(try workspace.text("report") == "my own notes")
    }
}
