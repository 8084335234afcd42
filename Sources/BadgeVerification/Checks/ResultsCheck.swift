import OpenBadges
import StrictJSON
import VerifiableCredentials

/// `results.reference` and `results.required`: the decision in the badge, recomputed (Open Badges 3.0 §B.1.19–20).
struct ResultsCheck: Check {
    func results(_ context: CheckContext) -> [CheckResult] {
        let judgements = ResultRules.judgements(in: context.credential.unverifiedJSON)
        let reference = results(
            .resultsReference,
            judgements.filter { $0.kind == .reference },
            none: .resultsNone
        )
        let required = results(
            .resultsRequired,
            judgements.filter { $0.kind == .required },
            none: .resultsNothingRequired
        )
        return reference + required
    }

    private func results(_ check: CheckID, _ judgements: [ResultJudgement], none: VerifierReason) -> [CheckResult] {
        if judgements.isEmpty { return [CheckResult(check, .notApplicable, .verifier(none))] }
        return judgements.map { judgement in
            CheckResult(
                check,
                outcome(of: judgement),
                .results(judgement.reason),
                at: judgement.subject,
                [Finding("found", judgement.found), Finding("expected", judgement.expected)]
            )
        }
    }

    private func outcome(of judgement: ResultJudgement) -> Outcome {
        switch judgement.outcome {
        case .passed: .passed
        case .failed: .failed
        case .undetermined: .undetermined
        }
    }
}
