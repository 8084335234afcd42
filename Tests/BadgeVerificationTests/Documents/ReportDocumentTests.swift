import BadgeTesting
import BadgeVerification
import Foundation
import OpenBadges
import Testing

/// `docs/report.md` against what the verifier really says.
@Suite struct ReportDocumentTests {
    struct Row: Hashable {
        let code: String
        let checks: String
        let meaning: String
    }

    /// The rows of the table below a heading, without its head.
    private static func table(below heading: String) throws -> [[String]] {
        let file = Repository.root.appending(path: "docs/report.md")
        let text = try String(contentsOf: file, encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let start = try #require(lines.firstIndex { $0 == "## " + heading })
        let rows = lines[(start + 1)...].prefix { !$0.hasPrefix("## ") }.filter { $0.hasPrefix("| ") }.dropFirst()
        return rows.map { row in
            row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces).replacing("`", with: "") }
        }
    }

    @Test func `the checks are those of the program, in their order`() throws {
        let documented = try Self.table(below: "Checks").map { $0[0] }
        #expect(documented == CheckID.allCases.map(\.rawValue))
    }

    @Test func `the reasons are those of the program, each with a meaning`() throws {
        let rows = try Self.table(below: "Reasons")
        let own =
            VerifierReason.allCases.map(\.rawValue) + StructureReason.allCases.map(\.rawValue)
            + ContextReason.allCases.map(\.rawValue) + ResultReason.allCases.map(\.rawValue)
        #expect(rows.map { $0[0] } == own)
        #expect(Set(own).count == own.count)
        for row in rows { #expect(row.count == 3 && row[2].count > 10, "\(row[0])") }
    }

    @Test func `each reason comes from the checks and with the outcomes that the document names`() async throws {
        var given: [String: Set<String>] = [:]
        for one in ReasonCase.all {
            for result in try await one.make().report().allResults {
                given[result.reason.code, default: []].insert(result.check.rawValue + " " + result.outcome.rawValue)
            }
        }
        let impossible = Set(ReasonCase.cannotOccur.map(\.reason.rawValue))
        for row in try Self.table(below: "Reasons") {
            let documented = Self.pairs(row[1])
            let isOfVerifier = VerifierReason(rawValue: row[0]) != nil
            if isOfVerifier && !impossible.contains(row[0]) {
                #expect(documented == given[row[0]], "\(row[0])")
            } else {
                let others = given[row[0], default: []].subtracting(documented)
                #expect(others.isEmpty, "\(row[0])")
            }
        }
    }

    @Test func `what no badge can give in this version is said`() throws {
        let file = Repository.root.appending(path: "docs/report.md")
        let text = try String(contentsOf: file, encoding: .utf8)
        let paragraph = text.components(separatedBy: "## Reasons\n\n")[1].components(separatedBy: "\n\n")[0]
        for reason in ReasonCase.cannotOccur { #expect(paragraph.contains("`\(reason.reason.rawValue)`")) }
    }

    /// `a, b failed; c passed` as `a failed`, `b failed`, `c passed`.
    private static func pairs(_ text: String) -> Set<String> {
        if text == "every check undetermined" { return Set(CheckID.allCases.map { $0.rawValue + " undetermined" }) }
        var pairs: Set<String> = []
        for part in text.components(separatedBy: "; ") {
            guard let space = part.lastIndex(of: " ") else { continue }
            for check in part[..<space].components(separatedBy: ", ") {
                let names = check == "results.*" ? ["results.reference", "results.required"] : [check]
                for name in names { pairs.insert(name + part[space...]) }
            }
        }
        return pairs
    }
}
