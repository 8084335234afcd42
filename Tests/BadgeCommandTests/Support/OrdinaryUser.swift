import BadgeTesting
import Foundation

/// Running `badge` as a user for whom closed files are closed: they are not for root, as whom the tests may run.
enum OrdinaryUser {
    /// Why a test that needs one is skipped.
    static let absent = "run by root, and setpriv cannot run the program as another user"

    private static let setpriv = Program.find("setpriv")
    private static let command: [String] =
        geteuid() == 0 ? [setpriv ?? "", "--reuid=65534", "--regid=65534", "--clear-groups"] : []

    /// Whether tests over it run: there is such a user who may run the program, or its absence is to fail.
    static let mayRun: Bool = {
        if ProcessInfo.processInfo.environment["BADGE_REQUIRE_STANDARDS"] == "1" { return true }
        guard let workspace = try? Workspace(), let tried = try? badge(["--version"], in: workspace) else {
            return false
        }
        return tried.code == 0
    }()

    /// Runs `badge` in a workspace; a copy, since that user may have no way to where it was built.
    static func badge(_ arguments: [String], in workspace: Workspace) throws -> Outcome {
        guard let first = command.first else { return try workspace.badge(arguments) }
        if !workspace.exists("badge-program") {
            try workspace.copy(URL(fileURLWithPath: Program.badge), "badge-program")
            try workspace.setMode(0o755, "badge-program")
        }
        guard !first.isEmpty else { throw WorkspaceError.preparation(absent) }
        return try workspace.run(first, command.dropFirst() + [workspace.url("badge-program").path] + arguments)
    }
}
