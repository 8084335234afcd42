internal import StrictJSON

/// The kinds of rule that a template can use. Other kinds are added here, each with a file of its own beside this one.
public enum RuleKinds {
    /// Every kind.
    public static let all: [any Rule.Type] = [
        ItemCountRule.self, WordsRule.self, AnswerLengthRule.self, AcceptedFormRule.self, AnnotationWordsRule.self,
        AnnotationFieldsRule.self, ParticipantCountRule.self, PassRule.self, RubricLevelRule.self,
        ReadableRule.self, RowCountRule.self, DistinctValuesRule.self, DateSpanRule.self, MeasureRule.self,
        ObservationCountRule.self, ObservedLevelRule.self, DatesInPhaseRule.self, PhasesInOrderRule.self,
        BlindReviewRule.self, ConfirmationRule.self,
    ]

    /// Reads one rule; what is wrong with it is reported.
    ///
    /// - Parameters:
    ///   - value: The rule.
    ///   - kind: What kind of requirement it belongs to, absent for rules of the whole submission.
    static func read(_ value: YAMLValue, for kind: RequirementKind?) -> (any Rule)? {
        value.mapping { map -> (any Rule)? in
            let header = RuleHeader(reading: map)
            let name = map.required("rule")
            let word = name.text
            guard let type = all.first(where: { $0.kind.isSameBytes(as: word) }) else {
                _ = map.all
                if !word.isEmpty { reportUnknown(word, name) }
                return nil
            }
            let rule = type.init(reading: map, header: header)
            let fits = kind.map { type.appliesTo.contains($0) } ?? type.appliesTo.isEmpty
            guard fits else {
                name.fail(
                    .misplacedRule,
                    "a rule \(type.kind) cannot stand "
                        + (kind.map { "in a requirement of kind \($0.rawValue)" } ?? "here"),
                    hint: type.appliesTo.isEmpty
                        ? "it belongs under rules at the top of the template"
                        : "it belongs to requirements of kind " + type.appliesTo.map(\.rawValue).joined(separator: ", ")
                )
                return nil
            }
            return rule
        }
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
