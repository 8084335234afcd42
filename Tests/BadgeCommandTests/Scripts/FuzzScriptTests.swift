import BadgeTesting
import Foundation
import Testing

/// What `scripts/fuzz` says of a run, with a program in place of the fuzzer that ends as told.
struct FuzzScriptTests {
    /// Runs `fuzz_target` with a fuzzer that writes a log and ends with 0.
    private func fuzz(log: String) throws -> Outcome {
        let workspace = try Workspace()
        let root = Repository.root
        try FileManager.default.createSymbolicLink(
            at: workspace.url("Fuzz"),
            withDestinationURL: root.appending(path: "Fuzz")
        )
        let script = """
            set -euo pipefail
            source \(root.appending(path: "scripts/lib/fuzzing.sh").path)
            FUZZ_SUITES=
            run_fuzzer() { printf '%s\\n' "$LOG"; }
            fuzz_target json 5 corpus
            """
        let bash = try #require(Program.find("bash"))
        var environment = workspace.environment
        environment["LOG"] = log
        return try Program.run(bash, ["-c", script], in: workspace.folder, environment: environment)
    }

    @Test func `a run that tried inputs and found nothing ends with 0`() throws {
        let outcome = try fuzz(log: "stat::number_of_executed_units: 12")
        #expect(outcome.code == 0, "\(outcome.all)")
        #expect(outcome.out.hasPrefix("json: 12 inputs in "))
        #expect(outcome.out.hasSuffix(": nothing found.\n"))
    }

    @Test(arguments: ["stat::number_of_executed_units: 0", "", "another program"])
    func `a run that tried no input found nothing out, and is an error`(log: String) throws {
        let outcome = try fuzz(log: log)
        #expect(outcome.code == 1, "\(outcome.all)")
        #expect(outcome.out == "json: NOT FUZZED: the fuzzer tried no input. Its log: .build/fuzz/json/log.txt\n")
    }

    @Test(arguments: ["--help", "-h"]) func `scripts/fuzz tells how it is called`(option: String) throws {
        let workspace = try Workspace()
        let script = Repository.root.appending(path: "scripts/fuzz").path
        let outcome = try workspace.run(script, [option])
        #expect(outcome.code == 0 && outcome.err.isEmpty, "\(outcome.all)")
        for line in ["  scripts/fuzz TARGET SECONDS [--corpus FOLDER]", "Ends with 0 if"] {
            #expect(outcome.out.contains(line), "\(outcome.out)")
        }
        #expect(!outcome.out.contains("set -euo"))
        #expect(try workspace.run(script, ["--hlep"]).code == 64)
    }
}
