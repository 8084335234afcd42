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

    @Test func `a state folder that leads elsewhere, or is not the user's alone, gives no key`() throws {
        let workspace = try Self.workspace()
        try workspace.write(HostileSample.goodOfWeb(), "web.json")
        let record = try HostileFiles.recordName()
        let sound = try #require(HostileFiles.all().twins.first { $0.reader == .state }).bytes
        try workspace.write(sound, "sound.json")
        let manager = FileManager.default
        func judge(_ folder: String, _ codes: Set<Int32>) throws {
            let arguments = HostileStep.verify + ["web.json", "--state", folder, "--max-age", "999999d"]
            let outcome = try #require(MeasuredOutcome.of([arguments], in: workspace).first)
            #expect(codes.contains(outcome.code), "\(folder): exit \(outcome.code)\n\(outcome.text)")
            #expect(outcome.isClean && outcome.seconds <= HostileFileTests.mostSeconds, "\(folder)")
        }
        try workspace.makeStateFolder("sound")
        try workspace.write(sound, "sound/" + record)
        try judge("sound", [0])
        for (name, target) in [
            ("link", "../sound.json"), ("self", record), ("zero", "/dev/zero"), ("up", ".."), ("gone", "missing"),
        ] {
            try workspace.makeStateFolder(name)
            let path = workspace.url(name + "/" + record).path
            try manager.createSymbolicLink(atPath: path, withDestinationPath: target)
            try judge(name, [2])
        }
        try workspace.makeStateFolder("pipe")
        #expect(try workspace.run("/usr/bin/env", ["mkfifo", "pipe/" + record]).code == 0)
        try judge("pipe", [2])
        try workspace.makeStateFolder("inside")
        try workspace.makeFolder("inside/" + record)
        try judge("inside", [2])
        try workspace.setMode(0o777, "sound")
        try judge("sound", [73])
        try workspace.makeFolder("other")
        try workspace.setMode(0o700, "other")
        try workspace.write("x", "other/notes.txt")
        try judge("other", [73])
        try judge("sound.json", [65, 66, 73])
        try judge("missing", [66])
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
