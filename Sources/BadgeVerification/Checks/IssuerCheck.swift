import BadgeCrypto
import StrictJSON
import VerifiableCredentials

/// `issuer.trusted`: does the user trust this issuer? A good signature says that one key signed, not whose it is; the
/// name that an issuer gives itself says nothing at all.
struct IssuerCheck: Check {
    func results(_ context: CheckContext) -> [CheckResult] {
        let subject = JSONPointer.member("issuer")
        guard let issuer = context.credential.unverifiedIssuerID else {
            return [CheckResult(.issuerTrusted, .undetermined, .verifier(.issuerNotNamed), at: subject)]
        }
        var findings = [Finding("issuer", issuer)]
        func result(_ outcome: Outcome, _ reason: VerifierReason) -> [CheckResult] {
            [CheckResult(.issuerTrusted, outcome, .verifier(reason), at: subject, findings)]
        }
        let signed = context.proofs.filter { $0.signedBy != nil }
        let signers = signed.compactMap(\.signedBy)
        guard !signers.isEmpty else { return result(.undetermined, .proofNotEstablished) }
        // Whoever trusts an issuer trusts its keys, so each key has to be known as the issuer's.
        let isIssuers = signed.allSatisfy { $0.key.outcome == .passed }

        let pinned = TrustList(context.input.pins).keys(of: issuer)
        if !pinned.isEmpty {
            if !signers.allSatisfy(pinned.contains) { return result(.failed, .issuerOtherKey) }
            return isIssuers ? result(.passed, .issuerPinned) : result(.undetermined, .proofNotEstablished)
        }
        let entries = context.input.trust.entries(of: issuer)
        guard let entry = entries.first else {
            return result(.undetermined, context.isProofEstablished ? .issuerNotListed : .proofNotEstablished)
        }
        if let name = entry.name { findings.append(Finding("listedAs", name)) }
        let keys = entries.flatMap(\.keys)
        if !keys.isEmpty && !signers.allSatisfy(keys.contains) { return result(.failed, .issuerOtherKey) }
        return isIssuers ? result(.passed, .issuerListed) : result(.undetermined, .proofNotEstablished)
    }
}
