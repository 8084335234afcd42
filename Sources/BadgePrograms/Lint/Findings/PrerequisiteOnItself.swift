internal import StrictJSON

/// `prerequisite.itself`: a badge of this program is asked for to earn a badge of this program.
enum PrerequisiteOnItself: LintCheck {
    static let code = LintFinding.Code("prerequisite.itself")

    static func findings(in subject: LintSubject) -> [LintFinding] {
        let template = subject.template
        return template.rulesWithPlaces.compactMap { $0.rule as? PrerequisiteRule }.compactMap { rule in
            guard rule.programs.contains(where: { $0.isSameBytes(as: template.id) }) else { return nil }
            let isOnlyOne = rule.programs.count == 1 && rule.achievements.isEmpty
            return subject.finding(
                code,
                isOnlyOne && rule.header.strength == .required ? .error : .advice,
                at: rule.header.mark,
                found: "\(rule.header.id) asks for a badge of \(template.id), which is this program",
                why: isOnlyOne
                    ? "nobody could earn the first one"
                    : "whoever has the badge already would need nothing else",
                remedy: "name another program; for a badge that follows an earlier one use stages and rule: renewal"
            )
        }
    }
}
