internal import StrictJSON

/// `phases.contradict`: rules that put the same phases into opposite orders, and a nomination that is to come before a
/// phase of which its own evidence is a later part: days that the phases exclude.
enum PhasesContradict: LintCheck {
    static let code = LintFinding.Code("phases.contradict")

    static func findings(in subject: LintSubject) -> [LintFinding] {
        var told: [String] = []
        return subject.template.ways.flatMap { way in
            orders(way.applied, subject) + nominations(way.applied, subject)
        }.filter { finding in
            if told.contains(where: { $0.isSameBytes(as: finding.found) }) { return false }
            told.append(finding.found)
            return true
        }
    }

    private static func orders(_ template: Template, _ subject: LintSubject) -> [LintFinding] {
        let rules = template.rules.flatMap(\.flattened).compactMap { $0 as? PhasesInOrderRule }
            .filter { $0.header.strength == .required }
        var findings: [LintFinding] = []
        for (index, later) in rules.enumerated() {
            for earlier in rules[..<index] {
                for (first, second) in zip(later.phases, later.phases.dropFirst())
                where isBefore(second, first, in: earlier) {
                    findings.append(
                        subject.finding(
                            code,
                            .error,
                            at: later.header.mark,
                            found:
                                "\(later.header.id) puts \(first) before \(second), and \(earlier.header.id) in line "
                                + "\(earlier.header.mark.line) puts \(second) before \(first)",
                            why: "no days are in both orders, so that nobody could earn the badge",
                            remedy: "take one of the two out of one of the rules"
                        )
                    )
                }
            }
        }
        return findings
    }

    private static func isBefore(_ first: String, _ second: String, in rule: PhasesInOrderRule) -> Bool {
        guard let own = rule.phases.firstIndex(where: { $0.isSameBytes(as: first) }),
            let other = rule.phases.firstIndex(where: { $0.isSameBytes(as: second) })
        else { return false }
        return own < other
    }

    /// A nomination is recorded in a part of which the order says that it comes after the phase it is to precede.
    private static func nominations(_ template: Template, _ subject: LintSubject) -> [LintFinding] {
        let orders = template.rules.compactMap { $0 as? PhasesInOrderRule }.filter { $0.header.strength == .required }
        return template.parts.filter(\.isPhase).flatMap { part in
            part.requirements.flatMap(\.rules).flatMap(\.flattened).compactMap { rule -> LintFinding? in
                guard let rule = rule as? NominationRule, let before = rule.before,
                    orders.contains(where: { isBefore(before, part.id, in: $0) })
                else { return nil }
                return subject.finding(
                    code,
                    .error,
                    at: rule.header.mark,
                    found:
                        "\(rule.header.id) is to come before \(before), and stands in \(part.id), which comes after it",
                    why: "what is done in a phase cannot come before an earlier one",
                    remedy: "move the requirement to a part that is no phase, or mend before"
                )
            }
        }
    }
}
