internal import StrictJSON

/// `rules.contradict`: two rules of one requirement that cannot both be met: ranges that do not meet, bounds that cross.
/// `rule.adviceExcluded`: the same where one of them is only advised.
enum RulesContradict: LintCheck {
    static let code = LintFinding.Code("rules.contradict")
    static let adviceCode = LintFinding.Code("rule.adviceExcluded")

    static func findings(in subject: LintSubject) -> [LintFinding] {
        var told: [String] = []
        var findings: [LintFinding] = []
        for way in subject.template.ways {
            for requirement in way.applied.requirements {
                let bounds = requirement.rules.flatMap(together).flatMap { RuleBounds.of($0) }
                for (index, later) in bounds.enumerated() {
                    for earlier in bounds[..<index] where earlier.excludes(later) {
                        let pair = earlier.rule.header.id + " " + later.rule.header.id
                        if told.contains(where: { $0.isSameBytes(as: pair) }) { continue }
                        told.append(pair)
                        if let finding = finding(earlier, later, subject) { findings.append(finding) }
                    }
                }
            }
        }
        return findings
    }

    /// The rules that are to be met together: of those that are made of others only where all of them count.
    private static func together(_ rule: any Rule) -> [any Rule] {
        guard let whole = rule as? any CompositeRule else { return [rule] }
        return whole.needed == whole.members.count ? whole.members.map(\.rule) : []
    }

    private static func finding(_ earlier: RuleBounds, _ later: RuleBounds, _ subject: LintSubject) -> LintFinding? {
        let strengths = [earlier.rule.header.strength, later.rule.header.strength]
        if !strengths.contains(.required) { return nil }
        let isBoth = !strengths.contains(.advised)
        return subject.finding(
            isBoth ? code : adviceCode,
            isBoth ? .error : .advice,
            at: later.rule.header.mark,
            found: "\(later.rule.header.id) asks for \(later.words), and \(earlier.rule.header.id) in line "
                + "\(earlier.rule.header.mark.line) for \(earlier.words)",
            why: isBoth
                ? "nobody can do both, so that nobody could earn the badge"
                : "nobody can do both, so that whoever does what is required is always warned",
            remedy: "mend one of the two numbers"
        )
    }
}
