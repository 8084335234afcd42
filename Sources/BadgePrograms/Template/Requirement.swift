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
    /// What it asks for, in order.
    public let requirements: [Requirement]
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
    /// Questions or prompts, in order.
    public let questions: [TemplateEntry]
    /// The sections that an artifact has.
    public let sections: [TemplateEntry]
    /// The accepted forms, or examples of what fits.
    public let forms: [TemplateEntry]
    /// The columns of its tables.
    public let columns: [TableColumn]
    /// What decides whether it is fulfilled.
    public let rules: [any Rule]
}
