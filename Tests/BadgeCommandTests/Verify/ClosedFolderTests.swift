import BadgeTesting
import Foundation
import Testing

/// Folders in which something cannot be opened, or has a name that cannot be written: what was not looked at is told, and
/// a good badge beside it does not make the whole good.
struct ClosedFolderTests {
    private static let verify = ["verify", "badges", "--any-issuer", "--offline", "--at", "2026-11-22T12:00:00Z"]

    /// A folder `badges` with one good badge.
    private static func workspace() throws -> Workspace {
        let workspace = try Workspace.withProgram()
        try workspace.makeFolder("badges")
        try workspace.write(HostileSample.good(), "badges/good.json")
        let good = try workspace.badge(verify)
        guard good.code == 0 else { throw WorkspaceError.preparation(good.all) }
        return workspace
    }

    /// A copy of the good badge under a name of which one byte is no UTF-8: `caf`, E9, and what follows.
    private static func copyUnderLatin1(_ folder: String, _ rest: String, in workspace: Workspace) throws {
        let bytes = Array(workspace.url(folder).path.utf8) + Array("/caf".utf8) + [0xE9] + Array(rest.utf8) + [0]
        let done = bytes.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { link(workspace.url("badges/good.json").path, $0.baseAddress!) }
        }
        guard done == 0 else { throw WorkspaceError.preparation("no such name can be made here") }
    }

    private static func check(_ outcome: Outcome, _ name: String, _ code: String) {
        #expect(outcome.code == 66, "\(outcome.all)")
        #expect(outcome.err.contains(name) && outcome.err.contains("[\(code)]"), "\(outcome.err)")
    }

    @Test(.enabled(if: OrdinaryUser.mayRun, "\(OrdinaryUser.absent)"))
    func `a file that cannot be opened is told, and the folder is not verified`() throws {
        let workspace = try Self.workspace()
        try workspace.write(HostileSample.good(), "badges/shut.json")
        #expect(try OrdinaryUser.badge(Self.verify, in: workspace).code == 0)
        try workspace.setMode(0, "badges/shut.json")
        Self.check(try OrdinaryUser.badge(Self.verify, in: workspace), "\"badges/shut.json\"", "file.unreadable")
        let evidence = ["evidence", "check", "badges", "--offline"]
        Self.check(try OrdinaryUser.badge(evidence, in: workspace), "\"badges/shut.json\"", "file.unreadable")
    }

    @Test(.enabled(if: OrdinaryUser.mayRun, "\(OrdinaryUser.absent)"))
    func `a folder in it that cannot be opened is told, unless it holds evidence`() throws {
        let workspace = try Self.workspace()
        for name in ["shut", "evidence"] { try workspace.makeFolder("badges/" + name) }
        try workspace.setMode(0, "badges/evidence")
        defer { for name in ["shut", "evidence"] { try? workspace.setMode(0o755, "badges/" + name) } }
        let open = try OrdinaryUser.badge(Self.verify, in: workspace)
        #expect(open.code == 0, "\(open.all)")
        try workspace.setMode(0, "badges/shut")
        Self.check(try OrdinaryUser.badge(Self.verify, in: workspace), "\"badges/shut\"", "file.unreadable")
        let evidence = ["evidence", "check", "badges", "--offline"]
        Self.check(try OrdinaryUser.badge(evidence, in: workspace), "\"badges/shut\"", "file.unreadable")
    }

    @Test func `a name that is not UTF-8 is told, and the folder is not verified`() throws {
        let workspace = try Self.workspace()
        try Self.copyUnderLatin1("badges", ".json", in: workspace)
        let outcome = try workspace.badge(Self.verify)
        Self.check(outcome, "\"badges/caf\\u{FFFD}.json\"", "file.missing")
        #expect(outcome.err.contains("hint: names that are not UTF-8 cannot be opened here: rename the file"))
        Self.check(try workspace.badge(["evidence", "check", "badges", "--offline"]), "caf", "file.missing")
    }

    @Test func `a name that is not UTF-8 does not hide behind one that reads the same`() throws {
        let workspace = try Self.workspace()
        try workspace.write(HostileSample.good(), "badges/caf\u{FFFD}.json")
        #expect(try workspace.badge(Self.verify).code == 0)
        try Self.copyUnderLatin1("badges", ".json", in: workspace)
        Self.check(try workspace.badge(Self.verify), "caf", "file.unreadable")
    }

    @Test func `symbolic links and pipes are passed over as before`() throws {
        let workspace = try Self.workspace()
        for (name, target) in [("link.json", "good.json"), ("gone", "missing")] {
            let path = workspace.url("badges/" + name).path
            try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
        }
        #expect(mkfifo(workspace.url("badges/pipe.json").path, 0) == 0)
        let outcome = try workspace.badge(Self.verify)
        #expect(outcome.code == 0, "\(outcome.all)")
    }

    @Test(.enabled(if: Tracing.mayRun, "\(Tracing.absent)"))
    func `a folder whose listing breaks off is told, not taken for its beginning`() throws {
        let workspace = try Self.workspace()
        let broken = try Tracing.run(
            [Program.badge] + Self.verify,
            breaking: "getdents64",
            number: nil,
            with: "error=EIO",
            in: workspace
        )
        #expect(broken.wasBroken && broken.code == 66, "\(broken.err)")
        #expect(broken.err.contains("\"badges\" could not be listed"), "\(broken.err)")
    }

    @Test(.enabled(if: OrdinaryUser.mayRun, "\(OrdinaryUser.absent)"))
    func `a closed folder among submissions, and in one, is told`() throws {
        let workspace = try Workspace.withProgram()
        try workspace.addCohort(["a", "b"])
        let check = ["submission", "check", "cohort/a", "--template", "template.yaml"]
        #expect(try OrdinaryUser.badge(check, in: workspace).code == 0)
        try workspace.setMode(0, "cohort/a/assessments")
        defer { try? workspace.setMode(0o755, "cohort/a/assessments") }
        let inside = try OrdinaryUser.badge(check + ["--decision"], in: workspace)
        Self.check(inside, "\"cohort/a/assessments\"", "file.unreadable")

        try workspace.setMode(0, "cohort/b")
        defer { try? workspace.setMode(0o755, "cohort/b") }
        for name in ["ed25519.pem", "passphrase"] {
            try FileManager.default.setAttributes(
                geteuid() == 0 ? [.ownerAccountID: 65534] : [:],
                ofItemAtPath: workspace.url(name).path
            )
        }
        try workspace.makeFolder("out")
        try workspace.setMode(0o777, "out")
        let issued = try OrdinaryUser.badge(["issue", "cohort"] + Workspace.issuing.dropFirst(2), in: workspace)
        #expect(issued.code == 66, "\(issued.all)")
        #expect(issued.all.contains("cohort/b") && issued.err.contains("[file.unreadable]"), "\(issued.all)")
    }
}
