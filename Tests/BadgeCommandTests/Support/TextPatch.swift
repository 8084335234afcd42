import BadgeTesting
import Foundation

/// Changes of files as `diff -u` writes them. Every line of a change has to be found as it says.
enum TextPatch {
    /// Applies a patch whose files are named from a folder of the workspace.
    static func apply(_ patch: String, in workspace: Workspace, at place: String) throws {
        var file = ""
        var hunk: (old: String, new: String)?
        func flush() throws {
            guard let change = hunk else { return }
            hunk = nil
            let text = try workspace.text(file)
            guard text.components(separatedBy: change.old).count == 2 else {
                throw WorkspaceError.nothingToReplace(file, change.old)
            }
            try workspace.edit(file, change.old, change.new)
        }
        for line in patch.components(separatedBy: "\n") {
            let rest = line.dropFirst() + "\n"
            if line.hasPrefix("--- ") || line.hasPrefix("@@ ") {
                try flush()
                if line.hasPrefix("@@ ") { hunk = ("", "") }
            } else if line.hasPrefix("+++ ") {
                file = place + "/" + line.dropFirst(4)
            } else if line.hasPrefix("-") {
                hunk?.old += rest
            } else if line.hasPrefix("+") {
                hunk?.new += rest
            } else if line.hasPrefix(" ") {
                hunk?.old += rest
                hunk?.new += rest
            }
        }
        try flush()
    }
}
