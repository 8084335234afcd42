public import StrictJSON
import VerifiableCredentials

/// A credential that the issuer signed: its signature fits, and the key is known to be the issuer's. Whether the badge
/// still holds, and whether anyone trusts the issuer, is in the report that came with it.
public struct VerifiedCredential: Sendable {
    /// The members that the signature covers, without proofs.
    public let members: JSONObject

    /// Only the verifier makes one, and only from proofs that all passed `proof.signature` and `proof.key`.
    init?(_ signed: SignedContent, proofs: [ProofJudgement]) {
        guard proofs.filter({ $0.signedBy != nil }).allSatisfy({ $0.key.outcome == .passed }) else { return nil }
        members = signed.members
    }
}

/// What a signature covers, by whichever key: the words of whoever holds it. Only for the report, which says whose key it
/// is.
struct SignedContent {
    let members: JSONObject

    /// - Returns: `nil` where no signature fits, one does not, or a key is known not to be the issuer's.
    init?(_ credential: UnverifiedCredential, proofs: [ProofJudgement]) {
        guard proofs.contains(where: { $0.signature.outcome == .passed }),
            !proofs.contains(where: { $0.signature.outcome == .failed || $0.key.outcome == .failed })
        else { return nil }
        members = credential.unverifiedDocument
    }
}
