import StrictJSON
import VerifiableCredentials

/// `proof.validity`: the times that a proof states about itself. They are the signer's own word, so they can only be
/// held against the proof, never for it.
struct ProofTimes {
    let created: JSON?
    let expires: JSON?
    let subject: JSONPointer
    let at: Instant
    /// What the two times are called where they stand.
    var beginning = "created"
    var end = "expires"

    func result() -> CheckResult {
        func result(_ outcome: Outcome, _ reason: VerifierReason, _ member: String?, _ found: JSON?) -> CheckResult {
            var findings: [Finding] = []
            if let member, let found {
                findings = [Finding(member, found), Finding("verifiedAt", at.rfc3339)]
            }
            let place = member.map { subject.appending($0) } ?? subject
            return CheckResult(.proofValidity, outcome, .verifier(reason), at: place, findings)
        }
        if created == nil && expires == nil { return result(.notApplicable, .proofTimesNotStated, nil, nil) }
        if let created {
            guard let instant = read(created) else {
                return result(.failed, .proofTimeMalformed, beginning, created)
            }
            if instant > at.adding(seconds: VerificationLimits.clockSkewSeconds) {
                return result(.failed, .proofInFuture, beginning, created)
            }
        }
        if let expires {
            guard let instant = read(expires) else {
                return result(.failed, .proofTimeMalformed, end, expires)
            }
            if instant < at { return result(.failed, .proofExpired, end, expires) }
        }
        return result(.passed, .proofTimesHold, created == nil ? end : beginning, created ?? expires)
    }

    /// A time of this proof: an embedded one writes it as a text.
    private func read(_ value: JSON) -> Instant? {
        let isEmbedded = beginning.isSameBytes(as: "created")
        return isEmbedded && value.string == nil ? nil : Self.instant(value)
    }

    /// A time of a proof: without an offset it is UTC (Data Integrity §2.1), as whole seconds in tokens.
    static func instant(_ value: JSON) -> Instant? {
        if let text = value.string { return Instant(text) ?? Instant(text + "Z") }
        guard let seconds = value.number?.int, abs(seconds / 2) < 1 << 40 else { return nil }
        return Instant(seconds: Int64(seconds))
    }
}
