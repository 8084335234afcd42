import StrictJSON
import VerifiableCredentials

/// Whether the issuer used a key when the badge says that it was signed.
///
/// A badge's own dates are the signer's word. For a key that was retired they are enough: only the issuer ever had it. For
/// one that was taken back they are not: whoever else has it writes any date, and nothing here proves when a badge was
/// signed.
struct KeyPeriod {
    /// When the badge says that it was signed: the latest of the dates of the proof and of the badge.
    let signed: Instant?
    /// When the signature itself is dated, where it is.
    let dated: Instant?
    /// The instant for which the badge is judged.
    let at: Instant

    init(dates: [JSON?], credential: JSONObject, at: Instant) {
        dated = dates.compactMap { $0.flatMap(ProofTimes.instant) }.max()
        let from = ["validFrom", "issuanceDate"].compactMap { credential[$0]?.string.flatMap { Instant($0) } }.max()
        signed = [dated, from].compactMap { $0 }.max()
        self.at = at
    }

    /// What a key with a period comes to: an outcome, a reason and what was compared.
    func judge(_ method: VerificationMethod) -> (outcome: Outcome, reason: VerifierReason, findings: [Finding]) {
        let stated = signed.map { [Finding("signed", $0.rfc3339)] } ?? []
        // Also where the badge is judged for a time before: what was signed then cannot be told from what was signed since
        if let revoked = method.revoked {
            return (.undetermined, .keyRevoked, [Finding("revoked", revoked.rfc3339)] + stated)
        }
        if let begin = method.notBefore,
            begin > min(at, dated ?? at).adding(seconds: VerificationLimits.clockSkewSeconds)
        {
            return (.undetermined, .keyNotYet, [Finding("notBefore", begin.rfc3339)] + stated)
        }
        if let expires = method.expires, expires <= at {
            let found = [Finding("expires", expires.rfc3339)] + stated
            guard let signed, signed < expires else { return (.failed, .keyExpired, found) }
            return (.passed, .keyRetired, found)
        }
        return (.passed, .keyOfIssuer, [])
    }
}
