import LinkedData
import OpenBadges
import StrictJSON
import VerifiableCredentials

/// `conformance.context`: known contexts in their order, which define everything that the badge says, and nothing outside
/// the signature.
struct ContextCheck: Check {
    func results(_ context: CheckContext) -> [CheckResult] {
        let credential = context.credential.unverifiedJSON
        var results = ContextRules.problems(in: credential).map { result(of: $0, .failed) }
        let contexts = context.input.linkedData
        results += ContextRules.unknownContexts(in: credential, contexts: contexts).map {
            result(of: $0, .undetermined)
        }
        results += notSigned(context)
        results += ContextRules.losses(in: credential, contexts: contexts).map { result(of: $0, .failed) }
        results += ContextRules.sharedIdentifiers(in: credential).map { result(of: $0, .undetermined) }
        return results.isEmpty ? [passed(credential, contexts)] : results
    }

    /// The result where nothing is wrong, which names the contexts that only the user's files define.
    private func passed(_ credential: JSON, _ contexts: LinkedDataCanonicalizer) -> CheckResult {
        let given = ContextRules.givenContexts(in: credential, contexts: contexts)
        if given.isEmpty { return CheckResult(.conformanceContext, .passed, .verifier(.contextKnown)) }
        return CheckResult(
            .conformanceContext,
            .passed,
            .verifier(.contextGiven),
            at: .member("@context"),
            [Finding("contexts", .array(given.map { .string($0) }))]
        )
    }

    private func result(of problem: ContextProblem, _ outcome: Outcome) -> CheckResult {
        CheckResult(
            .conformanceContext,
            outcome,
            .context(problem.reason),
            at: problem.subject,
            [Finding("found", problem.found), Finding("expected", problem.expected)]
        )
    }

    /// The JCS suites let a proof cover only the first of the badge's contexts (VC-DI-EDDSA §3.3.2): whatever follows
    /// was not signed.
    private func notSigned(_ context: CheckContext) -> [CheckResult] {
        context.credential.unverifiedProofs.prefix(VerificationLimits.proofs).compactMap { proof in
            guard let covered = proof["@context"], let own = context.members["@context"],
                own.items.count > covered.items.count, own.items.starts(with: covered.items)
            else { return nil }
            return CheckResult(
                .conformanceContext,
                .failed,
                .verifier(.contextNotSigned),
                at: JSONPointer.member("@context").appending(covered.items.count)
            )
        }
    }
}
