internal import StrictJSON

/// `rule.outOfReach`: a rule that nothing can meet, whatever is handed in: more than a percentage, a choice or a submission
/// can hold.
enum RuleOutOfReach: LintCheck {
    static let code = LintFinding.Code("rule.outOfReach")

    static func findings(in subject: LintSubject) -> [LintFinding] {
        let template = subject.template
        return template.rulesWithPlaces.compactMap { rule, requirement in
            guard let found = fault(of: rule, requirement) else { return nil }
            return subject.finding(
                code,
                rule.header.strength == .required ? .error : .advice,
                at: rule.header.mark,
                found: "\(rule.header.id): \(found)",
                why: "nothing that anybody hands in can meet this rule",
                remedy: "mend the number, or take the rule out"
            )
        }
    }

    private static func fault(of rule: any Rule, _ requirement: Requirement?) -> String? {
        switch rule {
        case let rule as ItemCountRule:
            rule.atLeast > SubmissionLimits.items
                ? "at least \(rule.atLeast) files are asked for, and a requirement holds at most \(SubmissionLimits.items)"
                : nil
        case let rule as ParticipantCountRule:
            rule.atLeast > SubmissionLimits.participants
                ? "\(rule.atLeast) participants are asked for, and at most \(SubmissionLimits.participants) are read"
                : nil
        case let rule as WordsRule: noText(rule.words, "words")
        case let rule as SentencesRule: noText(rule.sentences, "sentences")
        case let rule as AnnotationWordsRule: noText(rule.words, "words")
        case let rule as AnswerLengthRule:
            [rule.words, rule.sentences, rule.bullets].compactMap { $0 }.allSatisfy { $0.upperBound == 0 }
                ? "every answer is to be there, and none may have anything in it" : nil
        case let rule as MeasureRule:
            share(rule) ?? bounds(rule.atLeast, rule.atMost, of: rule.column, requirement, rule.computation != .sum)
        case let rule as EveryRowRule:
            value(rule.value, rule.filter, of: rule.column)
                ?? bounds(rule.atLeast, rule.atMost, of: rule.column, requirement, true)
        case let rule as GroupMeasureRule:
            rule.each == .mean
                ? bounds(rule.atLeast, nil, of: rule.column ?? "", requirement, true) : nil
        case let rule as DistinctValuesRule: values(rule, requirement)
        default: nil
        }
    }

    private static func noText(_ range: ClosedRange<Int>, _ what: String) -> String? {
        range.upperBound == 0 ? "at most 0 \(what) may be written, and a text without a word is none" : nil
    }

    private static func share(_ rule: MeasureRule) -> String? {
        if rule.computation == .share, let atLeast = rule.atLeast, atLeast > FixedNumber(whole: 100) {
            return "at least \(atLeast.text) percent are asked for, and a part is never more than the whole"
        }
        guard rule.computation == .share, let outOf = rule.outOf, outOf.isSameBytes(as: rule.column),
            let atMost = rule.atMost, atMost < FixedNumber(whole: 100)
        else { return nil }
        return "the share of a column in itself is always 100 percent, and at most \(atMost.text) are asked for"
    }

    /// Bounds outside what a column can hold.
    private static func bounds(
        _ low: FixedNumber?,
        _ high: FixedNumber?,
        of column: String,
        _ requirement: Requirement?,
        _ isOfTheColumn: Bool
    ) -> String? {
        guard isOfTheColumn, let column = requirement?.columns.first(where: { $0.id.isSameBytes(as: column) }) else {
            return nil
        }
        let most: Int? =
            switch column.content {
            case .percent: 100
            case .whole: column.atMost
            default: nil
            }
        if let low, let most, low > FixedNumber(whole: most) {
            return "at least \(low.text) is asked for, and the column \(column.id) holds at most \(most)"
        }
        if let high, most != nil, high < FixedNumber(whole: column.atLeast) {
            return "at most \(high.text) is asked for, and the column \(column.id) holds no less than \(column.atLeast)"
        }
        return nil
    }

    /// A value that the rows that are looked at do not have.
    private static func value(_ value: String?, _ filter: RowFilter?, of column: String) -> String? {
        guard let value, let filter, let other = filter.value, filter.column.isSameBytes(as: column),
            !other.isSameBytes(as: value)
        else { return nil }
        return "rows with \(column) \(DisplayText.escaped(other)) are looked at, and \(DisplayText.escaped(value)) is "
            + "asked for in them"
    }

    /// More different values than a choice has.
    private static func values(_ rule: DistinctValuesRule, _ requirement: Requirement?) -> String? {
        let column = requirement?.columns.first { $0.id.isSameBytes(as: rule.column) }
        guard let column, column.content == .choice else { return nil }
        let isOne = rule.filter?.value != nil && rule.filter?.column.isSameBytes(as: rule.column) ?? false
        let most = isOne ? 1 : column.values.count
        if rule.atLeast <= most { return nil }
        return "\(rule.atLeast) different values are asked for, and "
            + (isOne ? "the rows that are looked at have one" : "the column \(column.id) has \(most)")
    }
}

extension Template {
    /// Every rule, those that others are made of too, with the requirement that it looks at.
    var rulesWithPlaces: [(rule: any Rule, requirement: Requirement?)] {
        allRules.flatMap { rule, own -> [(rule: any Rule, requirement: Requirement?)] in
            let members = (rule as? any CompositeRule)?.members ?? []
            return [(rule, own)] + members.map { ($0.rule, $0.requirementID.flatMap(requirement) ?? own) }
        }
    }
}
