import Foundation
import Testing

/// Whatever ends `badge issue` before its time: of each badge everything is there or nothing.
struct InterruptionTests {
    private let workspace: Workspace
    private static let command = [
        "issue", "submission", "--template", "template.yaml", "--key", "quick.pem", "--passphrase-file", "passphrase",
        "--issuer", "issuer.yaml", "--image", "plain.png", "--at", "2026-07-10", "--out", "out",
    ]

    init() throws {
        workspace = try Workspace.withProgram()
        try Self.makeQuickKey(in: workspace)
    }

    /// A key whose passphrase costs nothing to check, so that many runs take little time.
    private static func makeQuickKey(in workspace: Workspace) throws {
        let outcome = try workspace.run(
            "/bin/sh",
            [
                "-c",
                "openssl genpkey -algorithm ed25519 | openssl pkcs8 -topk8 -v2 aes-256-cbc -scrypt -scrypt_N 2 -scrypt_r 1"
                    + " -scrypt_p 1 -passout file:passphrase -out quick.pem && chmod 600 quick.pem",
            ]
        )
        guard outcome.code == 0 else { throw WorkspaceError.preparation(outcome.all) }
    }

    /// Everything or nothing; whether it was everything.
    @discardableResult
    private func checkWhole(_ when: String) throws -> Bool {
        let names = workspace.names(in: "out")
        let folder = "out/" + Workspace.badgeID
        guard names.contains(Workspace.badgeID) else {
            #expect(names.allSatisfy { $0.hasPrefix(".badge-unfinished-") }, "\(when): \(names)")
            return false
        }
        #expect(names == [Workspace.badgeID], "\(when): \(names)")
        #expect(workspace.names(in: folder) == ["badge.json", "badge.png", "evidence"], "\(when)")
        for name in ["badge.json", "badge.png"] {
            let verified = try workspace.badge(
                "verify \(folder)/\(name) --evidence \(folder)/evidence --require evidence --any-issuer --at 2026-08-01"
            )
            #expect(verified.code == 0, "\(when): \(verified.all)")
        }
        return true
    }

    /// The next run succeeds where nothing was there, keeps what was there, and clears up behind the one before.
    private func checkNextRun(_ when: String, wasWhole: Bool) throws {
        let before = wasWhole ? try workspace.bytes("out/\(Workspace.badgeID)/badge.json") : []
        let next = try workspace.badge(Self.command)
        #expect(next.code == (wasWhole ? 73 : 0), "\(when): \(next.all)")
        if wasWhole { #expect(try workspace.bytes("out/\(Workspace.badgeID)/badge.json") == before) }
        #expect(workspace.names(in: "out") == [Workspace.badgeID], "\(when)")
        try workspace.remove("out")
    }

    @Test func `a run killed at any moment leaves everything or nothing`() throws {
        // The shortest of some runs, so that one that waited for the machine does not stretch the sweep.
        var whole = Double.infinity
        for _ in 0..<3 {
            let start = Date()
            #expect(try workspace.badge(Self.command).code == 0)
            whole = min(whole, Date().timeIntervalSince(start))
            try workspace.remove("out")
        }
        var (killed, finished) = (0, 0)
        for step in 0..<64 {
            let delay = whole * 1.25 * Double(step) / 64
            let outcome = try Program.run(
                Program.badge,
                Self.command,
                in: workspace.folder,
                environment: workspace.environment,
                killAfter: delay
            )
            let when = "killed after \(delay) s"
            #expect(outcome.code == 0 || outcome.code == 128 + SIGKILL, "\(when): \(outcome.all)")
            if outcome.code == 0 { finished += 1 } else { killed += 1 }
            let isWhole = try checkWhole(when)
            #expect(isWhole || outcome.code != 0, "\(when)")
            if isWhole { try workspace.remove("out") }
        }
        try checkNextRun("after all of them", wasWhole: false)
        #expect(killed > 20, "only \(killed) of 64 runs were killed before their end")
        print("badge issue killed at \(killed) moments, finished before at \(finished)")
    }

    @Test(
        .enabled(if: Tracing.mayRun, "\(Tracing.absent)"),
        arguments: [("signal=KILL", 20), ("error=ENOSPC", 20), ("error=EIO", 20)]
    )
    func `a run broken off at each of its system calls leaves everything or nothing`(
        fault: String,
        atLeast: Int
    ) throws {
        var broken = 0
        for call in ["mkdir", "mkdirat", "write", "fsync", "renameat,renameat2", "unlinkat"] {
            for number in 1...150 {
                let outcome = try Tracing.run(
                    [Program.badge] + Self.command,
                    breaking: call,
                    number: number,
                    with: fault,
                    in: workspace
                )
                let when = "\(fault) at \(call) number \(number)"
                let isWhole = try checkWhole(when)
                guard outcome.wasBroken else {
                    #expect(outcome.code == 0, "\(when): \(outcome.err)")
                    try workspace.remove("out")
                    break
                }
                if outcome.wasInternal && outcome.code == 0 {
                    #expect(isWhole, "\(when)")
                    try workspace.remove("out")
                    continue
                }
                broken += 1
                if fault == "signal=KILL" {
                    #expect(outcome.code == 128 + SIGKILL, "\(when): \(outcome.err)")
                } else {
                    #expect(outcome.code == 73, "\(when): \(outcome.err)")
                    #expect(outcome.err.hasPrefix("badge: error:"), "\(when): \(outcome.err)")
                    #expect(
                        workspace.names(in: "out").allSatisfy { !$0.hasPrefix(".badge") } || call == "unlinkat",
                        "\(when)"
                    )
                }
                try checkNextRun(when, wasWhole: isWhole)
            }
        }
        #expect(broken >= atLeast, "only \(broken) calls were broken off")
        print("badge issue broken off at \(broken) system calls with \(fault)")
    }

