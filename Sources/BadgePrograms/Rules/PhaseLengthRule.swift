internal import StrictJSON
internal import VerifiableCredentials

/// `phase-length`: how long a phase is to take, both its first and its last day included.
public struct PhaseLengthRule: Rule {
    /// The word for this kind of rule.
    public static let kind = "phase-length"
    /// A rule of the whole submission.
    public static let appliesTo: [RequirementKind] = []
    /// When it is decided.
    public static let stage = RuleStage.submission
    /// Id, origin, strength and statement.
    public let header: RuleHeader
    /// The id of the part that is the phase.
    public let phase: String
    /// The fewest months or days.
    public let atLeast: (number: Int, isMonths: Bool)
    /// The name under which the number stands in the badge, absent where it does not.
    public let result: String?

    /// Reads the keys of this kind.
    public init(reading map: YAMLMapping, header: RuleHeader) {
        self.header = header
        phase = map.required("phase").identifier
        let months = map.optional("atLeastMonths")?.int(in: 1...1200)
        let days = map.optional("atLeastDays")?.int(in: 1...36_600)
        atLeast = (months ?? days ?? 1, months != nil)
        result = map.optional("result")?.line(atMost: 120)
        map.demand(Demand.one(of: ["atLeastMonths", "atLeastDays"]))
        if (months == nil) == (days == nil) {
            map.fail(.badValue, "a phase-length says atLeastMonths or atLeastDays, and not both")
        }
    }

    /// What it finds in a submission.
    public func outcome(in context: RuleContext) -> RuleOutcome {
        let file = Submission.fileInFolder
        let demand = "at least " + words(atLeast.number)
        guard let period = context.submission.period(of: phase), let length = length(in: context) else {
            return make(
                .missing,
                in: context,
                found: "no days given for \(phase)",
                required: demand,
                remedy: "give the first and the last day under phases: \(phase): {from: …, until: …}",
                places: [RuleOutcome.Place(file: file, line: nil)]
            )
        }
        return make(
            length >= atLeast.number ? .met : .notMet,
            in: context,
            found: words(length) + ", " + period.words,
            required: demand,
            remedy: "go on for \(words(atLeast.number - length)) more",
            places: [RuleOutcome.Place(file: file, line: period.mark.line)]
        )
    }

    /// A number, where the template names it.
    public var contribution: RuleContribution {
        result == nil ? .none : .number
    }

    /// What it contributes to the decision in the badge.
    public func component(in context: RuleContext) -> DecisionComponent? {
        result.map { count(length(in: context) ?? 0, named: $0, atLeast: atLeast.number) }
    }

    private func length(in context: RuleContext) -> Int? {
        context.submission.period(of: phase).map { period in
            atLeast.isMonths
                ? Calendar.wholeMonths(from: period.from, through: period.until)
                : Int((period.until.seconds - period.from.seconds) / 86_400) + 1
        }
    }

    private func words(_ number: Int) -> String {
        atLeast.isMonths ? Counting.of(number, "month", "months") : Counting.of(number, "day", "days")
    }
}
