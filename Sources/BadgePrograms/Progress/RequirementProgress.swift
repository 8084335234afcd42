/// How far a submission is with one requirement, or with what is asked of it as a whole.
public struct RequirementProgress: Sendable {
    /// How far.
    public enum State: String, Sendable {
        /// Everything that is required is there.
        case complete
        /// Something is there, and something is missing or not as it has to be.
        case begun
        /// Nothing is there.
        case missing
    }

    /// The id of the requirement, absent for what is asked of the submission as a whole.
    public let requirementID: String?
    /// Its heading.
    public let name: String
    /// What it asks for, absent for the submission as a whole.
    public let description: String?
    /// The heading of the part in which it stands, absent for the submission as a whole.
    public let part: String?
    /// How far it is.
    public let state: State
    /// What its rules found that do not need assessors, in the order of the template.
    public let outcomes: [RuleOutcome]

    /// What keeps it from being complete.
    public var obstacles: [RuleOutcome] {
        outcomes.filter(\.preventsAward)
    }
}
