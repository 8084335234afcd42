import BadgePrograms
import OpenBadges
import StrictJSON
import VerifiableCredentials

/// What every award must keep to, whatever its template asks.
enum AwardConditions {
    /// Checks what can be checked before anything is assembled.
    ///
    /// - Throws: ``IssuingError`` `issuing.beforeAssessment`, `issuing.endsBeforeAward`, `issuing.nameShown`.
    static func require(_ decision: Decision, at: Instant) throws(IssuingError) {
        for problem in problems(decision, at: at) { throw problem }
    }

    /// Everything that forbids an award, in the order in which it is told.
    static func problems(_ decision: Decision, at: Instant) -> [IssuingError] {
        [order(decision, at), term(decision, at), privacy(decision)].compactMap(\.self)
    }

    /// No badge is awarded before the work was handed in and assessed.
    private static func order(_ decision: Decision, _ at: Instant) -> IssuingError? {
        let sheets = decision.panel.assessors + decision.panel.adjudicators
        let days = sheets.map { (day: $0.date, what: "the assessment by " + DisplayText.quoted($0.assessor)) }
        let rounds = decision.submission.rounds
        let first = (
            day: decision.submission.handedIn(round: rounds),
            what: rounds > 1 ? "the last handing in of the work" : "the handing in of the work"
        )
        let last = days.reduce(first) { $1.day >= $0.day ? $1 : $0 }
        guard !OrderOfDays.allows(last.day, before: at) else { return nil }
        return IssuingError(
            .beforeAssessment,
            "the badge would be awarded as of \(at.rfc3339), before " + last.what + " on \(last.day.date)",
            hint:
                "look first whether the day in the file is right: whoever wrote the file mends it where it is not. Where it is "
                + "right, give --at that day or a later one that is past, or leave it out"
        )
    }

    /// No badge is over on the day on which it is awarded: a renewal is good from the end of the badge before.
    private static func term(_ decision: Decision, _ at: Instant) -> IssuingError? {
        let term = decision.term(awarded: at)
        guard let until = term.until, until <= at else { return nil }
        return IssuingError(
            .endsBeforeAward,
            "the badge would be awarded as of \(at.rfc3339), and be good only until \(until.rfc3339): it continues the one that "
                + "ended on \(term.continues?.date ?? until.date)",
            hint:
                "look first whether --at is right. Where it is, this renewal comes too late to be issued: the educator begins "
                + "again, or hands in the next renewal"
        )
    }

    /// Nothing that everybody will read gives away an educator who did not agree to it.
    private static func privacy(_ decision: Decision) -> IssuingError? {
        nameShown(ShownTexts(of: decision.submission).findings.map(\.sentence))
    }

    /// The refusal of texts in which something was found, absent where nothing was.
    static func nameShown(_ findings: [String]) -> IssuingError? {
        if findings.isEmpty { return nil }
        let rest = findings.count > 10 ? "\n  and \(findings.count - 10) more" : ""
        return IssuingError(
            .nameShown,
            "everybody who sees the badge would read:\n  " + findings.prefix(10).joined(separator: "\n  ") + rest,
            hint: "the educator mends submission.yaml: " + ShownTexts.remedy
        )
    }

    /// What forbids nothing, and is worth knowing before a badge is awarded.
    static func notes(_ decision: Decision, at: Instant) -> [String] {
        guard let end = decision.renewed?.validUntil, let renewal = decision.template.validity?.renewal else {
            return []
        }
        let closes = renewal.window(before: end).closes
        guard closes < at else { return [] }
        return [
            "the badge is awarded as of \(at.date), after the last day for a renewal, \(closes.date): the work was handed in "
                + "on \(decision.submission.submitted.date), which decides; make sure that this day is right"
        ]
    }
}
