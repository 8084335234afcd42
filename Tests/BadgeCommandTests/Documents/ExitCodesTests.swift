import BadgeTesting
import Foundation
import Testing

/// What the documentation says of exit codes is what the program has.
struct ExitCodesTests {
    @Test func `docs exit-codes has the tables of the program under a heading`() throws {
        let outcome = try Workspace().badge("exit-codes")
        #expect(outcome.code == 0)
        let document = try String(
            contentsOf: Repository.root.appending(path: "docs/exit-codes.md"),
            encoding: .utf8
        )
        #expect(document.hasPrefix("# Exit codes\n"))
        func rows(_ text: String) -> [String] { text.components(separatedBy: "\n").filter { $0.hasPrefix("|") } }
        #expect(rows(document) == rows(outcome.out), "make it anew: badge exit-codes")
    }

    @Test func `every refusal of issuing has its exit, and only two of them are a breakdown`() throws {
        let source = try String(
            contentsOf: Repository.root.appending(path: "Sources/BadgeIssuing/IssuingError.swift"),
            encoding: .utf8
        )
        let codes = source.components(separatedBy: " = \"issuing.").dropFirst()
            .map { "issuing." + ($0.components(separatedBy: "\"").first ?? "") }
        #expect(codes.count == 15)
        let rows = try Workspace().badge("exit-codes").out.components(separatedBy: "\n").filter {
            $0.contains("| `issuing.")
        }
        let exits = try rows.map { row -> (String, String) in
            let cells = row.components(separatedBy: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            try #require(cells.count == 4)
            return (cells[1].trimmingCharacters(in: ["`"]), cells[2])
        }
        #expect(exits.map(\.0) == codes)
        #expect(exits.filter { $0.1 == "70" }.map(\.0) == ["issuing.selfCheck", "issuing.cryptography"])
    }

    @Test func `a full standard output is told by the code for output`() throws {
        let workspace = try Workspace()
        let outcome = try workspace.run("/bin/sh", ["-c", "exec badge exit-codes >/dev/full"])
        #expect(outcome.code == 73, "\(outcome.all)")
        #expect(outcome.err.hasPrefix("badge: error:"))
    }

    @Test func `a closed pipe ends the program without a signal`() throws {
        let workspace = try Workspace()
        let outcome = try workspace.run("/bin/sh", ["-c", "{ badge exit-codes; echo $? >&2; } | true"])
        #expect(!outcome.err.contains("141"), "\(outcome.all)")
    }
}
