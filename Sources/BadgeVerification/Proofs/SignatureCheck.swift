import BadgeCrypto
import StrictJSON
import VerifiableCredentials

/// The signature under one of several possible keys.
enum SignatureCheck {
    /// Tries each key; the first under which the signature fits is the one that signed.
    ///
    /// - Parameter isValid: Whether the signature fits under a key.
    static func result(
        keys: [PublicKey],
        at subject: JSONPointer,
        findings: [Finding],
        isValid: (PublicKey) throws(ProofError) -> Bool
    ) -> (CheckResult, PublicKey?) {
        var problem: ProofError?
        for key in keys {
            do {
                if try isValid(key) {
                    let found = findings + [Finding("key", key.text)]
                    return (CheckResult(.proofSignature, .passed, .verifier(.signatureFits), at: subject, found), key)
                }
                problem = nil
            } catch {
                problem = problem ?? error
            }
        }
        guard let problem else {
            return (
                CheckResult(.proofSignature, .failed, .verifier(.signatureDoesNotFit), at: subject, findings), nil
            )
        }
        let found = findings + [Finding("problem", problem.detail)]
        let notFoundOut: [ProofError.Code] = [.signing, .unknownContext, .tooMuchWork]
        let outcome: Outcome = notFoundOut.contains(problem.code) ? .undetermined : .failed
        return (CheckResult(.proofSignature, outcome, .verifier(reason(of: problem)), at: subject, found), nil)
    }

    private static func reason(of problem: ProofError) -> VerifierReason {
        switch problem.code {
        case .keyType: .proofKeyType
        case .context: .proofContext
        case .notCanonicalizable: .notCanonicalizable
        case .signing: .signatureNotComputed
        case .unknownContext: .proofContextNotKnown
        case .tooMuchWork: .proofTooMuchWork
        default: .proofMalformed
        }
    }
}
