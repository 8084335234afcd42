public import VerifiableCredentials

/// How long a badge is good.
public struct Validity: Sendable {
    /// Whole months from the award, absent where a badge does not end.
    public let months: Int?
    /// Where the number comes from, absent where the template does not say.
    public let origin: RuleHeader.Origin?
    /// How it is renewed, absent where it is not.
    public let renewal: Renewal?
}

/// How a badge is renewed.
public struct Renewal: Sendable {
    /// How many weeks before its end the renewal opens, where a template does not say.
    public static let defaultWeeks = 8

    /// Where window and grace come from, absent where the template does not say.
    public let origin: RuleHeader.Origin?
    /// How many weeks before the end the renewal opens.
    public let opensWeeksBefore: Int
    /// For how many days after the end it can still be renewed as if in time; after them it has lapsed.
    public let graceDays: Int
    /// How it is renewed, in words.
    public let statement: String?

    /// The first and the last day on which a badge that ends then can be renewed.
    public func window(before end: Instant) -> (opens: Instant, closes: Instant) {
        let week: Int64 = 7 * 86_400
        return (end.adding(seconds: -Int64(opensWeeksBefore) * week), end.adding(seconds: Int64(graceDays) * 86_400))
    }

    /// When a renewal is possible, in words.
    var demand: String {
        "a badge of this program, renewed from \(Counting.of(opensWeeksBefore, "week", "weeks")) before its end"
            + (graceDays == 0 ? " to its end" : " to \(Counting.of(graceDays, "day", "days")) after it")
    }
}

/// From when to when a badge is good.
public struct ValidityTerm: Sendable, Equatable {
    /// The instant of the award, or the end of the badge that is continued where the award came after it, within the
    /// grace: no gap is left.
    public let from: Instant
    /// The end, absent where there is none.
    public let until: Instant?
    /// The end of the badge that is continued, absent where none is: its term runs on from there without a gap.
    public let continues: Instant?
}

extension Validity {
    /// The term of a badge. A renewed one runs on from the end of the one before, so that nothing is lost by renewing early
    /// nor won by renewing late; any other runs from its award.
    ///
    /// - Parameters:
    ///   - awarded: The instant of the award.
    ///   - renewed: The badge that is renewed in time, absent where none is.
    public func term(awarded: Instant, renewing renewed: PriorBadge?) -> ValidityTerm {
        let end = renewed?.validUntil
        let from = end.map { min(awarded, $0) } ?? awarded
        return ValidityTerm(from: from, until: months.map { (end ?? awarded).adding(months: $0) }, continues: end)
    }
}

/// A stage that a badge stands for: the first year, a later one.
public struct TemplateStage: Sendable {
    /// The id.
    public let id: String
    /// The name.
    public let name: String
    /// What it is.
    public let description: String?
    /// The ids of the stages that can come before it; empty where it is the first.
    public let follows: [String]
    /// What earns the badge of this stage, in the place of the template's ``Template/criteria``.
    public let criteria: String?
    /// What whoever has it receives. Nothing of it is a condition of the award.
    public let receives: [TemplateEntry]
    /// Where the template says it.
    public let mark: YAMLMark
}
