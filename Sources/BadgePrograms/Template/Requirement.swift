/// A part of what is handed in.
public struct TemplatePart: Sendable {
    /// The id.
    public let id: String
    /// The heading.
    public let name: String
    /// What it is for.
    public let description: String?
    /// Whether it is a phase: a stretch of time with a beginning and an end, whose completion the badge shows.
    public let isPhase: Bool
    /// Whether it says who may earn the badge: what is unmet here is a matter of eligibility.
    public let isEligibility: Bool
    /// The paths and stages that it is limited to.
    public let only: Applicability
    /// What it asks for, in order.
    public let requirements: [Requirement]
    /// Where the template says it.
    public let mark: YAMLMark
}

/// What kind of evidence a requirement asks for.
public enum RequirementKind: String, Sendable, CaseIterable {
    /// One text that answers several questions together.
    case narrative
    /// A separate answer to each question.
    case answers
    /// An artifact: a picture, a plan, a recording.
    case artifact
    /// Several artifacts, each with an annotation.
    case annotatedArtifacts = "annotated-artifacts"
    /// Feedback of participants, each answering the same prompts.
    case feedback
    /// Rows in tables: a log, collected data.
    case table
    /// Records of observers who watched the educator at work.
    case observations
    /// Records of what people in certain roles state: a nomination, an approval, a number of years.
    case attestations

    /// Whether its files are read and understood, row by row or record by record.
    var isRead: Bool {
        switch self {
        case .table, .observations, .attestations: true
        case .narrative, .answers, .artifact, .annotatedArtifacts, .feedback: false
        }
    }
}

/// Whose work a piece of evidence is.
public enum EvidenceProducer: String, Sendable, CaseIterable {
    /// The educator's own.
    case educator
    /// That of a team to which the educator belongs.
    case team
    /// That of others, who say or record something about the educator.
    case others
}

/// One thing that an educator hands in.
public struct Requirement: Sendable {
    /// The id: what submissions and rules refer to, since numbers change.
    public let id: String
    /// The heading.
    public let name: String
    /// What is asked for.
    public let description: String
    /// What kind of evidence.
    public let kind: RequirementKind
    /// The `genre` of the evidence in the badge: `Reflection`.
    public let genre: String
    /// Whose work the evidence is; the badge says so where it is not the educator's own.
    public let producer: EvidenceProducer
    /// Questions or prompts, in order.
    public let questions: [TemplateEntry]
    /// The sections that an artifact has.
    public let sections: [TemplateEntry]
    /// The accepted forms, or examples of what fits.
    public let forms: [TemplateEntry]
    /// The columns of its tables.
    public let columns: [TableColumn]
    /// The paths and stages that it is limited to.
    public let only: Applicability
    /// What decides whether it is fulfilled.
    public let rules: [any Rule]
    /// Where the template says it.
    public let mark: YAMLMark
}
