/// The three words of a report. Computed from its checks and its policy, never set.
public enum Verdict: String, Sendable, CaseIterable {
    /// The signature fits, the key is the issuer's, and everything that the policy requires holds.
    case verified
    /// Something failed.
    case notVerified
    /// Nothing failed, and something required could not be found out.
    case undetermined

    /// The verdict over the results of all checks.
    ///
    /// Failed is what any check found failed, save endorsements and newer versions where the policy does not ask for them. Verified is what
    /// has at least one passed signature and key, and in which every required check passed or is not applicable.
    ///
    /// An embedded proof of a suite that is not known here, beside one whose signature fits, is told and does not count.
    /// A token is the envelope of everything inside: its signature always counts.
    public static func of(_ results: [CheckResult], policy: VerificationPolicy) -> Verdict {
        let onlyWhereAsked: [CheckID] = [.endorsementReport, .refreshService]
        let counted = results.filter { !onlyWhereAsked.contains($0.check) || policy.isRequired($0.check) }
        if counted.contains(where: { $0.outcome == .failed }) { return .notVerified }
        let passed = Set(results.filter { $0.outcome == .passed }.map(\.check))
        guard passed.contains(.proofSignature), passed.contains(.proofKey) else { return .undetermined }
        let required = results.filter { policy.isRequired($0.check) && !isOfUnknownProof($0) }
        return required.allSatisfy { $0.outcome == .passed || $0.outcome == .notApplicable } ? .verified : .undetermined
    }

    private static func isOfUnknownProof(_ result: CheckResult) -> Bool {
        result.check.family == "proof"
            && result.reason == .verifier(.suiteNotKnown)
    }
}
