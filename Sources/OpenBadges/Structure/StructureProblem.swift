public import StrictJSON

/// One thing that is wrong with the structure of a credential.
public struct StructureProblem: Sendable, Equatable {
    /// What is wrong.
    public let reason: StructureReason
    /// Where. For a member that is missing: where it would stand.
    public let subject: JSONPointer
    /// What stands there, in plain words; foreign text in it is escaped.
    public let found: String
    /// What would be right, in plain words.
    public let expected: String

    /// A problem.
    public init(reason: StructureReason, subject: JSONPointer, found: String, expected: String) {
        self.reason = reason
        self.subject = subject
        self.found = found
        self.expected = expected
    }
}
