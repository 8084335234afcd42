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
        let contexts = template.requirements.map(context)
        let whole = context(nil)
        let outcomes =
            contexts.flatMap { context in (context.requirement?.rules ?? []).map { $0.outcome(in: context) } }
            + template.rules.map { $0.outcome(in: whole) }
        let components =
            template.parts.flatMap { Decision.components(of: $0, outcomes, contexts) }
            + template.rules.compactMap { $0.component(in: whole) }
        return Decision(
            template: template,
            submission: submission,
            facts: facts,
            panel: panel,
            outcomes: outcomes,
            components: components + Decision.agreement(panel)
        )
    }

    /// What a part contributes to the badge. A phase shows whether it is completed, which stands for all its requirements,
    /// then their levels and numbers.
    private static func components(
        of part: TemplatePart,
        _ outcomes: [RuleOutcome],
        _ contexts: [RuleContext]
    ) -> [DecisionComponent] {
        let own = contexts.filter { context in
            part.requirements.contains { $0.id.isSameBytes(as: context.requirement?.id ?? "") }
        }
        guard part.isPhase else {
            return own.flatMap { context in
                context.requirement.map { components(of: $0, outcomes, context) } ?? []
            }
        }
        let rules = part.requirements.flatMap(\.rules)
        let about = part.description ?? part.requirements.map(\.name).joined(separator: "; ")
        let status = DecisionComponent(
            id: part.id,
            name: part.name,
            description: about,
            kind: .status(isCompleted: isFulfilled(rules, outcomes))
        )
        return [status]
            + own.flatMap { context in
                (context.requirement?.rules ?? []).compactMap { $0.component(in: context) }
            }
    }

    /// Whether nothing that these rules found forbids an award.
    private static func isFulfilled(_ rules: [any Rule], _ outcomes: [RuleOutcome]) -> Bool {
        let ids = rules.map(\.header.id)
        return !outcomes.contains { outcome in
            outcome.preventsAward && ids.contains { $0.isSameBytes(as: outcome.ruleID) }
        }
    }

    /// What a requirement contributes to the badge: its rubric criteria, or else whether it is fulfilled; then its numbers.
    private static func components(
        of requirement: Requirement,
        _ outcomes: [RuleOutcome],
        _ context: RuleContext
    ) -> [DecisionComponent] {
        let own = requirement.rules.compactMap { $0.component(in: context) }
        guard !requirement.rules.contains(where: { $0.contribution == .level }) else { return own }
        let rules = requirement.rules.map(\.header).filter { $0.strength == .required }
        return [
            DecisionComponent(
                id: requirement.id,
                name: requirement.name,
                description: rules.map(\.statement).joined(separator: " "),
                kind: .status(isCompleted: isFulfilled(requirement.rules, outcomes))
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
