import JSONSchema
import StrictJSON
import VerifiableCredentials

/// What one schema comes to: an outcome, its reason, and what was found.
struct SchemaOpinion: Error {
    let outcome: Outcome
    let reason: VerifierReason
    let findings: [Finding]

    init(_ outcome: Outcome, _ reason: VerifierReason, _ findings: [Finding] = []) {
        self.outcome = outcome
        self.reason = reason
        self.findings = findings
    }

    /// Undetermined, for a reason in words.
    init(_ reason: VerifierReason, _ problem: String) {
        self.init(.undetermined, reason, [Finding("problem", problem)])
    }

    /// The badge does not keep the schema: the first problem for readers, all that are listed for programs.
    init(_ problems: [JSONSchemaProblem]) {
        let listed = problems.prefix(Self.listed).map { problem -> JSON in
            [
                "place": .string(problem.instance.description), "expected": .string(problem.expected),
                "found": .string(problem.found), "rule": .string(problem.rule),
            ]
        }
        var findings: [Finding] = []
        if let first = problems.first {
            findings += [
                Finding("place", first.instance.description), Finding("expected", first.expected),
                Finding("found", first.found),
            ]
        }
        findings.append(Finding("problems", .array(Array(listed))))
        self.init(.failed, .schemaNotKept, findings)
    }

    /// The schema says nothing about the badge.
    init(_ error: JSONSchemaError) {
        let reason: VerifierReason =
            switch error.code {
            case .draftNotSupported: .schemaDraftNotKnown
            case .malformed: .schemaUnusable
            case .limit: .schemaTooMuchWork
            default: .schemaNotSupported
            }
        self.init(reason, error.detail)
    }

    /// A document could not be had.
    init(_ failure: ResourceFailure) {
        switch failure {
        case .notLookedUp: self.init(.undetermined, .schemaNotLookedUp)
        case .gone(let text), .refused(let text), .protected(let text), .unreachable(let text), .exhausted(let text):
            self.init(.schemaNotReached, text)
        case .tooLarge(let limit):
            self.init(.schemaNotReached, "it has more than \(limit) bytes, the most that is read")
        }
    }

    /// The most problems that a report lists for one schema.
    private static let listed = 20
}
