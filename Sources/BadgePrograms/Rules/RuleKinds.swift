internal import StrictJSON

/// The kinds of rule that a template can use. Other kinds are added here, each with a file of its own beside this one.
public enum RuleKinds {
    /// Every kind.
    public static let all: [any Rule.Type] = [
        ItemCountRule.self, WordsRule.self, SentencesRule.self, AnswerLengthRule.self, AcceptedFormRule.self,
        AnnotationWordsRule.self, AnnotationFieldsRule.self, ParticipantCountRule.self, PassRule.self,
        RubricLevelRule.self, ReadableRule.self, RowCountRule.self, EveryRowRule.self, DatesInOrderRule.self,
        RoundsInOrderRule.self,
        ListedRowsRule.self, DistinctValuesRule.self, DateSpanRule.self, DateGapsRule.self, DurationRule.self,
        MeasureRule.self, GroupMeasureRule.self, DatesInPhaseRule.self, DatesSinceAwardRule.self,
        ObservationCountRule.self, ObservedLevelRule.self, NominationRule.self, ApprovalRule.self,
        AttestedNumberRule.self, PhasesInOrderRule.self, PhaseLengthRule.self, PrerequisiteRule.self, RenewalRule.self,
        IndependentAssessorsRule.self, AssessorCountRule.self, BlindReviewRule.self, ConfirmationRule.self,
        AllOfRule.self, AnyOfRule.self, NOfRule.self,
    ]

    /// Reads one rule; what is wrong with it is reported.
    ///
    /// - Parameters:
    ///   - value: The rule.
    ///   - kind: What kind of requirement it belongs to, absent for rules of the whole submission.
    static func read(_ value: YAMLValue, for kind: RequirementKind?) -> (any Rule)? {
        if let shape = value.shape {
            shape.refer(to: "rule")
            return nil
        }
        return value.mapping { map in
            let header = RuleHeader(reading: map, in: kind)
            guard let (type, name) = type(map) else { return nil }
            let rule = type.init(reading: map, header: header)
            return fits(type, kind, name) ? rule : nil
        }
    }

    /// A kind of requirement in which a rule can stand: for rules of a requirement whose own kind is at fault, so that their
    /// faults are told at once too.
    static func likelyHome(of value: YAMLValue) -> RequirementKind {
        func types(_ node: YAMLNode?) -> [any Rule.Type] {
            guard case .mapping(let entries, _) = node else { return [] }
            let word = entries.first { $0.key.isSameBytes(as: "rule") }?.value
            let members = entries.first { $0.key.isSameBytes(as: "rules") }?.value
            var found: [any Rule.Type] = []
            if case .scalar(let text, _, _) = word {
                found = all.filter { $0.kind.isSameBytes(as: text.trimmingSpace) }
            }
            guard found.contains(where: { $0 is any CompositeRule.Type }) else { return found }
            guard case .list(let nodes, _) = members else { return [] }
            return nodes.flatMap(types)
        }
        let types = types(value.node)
        return RequirementKind.allCases.first { kind in types.allSatisfy { $0.appliesTo.contains(kind) } }
            ?? types.lazy.compactMap { $0.appliesTo.first }.first ?? .artifact
    }

    /// Reads a rule that another one is made of. In a rule of the whole submission it can belong to a requirement, which
    /// it then names; whether it can is seen when all requirements are known.
    static func readMember(_ value: YAMLValue, of whole: RuleHeader) -> RuleMember? {
        if let shape = value.shape {
            shape.refer(to: "member")
            return nil
        }
        return value.mapping { map -> RuleMember? in
            let header = RuleHeader(reading: map, partOf: whole)
            let kind = whole.requirementKind
            let requirement = kind == nil ? requirement(of: map) : nil
            guard let (type, name) = type(map) else { return nil }
            if type is any CompositeRule.Type {
                _ = map.all
                name.fail(
                    .misplacedRule,
                    "a rule \(type.kind) cannot be part of another",
                    hint: "put what it is made of into the outer one, or make it a rule of its own"
                )
                return nil
            }
            let rule = type.init(reading: map, header: header)
            guard requirement != nil || fits(type, kind, name) else { return nil }
            return RuleMember(rule: rule, requirementID: requirement)
        }
    }

    /// The id of the requirement that a member of a rule of the whole submission looks at.
    static func requirement(of map: YAMLMapping) -> String? {
        map.optional("requirement")?.identifier
    }

    /// The kind that a rule names, with the value that names it; absent and reported where there is none such.
    private static func type(_ map: YAMLMapping) -> (any Rule.Type, YAMLValue)? {
        let name = map.required("rule")
        let word = name.text
        if let type = all.first(where: { $0.kind.isSameBytes(as: word) }) { return (type, name) }
        _ = map.all
        if !word.isEmpty { reportUnknown(word, name) }
        return nil
    }

    private static func fits(_ type: any Rule.Type, _ kind: RequirementKind?, _ name: YAMLValue) -> Bool {
        if type is any CompositeRule.Type { return true }
        if kind.map({ type.appliesTo.contains($0) }) ?? type.appliesTo.isEmpty { return true }
        name.fail(
            .misplacedRule,
            "a rule \(type.kind) cannot stand " + (kind.map { "in a requirement of kind \($0.rawValue)" } ?? "here"),
            hint: home(of: type)
        )
        return false
    }

    /// Where rules of a kind belong, in words.
    static func home(of type: any Rule.Type) -> String {
        type.appliesTo.isEmpty
            ? "it belongs under rules at the top of the template"
            : "it belongs to requirements of kind " + type.appliesTo.map(\.rawValue).joined(separator: ", ")
    }

    private static func reportUnknown(_ word: String, _ value: YAMLValue) {
        let kinds = all.map { $0.kind }
        value.fail(
            .badValue,
            "\(DisplayText.quoted(word)) is no kind of rule",
            hint: NearName.nearest(to: word, among: kinds).map { "did you mean \($0)?" }
                ?? "the kinds are " + kinds.joined(separator: ", ")
        )
    }
}
