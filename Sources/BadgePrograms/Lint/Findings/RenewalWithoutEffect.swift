/// `renewal.noRule`: the template says how badges are renewed, and no rule asks for the badge that is renewed, so that none is
/// ever looked at. `renewal.opensAtOnce`: it can be renewed from the day of its award on.
enum RenewalWithoutEffect: LintCheck {
    static let code = LintFinding.Code("renewal.noRule")
    static let earlyCode = LintFinding.Code("renewal.opensAtOnce")

    static func findings(in subject: LintSubject) -> [LintFinding] {
        guard let validity = subject.template.validity, let renewal = validity.renewal else { return [] }
        return withoutRule(subject) + tooEarly(validity, renewal, subject)
    }

    private static func withoutRule(_ subject: LintSubject) -> [LintFinding] {
        let rules = subject.template.rules.flatMap(\.flattened)
        if rules.contains(where: { $0 is RenewalRule }) { return [] }
        // A stage that follows another without a rule is told by itself, with the same remedy.
        if StageOutOfReach.findings(in: subject).contains(where: { $0.code == StageOutOfReach.uncheckedCode }) {
            return []
        }
        return [
            subject.finding(
                code,
                .error,
                at: subject.mark(ofKey: "validity"),
                found: "validity says how a badge is renewed, and no rule asks for the badge that is renewed",
                why:
                    "no earlier badge is ever looked at: whoever renews gets a badge as if it were the first, which runs "
                    + "from its award and does not name the one before",
                remedy:
                    "add a rule: renewal under rules, and stages, one of which follows the others; or take renewal out"
            )
        ]
    }

    private static func tooEarly(_ validity: Validity, _ renewal: Renewal, _ subject: LintSubject) -> [LintFinding] {
        // Both are bounded by the reader: at most 520 weeks and 1200 months.
        guard let months = validity.months, renewal.opensWeeksBefore * 7 * 12 >= months * 365 else { return [] }
        return [
            subject.finding(
                earlyCode,
                .advice,
                at: subject.mark(ofKey: "validity"),
                found:
                    "the renewal opens \(Counting.of(renewal.opensWeeksBefore, "week", "weeks")) before the end of a badge "
                    + "that is good for \(Counting.of(months, "month", "months"))",
                why: "a badge could be renewed on the day of its award",
                remedy: "write a smaller number after opensWeeksBefore"
            )
        ]
    }
}
