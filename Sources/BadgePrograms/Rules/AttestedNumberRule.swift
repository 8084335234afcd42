internal import StrictJSON

/// `attested-number`: a number that somebody in one of certain roles states, such as years of experience, and the smallest
/// that is enough. Where several state it, the smallest of their numbers counts.
public struct AttestedNumberRule: AttestedRule {
    /// The word for this kind of rule.
    public static let kind = "attested-number"
    /// Id, origin, strength and statement.
    public let header: RuleHeader
    /// The roles whose word counts, by id.
    public let by: [String]
    /// The table that lists who may state it, absent where people need not be listed.
    public let listedIn: ListedPeople?
    /// The smallest number that is enough.
    public let atLeast: FixedNumber
    /// The unit, for sentences.
    public let unit: String
    /// The name under which the number stands in the badge, absent where it does not.
    public let result: String?
    /// A number is asked for.
    public let asksNumber = true

    /// Reads the keys of this kind.
    public init(reading map: YAMLMapping, header: RuleHeader) {
        self.header = header
        by = Self.roles(map)
        listedIn = ListedPeople.reading(map)
        atLeast = map.required("atLeast").fixedNumber
        unit = map.optional("unit")?.line(atMost: 60) ?? ""
        result = map.optional("result")?.line(atMost: 120)
    }

    /// What it finds in a submission.
    public func outcome(in context: RuleContext) -> RuleOutcome {
        let counted = counted(in: context)
        let demand =
            "at least " + shown(atLeast) + ", stated by " + roleNames(context)
            + (listedIn.map { ", listed in " + $0.requirementID } ?? "")
        if let outcome = outcomeOfListing(counted, in: context, required: demand) { return outcome }
        guard let value = value(in: context) else {
            return make(
                .missing,
                in: context,
                found: "stated by nobody" + aside(in: context),
                required: demand,
                remedy: "let \(roleNames(context)) state it in a record, under \(header.id)"
            )
        }
        return make(
            value >= atLeast ? .met : .notMet,
            in: context,
            found: shown(value) + ", stated by " + words(counted, context) + contradiction(in: context),
            required: demand,
            remedy: "it is below what is asked for; it can be met when it has grown and is stated anew"
                + remedyOfContradiction(in: context),
            places: value >= atLeast ? [] : counted.map(\.place)
        )
    }

    /// A number, where the template names it.
    public var contribution: RuleContribution {
        result == nil ? .none : .number
    }

    /// What it contributes to the decision in the badge.
    public func component(in context: RuleContext) -> DecisionComponent? {
        result.map { result in
            DecisionComponent(
                id: header.id,
                name: result,
                description: header.statement,
                kind: .measure(
                    resultType: "RawScore",
                    valueMin: "0",
                    valueMax: nil,
                    requiredValue: header.strength == .required ? atLeast.text : nil,
                    value: value(in: context)?.text
                )
            )
        }
    }

    private func value(in context: RuleContext) -> FixedNumber? {
        let counted = counted(in: context)
        return unlisted(counted, in: context).isEmpty ? counted.compactMap(\.statement.value).min() : nil
    }

    private func shown(_ number: FixedNumber) -> String {
        Counting.measured(number.text, unit)
    }
}
