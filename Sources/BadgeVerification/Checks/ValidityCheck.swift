import StrictJSON
import VerifiableCredentials

/// `validity.from` and `validity.until`: from when and until when the badge holds (Open Badges 3.0 §9.1 step 4).
///
/// A token's `exp` can only shorten what the credential says.
struct ValidityCheck: Check {
    func results(_ context: CheckContext) -> [CheckResult] {
        let isOld = context.members["validFrom"] == nil && context.members["issuanceDate"] != nil
        let from = judge(
            .validityFrom,
            member: isOld ? "issuanceDate" : "validFrom",
            context,
            good: .validityBegun,
            bad: .validityNotYet
        ) { $0 <= context.input.at }
        let until = judge(
            .validityUntil,
            member: context.members["validUntil"] == nil && context.members["expirationDate"] != nil
                ? "expirationDate" : "validUntil",
            context,
            good: .validityNotEnded,
            bad: .validityExpired
        ) { $0 >= context.input.at }
        return [from, earlier(until, context)]
    }

    private func judge(
        _ check: CheckID,
        member: String,
        _ context: CheckContext,
        good: VerifierReason,
        bad: VerifierReason,
        holds: (Instant) -> Bool
    ) -> CheckResult {
        let subject = JSONPointer.member(member)
        guard let value = context.members[member] else {
            return CheckResult(check, .notApplicable, .verifier(.validityNotStated))
        }
        let findings = [Finding(member, value), Finding("verifiedAt", context.input.at.rfc3339)]
        guard let text = value.string, let instant = Instant(text) else {
            return CheckResult(check, .failed, .verifier(.validityMalformed), at: subject, findings)
        }
        return holds(instant)
            ? CheckResult(check, .passed, .verifier(good), at: subject, findings)
            : CheckResult(check, .failed, .verifier(bad), at: subject, findings)
    }

    private func earlier(_ result: CheckResult, _ context: CheckContext) -> CheckResult {
        guard case .token(_, let payload) = context.credential.securing, let exp = payload["exp"],
            result.outcome != .failed
        else { return result }
        let findings = [Finding("exp", exp), Finding("verifiedAt", context.input.at.rfc3339)]
        guard let seconds = exp.number?.int else {
            return CheckResult(.validityUntil, .failed, .verifier(.validityMalformed), at: .member("exp"), findings)
        }
        guard Int64(seconds) < context.input.at.seconds else { return result }
        return CheckResult(.validityUntil, .failed, .verifier(.validityExpired), at: .member("exp"), findings)
    }
}
