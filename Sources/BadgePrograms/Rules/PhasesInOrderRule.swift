internal import StrictJSON
internal import VerifiableCredentials

/// `phases-in-order`: phases follow each other. Each begins when the one before has ended or, where they may overlap,
/// begins and ends no earlier than the one before.
public struct PhasesInOrderRule: Rule {
    /// The word for this kind of rule.
    public static let kind = "phases-in-order"
    /// A rule of the whole submission.
    public static let appliesTo: [RequirementKind] = []
    /// When it is decided.
    public static let stage = RuleStage.submission
    /// Id, origin, strength and statement.
    public let header: RuleHeader
    /// The ids of the parts that are the phases, in their order.
    public let phases: [String]
    /// Whether one may begin before the one before it has ended.
    public let mayOverlap: Bool

    /// Reads the keys of this kind.
    public init(reading map: YAMLMapping, header: RuleHeader) {
        self.header = header
        let list = map.required("phases")
        list.noteEntries(atLeast: 2, areDistinct: true)
        phases = list.list.map { $0.identifier }
        mayOverlap = map.required("mayOverlap").bool
        let areDistinct = phases.indices.allSatisfy { index in
            !phases[..<index].contains { $0.isSameBytes(as: phases[index]) }
        }
        if !list.isMissing, phases.count < 2 || !areDistinct {
            list.fail(.badValue, "two or more different phases are expected, in their order")
        }
    }

    /// What it finds in a submission.
    public func outcome(in context: RuleContext) -> RuleOutcome {
        let file = Submission.fileInFolder
        let periods = phases.compactMap { context.submission.period(of: $0) }
        let absent = phases.filter { context.submission.period(of: $0) == nil }
        let found = periods.map { "\($0.phaseID) \($0.words)" }.joined(separator: "; ")
        guard absent.isEmpty else {
            return make(
                .missing,
                in: context,
                found: "no days given for " + absent.joined(separator: ", ") + (found.isEmpty ? "" : "; " + found),
                required: demand,
                remedy: "give the first and the last day of each under phases",
                places: [RuleOutcome.Place(file: file, line: nil)]
            )
        }
        let wrong = zip(periods, periods.dropFirst()).filter { before, after in
            mayOverlap
                ? after.from < before.from || after.until < before.until : after.from < before.until
        }
        let remedies = wrong.map { before, after in
            "\(after.phaseID) is to begin "
                + (mayOverlap ? "and end no earlier than \(before.phaseID)" : "when \(before.phaseID) has ended")
        }
        return make(
            wrong.isEmpty ? .met : .notMet,
            in: context,
            found: found,
            required: demand,
            remedy: remedies.joined(separator: "; ") + ": mend the days if they are wrong; a phase that came too early "
                + "is gone through again",
            places: wrong.map { RuleOutcome.Place(file: file, line: $0.1.mark.line) }
        )
    }

    /// Completed or not, where the order is required.
    public var contribution: RuleContribution {
        header.strength == .required ? .status : .none
    }

    /// What it contributes to the decision in the badge.
    public func component(in context: RuleContext) -> DecisionComponent? {
        guard contribution == .status else { return nil }
        return DecisionComponent(
            id: header.id,
            name: header.name,
            description: header.statement,
            kind: .status(isCompleted: outcome(in: context).status == .met)
        )
    }

    private var demand: String {
        phases.joined(separator: ", then ")
            + (mayOverlap
                ? ", each beginning and ending no earlier than the one before" : ", each after the one before")
    }
}
