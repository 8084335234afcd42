public import StrictJSON

/// What can be wrong with the contexts of a credential. The raw values are stable codes.
public enum ContextReason: String, Sendable, CaseIterable {
    /// There is no context.
    case missing = "context.missing"
    /// The first context is not the data model's.
    case wrongFirst = "context.wrongFirst"
    /// The second context is not that of Open Badges 3.0.
    case wrongSecond = "context.wrongSecond"
    /// A context stands twice.
    case repeated = "context.repeated"
    /// A context is written out instead of named.
    case inline = "context.inline"
    /// A context is neither a URL nor an object.
    case notText = "context.notText"
    /// There are more contexts than are looked at.
    case tooMany = "context.tooMany"
    /// A context is not among those that are known.
    case unknown = "context.unknown"
    /// No context defines a member in its place: no signature over RDF covers it.
    case undefinedTerm = "context.undefinedTerm"
    /// No context defines a class that `type` names.
    case undefinedType = "context.undefinedType"
    /// Something has no part in what a signature over RDF covers, or is not written in the one way that it is written.
    case lost = "context.lost"
    /// Another object with the same identifier says what decides about the badge: in statements the two are one.
    case sharedIdentifier = "context.sharedIdentifier"
}

/// One thing that is wrong with the contexts of a credential.
public struct ContextProblem: Sendable, Equatable {
    /// What is wrong.
    public let reason: ContextReason
    /// Where.
    public let subject: JSONPointer
    /// What stands there; foreign text in it is escaped.
    public let found: String
    /// What would be right.
    public let expected: String

    /// A problem.
    public init(reason: ContextReason, subject: JSONPointer, found: String, expected: String) {
        self.reason = reason
        self.subject = subject
        self.found = found
        self.expected = expected
    }
}
