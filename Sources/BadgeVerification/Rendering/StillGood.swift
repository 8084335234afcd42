import StrictJSON

/// Whether a badge is still good, in one sentence: its dates, and what its issuer says about it since.
enum StillGood {
    /// The sentence.
    static func text(of report: Report) -> String {
        func failed(_ check: CheckID) -> CheckResult? {
            report.results(of: check).first { $0.outcome == .failed }
        }
        func has(_ check: CheckID, _ reason: VerifierReason) -> Bool {
            failed(check)?.reason == .verifier(reason)
        }
        if has(.statusRevocation, .statusRevoked) { return "no: the issuer has withdrawn it" }
        if has(.statusSuspension, .statusSuspended) { return "no: the issuer has suspended it for the time being" }
        if has(.validityUntil, .validityExpired) { return "no: " + end(report, "it ended on ", "it has ended") }
        if has(.validityFrom, .validityNotYet) {
            return "not yet: it begins on " + (report.content?.validFrom.map { PlainTime.text($0) } ?? "a later day")
        }
        if [.statusRevocation, .statusSuspension, .validityFrom, .validityUntil].contains(where: { failed($0) != nil })
        {
            return "not shown: its dates, or what it says about where to look it up, are not in order"
        }
        let asOf = "as of " + PlainTime.text(report.verifiedAt)
        let status: [CheckID] = [.statusRevocation, .statusSuspension, .statusOther]
        let results = status.flatMap { report.results(of: $0) }
        let dates = report.results(of: .validityFrom) + report.results(of: .validityUntil)
        if (results + dates).contains(where: { $0.outcome == .undetermined }) {
            return "not known " + asOf + ": " + end(report, "by its dates until ", "by its dates without end")
                + ", but what the issuer has said about it since could not be found out"
        }
        let dated = "yes, " + asOf + ", and " + end(report, "until ", "without an end date")
        if results.allSatisfy({ $0.reason == .verifier(.statusNone) }) {
            return dated + "; it names no place to look up whether the issuer took it back"
        }
        return dated + "; the issuer has not taken it back"
    }

    private static func end(_ report: Report, _ words: String, _ none: String) -> String {
        report.content?.validUntil.map { words + PlainTime.text($0) } ?? none
    }
}
