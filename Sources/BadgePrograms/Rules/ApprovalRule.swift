internal import StrictJSON

/// `approval`: people in certain roles state that something is so: they approve, confirm, agree. One who says no stands
/// against it until the same person says yes.
public struct ApprovalRule: AttestedRule {
    /// The word for this kind of rule.
    public static let kind = "approval"
    /// Id, origin, strength and statement.
    public let header: RuleHeader
    /// The roles whose word counts, by id.
    public let by: [String]
    /// Whether somebody in each of the roles is asked for, and not in any one of them.
    public let fromEach: Bool
    /// The fewest people.
    public let atLeast: Int
    /// Yes or no is asked.
    public let asksNumber = false

    /// Reads the keys of this kind.
    public init(reading map: YAMLMapping, header: RuleHeader) {
        self.header = header
        by = Self.roles(map)
        fromEach = map.optional("fromEach")?.bool ?? false
        atLeast = map.optional("atLeast")?.int(in: 1...100) ?? 1
    }

    /// What it finds in a submission.
    public func outcome(in context: RuleContext) -> RuleOutcome {
        let counted = counted(in: context)
        let agreeing = counted.filter { $0.statement.holds == true }
        let refusing = counted.filter { $0.statement.holds == false }
        let silent = fromEach ? by.filter { role in !agreeing.contains { $0.role.isSameBytes(as: role) } } : []
        let lacking = max(atLeast - agreeing.count, 0)
        let isMet = refusing.isEmpty && silent.isEmpty && lacking == 0
        let found = [
            agreeing.isEmpty ? nil : "stated by " + words(agreeing, context),
            refusing.isEmpty ? nil : "denied by " + words(refusing, context),
        ].compactMap { $0 }
        let wanted =
            silent.isEmpty
            ? (atLeast == 1
                ? roleNames(context)
                : Counting.of(lacking, "person more", "people more") + " in the role "
                    + roleNames(context))
            : silent.map { context.roleName($0) }.joined(separator: " and ")
        return make(
            isMet ? .met : refusing.isEmpty ? .missing : .notMet,
            in: context,
            found: (found.isEmpty ? "stated by nobody" : found.joined(separator: "; ")) + aside(in: context),
            required: demand(context),
            remedy: refusing.isEmpty
                ? "let \(wanted) state it in a record, under \(header.id)"
                : "it can be met only when whoever denied it states otherwise in a later record",
            places: (isMet ? [] : refusing).map(\.place)
        )
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
        let people = atLeast == 1 ? "" : ", by at least \(atLeast) people"
        return "the word of " + roleNames(context, fromEach ? " and " : " or ") + people + ": " + header.statement
    }
}
