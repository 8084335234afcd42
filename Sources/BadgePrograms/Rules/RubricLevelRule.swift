internal import StrictJSON

/// `rubric-level`: a criterion of the rubric. The assessors give it one of its levels; the level required, or a higher
/// one, meets it.
public struct RubricLevelRule: Rule {
    /// A level of the criterion.
    public struct Level: Sendable {
        /// The id.
        public let id: String
        /// The name.
        public let name: String
        /// Its points; a higher level has more.
        public let points: Int
        /// What shows it.
        public let descriptors: [String]
    }

    /// The word for this kind of rule.
    public static let kind = "rubric-level"
    /// What kinds of requirement it can belong to.
    public static let appliesTo = RequirementKind.allCases
    /// When it is decided.
    public static let stage = RuleStage.assessment
    /// Id, origin, strength and statement.
    public let header: RuleHeader
    /// The levels, lowest first.
    public let levels: [Level]
    /// The id of the lowest level that meets the rule.
    public let requiredLevel: String

    /// Reads the keys of this kind.
    public init(reading map: YAMLMapping, header: RuleHeader) {
        self.header = header
        let list = map.required("levels")
        let levels = list.list.map { value in
            value.mapping { level in
                Level(
                    id: level.required("id").identifier,
                    name: level.required("name").line(atMost: 60),
                    points: level.required("points").int(in: 0...1000),
                    descriptors: level.required("descriptors").list.map { $0.prose(atMost: 1000) }
                )
            }
        }
        self.levels = levels
        let required = map.required("requiredLevel")
        requiredLevel = required.identifier
        let isRising = zip(levels, levels.dropFirst()).allSatisfy { $0.points < $1.points }
        let areDistinct = levels.indices.allSatisfy { index in
            !levels[..<index].contains { $0.id.isSameBytes(as: levels[index].id) }
        }
        if !list.isMissing, levels.count < 2 || !isRising || !areDistinct {
            list.fail(
                .badValue,
                "two or more levels with distinct ids are expected, lowest first, each with more points than the one before"
            )
        }
        if !required.isMissing, !levels.isEmpty, !levels.contains(where: { $0.id.isSameBytes(as: requiredLevel) }) {
            required.fail(
                .unknownID,
                "\(DisplayText.quoted(requiredLevel)) is none of the levels",
                hint: "the levels are " + levels.map(\.id).joined(separator: ", ")
            )
        }
    }

    /// The place of a level among the levels, from 0.
    func rank(_ id: String) -> Int? {
        levels.firstIndex { $0.id.isSameBytes(as: id) }
    }

    /// What it finds in a submission.
    public func outcome(in context: RuleContext) -> RuleOutcome {
        let verdict = context.panel?.verdict(on: header.id) ?? .none
        let achieved = achieved(verdict)
        let isMet = achieved.flatMap(rank).map { $0 >= rank(requiredLevel) ?? Int.max } ?? false
        let required = name(requiredLevel) ?? requiredLevel
        let lacking = rank(requiredLevel).map { levels[$0].descriptors.joined(separator: " ") } ?? ""
        return make(
            isMet ? .met : achieved == nil ? .missing : .notMet,
            in: context,
            found: verdict.words(name),
            required: required + (rank(requiredLevel) == levels.count - 1 ? "" : " or higher"),
            remedy: verdict.remedy(for: header.id) ?? "hand in again: \(required) means: \(lacking)"
        )
    }

    /// What it contributes to the decision in the badge.
    public func component(in context: RuleContext) -> DecisionComponent? {
        DecisionComponent(
            id: header.id,
            name: header.name,
            description: header.statement,
            kind: .level(
                levels: levels.map { level in
                    DecisionComponent.Level(
                        id: level.id,
                        name: level.name,
                        points: String(level.points),
                        description: level.descriptors.joined(separator: " ")
                    )
                },
                required: requiredLevel,
                achieved: achieved(context.panel?.verdict(on: header.id) ?? .none)
            )
        )
    }

    private func achieved(_ verdict: PanelVerdict) -> String? {
        guard case .level(let id)? = verdict.score, rank(id) != nil else { return nil }
        return id
    }

    private func name(_ level: String) -> String? {
        rank(level).map { levels[$0].name }
    }
}
