public import StrictJSON

/// What one rule about results says about one result or one description.
public struct ResultJudgement: Sendable, Equatable {
    /// Which check the judgement belongs to.
    public enum Kind: String, Sendable, CaseIterable {
        /// `results.reference`: what refers to a description obeys it, and the description obeys itself.
        case reference = "results.reference"
        /// `results.required`: what a description requires is reached.
        case required = "results.required"
    }

    /// What a judgement comes to.
    public enum Outcome: String, Sendable {
        /// The rule is kept.
        case passed
        /// The rule is broken.
        case failed
        /// The badge does not say enough to tell, or more than is judged.
        case undetermined
        /// The result belongs to nothing that it could be held against.
        case notApplicable
    }

    /// The check.
    public let kind: Kind
    /// The result or the description that was judged.
    public let subject: JSONPointer
    /// Why; ``ResultReason/outcome`` follows from it.
    public let reason: ResultReason
    /// The value that was compared; foreign text in it is escaped.
    public let found: String
    /// What it was compared with.
    public let expected: String

    /// What the judgement comes to.
    public var outcome: Outcome {
        reason.outcome
    }

    /// A judgement.
    public init(kind: Kind, subject: JSONPointer, reason: ResultReason, found: String, expected: String) {
        self.kind = kind
        self.subject = subject
        self.reason = reason
        self.found = found
        self.expected = expected
    }
}
