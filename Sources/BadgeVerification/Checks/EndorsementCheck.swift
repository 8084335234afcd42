/// `endorsement.report`: what others say about the badge, its achievement and the parties to it, as it was judged before
/// every other check. A failed endorsement says nothing against the badge.
struct EndorsementCheck: Check {
    func results(_ context: CheckContext) -> [CheckResult] {
        let results = context.endorsements.results
        return results.isEmpty
            ? [CheckResult(.endorsementReport, .notApplicable, .verifier(.endorsementNone))] : results
    }
}
