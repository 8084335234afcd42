internal import StrictJSON

/// `rubric-level`: a criterion of the rubric. The assessors give it one of its levels; the level required, or a higher
/// one, meets it.
public struct RubricLevelRule: GradingRule {
    /// The word for this kind of rule.
    public static let kind = "rubric-level"
    /// What kinds of requirement it can belong to.
    public static let appliesTo = RequirementKind.allCases
    /// When it is decided.
    public static let stage = RuleStage.assessment
    /// Id, origin, strength and statement.
    public let header: RuleHeader
    /// The levels and the one that is asked for.
    public let scale: RubricScale

    /// Reads the keys of this kind.
    public init(reading map: YAMLMapping, header: RuleHeader) {
        self.header = header
        scale = RubricScale(reading: map)
    }

    /// What it finds in a submission.
    public func outcome(in context: RuleContext) -> RuleOutcome {
        let verdict = context.panel?.verdict(on: header.id) ?? .none
        let achieved = achieved(verdict)
        let isMet = achieved.flatMap(scale.rank).map { $0 >= scale.requiredRank } ?? false
        let required = scale.name(requiredLevel) ?? requiredLevel
        return make(
            isMet ? .met : achieved == nil ? .missing : .notMet,
            in: context,
            found: verdict.words(scale.name),
            required: scale.demand,
            remedy: verdict.remedy(for: header.id)
                ?? "hand in again: \(required) means: \(scale.requiredDescriptors)"
        )
    }

    /// What it contributes to the decision in the badge.
    public func component(in context: RuleContext) -> DecisionComponent? {
        scale.component(of: header, achieved: achieved(context.panel?.verdict(on: header.id) ?? .none))
    }

    private func achieved(_ verdict: PanelVerdict) -> String? {
        guard case .level(let id)? = verdict.score, scale.rank(id) != nil else { return nil }
        return id
    }
}
