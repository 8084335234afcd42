import BadgeCrypto
import StrictJSON
import VerifiableCredentials

/// `proof.key`: is the key that the proof names the issuer's?
struct KeyCheck {
    let resolution: KeyResolution
    /// The key under which the signature fits.
    let signedBy: PublicKey?
    /// How the proof names its key.
    let method: String
    let issuer: String?
    /// Keys that the user gave and the issuer took back.
    let withdrawn: [WithdrawnKey]
    let period: KeyPeriod

    func result(at subject: JSONPointer) -> CheckResult {
        var findings = [Finding("verificationMethod", method)]
        if let issuer { findings.append(Finding("issuer", issuer)) }
        func result(_ outcome: Outcome, _ reason: VerifierReason, _ more: [Finding] = []) -> CheckResult {
            CheckResult(.proofKey, outcome, .verifier(reason), at: subject, findings + more)
        }
        switch resolution {
        case .failed(let reason, let more): return result(.failed, reason, more)
        case .unavailable(let reason, let more): return result(.undetermined, reason, more)
        case .found(_, let provenance):
            switch provenance {
            case .issuersDID: return result(.passed, .keyOfIssuer)
            case .issuersDocument(let methods, let source):
                guard let listed = listed(methods) else { return result(.passed, .keyOfIssuer, source) }
                return result(listed.outcome, listed.reason, source + listed.findings)
            case .given:
                let taken = withdrawn.first { signedBy == nil || $0.key == signedBy }
                return taken.map { result(.undetermined, .keyRevoked, $0.findings) } ?? result(.passed, .keyGiven)
            case .broughtAlong: return result(.undetermined, .keyBroughtAlong)
            case .notListed(let place): return result(.undetermined, .keyNotListed, place)
            case .notLinked(let place): return result(.undetermined, .keyNotLinked, place)
            case .elsewhere(let place): return result(.undetermined, .keyOnOtherHost, place)
            case .notGiven: return result(.failed, .keyNotGiven)
            case .another(let owner):
                return result(.failed, .keyOfAnother, [Finding("controller", owner)])
            }
        }
    }

    /// The entry of the key in the issuer's document; of several the one that says the worst.
    private func listed(
        _ methods: [VerificationMethod]
    ) -> (outcome: Outcome, reason: VerifierReason, findings: [Finding])? {
        let own = methods.filter { signedBy == nil || $0.key == signedBy }
        let judged = own.map(period.judge)
        return judged.first { $0.outcome != .passed } ?? judged.first { $0.reason != .keyOfIssuer } ?? judged.first
    }
}
