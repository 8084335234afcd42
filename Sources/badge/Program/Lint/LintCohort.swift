import BadgeCrypto
import BadgePrograms
import StrictJSON

/// Under which rules the submissions of a cohort were begun.
enum LintCohort {
    /// Tells it, and how bad it is: a template that was changed and kept its version is at fault.
    static func tell(_ arguments: [String], by template: Template) throws -> Exit {
        let places = try SubmissionPlaces(arguments)
        for note in places.notes { Terminal.note(note) }
        var codes: [Exit] = []
        var begun: [(standing: BegunUnder.Standing, under: BegunUnder)] = []
        for path in places.paths {
            do {
                let folder = try SubmissionOnDisk(path)
                let file = try ProgramFiles.submissionFile(in: folder)
                let under = try BegunUnder(reading: file)
                begun.append((under.standing(to: template), under))
            } catch let error as any ExplainedError {
                Terminal.error(error)
                codes.append(Entry.exit(for: error))
            }
        }
        var lines = ["", "Submissions begun under " + name(template.id, template.version)]
        for standing in BegunUnder.Standing.allCases {
            let group = begun.filter { $0.standing == standing }.map(\.under)
            if group.isEmpty { continue }
            lines.append("  \(group.count) " + words(standing))
            if standing == .same || standing == .sameVersion { continue }
            for entry in group.prefix(20) {
                let other = standing == .changed ? "" : ": " + name(entry.templateID, entry.templateVersion)
                lines.append("    " + DisplayText.escaped(entry.submissionID) + other)
            }
            if group.count > 20 { lines.append("    and \(group.count - 20) more") }
        }
        let isChanged = begun.contains { $0.standing == .changed }
        if isChanged {
            lines.append(
                "  To do: keep the template as it was for them; or give the changed one a version of its own, and begin "
                    + "under it whoever agrees to the change"
            )
        }
        try Terminal.out(lines.joined(separator: "\n") + "\n")
        return Exit.worst(codes + [isChanged ? .notVerified : .done])
    }

    private static func name(_ id: String, _ version: String) -> String {
        DisplayText.escaped(id) + ", version " + DisplayText.escaped(version)
    }

    private static func words(_ standing: BegunUnder.Standing) -> String {
        switch standing {
        case .same: "under it as it is now"
        case .sameVersion: "under this version, without saying what it read then"
        case .changed: "under this version as it read before it was changed: they are refused with it as it is now"
        case .otherVersion: "under another version: they need the template of that version"
        case .otherTemplate: "under the template of another program"
        }
    }
}
