import BadgeTesting
import Foundation
import Testing

/// What `scripts/test` takes for a pass, with a program in place of `swift` that says and ends as told.
struct TestScriptTests {
    private func run(_ said: String, code: Int32 = 0) throws -> Outcome {
        let workspace = try Workspace()
        let library = Repository.root.appending(path: "scripts/lib").path
        let script = """
            set -euo pipefail
            source \(library)/prepare.sh
            source \(library)/testing.sh
            swift() { printf '%s\\n' "$SAID"; return "$CODE"; }
            run_tests log --filter Some
            """
        let bash = try #require(Program.find("bash"))
        var environment = workspace.environment
        environment["SAID"] = said
        environment["CODE"] = "\(code)"
        return try Program.run(bash, ["-c", script], in: workspace.folder, environment: environment)
    }

    private static let end = "\n✔ Test run with 1 test in 1 suite passed after 0.1 seconds."

    @Test func `a test that passed is a pass`() throws {
        let outcome = try run("✔ Test \"it holds\" passed after 0.1 seconds." + Self.end)
        #expect(outcome.code == 0, "\(outcome.all)")
        #expect(outcome.out.contains("it holds"))
    }

    @Test func `thousands of tests that passed are a pass too`() throws {
        let passed = (1...2000).map { "✔ Test \"it holds for \($0)\" passed after 0.1 seconds." }
        let outcome = try run(passed.joined(separator: "\n") + Self.end)
        #expect(outcome.code == 0, "\(outcome.err)")
    }

    @Test(arguments: [
        "➜ Test \"it holds\" skipped: \"no suites\"\n✔ Suite Tests passed after 0.1 seconds.", "",
    ])
    func `no test, or skipped ones only, are none`(said: String) throws {
        let outcome = try run(said + Self.end)
        #expect(outcome.code == 1, "\(outcome.all)")
        #expect(outcome.err.contains("no test ran, or every one was skipped; that is not a pass."))
    }

    @Test func `a failure is one, whatever passed`() throws {
        #expect(try run("✔ Test \"it holds\" passed after 0.1 seconds." + Self.end, code: 1).code == 1)
    }
}
