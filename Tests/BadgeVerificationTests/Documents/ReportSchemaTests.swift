import BadgeTesting
import BadgeVerification
import Foundation
import StrictJSON
import Testing

/// Every reviewed report against `docs/badge-report-1.schema.json`, judged by the JSON Schema library of Python.
@Suite struct ReportSchemaTests {
    private static let schema = Repository.root.appending(path: "docs/badge-report-1.schema.json")

    /// The Python that has `jsonschema`: `BADGE_PYTHON`.
    private static let python = ProcessInfo.processInfo.environment["BADGE_PYTHON"]
    private static let mayRun =
        python != nil || ProcessInfo.processInfo.environment["BADGE_REQUIRE_STANDARDS"] == "1"

    private static let judge = """
        import json, sys
        from jsonschema import Draft202012Validator
        schema = json.load(open(sys.argv[1]))
        Draft202012Validator.check_schema(schema)
        validator = Draft202012Validator(schema)
        print(json.dumps([[e.message for e in validator.iter_errors(one)] for one in json.load(sys.stdin)]))
        """

    /// For each report what the schema has against it.
    private static func problems(_ reports: [JSON]) throws -> [[String]] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [python ?? "python3", "-c", judge, schema.path]
        let input = Pipe()
        let output = Pipe()
        process.standardInput = input
        process.standardOutput = output
        try process.runAlone()
        // A judge that ends early is a failed requirement below, not the end of the run.
        signal(SIGPIPE, SIG_IGN)
        let file = input.fileHandleForWriting
        let bytes = Data(JSON.array(reports).compactBytes())
        Thread.detachNewThread {
            try? file.write(contentsOf: bytes)
            try? file.close()
        }
        let answer = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "python with jsonschema: set BADGE_PYTHON")
        return try JSON.read([UInt8](answer)).items.map { $0.items.compactMap(\.string) }
    }

    @Test(.enabled(if: mayRun, "set BADGE_PYTHON to a Python that has jsonschema"))
    func `every report of the suite keeps the schema`() async throws {
        var reports: [JSON] = []
        for one in GoldenTests.cases { reports.append(try await one.make().report().json) }
        for one in ReasonCase.all { reports.append(try await one.make().report().json) }
        reports.append(try Self.missing().json)
        for report in try await ContinuityTests.reports() { reports.append(report.json) }
        let problems = try Self.problems(reports)
        #expect(problems.count == reports.count)
        for (report, found) in zip(reports, problems) {
            #expect(found.isEmpty, "\(found.first ?? "") in \(report["headline"]?.string ?? "")")
        }
    }

    @Test(.enabled(if: mayRun, "set BADGE_PYTHON to a Python that has jsonschema"))
    func `the schema refuses what is no report`() async throws {
        let good = try await Situation.good().report().json
        let unread = try await Situation(bytes: []).report().json
        let endorsed = try await Endorsed().situation().report().json
        let bad: [JSON] = [
            try good.removing("/verdict"), try good.setting("/verdict", "valid"), try good.setting("/verdict", .null),
            try good.setting("/schema", "badge-report/2"),
            try good.setting("/checks", [good["checks"]?.items.first ?? .null]),
            try good.setting("/checks/0/outcome", "ok"), try good.setting("/checks/0/check", "proof.other"),
            try good.setting("/verifiedAt", "today"), try good.setting("/input/sha256", "00"),
            try good.setting("/checks/0/type", "https://problem.example/"), try good.removing("/checks"),
            try good.setting("/error", ["code": "input.empty", "detail": ""]), try unread.removing("/error"),
            try unread.setting("/checks", good["checks"] ?? .null),
            try good.setting("/input/sha256", .null), try good.setting("/endorsements", [[:]]),
            try good.setting("/refreshed", ["url": "https://program.example/"]),
            try endorsed.setting("/endorsements/0/of", "recipient"), try endorsed.removing("/endorsements/0/checks"),
        ]
        for (index, found) in try Self.problems(bad).enumerated() {
            #expect(!found.isEmpty, "\(index)")
        }
    }

    /// The report of a file that is not there.
    private static func missing() throws -> Report {
        Report(
            missing: "badge",
            failure: ReadingFailure(code: "file.missing", detail: "there is no such file", hint: nil),
            verifier: Verifier(),
            input: try Situation.good().input
        )
    }

    @Test func `a file that could not be had has a report without a verdict`() throws {
        let report = try Self.missing().json
        #expect(report["verdict"] == .null)
        #expect(report["input"] == ["name": "badge", "sha256": .null, "format": .null])
        #expect(report["error"] == ["code": "file.missing", "detail": "there is no such file"])
        #expect(report["checks"] == nil)
    }

    @Test func `the schema names the members, checks and words of the program`() throws {
        let schema = try JSON.read([UInt8](Data(contentsOf: Self.schema)))
        let checks = schema["$defs"]?["check"]?["enum"]?.items.compactMap(\.string)
        #expect(checks == CheckID.allCases.map(\.rawValue))
        let outcomes = schema["$defs"]?["result"]?["properties"]?["outcome"]?["enum"]?.items.compactMap(\.string)
        #expect(outcomes == Outcome.allCases.map(\.rawValue))
        let verdicts = schema["properties"]?["verdict"]?["enum"]?.items.compactMap(\.string)
        #expect(verdicts == Verdict.allCases.map(\.rawValue))
        #expect(schema["properties"]?["schema"]?["const"]?.string == Report.schema)
    }

    @Test func `no report has a member that the schema does not name`() async throws {
        let schema = try JSON.read([UInt8](Data(contentsOf: Self.schema)))
        let members = Set(schema["properties"]?.object?.names ?? [])
        let results = Set(schema["$defs"]?["result"]?["properties"]?.object?.names ?? [])
        for one in GoldenTests.cases {
            let report = try await one.make().report().json
            Self.expect(report, toHaveOnly: members, one.name)
            for result in report["checks"]?.items ?? [] {
                Self.expect(result, toHaveOnly: results, one.name)
            }
            for name in ["tool", "input", "policy", "error", "issuer", "recipient", "achievement"] {
                let known = Set(schema["properties"]?[name]?["properties"]?.object?.names ?? [])
                Self.expect(report[name] ?? .null, toHaveOnly: known, one.name + " " + name)
            }
        }
    }

    private static func expect(_ value: JSON, toHaveOnly known: Set<String>, _ place: String) {
        let strangers = Set(value.object?.names ?? []).subtracting(known)
        #expect(strangers.isEmpty, "\(place): \(strangers)")
    }
}
