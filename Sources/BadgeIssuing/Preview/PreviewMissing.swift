import BadgePrograms
import StrictJSON

/// What keeps the award from being given.
enum PreviewMissing {
    /// The section, absent where nothing is missing.
    static func section(_ decision: Decision, _ shown: [ShownTexts.Finding]) -> BadgePreview.Section? {
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
        if obstacles.isEmpty && texts.isEmpty { return nil }
        return BadgePreview.Section(
            kind: .missing,
            title: "What is still missing for the award",
            remark: nil,
            rows: obstacles + texts
        )
    }
}
