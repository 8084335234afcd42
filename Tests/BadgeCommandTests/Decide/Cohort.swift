import BadgeTesting
import Foundation

/// A cohort of teacher leaders, made of the sample of `templates/teaching-matters-teacher-leader.yaml`.
extension Workspace {
    static let leaderTemplate = "leaders.yaml"

    private static let leader = Repository.root.appending(
        path: "examples/09-teaching-matters-teacher-leader/submission"
    )
    private static let leaderID = "tl-2026-0042"

    /// A workspace with `leaders.yaml` and the submissions `cohort/tl-001` and so on.
    static func withLeaders(_ count: Int) throws -> Workspace {
        let workspace = try Workspace()
        try workspace.copy(
            Repository.root.appending(path: "templates/teaching-matters-teacher-leader.yaml"),
            leaderTemplate
        )
        try workspace.makeFolder("cohort")
        for number in 1...count {
            let id = leaderName(number)
            let folder = "cohort/" + id
            try workspace.copy(leader, folder)
            for place in ["assessments", "evidence"] {
                for name in workspace.names(in: folder + "/" + place) where name.hasSuffix(".yaml") {
                    try workspace.edit("\(folder)/\(place)/\(name)", "submission: " + leaderID, "submission: " + id)
                }
            }
            try workspace.edit(folder + "/submission.yaml", "id: " + leaderID, "id: " + id)
        }
        return workspace
    }

    /// The id and the folder's name of one of them.
    static func leaderName(_ number: Int) -> String {
        "tl-" + String(1000 + number).dropFirst()
    }
}
