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
    /// What was found of each entry of `credentialStatus`.
    let status: [CheckResult]
    /// What the schemas that it names come to.
    let schemas: [CheckResult]
    /// What is known of its evidence and its links.
    let evidence: EvidenceFindings
    /// What is known of its endorsements.
    let endorsements: EndorsementFindings
    /// What its refresh service gave.
    let refresh: RefreshFindings
    /// What the user's registries say of the issuer; nothing where they were not asked.
    let registries: RegistryAnswer

    /// Whether some proof is established: its signature fits, and its key did not fail.
    var isProofEstablished: Bool {
        proofs.contains(where: \.isEstablished)
    }

    /// Whether every proof that is judged is established: only then may places be looked up that the badge names.
    var isEveryProofEstablished: Bool { proofs.areEstablished }

    /// The members of the credential.
    var members: JSONObject { credential.unverifiedMembers }
}

/// One check of the policy, or several that read the same part of a badge. A check answers whatever the others said; it
/// gives one result for each subject, and one that says so where there is none.
protocol Check: Sendable {
    func results(_ context: CheckContext) -> [CheckResult]
}

/// The entries of a member that are judged one by one, with their places.
struct Entries {
    /// The entries, as many as are judged.
    let judged: [(entry: JSON, subject: JSONPointer)]
    /// Where the first entry stands that is not judged any more, where there are too many.
    let excess: JSONPointer?

    init(_ value: JSON?, at place: JSONPointer) {
        let items = value?.items ?? []
        let isSingle = value?.array == nil
        judged = items.prefix(VerificationLimits.entries).enumerated().map { index, entry in
            (entry, isSingle ? place : place.appending(index))
        }
        excess = items.count > VerificationLimits.entries ? place.appending(VerificationLimits.entries) : nil
    }

    /// The results of the entries, and one that says that there are more.
    func results(_ check: CheckID, _ judge: (JSON, JSONPointer) -> CheckResult?) -> [CheckResult] {
        var results = judged.compactMap { judge($0.entry, $0.subject) }
        if let excess {
            results.append(CheckResult(check, .undetermined, .verifier(.tooManyEntries), at: excess))
        }
        return results
    }
}

extension JSONPointer {
    /// The pointer to a member of the credential.
    static func member(_ names: String...) -> JSONPointer {
        names.reduce(.root) { $0.appending($1) }
    }
}
