import Foundation

/// Breaking a program off at a chosen system call, with strace.
enum Tracing {
    /// Why a test that needs it is skipped.
    static let absent = "strace is not here or may not trace (scripts/test installs it)"

    /// What a broken run came to.
    struct Result {
        let code: Int32
        let err: String
        /// Whether the call came at all.
        let wasBroken: Bool
        /// Whether the call was one that the Swift runtime makes to itself, which no output depends on.
        let wasInternal: Bool
    }

    private static let program: String? = Program.find("strace").flatMap { path in
        let folder = FileManager.default.temporaryDirectory
        let tried = try? Program.run(path, ["-f", "-o", "/dev/null", "/bin/true"], in: folder, environment: [:])
        return tried?.code == 0 ? path : nil
    }

    /// Whether tests over it run: it works here, or its absence is to fail.
    static let mayRun = program != nil || ProcessInfo.processInfo.environment["BADGE_REQUIRE_STANDARDS"] == "1"

    /// Runs a command; the call of that name and number ends in the fault.
    ///
    /// - Parameters:
    ///   - calls: Names of system calls, with commas.
    ///   - number: Which call of that name; every one where it is absent.
    ///   - fault: As strace writes it: `signal=KILL`, `error=ENOSPC`, or `delay_enter=` with microseconds.
    static func run(
        _ command: [String],
        breaking calls: String,
        number: Int?,
        with fault: String,
        in workspace: Workspace
    ) throws -> Result {
        guard let program else { throw WorkspaceError.preparation(absent) }
        let place = number.map { ":when=\($0)" } ?? ""
        let outcome = try workspace.run(
            program,
            ["-f", "-y", "-o", "trace.txt", "-e", "trace=" + calls, "-e", "inject=\(calls):\(fault)" + place]
                + command
        )
        let trace = try workspace.text("trace.txt")
        return Result(
            code: outcome.code,
            err: outcome.err,
            wasBroken: trace.contains("(INJECTED)") || trace.contains("killed by SIGKILL"),
            wasInternal: trace.components(separatedBy: "\n")
                .contains { $0.contains("(INJECTED)") && $0.contains("anon_inode:[eventfd]") }
        )
    }
}
