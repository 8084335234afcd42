internal import StrictJSON

/// What a rule allows of something that can be counted: two rules about the same thing contradict each other where no number
/// is allowed by both.
struct RuleBounds {
    let rule: any Rule
    /// What is counted, the same for rules about the same thing.
    let subject: String
    let low: FixedNumber?
    let high: FixedNumber?
    /// What is asked for, in words.
    let words: String

    func excludes(_ other: RuleBounds) -> Bool {
        guard subject.isSameBytes(as: other.subject) else { return false }
        if let low, let high = other.high, high < low { return true }
        if let high, let low = other.low, high < low { return true }
        return false
    }

    static func of(_ rule: any Rule) -> [RuleBounds] {
        switch rule {
        case let rule as WordsRule: [range(rule, "words", rule.words)]
        case let rule as SentencesRule:
            // A sentence has a word at least.
            [
                range(rule, "sentences", rule.sentences),
                whole(rule, "words", rule.sentences.lowerBound, nil, "at least \(rule.sentences.lowerBound) sentences"),
            ]
        case let rule as AnnotationWordsRule: [range(rule, "words", rule.words)]
        case let rule as AnswerLengthRule: answers(rule)
        case let rule as ItemCountRule:
            [whole(rule, "files", rule.atLeast, rule.atMost, words(rule.atLeast, rule.atMost) + " files")]
        case let rule as EveryRowRule:
            [.smallest, .mean, .largest].map { one in
                numbers(rule, subject(one, rule.column, nil, rule.filter), rule.atLeast, rule.atMost, rule.column)
            }
        case let rule as MeasureRule: measure(rule)
        case let rule as DateSpanRule:
            [whole(rule, "days " + rule.column, rule.atLeastDays, nil, "at least \(rule.atLeastDays) days")]
        default: []
        }
    }

    private static func answers(_ rule: AnswerLengthRule) -> [RuleBounds] {
        let ways = [rule.words, rule.sentences, rule.bullets].compactMap { $0 }
        // Where there are several ways, a short answer in one of them is fine.
        guard ways.count == 1 else { return [] }
        if let words = rule.words { return [range(rule, "words", words)] }
        if let sentences = rule.sentences { return [range(rule, "sentences", sentences)] }
        return rule.bullets.map { [range(rule, "bullet points", $0)] } ?? []
    }

    /// What a bound of one measure says of the others: what the smallest keeps, mean and largest keep too, and the other way
    /// round for what is at most.
    private static func measure(_ rule: MeasureRule) -> [RuleBounds] {
        let order: [MeasureRule.Computation] = [.smallest, .mean, .largest]
        let words = (rule.computation == .sum ? "" : rule.computation.rawValue + " of ") + rule.column
        func bounds(_ one: MeasureRule.Computation, _ low: FixedNumber?, _ high: FixedNumber?) -> RuleBounds {
            numbers(rule, subject(one, rule.column, rule.outOf, rule.filter), low, high, words)
        }
        let own = [bounds(rule.computation, rule.atLeast, rule.atMost)]
        guard let place = order.firstIndex(of: rule.computation) else { return own }
        let above = rule.atLeast.map { low in order[(place + 1)...].map { bounds($0, low, nil) } } ?? []
        let below = rule.atMost.map { high in order[..<place].map { bounds($0, nil, high) } } ?? []
        return own + above + below
    }

    private static func subject(
        _ computation: MeasureRule.Computation,
        _ column: String,
        _ outOf: String?,
        _ filter: RowFilter?
    ) -> String {
        [computation.rawValue, column, outOf ?? "", filter?.words ?? ""].joined(separator: " ")
    }

    private static func range(_ rule: any Rule, _ what: String, _ range: ClosedRange<Int>) -> RuleBounds {
        whole(rule, what, range.lowerBound, range.upperBound, "\(range.lowerBound) to \(range.upperBound) \(what)")
    }

    private static func whole(
        _ rule: any Rule,
        _ what: String,
        _ low: Int?,
        _ high: Int?,
        _ words: String
    ) -> RuleBounds {
        RuleBounds(
            rule: rule,
            subject: what,
            low: low.map { FixedNumber(whole: $0) },
            high: high.map { FixedNumber(whole: $0) },
            words: words
        )
    }

    private static func numbers(
        _ rule: any Rule,
        _ what: String,
        _ low: FixedNumber?,
        _ high: FixedNumber?,
        _ column: String
    ) -> RuleBounds {
        let bounds = [low.map { "at least " + $0.text }, high.map { "at most " + $0.text }].compactMap { $0 }
        return RuleBounds(
            rule: rule,
            subject: what,
            low: low,
            high: high,
            words: column + " " + bounds.joined(separator: " and ")
        )
    }

    private static func words(_ low: Int, _ high: Int?) -> String {
        guard let high else { return "at least \(low)" }
        return low == high ? "exactly \(low)" : "\(low) to \(high)"
    }
}
