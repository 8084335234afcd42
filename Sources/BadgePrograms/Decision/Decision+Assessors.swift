internal import StrictJSON

extension Decision {
    /// Whether an outcome says only that more people are to assess: `assessor-count`, where something is scored at all. No
    /// educator can mend that, and nothing that was handed in is wrong by it.
    public func waitsForMoreAssessors(_ outcome: RuleOutcome) -> Bool {
        guard outcome.status != .met, !panel.scored.isEmpty else { return false }
        return template.allRules.flatMap(\.rule.flattened).contains { rule in
            rule is AssessorCountRule && rule.header.id.isSameBytes(as: outcome.ruleID)
        }
    }
}
