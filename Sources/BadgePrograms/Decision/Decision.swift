internal import StrictJSON
public import VerifiableCredentials

/// Whether a submission earns the badge, and everything that this follows from.
public struct Decision: Sendable {
    /// The template that was applied.
    public let template: Template
    /// The submission that was judged.
    public let submission: Submission
    /// What was found in its files.
    public let facts: SubmissionFacts
    /// Other badges of the educator that rules look at, as they were given, in an order of their own.
    public let badges: [PriorBadge]
    /// The badge that this one renews, absent where it renews none.
    public let renewed: PriorBadge?
    /// The assessors' scores, joined.
    public let panel: AssessmentPanel
    /// What came of each round of handing in, from the first to the last.
    public let rounds: [DecisionRound]
    /// What each rule found, in the order of the template.
    public let outcomes: [RuleOutcome]
    /// The conjunction that goes into the badge, in the order of the template.
    public let components: [DecisionComponent]

    /// Whether the rules give an award.
    public var isAwarded: Bool {
        switch template.award {
        case .everyRequiredRule:
            !outcomes.isEmpty && !outcomes.contains(where: \.preventsAward) && unsettled.isEmpty
        }
    }

    /// Whether nothing stands in the way that the template counts as eligibility.
    public var isEligible: Bool {
        let parts = template.parts.filter(\.isEligibility)
        let ids = parts.flatMap(\.requirements).map(\.id)
        return !outcomes.contains { outcome in
            outcome.preventsAward && ids.contains { $0.utf8.elementsEqual((outcome.requirementID ?? "").utf8) }
        }
    }

    /// From when to when the badge is good that is awarded at an instant.
    public func term(awarded: Instant) -> ValidityTerm {
        template.validity?.term(awarded: awarded, renewing: renewed)
            ?? ValidityTerm(from: awarded, until: nil, continues: nil)
    }

    /// What stands in the way of an award: rules that are not kept, and scores that are not settled.
    public var obstacles: [RuleOutcome] {
        let prevented = outcomes.filter(\.preventsAward)
        let known = prevented.flatMap(\.flattened)
        return prevented + unsettled.filter { outcome in !known.contains { $0.ruleID.isSameBytes(as: outcome.ruleID) } }
    }

    /// What assessors score and have given scores for that do not come to one: they differ, one of them gave none, or
    /// adjudications contradict each other. While there is any there is no award, also where the rule is only advised or
    /// another one would do in its place.
    public var unsettled: [RuleOutcome] {
        let all = outcomes.flatMap(\.flattened)
        return panel.scored.filter(panel.isUnsettled).compactMap { id in
            all.first { $0.ruleID.isSameBytes(as: id) }
        }
    }

    /// What is worth telling and changes nothing. While nobody has scored what is to be scored, nothing is known of those who
    /// assess and of what they find.
    public var warnings: [RuleOutcome] {
        let isOpen = panel.assessors.isEmpty && !panel.scored.isEmpty
        let counts = template.rules.filter { $0 is AssessorCountRule }.map(\.header.id)
        return outcomes.filter(\.isWarning).filter { outcome in
            let isOfAssessors =
                outcome.stage == .assessment || counts.contains { $0.isSameBytes(as: outcome.ruleID) }
            return !(isOpen && isOfAssessors)
        }
    }

    /// How many assessors scored the work, adjudicators not counted.
    public var assessorCount: Int {
        panel.assessorCount
    }

    /// How often two assessors gave the same score, in whole percent, rounded down; absent with fewer than two.
    public var exactAgreementPercent: Int? {
        panel.exactAgreementPercent
    }
}
