public import LinkedData
public import StrictJSON

extension ContextRules {
    /// What the contexts of a credential leave out: members and types that none of them defines, values that would be
    /// dropped, references that stay relative. No signature over linked data covers such things, and nobody can say what
    /// they mean, so a credential with one of them is refused however it is signed.
    ///
    /// Contexts that stand twice, are written out or are not known are judged by ``problems(in:)`` and
    /// ``unknownContexts(in:contexts:)``; nothing can be said about the rest of a credential with one of those.
    /// A base direction and the digits of a long number are something else: they have a meaning, which a signature over
    /// the bytes covers. Where a proof over statements is to cover them it fails itself.
    public static func losses(in credential: JSON, contexts: LinkedDataCanonicalizer = .builtIn) -> [ContextProblem] {
        let found = contexts.losses(in: credential).compactMap { error -> ContextProblem? in
            if ofContexts.contains(error.code) || withMeaning.contains(error.code) { return nil }
            let subject = error.pointer ?? .root
            return ContextProblem(
                reason: reason(of: error, at: subject),
                subject: subject,
                found: error.detail,
                expected: error.hint ?? "only what the contexts define"
            )
        }
        return Array((found + OneSpelling.problems(in: credential)).prefix(CredentialStructure.limit))
    }

    private static let withMeaning: Set<LinkedDataError.Code> = [.directionLost, .numberPrecision]
    private static let ofContexts: Set<LinkedDataError.Code> = [.unknownContext, .inlineContext, .repeatedContext]

    private static func reason(of error: LinkedDataError, at subject: JSONPointer) -> ContextReason {
        guard error.code == .undefinedTerm else { return .lost }
        let isType = subject.tokens.suffix(2).contains { $0.isSameBytes(as: "type") }
        return isType ? .undefinedType : .undefinedTerm
    }
}
