internal import StrictJSON
internal import VerifiableCredentials

/// `approval`: people in certain roles state that something is so: they approve, confirm, agree. One who says no stands
/// against it until the same person says yes.
public struct ApprovalRule: AttestedRule {
    /// The word for this kind of rule.
    public static let kind = "approval"
    /// Id, origin, strength and statement.
    public let header: RuleHeader
    /// The roles whose word counts, by id.
    public let by: [String]
    /// The table that lists who may state it, absent where people need not be listed.
    public let listedIn: ListedPeople?
    /// Whether somebody in each of the roles is asked for, and not in any one of them.
    public let fromEach: Bool
    /// The fewest people.
    public let atLeast: Int
    /// Whether it counts only when it was stated on the last day of the work or later.
    public let afterWork: Bool
    /// Yes or no is asked.
    public let asksNumber = false

    /// Reads the keys of this kind.
    public init(reading map: YAMLMapping, header: RuleHeader) {
        self.header = header
        by = Self.roles(map)
        listedIn = ListedPeople.reading(map, canAskEvery: true)
        fromEach = map.optional("fromEach")?.bool ?? false
        atLeast = map.optional("atLeast")?.int(in: 1...100) ?? 1
        afterWork = map.optional("afterWork")?.bool ?? false
    }

    /// What it finds in a submission.
    public func outcome(in context: RuleContext) -> RuleOutcome {
        let counted = counted(in: context)
        let agreeing = agreeing(in: context)
        let early = counted.filter { $0.statement.holds == true && isEarly($0, context) }
        let refusing = counted.filter { $0.statement.holds == false }
        let silent = fromEach ? by.filter { role in !agreeing.contains { $0.role.isSameBytes(as: role) } } : []
        let listed = listedIn?.asksEvery ?? false ? listedIn?.people(in: context) ?? [] : []
        let waiting = listed.filter { person in !agreeing.contains { $0.person.isSameBytes(as: person) } }
        let lacking = max(atLeast - agreeing.count, 0)
        let isMet = refusing.isEmpty && silent.isEmpty && waiting.isEmpty && lacking == 0
        if refusing.isEmpty, let outcome = outcomeOfListing(counted, in: context, required: demand(context)) {
            return outcome
        }
        let found = [
            agreeing.isEmpty ? nil : "stated by " + words(agreeing, context),
            refusing.isEmpty ? nil : "denied by " + words(refusing, context),
            early.isEmpty || isMet
                ? nil : "stated by " + words(early, context) + ", before the work ended on \(lastDay(context))",
            waiting.isEmpty || !refusing.isEmpty
                ? nil
                : Counting.of(waiting.count, "person of the list has", "people of the list have") + " not stated it",
        ].compactMap { $0 }
        let wanted =
            !waiting.isEmpty && silent.isEmpty
            ? waiting.prefix(8).map { DisplayText.quoted($0, limit: 60) }.joined(separator: ", ")
                + (waiting.count > 8 ? " and \(waiting.count - 8) more" : "")
            : silent.isEmpty
                ? (atLeast == 1
                    ? roleNames(context)
                    : Counting.of(lacking, "person more", "people more") + " in the role "
                        + roleNames(context))
                : silent.map { context.roleName($0) }.joined(separator: " and ")
        return make(
            isMet ? .met : refusing.isEmpty ? .missing : .notMet,
            in: context,
            found: (agreeing.isEmpty && refusing.isEmpty && early.isEmpty ? ["stated by nobody"] + found : found)
                .joined(separator: "; ")
                + aside(in: context) + contradiction(in: context),
            required: demand(context),
            remedy: refusing.isEmpty
                ? "let \(wanted) state it in a record, under \(header.id)"
                    + (early.isEmpty ? "" : ", on \(lastDay(context)) or later")
                : "it can be met only when whoever denied it states otherwise in a later record"
                    + remedyOfContradiction(in: context),
            places: (isMet ? [] : refusing).map(\.place)
        )
    }

    /// The statements that it is so and that count.
    func agreeing(in context: RuleContext) -> [GivenStatement] {
        counted(in: context).filter { $0.statement.holds == true && !isEarly($0, context) }
    }

    private func isEarly(_ given: GivenStatement, _ context: RuleContext) -> Bool {
        afterWork && given.date < context.submission.activityUntil
    }

    private func lastDay(_ context: RuleContext) -> String {
        context.submission.activityUntil.date
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

    private func demand(_ context: RuleContext) -> String {
        let list = listedIn.map { ($0.asksEvery ? ", everybody listed in " : ", listed in ") + $0.requirementID } ?? ""
        let people =
            (atLeast == 1 ? "" : ", by at least \(atLeast) people") + list
            + (afterWork ? ", on \(lastDay(context)) or later" : "")
        return "the word of " + roleNames(context, fromEach ? " and " : " or ") + people + ": " + header.statement
    }
}
