import BadgeCrypto
import StrictJSON
import VerifiableCredentials

/// Judges one embedded proof (Data Integrity §4.4, with the key and the times that the standard leaves to us).
struct EmbeddedProofJudge {
    let document: JSONObject
    let subject: JSONPointer
    let resolver: KeyResolver
    let suites: Cryptosuites
    let at: Instant
    /// Whether the judgement tells how the signed bytes came about.
    let isTraced: Bool
    /// What the proof must be for.
    var expectedPurpose = "assertionMethod"

    func judgement(of json: JSON) -> ProofJudgement {
        let suite: any Cryptosuite
        let proof: DataIntegrityProof
        do throws(ProofError) {
            // What a proof of a suite that is not known must have is not known either
            let name = try ProofSuiteName(json)
            guard let known = suites.suite(named: name) else {
                return .notKnown(at: subject, .suiteNotKnown, Finding("suite", name.shown))
            }
            suite = known
            proof = try DataIntegrityProof(json)
        } catch {
            return .malformed(at: subject, .verifier(.proofMalformed), [Finding("problem", error.detail)])
        }
        let resolution = resolver.resolve(method: proof.verificationMethod)
        let (signature, key) = signature(of: proof, suite, resolution)
        return ProofJudgement(
            subject: subject,
            signature: signature,
            purpose: purpose(of: proof),
            key: KeyCheck(
                resolution: resolution,
                signedBy: key,
                method: proof.verificationMethod,
                issuer: resolver.issuer,
                withdrawn: resolver.withdrawn,
                period: KeyPeriod(dates: [proof.members["created"]], credential: document, at: at)
            ).result(at: subject.appending("verificationMethod")),
            validity: ProofTimes(
                created: proof.members["created"],
                expires: proof.members["expires"],
                subject: subject,
                at: at
            ).result(),
            signedBy: key,
            trace: isTraced
                ? ProofTrace(
                    of: proof,
                    suite: suite,
                    document: document,
                    key: key ?? resolution.keys.first,
                    at: subject
                )
                : nil
        )
    }

    private func signature(
        of proof: DataIntegrityProof,
        _ suite: any Cryptosuite,
        _ resolution: KeyResolution
    ) -> (CheckResult, PublicKey?) {
        func result(_ outcome: Outcome, _ reason: VerifierReason) -> (CheckResult, PublicKey?) {
            (CheckResult(.proofSignature, outcome, .verifier(reason), at: subject, findings(proof)), nil)
        }
        if proof.members["previousProof"] != nil { return result(.undetermined, .chainNotSupported) }
        guard case .found(let keys, _) = resolution else { return result(.undetermined, .noKey) }
        return SignatureCheck.result(keys: keys, at: subject, findings: findings(proof)) {
            (key: PublicKey) throws(ProofError) -> Bool in
            try suite.isValid(proof, of: document, key: key)
        }
    }

    private func findings(_ proof: DataIntegrityProof) -> [Finding] {
        [Finding("suite", proof.suiteName.shown)]
    }

    private func purpose(of proof: DataIntegrityProof) -> CheckResult {
        let isAssertion = proof.proofPurpose.isSameBytes(as: expectedPurpose)
        return CheckResult(
            .proofPurpose,
            isAssertion ? .passed : .failed,
            .verifier(isAssertion ? .purposeAssertion : .purposeOther),
            at: subject.appending("proofPurpose"),
            [Finding("proofPurpose", proof.proofPurpose), Finding("expected", expectedPurpose)]
        )
    }
}
