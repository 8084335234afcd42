import StrictJSON
import VerifiableCredentials

/// `validity.from` and `validity.until`: from when and until when the badge holds (Open Badges 3.0 §9.1 step 4).
///
/// Every date that the badge states is judged, under its name of either data model; the stricter one decides. A token's
/// `exp` can only shorten what the credential says.
struct ValidityCheck: Check {
    func results(_ context: CheckContext) -> [CheckResult] {
        let from = results(.validityFrom, ["validFrom", "issuanceDate"], context) { instant in
            instant <= context.input.at ? .validityBegun : .validityNotYet
        }
        let until = results(.validityUntil, ["validUntil", "expirationDate"], context) { instant in
            instant >= context.input.at ? .validityNotEnded : .validityExpired
        }
        let expiry = expiry(context)
        return from + (expiry.isEmpty ? until : until.filter { $0.outcome != .notApplicable } + expiry)
    }

    private func results(
        _ check: CheckID,
        _ members: [String],
        _ context: CheckContext,
        _ judge: (Instant) -> VerifierReason
    ) -> [CheckResult] {
        let results = members.compactMap { member -> CheckResult? in
            guard let value = context.members[member] else { return nil }
            let findings = [Finding(member, value), Finding("verifiedAt", context.input.at.rfc3339)]
            let reason = value.string.flatMap { Instant($0) }.map(judge) ?? .validityMalformed
            let isGood = reason == .validityBegun || reason == .validityNotEnded
            return CheckResult(check, isGood ? .passed : .failed, .verifier(reason), at: .member(member), findings)
        }
        return results.isEmpty ? [CheckResult(check, .notApplicable, .verifier(.validityNotStated))] : results
    }

    /// The `exp` of a token, only where it has passed or cannot be read: it never extends anything.
    private func expiry(_ context: CheckContext) -> [CheckResult] {
        // In tokens of VC-JOSE-COSE it is a time of the signature, which proof.validity judges
        guard case .token(let token, let payload) = context.credential.securing, let exp = payload["exp"],
            TokenForm(of: token) != .joseCose
        else { return [] }
        let findings = [Finding("exp", exp), Finding("verifiedAt", context.input.at.rfc3339)]
        let reason: VerifierReason
        if let seconds = exp.number?.int {
            if Int64(seconds) >= context.input.at.seconds { return [] }
            reason = .validityExpired
        } else {
            reason = .validityMalformed
        }
        return [CheckResult(.validityUntil, .failed, .verifier(reason), at: .member("exp"), findings)]
    }
}
