internal import StrictJSON

extension Decision {
    /// Decides. The same inputs give the same decision, whatever the order of the assessments.
    ///
    /// - Parameters:
    ///   - template: The template that the submission was begun under.
    ///   - submission: The submission.
    ///   - assessments: What assessors and adjudicators found, in any order; none is no award.
    ///   - facts: What was found in the submission's files.
    ///   - badges: Other badges of the educator that the caller has verified, in any order: those that the template asks for
    ///     first, and the one that is renewed.
    ///   - uncounted: Badges that were shown for the submission and do not count, in any order.
    ///   - submissions: What sheets note of the submissions that there are: asked for only to tell of which submission a row
    ///     of a sheet is in which this one's id stands.
    /// - Throws: ``ProgramErrors`` where submission and assessments do not belong to each other or to the template. That
    ///   the rules give no award is no error.
    public static func make(
        template: Template,
        submission: Submission,
        assessments: [Assessment],
        facts: SubmissionFacts,
        badges: [PriorBadge] = [],
        uncounted: [UncountedBadge] = [],
        among submissions: () -> NotedSubmissions = { NotedSubmissions() }
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
        let rounds = try rounds(template, submission, assessments, facts, badges, uncounted)
        let last = try decide(
            template: template,
            submission: submission,
            assessments: assessments,
            facts: facts,
            badges: badges,
            uncounted: uncounted
        )
        let changed =
            try EvidencePins.problems(assessments, of: submission, facts: facts)
            + EvidencePins.changedSince(
                assessments,
                of: submission,
                by: template,
                facts: facts,
                among: submissions
            )
        if let first = changed.first { throw ProgramErrors(first, Array(changed.dropFirst())) }
        return last.following(rounds)
    }

    /// Decides on what was handed in up to now, whatever came before it.
    static func decide(
        template: Template,
        submission: Submission,
        assessments: [Assessment],
        facts: SubmissionFacts,
        badges: [PriorBadge],
        uncounted: [UncountedBadge]
    ) throws(ProgramErrors) -> Decision {
        let template = template.applied(to: submission)
        let panel = try AssessmentPanel(assessments, of: submission, by: template)
        let whole = RuleContext(
            template: template,
            submission: submission,
            facts: facts,
            panel: panel,
            badges: PriorBadge.sorted(badges),
            uncounted: uncounted
        )
        let conflicts = AssessmentConflicts(whole)
            .problemsBeyondRules(panel.assessors + panel.adjudicators)
        if let first = conflicts.first { throw ProgramErrors(first, Array(conflicts.dropFirst())) }
        let contexts = template.requirements.map(whole.of)
        let outcomes =
            contexts.flatMap { context in (context.requirement?.rules ?? []).map { $0.outcomeOfReading(in: context) } }
            + template.rules.map { $0.outcome(in: whole) }
        let components =
            template.parts.flatMap { Decision.components(of: $0, outcomes, contexts) }
            + template.rules.flatMap { Decision.components(of: $0, whole) } + Decision.way(whole)
        let isRenewed = zip(template.rules, outcomes.suffix(template.rules.count)).contains { rule, outcome in
            rule is RenewalRule && outcome.status == .met
        }
        return Decision(
            template: template,
            submission: submission,
            facts: facts,
            badges: whole.badges,
            renewed: isRenewed ? RenewalRule.predecessor(in: whole) : nil,
            panel: panel,
            rounds: [],
            outcomes: outcomes,
            components: DecisionComponent.withDistinctNames(components + Decision.agreement(panel))
        )
    }

    /// What a rule of the whole submission contributes to the badge. One that is required stands there in any case: what
    /// the badge shows is everything that the award depends on.
    private static func components(of rule: any Rule, _ whole: RuleContext) -> [DecisionComponent] {
        let own = rule.judgedComponents(in: whole)
        return rule.showsOwnStatus ? [rule.status(in: whole)] + own : own
    }

    /// The decision with what came before it.
    private func following(_ rounds: [DecisionRound]) -> Decision {
        let last = DecisionRound(submission.rounds, submission, panel, outcomes, isAwarded)
        return Decision(
            template: template,
            submission: submission,
            facts: facts,
            badges: badges,
            renewed: renewed,
            panel: panel,
            rounds: rounds + [last],
            outcomes: outcomes,
            components: components
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
            kind: .status(isCompleted: isFulfilled(rules, outcomes)),
            judgement: .joined(own.map { .of($0.requirement?.rules ?? [], in: $0) })
        )
        return [status]
            + own.flatMap { context in
                (context.requirement?.rules ?? []).flatMap { $0.judgedComponents(in: context) }
            }
    }

    /// Whether nothing that these rules found forbids an award.
    private static func isFulfilled(_ rules: [any Rule], _ outcomes: [RuleOutcome]) -> Bool {
        let ids = rules.map(\.header.id)
        return !outcomes.contains { outcome in
            outcome.preventsAward && ids.contains { $0.isSameBytes(as: outcome.ruleID) }
        }
    }

    /// What a requirement contributes to the badge: its rubric criteria and, where these do not say it all, whether it is
    /// fulfilled; then its numbers.
    private static func components(
        of requirement: Requirement,
        _ outcomes: [RuleOutcome],
        _ context: RuleContext
    ) -> [DecisionComponent] {
        let own = requirement.rules.flatMap { $0.judgedComponents(in: context) }
        guard let id = requirement.statusID else { return own }
        let rules = requirement.rulesOfStatus
        return [
            DecisionComponent(
                id: id,
                name: requirement.hasLevels ? requirement.name + ": complete" : requirement.name,
                description: rules.map(\.header.statement).joined(separator: " "),
                kind: .status(isCompleted: isFulfilled(rules, outcomes)),
                judgement: .of(rules, in: context)
            )
        ] + own
    }

    /// The path that was taken and the stage that the badge stands for, where the template has any.
    private static func way(_ context: RuleContext) -> [DecisionComponent] {
        let path = context.template.paths.first { $0.id.isSameBytes(as: context.submission.path ?? "") }
        let stage = context.template.stages.first { $0.id.isSameBytes(as: context.submission.stage ?? "") }
        return [
            path.map { ("path." + $0.id, $0.name, $0.description, "path") },
            stage.map { ("stage." + $0.id, $0.name, $0.description, "stage") },
        ]
        .compactMap { $0 }.map { id, name, about, what in
            DecisionComponent(
                id: id,
                name: name,
                description: about,
                kind: .status(isCompleted: true),
                judgement: Judgement("The work was handed in for this \(what), and held to what it asks.")
            )
        }
    }

    private static func agreement(_ panel: AssessmentPanel) -> [DecisionComponent] {
        guard let percent = panel.exactAgreementPercent else { return [] }
        return [
            DecisionComponent(
                id: "assessor-agreement",
                name: "Exact agreement of assessors, percent",
                description: "How often two of \(panel.comparedCount) assessors gave the same score, rounded down.",
                kind: .measure(
                    resultType: "ext:AssessorAgreement",
                    valueMin: "0",
                    valueMax: "100",
                    requiredValue: nil,
                    value: String(percent)
                ),
                judgement: Judgement("Computed from the scores of \(panel.comparedCount) assessors.")
            )
        ]
    }
}
