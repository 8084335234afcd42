internal import StrictJSON

/// `assessor-count`: how many different people are to score each part of the work, in the round in which it was handed in
/// last. Adjudicators are not among them.
public struct AssessorCountRule: Rule {
    /// The word for this kind of rule.
    public static let kind = "assessor-count"
    /// A rule of the whole submission.
    public static let appliesTo: [RequirementKind] = []
    /// When it is decided: nothing is to be said before anybody assesses.
    public static let stage = RuleStage.submission
    /// Id, origin, strength and statement.
    public let header: RuleHeader
    /// The fewest people.
    public let atLeast: Int

    /// Reads the keys of this kind.
    public init(reading map: YAMLMapping, header: RuleHeader) {
        self.header = header
        atLeast = map.required("atLeast").int(in: 2...20)
    }

    /// What it finds in a submission.
    public func outcome(in context: RuleContext) -> RuleOutcome {
        let demand = "at least " + Counting.of(atLeast, "assessor", "assessors") + " for each part that is scored"
        guard let panel = context.panel else {
            return make(.met, in: context, found: "not assessed yet", required: demand)
        }
        let counts = panel.scored.map { (ruleID: $0, number: Self.people(who: $0, panel)) }
        let fewest = counts.map(\.number).min() ?? 0
        let lacking = counts.filter { $0.number < atLeast }
        guard !lacking.isEmpty || counts.isEmpty else {
            return make(
                .met,
                in: context,
                found: "each part scored by " + Counting.of(fewest, "assessor", "assessors") + " or more",
                required: demand
            )
        }
        let names = lacking.prefix(8).map { entry in
            Self.name(of: entry.ruleID, context) + ": " + Counting.of(entry.number, "assessor", "assessors")
        }
        return make(
            fewest == 0 ? .missing : .notMet,
            in: context,
            found: counts.isEmpty
                ? "nothing is scored"
                : names.joined(separator: "; ") + (lacking.count > 8 ? "; and \(lacking.count - 8) more" : ""),
            required: demand,
            remedy: "have each part assessed by so many people, each on a sheet of their own; where it was handed in "
                + "again, in that round"
        )
    }

    /// How many different people scored a rule in the round that counts.
    private static func people(who ruleID: String, _ panel: AssessmentPanel) -> Int {
        let round = panel.round(of: ruleID)
        let people = panel.assessors.filter { $0.round == round && $0.score(for: ruleID) != nil }.map(\.assessor)
        return people.enumerated().count { index, id in !people[..<index].contains { $0.isSameBytes(as: id) } }
    }

    private static func name(of ruleID: String, _ context: RuleContext) -> String {
        context.template.scoredRules.first { $0.header.id.isSameBytes(as: ruleID) }?.header.name ?? ruleID
    }
}
