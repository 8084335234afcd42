/// `endorsement.report`: what others say about the badge, its achievement and the parties to it, as it was judged before
/// every other check. A failed endorsement says nothing against the badge. Where one is required, there must be one of
/// somebody else.
struct EndorsementCheck: Check {
    func results(_ context: CheckContext) -> [CheckResult] {
        let results = context.endorsements.results
        if context.policy.isRequired(.endorsementReport), results.allSatisfy({ $0.outcome == .notApplicable }) {
            return results + [CheckResult(.endorsementReport, .undetermined, .verifier(.endorsementMissing))]
        }
        return results.isEmpty
            ? [CheckResult(.endorsementReport, .notApplicable, .verifier(.endorsementNone))] : results
    }
}
