internal import StrictJSON

extension Decision {
    /// Decides. The same inputs give the same decision, whatever the order of the assessments.
    ///
    /// - Parameters:
    ///   - template: The template that the submission was begun under.
    ///   - submission: The submission.
    ///   - assessments: What assessors and adjudicators found, in any order; none is no award.
    ///   - facts: What was found in the submission's files.
    /// - Throws: ``ProgramErrors`` where submission and assessments do not belong to each other or to the template. That
    ///   the rules give no award is no error.
    public static func make(
        template: Template,
        submission: Submission,
        assessments: [Assessment],
        facts: SubmissionFacts
    ) throws(ProgramErrors) -> Decision {
        guard submission.templateID.isSameBytes(as: template.id),
            submission.templateVersion.isSameBytes(as: template.version)
        else {
            throw ProgramErrors(
                ProgramError(
                    .otherTemplate,
                    file: submission.fileName,
                    mark: nil,
                    detail: "the submission was begun under \(DisplayText.quoted(submission.templateID)), version "
                        + "\(DisplayText.quoted(submission.templateVersion)); the template given is "
                        + "\(DisplayText.quoted(template.id)), version \(DisplayText.quoted(template.version))",
                    hint: "give the template that it was begun under"
                )
            )
        }
        let panel = try AssessmentPanel(assessments, of: submission, by: template)
        func context(_ requirement: Requirement?) -> RuleContext {
            RuleContext(
                template: template,
                submission: submission,
                facts: facts,
                panel: panel,
                requirement: requirement
            )
        }
        let outcomes = template.allRules.map { $0.rule.outcome(in: context($0.requirement)) }
        let components = template.requirements.flatMap { requirement in
            Decision.components(of: requirement, outcomes, context(requirement))
        }
        return Decision(
            template: template,
            submission: submission,
            facts: facts,
            panel: panel,
            outcomes: outcomes,
            components: components + Decision.agreement(panel)
        )
    }

    /// What a requirement contributes to the badge: its rubric criteria, or else whether it is fulfilled; then its numbers.
    private static func components(
        of requirement: Requirement,
        _ outcomes: [RuleOutcome],
        _ context: RuleContext
    ) -> [DecisionComponent] {
        let own = requirement.rules.compactMap { $0.component(in: context) }
        let hasRubric = own.contains { component in
            if case .level = component.kind { true } else { false }
        }
        guard !hasRubric else { return own }
        let ids = requirement.rules.map(\.header.id)
        let isFulfilled = !outcomes.contains { outcome in
            outcome.preventsAward && ids.contains { $0.isSameBytes(as: outcome.ruleID) }
        }
        let rules = requirement.rules.map(\.header).filter { $0.strength == .required }
        return [
            DecisionComponent(
                id: requirement.id,
                name: requirement.name,
                description: rules.map(\.statement).joined(separator: " "),
                kind: .status(isCompleted: isFulfilled)
            )
        ] + own
    }

    private static func agreement(_ panel: AssessmentPanel) -> [DecisionComponent] {
        guard let percent = panel.exactAgreementPercent else { return [] }
        return [
            DecisionComponent(
                id: "assessor-agreement",
                name: "Exact agreement of assessors, percent",
                description: "How often two of \(panel.assessors.count) assessors gave the same score, rounded down.",
                kind: .measure(
                    resultType: "ext:AssessorAgreement",
                    valueMin: "0",
                    valueMax: "100",
                    requiredValue: nil,
                    value: String(percent)
                )
            )
        ]
    }
}
