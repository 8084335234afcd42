import OpenBadges
import StrictJSON
import VerifiableCredentials

/// What a check may look at.
struct CheckContext {
    /// The badge.
    let badge: UnverifiedBadge
    /// The credential inside it.
    let credential: UnverifiedCredential
    /// What was found of its proofs.
    let proofs: [ProofJudgement]
    /// What the user asks.
    let policy: VerificationPolicy
    /// What may be used beside the badge.
    let input: VerificationInput

    /// Whether some proof is established: its signature fits, and its key did not fail.
    var isProofEstablished: Bool {
        proofs.contains(where: \.isEstablished)
    }

    /// The members of the credential.
    var members: JSONObject { credential.unverifiedMembers }
}

/// One check of the policy, or several that read the same part of a badge. A check answers whatever the others said; it
/// gives one result for each subject, and one that says so where there is none.
protocol Check: Sendable {
    func results(_ context: CheckContext) -> [CheckResult]
}

extension JSONPointer {
    /// The pointer to a member of the credential.
    static func member(_ names: String...) -> JSONPointer {
        names.reduce(.root) { $0.appending($1) }
    }
}
