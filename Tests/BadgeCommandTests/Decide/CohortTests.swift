import BadgeTesting
import Foundation
import StrictJSON
import Testing

/// A cohort of 150 teacher leaders with two assessors each: the evidence in folders, the scores in sheets as a spreadsheet
/// saves them.
struct CohortTests {
    private let workspace: Workspace
    private static let count = 150

    init() throws {
        workspace = try Workspace.withLeaders(Self.count)
        for number in 1...Self.count {
            for name in ["assessor-a", "assessor-b"] {
                try workspace.remove("cohort/\(Workspace.leaderName(number))/assessments/\(name).yaml")
            }
        }
        for number in stride(from: 10, through: Self.count, by: 10) {
            let log = "cohort/\(Workspace.leaderName(number))/evidence/coaching-log.csv"
            try workspace.write(
                String(workspace.text(log).split(separator: "\n").prefix(4).joined(separator: "\n")),
                log
            )
        }
    }

    /// The sheet of one assessor, filled in: semicolons, days as they are written in Germany, Windows line ends.
    private func sheet(_ assessor: String, failing: Set<Int> = [], without: Set<Int> = []) throws -> String {
        let name = assessor + ".csv"
        let made = try workspace.badge(
            "assess sheet cohort --template \(Workspace.leaderTemplate) --assessor \(assessor) --out \(name)"
        )
        #expect(made.code == 0, "\(made.all)")
        let lines = try workspace.text(name).replacingOccurrences(of: "\u{FEFF}", with: "")
            .components(separatedBy: "\r\n").filter { !$0.isEmpty }
        let heads = lines[0].components(separatedBy: ",")
        let rows = try lines.dropFirst().map { line in
            let number = try #require(Int(line.dropFirst("tl-".count).prefix(3)))
            let what = try #require(line.components(separatedBy: ",\(assessor),").first)
            let component = try #require(
                ["induction-record.passes", "data-analysis.passes"].first { line.contains($0) }
            )
            let score =
                without.contains(number)
                ? "" : failing.contains(number) && component.hasPrefix("data") ? "no pass" : "pass"
            return [what, assessor, "assessor", "22.06.2026", "1", component, score, "\"Gr\u{FC}ndlich; klar\""]
        }
        let template = "teaching-matters-teacher-leader 2026.1"
        #expect(
            heads == [
                "submission", "assessor", "role", "date", "round", "component", "what", "levels", "required",
                "score", "comment", "template", "digest",
            ]
        )
        let text =
            (["submission;assessor;role;date;round;component;score;comment;template"]
            + rows.map { ($0 + [template]).joined(separator: ";") }).joined(separator: "\r\n")
        // As a German spreadsheet saves it: one byte for each character.
        try workspace.write(text.unicodeScalars.map { UInt8($0.value) }, name)
        return name
    }

    @Test func `150 submissions and 300 assessments are decided and reported in one command`() throws {
        let a = try sheet("assessor-a", failing: [5, 15], without: [7])
        let b = try sheet("assessor-b", failing: [5, 25], without: [7])
        let command = "decide cohort --template \(Workspace.leaderTemplate) --sheet \(a) --sheet \(b)"
        let outcome = try workspace.badge(command)
        #expect(outcome.code == 1, "\(outcome.all)")
        #expect(
            outcome.out.contains(
                "\nTotals: 131 earn the badge, 1 waits for assessors, 2 wait for an adjudicator, 16\ndo not earn it yet\n"
            ),
            "\(outcome.out)"
        )
        #expect(outcome.out.contains("  15  Number of coaching sessions\n"), "\(outcome.out)")
        #expect(outcome.out.contains("How far assessors agree: 99 percent of scores are the same"), "\(outcome.out)")
        let json = try JSON.read(workspace.badge(command + " --json").outBytes)
        let rows = try #require(json["submissions"]?.array)
        func state(_ number: Int) -> String? { rows[number - 1]["state"]?.string }
        #expect(
            [5, 7, 10, 15, 25, 26].map(state) == [
                "not-earned", "unassessed", "not-earned", "differing", "differing", "earned",
            ]
        )
        #expect(json["agreement"]?["components"]?.array?.map { $0["same"] } == [149, 147])
    }

    @Test func `scores of a submission that nobody gave are told`() throws {
        let a = try sheet("assessor-a")
        let outcome = try workspace.badge(
            "decide cohort/tl-001 --template \(Workspace.leaderTemplate) --sheet \(a) --format csv --out r.csv"
        )
        #expect(outcome.code == 65, "\(outcome.all)")
        #expect(
            outcome.err.contains("the sheets score 149 submissions that were not given or cannot be read: \"tl-002\"")
        )
        #expect(outcome.err.contains("and 129 more [decide.noSuchSubmission]"), "\(outcome.err)")
    }
}
