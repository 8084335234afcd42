import VerifiableCredentials

/// The problem types that W3C names, for programs that know them (VC Data Model 2.0 §7.1; Data Integrity §4.7; Bitstring
/// Status List §3.5).
enum ProblemType {
    /// The URL of the problem type of a failed check, or of one that kept a status from being found out, where W3C names
    /// one.
    static func url(of result: CheckResult) -> String? {
        if result.check.family == "status" { return status(result.reason)?.problemType }
        guard result.outcome == .failed else { return nil }
        return switch result.check {
        case .proofSignature, .proofPurpose, .proofKey, .proofValidity:
            "https://w3id.org/security#PROOF_VERIFICATION_ERROR"
        case .presentationProof: presentation(result)
        case .conformanceStructure, .conformanceContext:
            "https://www.w3.org/TR/vc-data-model#MALFORMED_VALUE_ERROR"
        case .refreshService, .validityFrom, .validityUntil, .conformanceSchema, .statusRevocation, .statusSuspension,
            .statusOther,
            .recipientMatch, .resultsReference, .resultsRequired, .evidenceIntegrity, .endorsementReport,
            .issuerTrusted, .presentationHolder:
            nil
        }
    }

    /// The problem of a status.
    private static func status(_ reason: Reason) -> StatusError.Code? {
        guard case .verifier(let reason) = reason else { return nil }
        switch reason {
        case .statusListNotReached:
            return .retrieval
        case .statusListNotVerified, .statusListOfAnother, .statusListOtherID, .statusListOtherPurpose,
            .statusListNotYet,
            .statusListExpired, .statusListOutdated, .statusListRolledBack, .statusListNotIssuers:
            return .verification
        case .statusListTooShort:
            return .length
        case .statusIndexOutOfRange:
            return .range
        case .statusEntryMalformed, .statusIndexNumeric, .statusListMalformed:
            return .malformed
        default:
            return nil
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
