import BadgeTesting
import Foundation
import Testing

/// Folders of badges that were laid out to lead a reader astray.
struct HostileFolderTests {
    private static func workspace() throws -> Workspace {
        let workspace = try Workspace.withProgram()
        try workspace.write(HostileSample.good(), "good.json")
        return workspace
    }

    /// Runs a verification of a folder and expects a refusal that costs little.
    private static func refused(_ folder: String, _ codes: Set<Int32>, _ workspace: Workspace) throws {
        let outcomes = try MeasuredOutcome.of([HostileStep.verify + [folder]], in: workspace)
        for outcome in outcomes {
            #expect(codes.contains(outcome.code), "\(folder): exit \(outcome.code)\n\(outcome.text)")
            #expect(outcome.isClean, "\(folder)")
            #expect(outcome.seconds <= HostileFileTests.mostSeconds, "\(folder): \(outcome.seconds) s")
            #expect(outcome.reports?.contains { $0.verdict == "verified" } != true, "\(folder)")
        }
    }

    @Test func `a folder that leads out of itself or round in a circle gives no badge`() throws {
        let workspace = try Self.workspace()
        let manager = FileManager.default
        try workspace.makeFolder("linked")
        for (name, target) in [
            ("good.json", "../good.json"), ("self", "self"), ("up", ".."), ("root", "/"), ("zero", "/dev/zero"),
            ("gone", "missing"),
        ] {
            try manager.createSymbolicLink(atPath: workspace.url("linked/" + name).path, withDestinationPath: target)
        }
        try Self.refused("linked", [65, 66], workspace)
    }

    @Test func `a folder of pipes, deep folders or names that do something gives no badge`() throws {
        let workspace = try Self.workspace()
        try workspace.makeFolder("pipes")
        let made = try workspace.run("/usr/bin/env", ["mkfifo", "pipes/a.json", "pipes/b.png"])
        #expect(made.code == 0)
        try Self.refused("pipes", [65, 66], workspace)

        let deep = "deep" + String(repeating: "/d", count: 40)
        try workspace.makeFolder(deep)
        try workspace.write(HostileSample.good(), deep + "/good.json")
        try Self.refused("deep", [65, 66], workspace)

        try workspace.makeFolder("names")
        for name in ["\u{1B}[2J.json", "a\nb.json", "\u{202E}gnp.json", "\u{7F}", "--help", "-", "\u{200B}.json"] {
            try workspace.write("{\"type\":\"VerifiableCredential\"}", "names/" + name)
        }
        try Self.refused("names", [1], workspace)
    }

    @Test func `one hostile file in a folder of good ones decides the exit code`() throws {
        let workspace = try Self.workspace()
        try workspace.makeFolder("mixed")
        for number in 1...3 { try workspace.write(HostileSample.good(), "mixed/\(number).json") }
        let good = try workspace.badge(HostileStep.verify + ["mixed"])
        #expect(good.code == 0, "\(good.all)")
        try workspace.write("{\"a\":1,\"a\":2", "mixed/0.json")
        let mixed = try workspace.badge(HostileStep.verify + ["mixed"])
        #expect(mixed.code == 65, "\(mixed.all)")
    }
}
