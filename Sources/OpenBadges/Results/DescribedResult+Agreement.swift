import StrictJSON

extension DescribedResult {
    /// What the results of this description come to: reached only where every one of them reaches what is required.
    /// Absent where nothing is required and nothing contradicts.
    ///
    /// A badge that says both that something is reached and that it is not does not say what was earned.
    ///
    /// - Parameters:
    ///   - results: The results that refer to this description.
    ///   - keepsOrder: Whether the badge's context keeps the order of `allowedValue`.
    func requirement(by results: [ReportedResult], keepsOrder: Bool) -> ResultFinding? {
        guard isRequirement else { return differentStatus(of: results) }
        guard !results.isEmpty else {
            return ResultFinding(.missingResult, found: "no result", expected: "a result that reaches what is required")
        }
        var firsts: [ResultJudgement.Outcome: (result: ReportedResult, finding: ResultFinding)] = [:]
        for result in results {
            let finding = judgement(of: result, keepsOrder: keepsOrder)
            if firsts[finding.reason.outcome] == nil { firsts[finding.reason.outcome] = (result, finding) }
        }
        guard let failed = firsts[.failed] else {
            return firsts[.undetermined]?.finding ?? firsts[.passed]?.finding
        }
        guard let passed = firsts[.passed] else { return failed.finding }
        return ResultFinding(
            .contradictory,
            found: "\(failed.result.subject) does not reach it: \(failed.finding.found)",
            expected: "what \(passed.result.subject) says, which reaches it: \(passed.finding.found)"
        )
    }

    /// Two results of a description that requires nothing, of which each states another status.
    private func differentStatus(of results: [ReportedResult]) -> ResultFinding? {
        guard let first = results.first(where: { $0.status.text != nil }), let status = first.status.text,
            let other = results.first(where: { $0.status.text?.isSameBytes(as: status) == false }),
            let otherStatus = other.status.text
        else { return nil }
        return ResultFinding(
            .contradictory,
            found: "\(other.subject) has the status \(shown(otherStatus))",
            expected: "the status of \(first.subject), \(shown(status))"
        )
    }
}
