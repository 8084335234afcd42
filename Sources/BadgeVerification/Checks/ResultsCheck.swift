import OpenBadges
import StrictJSON
import VerifiableCredentials

/// `results.reference` and `results.required`: the decision in the badge, recomputed (Open Badges 3.0 §B.1.19–20).
///
/// Findings name what was judged and its levels as the badge calls them, so that a reader need not look up identifiers.
struct ResultsCheck: Check {
    func results(_ context: CheckContext) -> [CheckResult] {
        let credential = context.credential.unverifiedJSON
        let judgements = ResultRules.judgements(in: credential)
        let reference = results(
            .resultsReference,
            judgements.filter { $0.kind == .reference },
            in: credential,
            none: .resultsNone
        )
        let required = results(
            .resultsRequired,
            judgements.filter { $0.kind == .required },
            in: credential,
            none: .resultsNothingRequired
        )
        return reference + required
    }

    private func results(
        _ check: CheckID,
        _ judgements: [ResultJudgement],
        in credential: JSON,
        none: VerifierReason
    ) -> [CheckResult] {
        if judgements.isEmpty { return [CheckResult(check, .notApplicable, .verifier(none))] }
        return judgements.map { judgement in
            let judged = credential[at: judgement.subject]
            let levels = judged?["rubricCriterionLevel"]?.items ?? []
            var findings = [
                Finding("found", Self.named(judgement.found, levels)),
                Finding("expected", Self.named(judgement.expected, levels)),
            ]
            if let name = judged?["name"]?.string { findings.insert(Finding("judged", name), at: 0) }
            return CheckResult(
                check,
                outcome(of: judgement),
                .results(judgement.reason),
                at: judgement.subject,
                findings
            )
        }
    }

    /// The text with the identifier of a level at its end replaced by the name of the level.
    private static func named(_ text: String, _ levels: [JSON]) -> String {
        for level in levels.prefix(VerificationLimits.evidence) {
            guard let id = level["id"]?.string, let name = level["name"]?.string else { continue }
            let quoted = DisplayText.quoted(id)
            guard text.utf8.count >= quoted.utf8.count, text.utf8.suffix(quoted.utf8.count).elementsEqual(quoted.utf8)
            else { continue }
            let kept = text.utf8.dropLast(quoted.utf8.count)
            return String(decoding: kept, as: UTF8.self) + DisplayText.quoted(name, limit: 80)
        }
        return text
    }

    private func outcome(of judgement: ResultJudgement) -> Outcome {
        switch judgement.outcome {
        case .passed: .passed
        case .failed: .failed
        case .undetermined: .undetermined
        case .notApplicable: .notApplicable
        }
    }
}
