import OpenBadges
import StrictJSON
import VerifiableCredentials

/// `conformance.context`: known contexts in their order, which define everything that the badge says, and nothing outside
/// the signature.
struct ContextCheck: Check {
    func results(_ context: CheckContext) -> [CheckResult] {
        let credential = context.credential.unverifiedJSON
        var results = ContextRules.problems(in: credential).map { result(of: $0, .failed) }
        results += ContextRules.unknownContexts(in: credential).map { result(of: $0, .undetermined) }
        results += notSigned(context)
        switch ContextRules.undefinedTerms(in: credential) {
        case .judged(let terms):
            results += terms.map { result(of: $0.problem, .failed) }
        case .cannotJudge(let places):
            if results.isEmpty { results += places.map { cannotJudge(context, at: $0) } }
        }
        if results.isEmpty { return [CheckResult(.conformanceContext, .passed, .verifier(.contextKnown))] }
        return results
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

    /// The contexts are known and in order, but not which words they define. Where the signature covers every byte, no
    /// word can stand outside it.
    private func cannotJudge(_ context: CheckContext, at subject: JSONPointer) -> CheckResult {
        let isCovered = context.proofs.allSatisfy { $0.coversEverything && $0.signature.outcome == .passed }
        return CheckResult(
            .conformanceContext,
            isCovered ? .passed : .undetermined,
            .verifier(isCovered ? .contextSignedWhole : .contextCannotJudge),
            at: subject
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
