internal import StrictJSON

/// How far a submission is, requirement by requirement.
public struct SubmissionProgress: Sendable {
    /// Every requirement that is asked for on the submission's way, in the order of the program.
    public let requirements: [RequirementProgress]
    /// What is asked of the submission as a whole, absent where that is nothing.
    public let whole: RequirementProgress?

    /// Sorts what was found by what it belongs to.
    ///
    /// - Parameters:
    ///   - template: The template as far as it concerns the submission.
    ///   - outcomes: What its rules found.
    ///   - submission: The submission.
    ///   - isBlank: Whether nothing was written yet into the tables or records of a requirement.
    init(
        _ template: Template,
        _ outcomes: [RuleOutcome],
        _ submission: Submission,
        isBlank: (Requirement) -> Bool
    ) {
        requirements = SubmissionProgress.inOrder(template).flatMap { part in
            part.requirements.map { requirement in
                let own = outcomes.filter { $0.requirementID?.isSameBytes(as: requirement.id) ?? false }
                let response = submission.response(to: requirement.id)
                let isEmpty =
                    response.items.isEmpty && response.feedback.isEmpty && response.answers.isEmpty
                    || requirement.kind.isRead && isBlank(requirement)
                return RequirementProgress(
                    requirementID: requirement.id,
                    name: requirement.name,
                    description: requirement.description,
                    part: part.name,
                    state: SubmissionProgress.state(own, isEmpty: isEmpty),
                    outcomes: own
                )
            }
        }
        let others = outcomes.filter { $0.requirementID == nil }
        whole =
            others.isEmpty
            ? nil
            : RequirementProgress(
                requirementID: nil,
                name: "The submission as a whole",
                description: nil,
                part: nil,
                state: SubmissionProgress.state(others, isEmpty: false),
                outcomes: others
            )
    }

    /// How many requirements are complete.
    public var completeCount: Int {
        requirements.count { $0.state == .complete }
    }

    /// What comes next: the first requirement that is not complete, or else the submission as a whole; absent where nothing
    /// is left to do.
    public var next: RequirementProgress? {
        (requirements + [whole].compactMap { $0 }).first { $0.state != .complete }
    }

    /// Phases that a rule puts into an order stand in it, and every other part where the template has it.
    private static func inOrder(_ template: Template) -> [TemplatePart] {
        let ordered = template.rules.compactMap { $0 as? PhasesInOrderRule }.filter { $0.header.strength == .required }
        func mustWait(_ part: TemplatePart, for earlier: TemplatePart) -> Bool {
            ordered.contains { rule in
                guard let own = rule.phases.firstIndex(where: { $0.isSameBytes(as: part.id) }),
                    let other = rule.phases.firstIndex(where: { $0.isSameBytes(as: earlier.id) })
                else { return false }
                return other < own
            }
        }
        var parts: [TemplatePart] = []
        for part in template.parts {
            let place = parts.firstIndex { mustWait($0, for: part) } ?? parts.endIndex
            parts.insert(part, at: place)
        }
        return parts
    }

    private static func state(_ outcomes: [RuleOutcome], isEmpty: Bool) -> RequirementProgress.State {
        let required = outcomes.filter { $0.strength == .required }
        if !required.contains(where: \.preventsAward) { return outcomes.isEmpty && isEmpty ? .missing : .complete }
        return isEmpty || required.allSatisfy { $0.status == .missing } ? .missing : .begun
    }
}
