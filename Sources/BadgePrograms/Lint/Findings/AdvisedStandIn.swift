internal import StrictJSON

/// `rule.advisedStandIn`: quality is judged by advised rules alone, or an advised rule is worded as a demand.
enum AdvisedStandIn: LintCheck {
    static let code = LintFinding.Code("rule.advisedStandIn")

    static func findings(in subject: LintSubject) -> [LintFinding] {
        judged(subject) + worded(subject)
    }

    /// Assessors or observers judge a requirement, and whatever they say changes nothing.
    private static func judged(_ subject: LintSubject) -> [LintFinding] {
        subject.template.requirements.compactMap { requirement in
            let judging = requirement.rules.filter { rule in
                rule.stage == .assessment || rule.flattened.contains { $0 is ObservedLevelRule }
            }
            guard let first = judging.first, judging.allSatisfy({ $0.header.strength == .advised }) else { return nil }
            return subject.finding(
                code,
                .advice,
                at: first.header.mark,
                found: "\(requirement.id) is judged by advised rules alone: "
                    + judging.map(\.header.id).joined(separator: ", "),
                why: "whatever the judgement is, the badge is awarded",
                remedy: "write strength: required where the judgement is to count"
            )
        }
    }

    private static func worded(_ subject: LintSubject) -> [LintFinding] {
        subject.template.allRules.compactMap { rule, _ in
            guard rule.header.strength == .advised, let word = demand(in: rule.header.statement) else { return nil }
            return subject.finding(
                code,
                .advice,
                at: rule.header.mark,
                found: "\(rule.header.id) is advised, and its statement says \(DisplayText.quoted(word))",
                why: "educators will take it for a demand, and it refuses nothing",
                remedy: "write strength: required, or word it as a guide"
            )
        }
    }

    private static func demand(in statement: String) -> String? {
        let words = statement.lowercased().unicodeScalars.split { !TextLines.isLetterOrDigit($0) }.map { String($0) }
        return ["must", "required", "mandatory"].first { word in words.contains { $0.isSameBytes(as: word) } }
    }
}
