internal import StrictJSON
internal import VerifiableCredentials

extension Assessment {
    /// The assessment as a file that ``init(reading:for:)`` reads (`badge-assessment/1`), with what lay before the
    /// assessor.
    public func text(pinning pins: EvidencePins) -> String {
        var lines = ["format: \(Assessment.format)", "assessor: \(assessor)"]
        if role != .assessor { lines.append("role: \(role.rawValue)") }
        lines += ["submission: \(submissionID)"]
        if round > 1 { lines.append("round: \(round)") }
        lines += [
            "template: \(templateID)", "templateVersion: " + YAMLText.quoted(templateVersion), "date: \(date.date)",
        ]
        lines.append("scores:")
        for score in scores {
            lines.append("  \(score.ruleID):")
            switch score.value {
            case .pass(let isPass): lines.append("    pass: \(isPass)")
            case .level(let level): lines.append("    level: \(level)")
            }
            if let comment = score.comment { lines.append("    comment: " + YAMLText.quoted(comment)) }
        }
        if !pins.pins.isEmpty { lines.append("evidence:") }
        lines += pins.pins.map { "  " + YAMLText.quoted($0.name) + ": " + $0.sha256 }
        if !pins.titles.isEmpty { lines.append("titles:") }
        lines += pins.titles.map { "  " + YAMLText.quoted($0.path) + ": " + YAMLText.quoted($0.title) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Whether two assessments say the same: person, role, round, day, scores and comments.
    public func isSame(as other: Assessment) -> Bool {
        let isHead =
            assessor.isSameBytes(as: other.assessor) && role == other.role && round == other.round && date == other.date
            && submissionID.isSameBytes(as: other.submissionID) && templateID.isSameBytes(as: other.templateID)
            && templateVersion.isSameBytes(as: other.templateVersion)
        return isHead && scores.count == other.scores.count
            && scores.allSatisfy { score in
                other.scores.contains {
                    $0.ruleID.isSameBytes(as: score.ruleID) && $0.value == score.value
                        && ($0.comment ?? "").isSameBytes(as: score.comment ?? "")
                }
            }
    }
}
