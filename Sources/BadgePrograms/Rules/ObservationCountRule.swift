internal import StrictJSON
internal import VerifiableCredentials

/// A rule that looks at what certain observers saw.
protocol ObserverRule: Rule {
    /// The roles whose observations count, by id; empty where all do.
    var by: [String] { get }
}

extension ObserverRule {
    /// The observations that count.
    func counted(in context: RuleContext) -> [Observation] {
        context.records.observations.filter { observation in
            by.isEmpty || by.contains { $0.isSameBytes(as: observation.role) }
        }
    }
}

/// `observation-count`: how often the educator's practice is to be observed, by whom, and whether on different days.
public struct ObservationCountRule: ObserverRule {
    /// The word for this kind of rule.
    public static let kind = "observation-count"
    /// What kinds of requirement it can belong to.
    public static let appliesTo: [RequirementKind] = [.observations]
    /// When it is decided.
    public static let stage = RuleStage.submission
    /// Id, origin, strength and statement.
    public let header: RuleHeader
    /// The fewest observations.
    public let atLeast: Int
    /// The roles whose observations count, by id; empty where all do.
    public let by: [String]
    /// Whether several observations of one day count as one.
    public let onDifferentDays: Bool
    /// The name under which the number stands in the badge, absent where it does not.
    public let result: String?

    /// Reads the keys of this kind.
    public init(reading map: YAMLMapping, header: RuleHeader) {
        self.header = header
        atLeast = map.required("atLeast").int(in: 1...UntrustedInput.submittedFiles)
        by = map.list("by").map { $0.identifier }
        onDifferentDays = map.optional("onDifferentDays")?.bool ?? false
        result = map.optional("result")?.line(atMost: 120)
    }

    /// What it finds in a submission.
    public func outcome(in context: RuleContext) -> RuleOutcome {
        let counted = counted(in: context)
        let number = number(of: counted)
        let days = Set(counted.map(\.date)).sorted().prefix(10).map(\.date).joined(separator: ", ")
        let others = context.records.observations.count - counted.count
        let byOthers = others > 0 ? "; \(others) by somebody in another role" : ""
        let sameDay = counted.count > number ? "; \(counted.count - number) on a day with another" : ""
        return make(
            number >= atLeast ? .met : number == 0 ? .missing : .notMet,
            in: context,
            found: Counting.of(number, "observation", "observations")
                + (counted.isEmpty ? "" : ", " + days) + byOthers + sameDay,
            required: demand,
            remedy: "have \(Counting.of(atLeast - number, "observation", "observations")) more made"
                + (by.isEmpty ? "" : " by " + by.joined(separator: " or "))
                + (onDifferentDays ? ", on days of their own" : "")
        )
    }

    /// A number, where the template names it.
    public var contribution: RuleContribution {
        result == nil ? .none : .number
    }

    /// What it contributes to the decision in the badge.
    public func component(in context: RuleContext) -> DecisionComponent? {
        result.map { count(number(of: counted(in: context)), named: $0, atLeast: atLeast) }
    }

    private func number(of observations: [Observation]) -> Int {
        onDifferentDays ? Set(observations.map(\.date)).count : observations.count
    }

    private var demand: String {
        "at least " + Counting.of(atLeast, "observation", "observations")
            + (by.isEmpty ? "" : " by " + by.joined(separator: " or "))
            + (onDifferentDays ? " on different days" : "")
    }
}
