/// One rule of a program. To add a kind of rule, write one type that conforms and name it in ``RuleKinds``.
public protocol Rule: Sendable {
    /// The word by which a template asks for this kind of rule: `rule: item-count`.
    static var kind: String { get }
    /// What kinds of requirement the rule can belong to; empty where it belongs to the submission as a whole.
    static var appliesTo: [RequirementKind] { get }
    /// When rules of this kind are decided.
    static var stage: RuleStage { get }
    /// When this rule is decided: as its kind is, unless it is made of other rules.
    var stage: RuleStage { get }
    /// Id, origin, strength and statement.
    var header: RuleHeader { get }

    /// Reads the keys of this kind of rule.
    init(reading map: YAMLMapping, header: RuleHeader)

    /// What the rule says about a submission.
    func outcome(in context: RuleContext) -> RuleOutcome

    /// What kind of result the rule contributes to the decision in the badge beyond the status of its requirement.
    var contribution: RuleContribution { get }

    /// The result that it contributes, of the kind that ``contribution`` says; absent where that is `none`.
    func component(in context: RuleContext) -> DecisionComponent?

    /// The ids under which the rule can stand in the badge.
    var componentIDs: [String] { get }

    /// Everything that it contributes to the decision in the badge: ``component(in:)``, or what the rules contribute that
    /// it is made of.
    func components(in context: RuleContext) -> [DecisionComponent]
}

extension Rule {
    /// As the kind is.
    public var stage: RuleStage {
        Self.stage
    }

    /// Its own id where it contributes anything.
    public var componentIDs: [String] {
        contribution == .none ? [] : [header.id]
    }

    /// Its one component, where it has one.
    public func components(in context: RuleContext) -> [DecisionComponent] {
        component(in: context).map { [$0] } ?? []
    }

    /// Nothing beyond the status of its requirement.
    public var contribution: RuleContribution {
        .none
    }

    /// Nothing beyond the status of its requirement.
    public func component(in context: RuleContext) -> DecisionComponent? {
        nil
    }
}

/// What kind of result a rule contributes to the decision in the badge.
public enum RuleContribution: Sendable {
    /// None.
    case none
    /// A number.
    case number
    /// A level of a rubric.
    case level
    /// Completed, or not.
    case status
}

/// When a rule can be decided.
public enum RuleStage: String, Sendable {
    /// From the submission alone, before anybody assesses it.
    case submission
    /// From the assessors' scores.
    case assessment
}

/// What a rule is applied to.
public struct RuleContext: Sendable {
    /// The program's template, as far as it concerns the submission's path and stage.
    public let template: Template
    /// The submission.
    public let submission: Submission
    /// What was found in the submission's files.
    public let facts: SubmissionFacts
    /// The assessors' scores; absent while a submission is checked before it is assessed.
    public let panel: AssessmentPanel?
    /// Other badges of the educator, verified by the caller.
    public let badges: [PriorBadge]
    /// Badges that were shown for the submission and do not count.
    public let uncounted: [UncountedBadge]
    /// The requirement that the rule belongs to, absent for rules of the whole submission.
    public let requirement: Requirement?
    /// What was read out of the requirement's tables and records, empty where it has none.
    public let records: EvidenceRecords
    private let allRecords: SubmissionRecords

    /// The context of a submission as a whole. Its tables and records are read here, once for all rules.
    init(
        template: Template,
        submission: Submission,
        facts: SubmissionFacts,
        panel: AssessmentPanel?,
        badges: [PriorBadge],
        uncounted: [UncountedBadge]
    ) {
        self.template = template
        self.submission = submission
        self.facts = facts
        self.panel = panel
        self.badges = badges
        self.uncounted = UncountedBadge.sorted(uncounted)
        requirement = nil
        records = EvidenceRecords()
        allRecords = SubmissionRecords(submission, facts, template)
    }

    private init(_ whole: RuleContext, _ requirement: Requirement) {
        template = whole.template
        submission = whole.submission
        facts = whole.facts
        panel = whole.panel
        badges = whole.badges
        uncounted = whole.uncounted
        self.requirement = requirement
        allRecords = whole.allRecords
        records = whole.allRecords.of(requirement.id)
    }

    /// The context of one requirement of the same submission.
    func of(_ requirement: Requirement) -> RuleContext {
        RuleContext(self, requirement)
    }

    /// What was read out of the tables and records of another requirement, empty where the template has none of that id.
    func records(of requirementID: String) -> EvidenceRecords {
        allRecords.of(requirementID)
    }

    /// What was read out of all tables and records of the submission, requirement by requirement.
    var everyRecord: [EvidenceRecords] {
        allRecords.all
    }

    /// What the submission holds for the requirement, empty where nothing was handed in.
    public var response: RequirementResponse {
        guard let requirement else { return RequirementResponse(requirementID: "") }
        return submission.response(to: requirement.id)
    }
}
