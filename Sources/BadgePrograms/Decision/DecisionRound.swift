internal import BadgeCrypto
internal import StrictJSON
public import VerifiableCredentials

/// What came of one round of handing in.
public struct DecisionRound: Sendable {
    /// What a component came to.
    public struct Result: Sendable {
        /// The rule's id.
        public let ruleID: String
        /// Whether it was met.
        public let status: RuleOutcome.Status
        /// What the assessors found, in words.
        public let found: String
    }

    /// The number, from 1.
    public let number: Int
    /// The day on which it was handed in.
    public let date: Instant
    /// The requirements that were handed in again, in the order of the file; none in the first round.
    public let again: [String]
    /// The first and the last day of the work, where this round mended them.
    public let activity: (from: Instant, until: Instant)?
    /// The phases of which this round mended the days; none in the first round.
    public let phases: [String]
    /// Who assessed, by id.
    public let assessors: [String]
    /// Who adjudicated, by id.
    public let adjudicators: [String]
    /// What the components came to that were scored in this round.
    public let results: [Result]
    /// Whether the rules gave an award after this round.
    public let isAwarded: Bool

    init(
        _ number: Int,
        _ submission: Submission,
        _ panel: AssessmentPanel,
        _ outcomes: [RuleOutcome],
        _ isAwarded: Bool
    ) {
        self.number = number
        date = submission.handedIn(round: number)
        again = number > 1 ? submission.resubmissions[number - 2].responses.map(\.requirementID) : []
        activity = number > 1 ? submission.resubmissions[number - 2].activity : nil
        phases = number > 1 ? submission.resubmissions[number - 2].phases.map(\.phaseID) : []
        assessors = panel.assessors.filter { $0.round == number }.map(\.assessor)
        adjudicators = panel.adjudicators.filter { $0.round == number }.map(\.assessor)
        results = outcomes.flatMap(\.flattened).filter { outcome in
            panel.scored.contains { $0.isSameBytes(as: outcome.ruleID) } && panel.round(of: outcome.ruleID) == number
        }.map { Result(ruleID: $0.ruleID, status: $0.status, found: $0.found) }
        self.isAwarded = isAwarded
    }
}

extension RuleOutcome {
    /// The outcome, and those of the rules that the rule is made of.
    var flattened: [RuleOutcome] {
        [self] + members.flatMap(\.flattened)
    }
}

extension Decision {
    /// Refuses work of which a round came before the one before it was decided, or hands in what had passed.
    ///
    /// - Throws: ``ProgramErrors`` with every fault of the first such round.
    public static func requireRounds(
        _ template: Template,
        _ submission: Submission,
        _ assessments: [Assessment],
        _ facts: SubmissionFacts
    ) throws(ProgramErrors) {
        _ = try rounds(template, submission, assessments, facts, [], [])
    }

    /// What came of each round of handing in, the last one included.
    ///
    /// - Throws: ``ProgramErrors`` where a round came before the one before it was decided, or hands in what had passed.
    static func rounds(
        _ template: Template,
        _ submission: Submission,
        _ assessments: [Assessment],
        _ facts: SubmissionFacts,
        _ badges: [PriorBadge],
        _ uncounted: [UncountedBadge]
    ) throws(ProgramErrors) -> [DecisionRound] {
        if let again = submission.resubmissions.first, template.applied(to: submission).scoredRules.isEmpty {
            throw ProgramErrors(
                ProgramError(
                    .badRound,
                    file: submission.fileName,
                    mark: again.mark,
                    detail:
                        "it was handed in again, and nothing of this program is scored: no round has an end that another "
                        + "could follow",
                    hint: "mend what was handed in, and take resubmissions out"
                )
            )
        }
        var rounds: [DecisionRound] = []
        for number in 1..<submission.rounds {
            let past = submission.asOf(round: number)
            let decision = try decide(
                template: template,
                submission: past,
                assessments: assessments.filter { $0.round <= number },
                facts: facts,
                badges: badges,
                uncounted: uncounted
            )
            rounds.append(DecisionRound(number, past, decision.panel, decision.outcomes, decision.isAwarded))
            let problems = decision.problems(of: submission.resubmissions[number - 1], number + 1)
            if let first = problems.first { throw ProgramErrors(first, Array(problems.dropFirst())) }
        }
        return rounds
    }

