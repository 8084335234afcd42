/// One rule of a program. To add a kind of rule, write one type that conforms and name it in ``RuleKinds``.
public protocol Rule: Sendable {
    /// The word by which a template asks for this kind of rule: `rule: item-count`.
    static var kind: String { get }
    /// What kinds of requirement the rule can belong to; empty where it belongs to the submission as a whole.
    static var appliesTo: [RequirementKind] { get }
    /// When the rule is decided.
    static var stage: RuleStage { get }
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
}

extension Rule {
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
    /// The program's template.
    public let template: Template
    /// The submission.
    public let submission: Submission
    /// What was found in the submission's files.
    public let facts: SubmissionFacts
    /// The assessors' scores; absent while a submission is checked before it is assessed.
    public let panel: AssessmentPanel?
    /// The requirement that the rule belongs to, absent for rules of the whole submission.
    public let requirement: Requirement?
    /// What was read out of the requirement's tables and observation records, empty where it has none.
    public let records: EvidenceRecords

    /// A context. The requirement's tables and records are read here, once for all its rules.
    init(
        template: Template,
        submission: Submission,
        facts: SubmissionFacts,
        panel: AssessmentPanel?,
        requirement: Requirement?
    ) {
        self.template = template
        self.submission = submission
        self.facts = facts
        self.panel = panel
        self.requirement = requirement
        records = requirement.map { EvidenceRecords($0, submission, facts, template) } ?? EvidenceRecords()
    }

    /// What the submission holds for the requirement, empty where nothing was handed in.
    public var response: RequirementResponse {
        guard let requirement else { return RequirementResponse(requirementID: "") }
        return submission.response(to: requirement.id)
    }
}
