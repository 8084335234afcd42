public import StrictJSON
import VerifiableCredentials

/// A credential whose signature fits: what it says are the words of whoever holds the key. Whether that is the issuer,
/// and whether the badge still holds, is in the report that came with it.
public struct VerifiedCredential: Sendable {
    /// The members that the signature covers, without proofs.
    public let members: JSONObject

    /// Only the verifier makes one, and only from a passed `proof.signature`.
    init?(_ credential: UnverifiedCredential, proofs: [ProofJudgement]) {
        guard proofs.contains(where: { $0.signature.outcome == .passed }),
            !proofs.contains(where: { $0.signature.outcome == .failed })
        else { return nil }
        members = credential.unverifiedDocument
    }
}
