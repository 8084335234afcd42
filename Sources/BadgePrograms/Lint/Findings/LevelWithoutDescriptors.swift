internal import StrictJSON

/// `level.noDescriptors`: a level that does not say what shows it. `level.sameDescriptors`: two levels that say the same.
enum LevelWithoutDescriptors: LintCheck {
    static let code = LintFinding.Code("level.noDescriptors")
    static let sameCode = LintFinding.Code("level.sameDescriptors")

    static func findings(in subject: LintSubject) -> [LintFinding] {
        let template = subject.template
        let graded = template.rulesWithPlaces.compactMap { $0.rule as? any GradingRule }
        let ofRules = graded.flatMap { rule in
            rule.levels.filter(\.descriptors.isEmpty).map { finding($0.id, rule.header.id, rule.header.mark, subject) }
                + same(rule, subject)
        }
        let framework = (template.framework?.levels ?? []).filter(\.indicators.isEmpty).map { level in
            subject.finding(
                code,
                .advice,
                at: subject.mark(ofKey: "framework"),
                found: "the level \(level.id) of the framework has no indicators",
                why: "nobody can tell from it what the level looks like",
                remedy: "write what shows it under indicators"
            )
        }
        return ofRules + framework
    }

    private static func finding(
        _ level: String,
        _ rule: String,
        _ mark: YAMLMark,
        _ subject: LintSubject
    ) -> LintFinding {
        subject.finding(
            code,
            .error,
            at: mark,
            found: "the level \(level) of \(rule) has no descriptors",
            why: "assessors could not tell when to give it, and readers of the badge not what it means",
            remedy: "write what shows it under descriptors, in sentences"
        )
    }

    private static func same(_ rule: any GradingRule, _ subject: LintSubject) -> [LintFinding] {
        let levels = rule.levels.filter { !$0.descriptors.isEmpty }
        return zip(levels, levels.dropFirst()).filter { left, right in
            left.descriptors.count == right.descriptors.count
                && zip(left.descriptors, right.descriptors).allSatisfy { $0.isSameBytes(as: $1) }
        }.map { left, right in
            subject.finding(
                sameCode,
                .error,
                at: rule.header.mark,
                found: "the levels \(left.id) and \(right.id) of \(rule.header.id) have the same descriptors",
                why: "assessors could not tell one from the other",
                remedy: "say in the higher one what it has beyond the lower"
            )
        }
    }
}
