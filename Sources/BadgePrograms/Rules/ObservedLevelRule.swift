internal import StrictJSON
internal import VerifiableCredentials

/// `observed-level`: a competency that is to be seen in practice. Observers give it a level each time; the level required,
/// or a higher one, is to be seen in so many observations. The level achieved is the highest one that so many observations
/// reach.
public struct ObservedLevelRule: GradingRule, ObserverRule {
    /// The word for this kind of rule.
    public static let kind = "observed-level"
    /// What kinds of requirement it can belong to.
    public static let appliesTo: [RequirementKind] = [.observations]
    /// When it is decided: observers have given the levels already.
    public static let stage = RuleStage.submission
    /// Id, origin, strength and statement.
    public let header: RuleHeader
    /// The levels and the one that is asked for.
    public let scale: RubricScale
    /// In how many observations the level is to be seen.
    public let inAtLeast: Int
    /// The roles whose observations count, by id; empty where all do.
    public let by: [String]

    /// Reads the keys of this kind.
    public init(reading map: YAMLMapping, header: RuleHeader) {
        self.header = header
        scale = RubricScale(reading: map)
        inAtLeast = map.required("inAtLeast").int(in: 1...UntrustedInput.submittedFiles)
        by = map.list("by").map { $0.identifier }
    }

    /// What it finds in a submission.
    public func outcome(in context: RuleContext) -> RuleOutcome {
        let seen = seen(in: context)
        let reaching = seen.count { $0.rank >= scale.requiredRank }
        let demand = scale.demand + " in at least " + Counting.of(inAtLeast, "observation", "observations")
        let levels = seen.map { scale.levels[$0.rank].name + " on " + $0.observation.date.date }
        let lower = seen.filter { $0.rank < scale.requiredRank }
        return make(
            reaching >= inAtLeast ? .met : seen.count < inAtLeast ? .missing : .notMet,
            in: context,
            found: levels.isEmpty ? "not observed" : levels.joined(separator: ", "),
            required: demand,
            remedy: "have it observed in "
                + Counting.of(max(inAtLeast - reaching, 1), "further observation", "further observations")
                + "; \(scale.name(requiredLevel) ?? requiredLevel) means: \(scale.requiredDescriptors)",
            places: reaching >= inAtLeast
                ? []
                : lower.map {
                    RuleOutcome.Place(file: $0.observation.file, line: $0.observation.dateMark.line)
                }
        )
    }

    /// What it contributes to the decision in the badge.
    public func component(in context: RuleContext) -> DecisionComponent? {
        let ranks = seen(in: context).map(\.rank).sorted(by: >)
        let achieved = ranks.count >= inAtLeast ? scale.levels[ranks[inAtLeast - 1]].id : nil
        return scale.component(of: header, achieved: achieved)
    }

    /// The levels that were seen, in the order of the records.
    func seen(in context: RuleContext) -> [(observation: Observation, rank: Int)] {
        counted(in: context).compactMap { observation in
            observation.findings.first { $0.ruleID.isSameBytes(as: header.id) }
                .flatMap { scale.rank($0.level) }.map { (observation, $0) }
        }
    }
}
