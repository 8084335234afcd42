import BadgePrograms
import StrictJSON

/// What keeps the badge from being issued.
enum PreviewMissing {
    /// The section, absent where nothing is missing.
    ///
    /// - Parameters:
    ///   - decision: The decision.
    ///   - shown: What must not stand in the texts that everybody reads.
    ///   - problems: What else issuing would refuse.
    static func section(
        _ decision: Decision,
        _ shown: [ShownTexts.Finding],
        _ problems: [IssuingError]
    ) -> BadgePreview.Section? {
        let obstacles = decision.obstacles.map { outcome in
            BadgePreview.Row(
                outcome.name,
                [],
                note: "found: " + outcome.found + "; required: " + outcome.required
                    + (outcome.remedy.map { "; to do: " + $0 } ?? "")
            )
        }
        let texts = shown.map { finding in
            BadgePreview.Row("Read by everybody", [], note: finding.sentence + "; to do: " + ShownTexts.remedy)
        }
        let samples = LeftSample.all(in: decision.submission).map { sample in
            let line = sample.place.line.map { ", line \($0)" } ?? ""
            return BadgePreview.Row(
                "Still a sample",
                [],
                note: sample.what + " in " + sample.place.file + line + "; to do: " + LeftSample.remedy
            )
        }
        // What stands in the texts of the submission is told above, place by place; what a badge lacks that is not earned
        // yet follows from the rules.
        let others = problems.filter { problem in
            switch problem.code {
            case .nameShown: shown.isEmpty
            case .notConforming: decision.isAwarded
            default: true
            }
        }.map { problem in
            BadgePreview.Row(
                label(problem.code),
                [],
                note: problem.detail + (problem.hint.map { "; to do: " + $0 } ?? "")
            )
        }
        let rows = obstacles + texts + samples + others
        if rows.isEmpty { return nil }
        return BadgePreview.Section(
            kind: .missing,
            title: "What is still missing for the award",
            remark: nil,
            rows: rows
        )
    }

    /// The advised rules that are not met, which keep no badge from being issued; absent where all are.
    static func advised(_ decision: Decision) -> BadgePreview.Section? {
        if decision.warnings.isEmpty { return nil }
        return BadgePreview.Section(
            kind: .advised,
            title: "What could be better (this refuses nothing)",
            remark: nil,
            rows: decision.warnings.map { outcome in
                BadgePreview.Row(
                    outcome.name,
                    [],
                    note: "found: " + outcome.found + "; advised: " + outcome.required
                        + (outcome.remedy.map { "; to do: " + $0 } ?? "")
                )
            }
        )
    }

    private static func label(_ code: IssuingError.Code) -> String {
        switch code {
        case .beforeAssessment, .endsBeforeAward: "The day of the award"
        case .nameShown: "Read by everybody"
        case .proof: "The issuer's file"
        case .sameArtifact, .samePlace, .noPublicPlace: "The files"
        default: "The badge as a whole"
        }
    }
}
