internal import StrictJSON

/// `stage.outOfReach`: a stage that no first stage leads to. `stage.unchecked`: a stage that follows another while no rule
/// looks at the badge that is renewed.
enum StageOutOfReach: LintCheck {
    static let code = LintFinding.Code("stage.outOfReach")
    static let uncheckedCode = LintFinding.Code("stage.unchecked")

    static func findings(in subject: LintSubject) -> [LintFinding] {
        outOfReach(subject) + unchecked(subject)
    }

    private static func outOfReach(_ subject: LintSubject) -> [LintFinding] {
        let stages = subject.template.stages
        var reached = stages.filter(\.follows.isEmpty).map(\.id)
        for _ in stages {
            let next = stages.filter { stage in
                !reached.contains { $0.isSameBytes(as: stage.id) }
                    && stage.follows.contains { before in reached.contains { $0.isSameBytes(as: before) } }
            }
            reached += next.map(\.id)
        }
        return stages.filter { stage in !reached.contains { $0.isSameBytes(as: stage.id) } }.map { stage in
            subject.finding(
                code,
                .error,
                at: stage.mark,
                found: "the stage \(stage.id) follows only " + stage.follows.joined(separator: ", ")
                    + ", which nobody can come to",
                why: "nobody could ever earn it",
                remedy: "let it follow a stage that can be earned"
            )
        }
    }

    private static func unchecked(_ subject: LintSubject) -> [LintFinding] {
        let ways = subject.template.ways
        return subject.template.stages.filter { !$0.follows.isEmpty }.compactMap { stage in
            let own = ways.filter { $0.stage?.isSameBytes(as: stage.id) ?? false }
            let isUnchecked = own.contains { way in
                !way.applied.rules.contains { rule in
                    rule.header.strength == .required && (rule is RenewalRule || rule is PrerequisiteRule)
                }
            }
            guard isUnchecked else { return nil }
            return subject.finding(
                uncheckedCode,
                .error,
                at: stage.mark,
                found: "the stage \(stage.id) follows another, and no required rule looks at the badge that is renewed",
                why: "anybody could claim it, without an earlier badge",
                remedy: "add a rule: renewal with only: {stages: [\(stage.id)]}"
            )
        }
    }
}
