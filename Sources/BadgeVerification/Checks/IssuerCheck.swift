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
        let signers = context.proofs.compactMap(\.signedBy)
        guard !signers.isEmpty else { return result(.undetermined, .proofNotEstablished) }

        let pinned = TrustList(context.input.pins).keys(of: issuer)
        if !pinned.isEmpty {
            return signers.allSatisfy(pinned.contains)
                ? result(.passed, .issuerPinned) : result(.failed, .issuerOtherKey)
        }
        let entries = context.input.trust.entries(of: issuer)
        guard let entry = entries.first else {
            return result(.undetermined, context.isProofEstablished ? .issuerNotListed : .proofNotEstablished)
        }
        if let name = entry.name { findings.append(Finding("listedAs", name)) }
        let keys = entries.flatMap(\.keys)
        if !keys.isEmpty && !signers.allSatisfy(keys.contains) { return result(.failed, .issuerOtherKey) }
        return context.isProofEstablished ? result(.passed, .issuerListed) : result(.undetermined, .proofNotEstablished)
    }
}
