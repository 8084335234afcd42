import BadgeTesting
import Foundation

/// The independent verifier and issuer, `Tests/Interop/independent.py`.
enum Interop {
    /// Why a test that needs it is skipped.
    static let absent = "the independent verifier needs BADGE_PYTHON and BADGE_STANDARDS (scripts/test sets both)"

    private static let python = ProcessInfo.processInfo.environment["BADGE_PYTHON"]
    private static let script = Repository.root.appending(path: "Tests/Interop/independent.py").path

    /// Whether tests over it run: it is here, or its absence is to fail.
    static var mayRun: Bool {
        (python != nil && Standards.folder != nil)
            || ProcessInfo.processInfo.environment["BADGE_REQUIRE_STANDARDS"] == "1"
    }

    /// Runs it in a workspace.
    static func run(_ arguments: [String], in workspace: Workspace) throws -> Outcome {
        guard let python else { throw WorkspaceError.preparation(absent) }
        return try workspace.run(python, [script] + arguments)
    }
}
