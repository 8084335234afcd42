import BadgeTesting
import Foundation
import Testing

/// What the documentation says of exit codes is what the program has.
struct ExitCodesTests {
    @Test func `docs exit-codes is the table of the program under a heading`() throws {
        let outcome = try Workspace().badge("exit-codes")
        #expect(outcome.code == 0)
        let document = try String(
            contentsOf: Repository.root.appending(path: "docs/exit-codes.md"),
            encoding: .utf8
        )
        #expect(document.hasPrefix("# Exit codes\n"))
        let table = document.components(separatedBy: "\n").filter { $0.hasPrefix("|") }.joined(separator: "\n") + "\n"
        #expect(table == outcome.out, "make it anew: badge exit-codes")
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
