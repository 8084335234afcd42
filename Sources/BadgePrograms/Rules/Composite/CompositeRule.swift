internal import StrictJSON

/// A rule that a composite one is made of.
public struct RuleMember: Sendable {
    /// The rule. Origin and strength are those of the whole.
    public let rule: any Rule
    /// The id of the requirement that it looks at, where the whole belongs to the submission; absent where the rule
    /// belongs to the submission too, or the whole stands in a requirement.
    public let requirementID: String?
}

/// A rule that is made of others.
public protocol CompositeRule: Rule {
    /// What it is made of, in order.
    var members: [RuleMember] { get }
    /// The fewest members that are to be met.
    var needed: Int { get }

    /// The same rule made of other members.
    func with(members: [RuleMember]) -> Self
}

extension CompositeRule {
    /// Any kind of requirement, and the submission as a whole.
    public static var appliesTo: [RequirementKind] {
        []
    }

    /// From the submission, unless assessors decide one of the members.
    public static var stage: RuleStage {
        .submission
    }

    /// From the assessors' scores where they decide one of the members.
    public var stage: RuleStage {
        members.contains { $0.rule.stage == .assessment } ? .assessment : .submission
    }

    /// Reads the key `rules`.
    static func members(_ map: YAMLMapping, _ header: RuleHeader) -> [RuleMember] {
        let list = map.required("rules")
        list.noteEntries(atLeast: 2)
        let members = list.list.compactMap { RuleKinds.readMember($0, of: header) }
        if !list.isMissing, list.list.count < 2 {
            list.fail(.badValue, "\(kind) is made of two rules or more", hint: "add a rule, or write the one by itself")
        }
        return members
    }

    /// What each member found.
    func outcomes(in context: RuleContext) -> [RuleOutcome] {
        members.map { $0.rule.outcome(in: self.context(of: $0, context)) }
    }

    /// What a member is applied to.
    func context(of member: RuleMember, _ context: RuleContext) -> RuleContext {
        member.requirementID.flatMap(context.template.requirement).map(context.of) ?? context
    }

    /// The outcome of the whole from those of its members.
    func combined(in context: RuleContext) -> RuleOutcome {
        let outcomes = outcomes(in: context)
        let unmet = outcomes.filter { $0.status != .met }
        let number = outcomes.count - unmet.count
        let isMet = number >= needed
        let told = isMet ? outcomes.filter { $0.status == .met } : unmet
        let count = "\(number) of \(outcomes.count)" + (isMet ? ": " : "; not met: ")
        let remedies = unmet.map { outcome in outcome.name + ": " + (outcome.remedy ?? outcome.required) }
        let lacking = needed - number
        let word = lacking == unmet.count ? "" : lacking == 1 ? "one of these: " : "\(lacking) of these: "
        return make(
            isMet ? .met : unmet.allSatisfy { $0.status == .missing } ? .missing : .notMet,
            in: context,
            found: count + told.map { $0.name + ": " + $0.found }.joined(separator: "; "),
            foundInBadge: count + told.map { $0.name + ": " + $0.foundInBadge }.joined(separator: "; "),
            foundForEducator: count + told.map { $0.name + ": " + $0.foundForEducator }.joined(separator: "; "),
            required: (needed == members.count ? "all" : "at least \(needed)") + " of \(members.count): "
                + members.map(\.rule.header.name).joined(separator: "; "),
            remedy: word + remedies.joined(separator: "; "),
            places: isMet ? [] : unmet.flatMap(\.places),
            members: outcomes
        )
    }
}

extension Rule {
    /// The rule, and those that it is made of.
    var flattened: [any Rule] {
        [self] + ((self as? any CompositeRule)?.members.flatMap(\.rule.flattened) ?? [])
    }
}
