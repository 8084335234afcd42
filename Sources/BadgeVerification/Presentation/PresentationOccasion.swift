import StrictJSON

/// For which occasion a presentation was signed: a challenge that the verifier thought up, and whom it is for.
struct PresentationOccasion {
    private let challenge: String?
    private let domains: [String]
    /// Whether the domains have to be exactly those that were asked for, as in a proof (Data Integrity §4.4), or only have
    /// to contain them, as in a token (RFC 7519 §4.1.3).
    private let isExact: Bool

    /// Of an embedded proof.
    init(proof: JSON) {
        challenge = proof["challenge"]?.string
        domains = proof["domain"]?.items.compactMap(\.string) ?? []
        isExact = true
    }

    /// Of a token.
    init(token payload: JSONObject) {
        challenge = payload["nonce"]?.string
        domains = payload["aud"]?.items.compactMap(\.string) ?? []
        isExact = false
    }

    func result(_ policy: VerificationPolicy, at subject: JSONPointer) -> CheckResult {
        var findings: [Finding] = []
        func result(_ outcome: Outcome, _ reason: VerifierReason) -> CheckResult {
            CheckResult(.presentationProof, outcome, .verifier(reason), at: subject, findings)
        }
        findings.append(Finding("challenge", challenge.map { .string($0) } ?? .null))
        findings.append(Finding("domain", .array(domains.map { .string($0) })))
        if let asked = policy.domain {
            findings.append(Finding("askedDomain", asked))
            let isOther = isExact && domains.contains { !$0.isSameBytes(as: asked) }
            guard domains.contains(where: { $0.isSameBytes(as: asked) }), !isOther else {
                return result(.failed, .presentationDomainDiffers)
            }
        }
        guard let asked = policy.challenge else { return result(.undetermined, .presentationFreshnessNotAsked) }
        findings.append(Finding("askedChallenge", asked))
        guard let challenge, challenge.isSameBytes(as: asked) else {
            return result(.failed, .presentationChallengeDiffers)
        }
        return result(.passed, .presentationFresh)
    }
}
