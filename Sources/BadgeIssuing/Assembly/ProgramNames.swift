import BadgePrograms
import OpenBadges

/// To which program an achievement belongs, and which path and stage of it a badge stands for, by the ids of the template.
enum ProgramNames {
    static func entries(of decision: Decision) -> [IdentifierEntry] {
        let submission = decision.submission
        let names: [(String?, String)] = [
            (decision.template.id, ProgramIdentifier.template), (submission.path, ProgramIdentifier.path),
            (submission.stage, ProgramIdentifier.stage),
        ]
        return names.compactMap { name, type in name.map { IdentifierEntry($0, type: type) } }
    }
}
