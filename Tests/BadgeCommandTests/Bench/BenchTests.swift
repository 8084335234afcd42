import BadgeTesting
import Foundation
import Testing

/// The benchmark and its script answer as docs/performance.md says. How fast anything is, no test asks.
struct BenchTests {
    private let workspace: Workspace
    private static let credential = Repository.root.appending(path: "Benchmarks/credential.json").path
    private static let script = Repository.root.appending(path: "scripts/bench").path

    init() throws {
        workspace = try Workspace()
    }

    private func bench(_ arguments: [String]) throws -> Outcome {
        try workspace.run(Program.folder.appending(path: "BadgeBench").path, arguments)
    }

    @Test(arguments: [
        (["--fast"], "there is no option --fast."),
        (["--only"], "--only needs a value."),
        (["--rounds", "0"], "--rounds 0: expected a number from 1 to 9999."),
        (["--rounds", "many"], "--rounds many: expected a number from 1 to 9999."),
        (["--credential", "absent.json"], "absent.json is not there or cannot be read."),
        (["--peers", "absent.py"], "absent.py is not there or cannot be read."),
    ])
    func `the script refuses a wrong command line before it builds anything`(
        _ arguments: [String],
        _ message: String
    ) throws {
        let outcome = try workspace.run(Self.script, arguments)
        #expect(outcome.code == 64)
        #expect(outcome.err.hasPrefix("badge bench: \(message)\n"), "\(outcome.err)")
        #expect(outcome.out.isEmpty)
    }

    @Test func `the script tells how it is called`() throws {
        let outcome = try workspace.run(Self.script, ["--help"])
        #expect(outcome.code == 0)
        for option in ["--only TEXT", "--rounds N", "--credential FILE", "--peers SCRIPT"] {
            #expect(outcome.out.contains(option), "\(option)")
        }
    }

    @Test func `the page of results names every row`() throws {
        let page = try String(contentsOf: Repository.root.appending(path: "docs/performance.md"), encoding: .utf8)
        let rows = try bench(["--list"]).out.split(separator: "\n")
        #expect(rows.count >= 16)
        for row in rows { #expect(page.contains("`\(row)`"), "\(row)") }
    }

    @Test func `only the rows whose name contains the text are chosen`() throws {
        let outcome = try bench(["--list", "--only", "verify e"])
        let suites = ["eddsa-rdfc-2022", "ecdsa-rdfc-2019", "eddsa-jcs-2022", "ecdsa-jcs-2019"]
        let beside = ["eddsa-rdfc-2022 (larger)", "eddsa-rdfc-2022 (PyLD)"]
        #expect(outcome.out == (suites + beside).map { "verify \($0)\n" }.joined())
        let none = try bench(["--only", "verify nothing"])
        #expect(none.code == 64)
        #expect(
            none.err.hasPrefix("badge bench: --only verify nothing: no row has this in its name; there are: verify ")
        )
    }

    @Test func `a row gives its ratio to the bare operation, its goals, and how far they are`() throws {
        let outcome = try bench(["--only", "verify eddsa-jcs", "--rounds", "1", "--credential", Self.credential])
        let row = outcome.out
        let form = #/verify eddsa-jcs-2022 +\d+\.\d us CPU +(\d+\.\d\d) x +Ed25519 verify \(\d+\.\d us CPU\) +stage /#
        let match = try #require(row.prefixMatch(of: form), "\(row)")
        let ratio = try #require(Double(match.1))
        let goals = row[match.range.upperBound...]
        let isMet = goals.hasPrefix("at most 1.80 x: met, ")
        #expect(isMet || goals.hasPrefix("at most 1.80 x: missed, "), "\(row)")
        #expect(goals.contains(#/ % of it; goal at most 1\.50 x: (met|missed), \d+ % of it\n$/#), "\(row)")
        // Rounding leaves the last digit open
        #expect(isMet ? ratio <= 1.80 : ratio >= 1.80)
        #expect(outcome.code == (isMet ? 0 : 1))
        #expect(outcome.err.contains("stage goal missed: verify eddsa-jcs-2022") == !isMet)
    }

    @Test func `a row that cannot be measured says so, and its goal is not met`() throws {
        let outcome = try bench([
            "--only", "read JSON", "--rounds", "1", "--credential", Self.credential, "--work", workspace.folder.path,
        ])
        #expect(outcome.out.hasPrefix("read JSON "))
        let missing = "there is no Python with the packages of Benchmarks/requirements.txt"
        #expect(outcome.out.contains(" not measured: \(missing)\n"), "\(outcome.out)")
        #expect(!outcome.out.contains("met"))
        #expect(outcome.code == 1)
        #expect(outcome.err == "badge bench: not measured: read JSON\n")
    }

    @Test func `signed files that do not verify are not measured`() throws {
        try workspace.makeFolder("signed")
        try workspace.write("e30.e30.AAAA", "signed/EdDSA.jwt")
        let outcome = try bench(["--only", "verify EdDSA", "--rounds", "1", "--signed", "signed"])
        #expect(outcome.code == 65)
        #expect(outcome.out.isEmpty)
        #expect(!outcome.err.isEmpty)
    }
}