    /// Whether a rule that was not kept may be mended by handing in a requirement again: its own, and for a rule of the
    /// whole submission those whose files it names, or any where it names no file. What assessors have to do is mended by
    /// no educator.
    private func concerns(_ outcome: RuleOutcome, _ requirementID: String) -> Bool {
        if let own = outcome.requirementID { return own.isSameBytes(as: requirementID) }
        guard outcome.stage != .assessment, !waitsForMoreAssessors(outcome) else { return false }
        if outcome.places.contains(where: { $0.file.isSameBytes(as: Submission.fileInFolder) }) { return true }
        let named = submission.responses.filter { response in
            (response.items + response.feedback.compactMap(\.item)).contains { item in
                outcome.places.contains { $0.file.isSameBytes(as: item.path) }
            }
        }
        return named.isEmpty || named.contains { $0.requirementID.isSameBytes(as: requirementID) }
    }

    /// Whether a requirement is handed in as it was in the round before, whatever its files are called.
    private func isAsBefore(_ response: RequirementResponse) -> Bool {
        let id = response.requirementID
        guard let before = submission.responses.first(where: { $0.requirementID.isSameBytes(as: id) }) else {
            return false
        }
        func content(_ response: RequirementResponse) -> String {
            PinnedText.of(response, titled: false) { path in
                facts.file(path)?.digest.map { Base16.encode($0.sha256) } ?? path
            }
        }
        return content(before).isSameBytes(as: content(response))
    }

    /// What is wrong with handing in again what a round hands in, after this decision.
    private func problems(of round: Resubmission, _ number: Int) -> [ProgramError] {
        func problem(_ detail: String, _ hint: String) -> ProgramError {
            ProgramError(.badRound, file: submission.fileName, mark: round.mark, detail: detail, hint: hint)
        }
        let all = outcomes.flatMap(\.flattened)
        let open =
            panel.scored.compactMap { id in
                all.first { $0.ruleID.isSameBytes(as: id) && $0.status == .missing }
            } + outcomes.filter(\.preventsAward).flatMap(\.flattened).filter(waitsForMoreAssessors)
        if !open.isEmpty {
            return open.map { outcome in
                problem(
                    "round \(number) was handed in before round \(number - 1) was decided: \(outcome.ruleID): "
                        + outcome.found,
                    outcome.remedy ?? "decide it first"
                )
            }
        }
        if isAwarded {
            return [
                problem(
                    "round \(number) was handed in though round \(number - 1) earned the badge",
                    "take the round out: nothing has to be handed in again"
                )
            ]
        }
        if let last = (panel.assessors + panel.adjudicators).max(by: { $0.date < $1.date }),
            !OrderOfDays.allows(last.date, before: round.date)
        {
            return [
                problem(
                    "round \(number) was handed in on \(round.date.date), before "
                        + DisplayText.escaped(last.assessor) + " assessed the round before it on \(last.date.date)",
                    "the educator mends the date of the round, or the assessor that of the assessment"
                )
            ]
        }
        let same = round.responses.filter { isAsBefore($0) }
        if !same.isEmpty {
            return same.map { response in
                problem(
                    "\(response.requirementID) is handed in again in round \(number) just as it was: its files hold the same "
                        + "as before, byte for byte",
                    "hand in what was changed, or take it out of this round"
                )
            }
        }
        let failed = outcomes.filter(\.preventsAward).flatMap(\.flattened).filter { $0.status != .met }
        return round.responses.map(\.requirementID).filter { id in
            !failed.contains { concerns($0, id) }
        }.map { id in
            problem(
                "\(id) is handed in again in round \(number), and nothing was wrong with it",
                "only what failed is handed in again; what passed stands: take it out of this round"
            )
        }
    }
}