    @Test func `a file that may not grow further is an error and leaves nothing`() throws {
        for blocks in [0, 1, 8, 32, 64] {
            let outcome = try workspace.run(
                "/bin/bash",
                [
                    "-c",
                    "ulimit -f \(blocks); exec env --default-signal=XFSZ badge \(Self.command.joined(separator: " "))",
                ]
            )
            // The limit also holds for the files that take the program's own words here, so those can be missing.
            #expect(outcome.code == 73, "\(blocks) blocks: exit \(outcome.code) \(outcome.all)")
            #expect(workspace.names(in: "out").isEmpty, "\(blocks) blocks")
        }
        #expect(try workspace.badge(Self.command).code == 0)
    }

    @Test func `a full disk is an error and leaves nothing`() throws {
        guard try workspace.mountTiny(kibibytes: 64, at: "small") else {
            return print("no small disk could be mounted here; the limit on the size of files stands for it")
        }
        defer { workspace.unmount("small") }
        let outcome = try workspace.badge(Self.command.dropLast() + ["small/out"])
        #expect(outcome.code == 73, "\(outcome.all)")
        #expect(outcome.err.contains("No space left on device") && outcome.err.contains("make room"))
        #expect(workspace.names(in: "small/out").isEmpty)
    }

    @Test func `a folder that may not be written into is an error and leaves nothing`() throws {
        try workspace.write("a file", "taken")
        for out in ["taken", "taken/below", "/proc/badges"] {
            let outcome = try workspace.badge(Self.command.dropLast() + [out])
            #expect(outcome.code == 73, "\(out): \(outcome.all)")
            #expect(outcome.err.hasPrefix("badge: error:"))
        }
    }

    @Test(.enabled(if: Tracing.mayRun, "\(Tracing.absent)"))
    func `a run leaves the unfinished work of another one alone that is still at it`() async throws {
        let workspace = workspace
        let slow = Task.detached(executorPreference: OwnThread()) {
            try Tracing.run(
                [Program.badge] + Self.command,
                breaking: "fsync",
                number: nil,
                with: "delay_enter=400000",
                in: workspace
            )
        }
        let end = Date().addingTimeInterval(60)
        while Date() < end,
            !workspace.names(in: "out").contains(where: { workspace.names(in: "out/" + $0).contains("badge.json") })
        {
            usleep(10_000)
        }
        let quick = try workspace.badge(Self.command)
        #expect(quick.code == 0, "\(quick.all)")
        let unfinished = workspace.names(in: "out").filter { $0.hasPrefix(".badge-unfinished-") }
        #expect(unfinished.count == 1)
        #expect(workspace.names(in: "out/" + (unfinished.first ?? "")).contains("badge.json"))
        let late = try await slow.value
        #expect(late.code == 73, "\(late.err)")
        #expect(late.err.contains("exists already"), "\(late.err)")
        #expect(try checkWhole("after a run beside another"))
    }

    @Test func `two runs at once give one badge`() async throws {
        let workspace = workspace
        let codes = try await withThrowingTaskGroup(of: Int32.self) { group in
            for _ in 0..<2 { group.addTask { try workspace.badge(Self.command).code } }
            var codes: [Int32] = []
            for try await code in group { codes.append(code) }
            return codes.sorted()
        }
        #expect(codes == [0, 73], "\(codes)")
        #expect(try checkWhole("after two runs at once"))
    }
}

/// A thread for work that waits, so that it begins at once however busy the tests are.
private final class OwnThread: TaskExecutor {
    private let queue = DispatchQueue(label: "a run beside another")

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}

extension Workspace {
    /// Mounts a small disk in memory; false where that is not allowed.
    func mountTiny(kibibytes: Int, at name: String) throws -> Bool {
        try makeFolder(name)
        guard let mount = Program.find("mount") else { return false }
        return try run(mount, ["-t", "tmpfs", "-o", "size=\(kibibytes)k", "tmpfs", url(name).path]).code == 0
    }

    func unmount(_ name: String) {
        guard let umount = Program.find("umount") else { return }
        _ = try? run(umount, [url(name).path])
    }
}
