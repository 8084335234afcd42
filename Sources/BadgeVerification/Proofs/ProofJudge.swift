import BadgeCrypto
import OpenBadges
import StrictJSON
import VerifiableCredentials

/// Judges every proof of a credential.
struct ProofJudge {
    let credential: UnverifiedCredential
    let input: VerificationInput
    /// The document in which the issuer lists its keys.
    let document: IssuerDocument
    /// The keys that were looked for on the web.
    let looked: [LookedUpKey]
    /// Keys that the user gave and the issuer took back.
    let withdrawn: [WithdrawnKey]

    /// One judgement for each proof; one that says so where there is none.
    func judgements() -> [ProofJudgement] {
        var all: [ProofJudgement] = []
        if case .token(let token, let payload) = credential.securing {
            all.append(
                TokenJudge(
                    token: token,
                    payload: payload,
                    resolver: resolver,
                    at: input.at,
                    isTraced: input.tracesProofs
                ).judgement()
            )
        }
        let proofs = credential.unverifiedProofs
        let isSingle = credential.unverifiedMembers["proof"]?.array == nil
        for (index, proof) in proofs.prefix(VerificationLimits.proofs).enumerated() {
            let place = JSONPointer.root.appending("proof")
            all.append(
                EmbeddedProofJudge(
                    document: credential.unverifiedDocument,
                    subject: isSingle ? place : place.appending(index),
                    resolver: resolver,
                    suites: input.suites,
                    at: input.at,
                    isTraced: input.tracesProofs
                ).judgement(of: proof)
            )
        }
        if proofs.count > VerificationLimits.proofs {
            all.append(tooMany(proofs.count))
        }
        return all.isEmpty ? [missing] : all
    }

    private var resolver: KeyResolver {
        let issuer = credential.unverifiedIssuerID
        return KeyResolver(
            issuer: issuer,
            given: issuer.map(input.givenKeys) ?? [],
            document: document,
            looked: looked,
            withdrawn: withdrawn
        )
    }

    private var missing: ProofJudgement {
        let subject = JSONPointer.root.appending("proof")
        return ProofJudgement(
            subject: subject,
            signature: CheckResult(.proofSignature, .failed, .verifier(.proofMissing), at: subject),
            purpose: CheckResult(.proofPurpose, .notApplicable, .verifier(.proofMissing), at: subject),
            key: CheckResult(.proofKey, .notApplicable, .verifier(.proofMissing), at: subject),
            validity: CheckResult(.proofValidity, .notApplicable, .verifier(.proofMissing), at: subject)
        )
    }

    private func tooMany(_ count: Int) -> ProofJudgement {
        let subject = JSONPointer.root.appending("proof")
        let findings = [
            Finding("problem", "the badge has \(count) proofs; at most \(VerificationLimits.proofs) are judged")
        ]
        return .malformed(at: subject, .verifier(.proofMalformed), findings)
    }
}

extension ProofJudgement {
    /// A proof of a kind that is not known here: nothing about it is judged, for or against the badge.
    static func notKnown(at subject: JSONPointer, _ reason: VerifierReason, _ finding: Finding) -> ProofJudgement {
        func result(_ check: CheckID) -> CheckResult {
            CheckResult(check, .undetermined, .verifier(reason), at: subject, [finding])
        }
        return ProofJudgement(
            subject: subject,
            signature: result(.proofSignature),
            purpose: result(.proofPurpose),
            key: result(.proofKey),
            validity: result(.proofValidity)
        )
    }

    /// A proof that cannot be read: nothing about it can hold.
    static func malformed(at subject: JSONPointer, _ reason: Reason, _ findings: [Finding]) -> ProofJudgement {
        ProofJudgement(
            subject: subject,
            signature: CheckResult(.proofSignature, .failed, reason, at: subject, findings),
            purpose: CheckResult(.proofPurpose, .undetermined, reason, at: subject),
            key: CheckResult(.proofKey, .undetermined, reason, at: subject),
            validity: CheckResult(.proofValidity, .undetermined, reason, at: subject)
        )
    }
}
