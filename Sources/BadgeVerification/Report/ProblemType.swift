/// The problem types that W3C names, for programs that know them (VC Data Model 2.0 §7.1; Data Integrity §4.7).
enum ProblemType {
    /// The URL of the problem type of a failed check, where W3C names one.
    static func url(of result: CheckResult) -> String? {
        switch result.check {
        case .proofSignature, .proofPurpose, .proofKey, .proofValidity:
            "https://w3id.org/security#PROOF_VERIFICATION_ERROR"
        case .presentationProof: presentation(result)
        case .conformanceStructure, .conformanceContext:
            "https://www.w3.org/TR/vc-data-model#MALFORMED_VALUE_ERROR"
        case .validityFrom, .validityUntil, .conformanceSchema, .statusRevocation, .statusSuspension, .statusOther,
            .recipientMatch, .resultsReference, .resultsRequired, .evidenceIntegrity, .endorsementReport,
            .issuerTrusted, .presentationHolder:
            nil
        }
    }

    private static func presentation(_ result: CheckResult) -> String {
        switch result.reason {
        case .verifier(.presentationChallengeDiffers): "https://w3id.org/security#INVALID_CHALLENGE_ERROR"
        case .verifier(.presentationDomainDiffers): "https://w3id.org/security#INVALID_DOMAIN_ERROR"
        default: "https://w3id.org/security#PROOF_VERIFICATION_ERROR"
        }
    }
}
