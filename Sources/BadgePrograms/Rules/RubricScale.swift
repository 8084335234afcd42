internal import StrictJSON

/// The levels of a criterion and the one that is asked for.
public struct RubricScale: Sendable {
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

    /// The levels, lowest first.
    public let levels: [Level]
    /// The id of the lowest level that meets the rule.
    public let requiredLevel: String

    /// Reads the keys `levels` and `requiredLevel` of a rule.
    init(reading map: YAMLMapping) {
        let list = map.required("levels")
        list.noteEntries(atLeast: 2)
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
        // A sheet names a level by its name or its id: each word stands for one level.
        for (index, level) in levels.enumerated() {
            let words = [level.id, level.name].map(Spelling.folded)
            let other = levels[..<index].first {
                words.contains(Spelling.folded($0.id)) || words.contains(Spelling.folded($0.name))
            }
            if let other, areDistinct {
                list.fail(
                    .badValue,
                    "the levels \(other.id), \(DisplayText.quoted(other.name)), and \(level.id), "
                        + "\(DisplayText.quoted(level.name)), share a word, so that a sheet can mean either",
                    hint: "give each level an id and a name that no other level has"
                )
            }
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

    /// The place of the level that is asked for; past the end where the template names none that there is.
    var requiredRank: Int {
        rank(requiredLevel) ?? levels.count
    }

    /// The name of a level.
    func name(_ id: String) -> String? {
        rank(id).map { levels[$0].name }
    }

    /// What is asked for, in words: `Proficient`, `Basic or higher`.
    var demand: String {
        (name(requiredLevel) ?? requiredLevel) + (requiredRank == levels.count - 1 ? "" : " or higher")
    }

    /// What shows the level that is asked for.
    var requiredDescriptors: String {
        levels.indices.contains(requiredRank) ? levels[requiredRank].descriptors.joined(separator: " ") : ""
    }

    /// Reads the id of a level that somebody gave to the rule `ruleID`.
    func level(_ value: YAMLValue, of ruleID: String) -> String {
        let id = value.identifier
        if !value.isMissing, !id.isEmpty, rank(id) == nil {
            let ids = levels.map(\.id)
            value.fail(
                .unknownID,
                "\(DisplayText.quoted(id)) is no level of \(ruleID)",
                hint: NearName.nearest(to: id, among: ids).map { "did you mean \($0)?" }
                    ?? "the levels are " + ids.joined(separator: ", ")
            )
        }
        return id
    }

    /// The criterion as a member of the decision in the badge.
    func component(of header: RuleHeader, achieved: String?) -> DecisionComponent {
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
                required: header.strength == .required ? requiredLevel : nil,
                achieved: achieved
            )
        )
    }
}

/// A rule that grades by the levels of a rubric.
public protocol GradingRule: Rule {
    /// The levels and the one that is asked for.
    var scale: RubricScale { get }
}

extension GradingRule {
    /// The levels, lowest first.
    public var levels: [RubricScale.Level] {
        scale.levels
    }

    /// The id of the lowest level that meets the rule.
    public var requiredLevel: String {
        scale.requiredLevel
    }

    /// A level.
    public var contribution: RuleContribution {
        .level
    }
}
