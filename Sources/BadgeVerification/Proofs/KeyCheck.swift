import StrictJSON

/// `proof.key`: is the key that the proof names the issuer's?
enum KeyCheck {
    static func result(
        of resolution: KeyResolution,
        method: String,
        issuer: String?,
        at subject: JSONPointer
    ) -> CheckResult {
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
            case .issuersDocument(let source): return result(.passed, .keyOfIssuer, source)
            case .given: return result(.passed, .keyGiven)
            case .broughtAlong: return result(.undetermined, .keyBroughtAlong)
            case .notGiven: return result(.failed, .keyNotGiven)
            case .another(let owner):
                return result(.failed, .keyOfAnother, [Finding("controller", owner)])
            }
        }
    }
}
