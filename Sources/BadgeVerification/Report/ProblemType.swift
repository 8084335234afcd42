/// The problem types that W3C names, for programs that know them (VC Data Model 2.0 §7.1; Data Integrity §4.7).
enum ProblemType {
    /// The URL of the problem type of a failed check, where W3C names one.
    static func url(of result: CheckResult) -> String? {
        switch result.check {
        case .proofSignature, .proofPurpose, .proofKey, .proofValidity:
            "https://w3id.org/security#PROOF_VERIFICATION_ERROR"
        case .conformanceStructure, .conformanceContext:
            "https://www.w3.org/TR/vc-data-model#MALFORMED_VALUE_ERROR"
        case .refreshService, .validityFrom, .validityUntil, .conformanceSchema, .statusRevocation, .statusSuspension,
            .statusOther,
            .recipientMatch, .resultsReference, .resultsRequired, .evidenceIntegrity, .endorsementReport,
            .issuerTrusted:
            nil
        }
    }
}
