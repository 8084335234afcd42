/// `proof.signature`, `proof.purpose`, `proof.key` and `proof.validity`: one each per proof, as they were judged before
/// every other check.
struct ProofChecks: Check {
    func results(_ context: CheckContext) -> [CheckResult] {
        context.proofs.map(\.signature) + context.proofs.map(\.purpose) + context.proofs.map(\.key)
            + context.proofs.map(\.validity)
    }
}
