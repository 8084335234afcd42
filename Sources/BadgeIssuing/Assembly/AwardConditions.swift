import BadgePrograms
import OpenBadges
import StrictJSON
import VerifiableCredentials

/// What every award must keep to, whatever its template asks.
enum AwardConditions {
    /// Checks them.
    ///
    /// - Throws: ``IssuingError`` `issuing.beforeAssessment`, `issuing.nameShown`.
    static func require(_ decision: Decision, at: Instant) throws(IssuingError) {
        try requireOrder(decision, at)
        try requirePrivacy(decision)
    }

    /// No badge is awarded before the work was handed in and assessed.
    private static func requireOrder(_ decision: Decision, _ at: Instant) throws(IssuingError) {
        let sheets = decision.panel.assessors + decision.panel.adjudicators
        let days = sheets.map { (day: $0.date, what: "the assessment by " + DisplayText.quoted($0.assessor)) }
        let first = (day: decision.submission.submitted, what: "the handing in of the work")
        let last = days.reduce(first) { $1.day >= $0.day ? $1 : $0 }
        guard !OrderOfDays.allows(last.day, before: at) else { return }
        throw IssuingError(
            .beforeAssessment,
            "the badge would be awarded as of \(at.rfc3339), before " + last.what + " on \(last.day.date)",
            hint:
                "give --at that day or a later one, or leave it out; where the day of the file is wrong, whoever wrote the "
                + "file mends it"
        )
    }

    /// Nothing that everybody will read gives away an educator who did not agree to it.
    private static func requirePrivacy(_ decision: Decision) throws(IssuingError) {
        let findings = ShownTexts(of: decision.submission).findings
        guard !findings.isEmpty else { return }
        let rest = findings.count > 10 ? "\n  and \(findings.count - 10) more" : ""
        throw IssuingError(
            .nameShown,
            "everybody who sees the badge would read:\n  "
                + findings.prefix(10).map(\.sentence).joined(separator: "\n  ") + rest,
            hint: "the educator mends submission.yaml: " + ShownTexts.remedy
        )
    }
}
