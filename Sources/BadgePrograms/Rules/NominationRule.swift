internal import StrictJSON
internal import VerifiableCredentials

/// `nomination`: somebody in one of certain roles names the educator for the program, in time where a phase is given. Who
/// nominates is another person in another role: a template leaves out the role of the educator.
public struct NominationRule: AttestedRule {
    /// The word for this kind of rule.
    public static let kind = "nomination"
    /// Id, origin, strength and statement.
    public let header: RuleHeader
    /// The roles in which one can nominate, by id.
    public let by: [String]
    /// The table that lists who may state it, absent where people need not be listed.
    public let listedIn: ListedPeople?
    /// The id of the phase before which it is to be done, absent where the day does not matter.
    public let before: String?
    /// Yes or no is asked.
    public let asksNumber = false

    /// Reads the keys of this kind.
    public init(reading map: YAMLMapping, header: RuleHeader) {
        self.header = header
        by = Self.roles(map)
        listedIn = ListedPeople.reading(map)
        before = map.optional("before")?.identifier
    }

    /// What it finds in a submission.
    public func outcome(in context: RuleContext) -> RuleOutcome {
        let counted = counted(in: context)
        let nominating = counted.filter { $0.statement.holds == true }
        let begin = before.flatMap(context.submission.period)
        let inTime = inTime(in: context)
        let demand =
            "a nomination by " + roleNames(context) + (listedIn.map { ", listed in " + $0.requirementID } ?? "")
            + (before.map { ", no later than the beginning of \($0)" + (begin.map { ", " + $0.from.date } ?? "") } ?? "")
        if !nominating.isEmpty, let outcome = outcomeOfListing(nominating, in: context, required: demand) {
            return outcome
        }
        guard inTime.isEmpty else {
            return make(
                .met,
                in: context,
                found: "nominated by " + words(inTime, context) + contradiction(in: context),
                required: demand
            )
        }
        guard nominating.isEmpty else {
            return make(
                begin == nil ? .missing : .notMet,
                in: context,
                found: "nominated by " + words(nominating, context)
                    + (begin == nil ? "; no days given for \(before ?? "")" : ", after the beginning"),
                required: demand,
                remedy: begin == nil
                    ? "give the first and the last day of \(before ?? "") under phases"
                    : "a nomination that came too late cannot be mended: mend a wrong day, or begin again",
                places: nominating.map(\.place)
            )
        }
        let refusing = counted.filter { $0.statement.holds == false }
        return make(
            refusing.isEmpty ? .missing : .notMet,
            in: context,
            found: (refusing.isEmpty ? "nominated by nobody" : "not nominated: " + words(refusing, context))
                + aside(in: context) + contradiction(in: context),
            required: demand,
            remedy: "let \(roleNames(context)) nominate in a record, under \(header.id)"
                + remedyOfContradiction(in: context),
            places: refusing.map(\.place)
        )
    }

    /// The nominations that came in time: what it rests on where it is met.
    func inTime(in context: RuleContext) -> [GivenStatement] {
        let begin = before.flatMap(context.submission.period)
        return counted(in: context).filter { given in
            given.statement.holds == true && begin.map { given.date <= $0.from } ?? (before == nil)
        }
    }

    /// Completed or not, where it is required.
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
}
