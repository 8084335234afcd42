/// The checks of the policy, in the order of every report. The raw values are stable and never reused.
public enum CheckID: String, Sendable, CaseIterable {
    /// Required members, types and values of the data model and of Open Badges.
    case conformanceStructure = "conformance.structure"
    /// Known contexts in order; nothing outside the signature.
    case conformanceContext = "conformance.context"
    /// What `credentialSchema` names.
    case conformanceSchema = "conformance.schema"
    /// The bytes that were signed.
    case proofSignature = "proof.signature"
    /// What the proof is for.
    case proofPurpose = "proof.purpose"
    /// Whether the key is the issuer's.
    case proofKey = "proof.key"
    /// The times of the proof itself.
    case proofValidity = "proof.validity"
    /// Whether the badge was revoked.
    case statusRevocation = "status.revocation"
    /// Whether it is suspended.
    case statusSuspension = "status.suspension"
    /// Any other status.
    case statusOther = "status.other"
    /// From when the badge holds.
    case validityFrom = "validity.from"
    /// Until when it holds.
    case validityUntil = "validity.until"
    /// Whether it is the newest version that its issuer gives.
    case refreshService = "refresh.service"
    /// Whether it is the badge of the person asked about.
    case recipientMatch = "recipient.match"
    /// Whether each result refers to what was judged, and obeys it.
    case resultsReference = "results.reference"
    /// Whether each required level and value was reached.
    case resultsRequired = "results.required"
    /// Whether the evidence is the evidence that was assessed.
    case evidenceIntegrity = "evidence.integrity"
    /// What others say about the badge.
    case endorsementReport = "endorsement.report"
    /// Whether the issuer is one that the user trusts.
    case issuerTrusted = "issuer.trusted"
    /// Of a presentation alone: who signed it, and whether for this occasion.
    case presentationProof = "presentation.proof"
    /// Of a badge in a presentation alone: whether its recipient presents it.
    case presentationHolder = "presentation.holder"

    /// The checks of every badge. Those of presentations stand apart: ``ofPresentations``.
    public static let allCases: [CheckID] = [
        .conformanceStructure, .conformanceContext, .conformanceSchema, .proofSignature, .proofPurpose, .proofKey,
        .proofValidity, .statusRevocation, .statusSuspension, .statusOther, .validityFrom, .validityUntil,
        .refreshService, .recipientMatch, .resultsReference, .resultsRequired, .evidenceIntegrity, .endorsementReport,
        .issuerTrusted,
    ]

    /// The checks of a presentation.
    public static let ofPresentations: [CheckID] = [.presentationProof, .presentationHolder]

    /// The part before the dot.
    public var family: String {
        String(rawValue.prefix { $0 != "." })
    }
}
