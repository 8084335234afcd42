import BadgePrograms
import StrictJSON

/// How far a submission is, a line for each requirement.
enum CheckOverview {
    /// What comes next, absent where nothing is left to do.
    static func next(_ check: SubmissionCheck) -> String? {
        if let next = check.progress.next {
            let remedy = next.obstacles.lazy.compactMap(\.remedy).first ?? next.description ?? ""
            return DisplayText.escaped(next.name) + ": " + DisplayText.escaped(remedy, limit: 400)
        }
        if !check.samples.isEmpty { return LeftSample.remedy }
        if !check.repeated.sentences.isEmpty { return RepeatedFiles.remedy }
        return check.shown.findings.isEmpty ? nil : ShownTexts.remedy
    }

    static func lines(_ progress: SubmissionProgress) -> [String] {
        var lines = ["How far it is"]
        var part: String?
        for requirement in progress.requirements {
            if let name = requirement.part, !name.isSameBytes(as: part ?? "") {
                lines.append("  " + DisplayText.escaped(name))
                part = name
            }
            lines.append("    " + line(requirement))
        }
        if let whole = progress.whole { lines.append("  " + line(whole)) }
        return lines
    }

    private static func line(_ requirement: RequirementProgress) -> String {
        let required = requirement.outcomes.filter { $0.strength == .required }
        let met = required.count { $0.status == .met }
        let number = required.isEmpty ? "" : "  (\(met) of \(required.count) required rules met)"
        return word(requirement.state) + "  " + heading(requirement) + (requirement.state == .complete ? "" : number)
    }

    private static func word(_ state: RequirementProgress.State) -> String {
        switch state {
        case .complete: "done   "
        case .begun: "begun  "
        case .missing: "missing"
        }
    }

    /// The name of a requirement and its id, as submissions give it.
    static func heading(_ requirement: RequirementProgress) -> String {
        DisplayText.escaped(requirement.name)
            + (requirement.requirementID.map { " (" + DisplayText.escaped($0) + ")" } ?? "")
    }
}
