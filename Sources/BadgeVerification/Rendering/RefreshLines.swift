import StrictJSON

/// The newer version of a badge, as the text report shows it.
enum RefreshLines {
    /// What stands before each line, and what is said.
    static func rows(_ newer: RefreshedBadge, given: Report) -> [(String, String)] {
        let word =
            switch newer.report.verdict {
            case .verified: "verified"
            case .notVerified: "NOT VERIFIED"
            case .undetermined, nil: "undetermined"
            }
        var rows = [
            ("Of", PlainTime.text(newer.validFrom) + ", from " + DisplayText.escaped(newer.url, limit: 160)),
            ("Its verdict", word + ". " + Headline.text(of: newer.report)),
        ]
        for difference in newer.differences(from: given) {
            rows.append(
                (
                    difference.check.rawValue,
                    "here: " + sentence(difference.given) + "; there: " + sentence(difference.newer)
                )
            )
        }
        return rows
    }

    /// The worst of several results.
    private static func sentence(_ results: [CheckResult]) -> String {
        let worst = [Outcome.failed, .undetermined, .passed, .notApplicable].lazy.compactMap { outcome in
            results.first { $0.outcome == outcome }
        }.first
        return worst.map(Sentences.text) ?? "nothing"
    }
}
