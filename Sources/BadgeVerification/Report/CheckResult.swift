public import StrictJSON

/// A value that a check looked at or compared with.
public struct Finding: Sendable, Equatable {
    /// What the value is: `validUntil`, `verifiedAt`, `expected`.
    public let name: String
    /// The value. Foreign text in it is as it was found; who shows it escapes it.
    public let value: JSON

    /// A finding.
    public init(_ name: String, _ value: JSON) {
        self.name = name
        self.value = value
    }

    /// A finding of a text.
    public init(_ name: String, _ text: String) {
        self.init(name, .string(text))
    }
}

/// What one check found about one subject.
public struct CheckResult: Sendable, Equatable {
    /// The check.
    public let check: CheckID
    /// What it found.
    public let outcome: Outcome
    /// Why.
    public let reason: Reason
    /// Where in the credential the subject stands.
    public let subject: JSONPointer
    /// The values compared.
    public let findings: [Finding]

    init(
        _ check: CheckID,
        _ outcome: Outcome,
        _ reason: Reason,
        at subject: JSONPointer = .root,
        _ findings: [Finding] = []
    ) {
        self.check = check
        self.outcome = outcome
        self.reason = reason
        self.subject = subject
        self.findings = findings
    }

    /// The text of the finding of that name, where there is one.
    public func finding(_ name: String) -> String? {
        guard let value = findings.first(where: { $0.name == name })?.value else { return nil }
        return value.string ?? value.number?.lexical
    }
}
