internal import StrictJSON

/// `renewal.fromTheFirst`: on a way on which nothing is renewed, a required rule asks for the badge that is renewed: whoever
/// has no badge yet cannot earn one.
enum NobodyToBegin: LintCheck {
    static let code = LintFinding.Code("renewal.fromTheFirst")

    static func findings(in subject: LintSubject) -> [LintFinding] {
        var told: [(rule: any Rule, ways: [String])] = []
        for way in subject.template.ways where way.renews == nil {
            for rule in way.applied.rules where rule.header.strength == .required && asks(rule) {
                let id = rule.header.id
                if let index = told.firstIndex(where: { $0.rule.header.id.isSameBytes(as: id) }) {
                    told[index].ways.append(way.words)
                } else {
                    told.append((rule, [way.words]))
                }
            }
        }
        let hasStages = !subject.template.stages.isEmpty
        return told.map { rule, ways in
            subject.finding(
                code,
                .error,
                at: rule.header.mark,
                found: "\(rule.header.id) asks for an earlier badge of this program"
                    + (ways.contains("") ? "" : " on " + ways.joined(separator: "; on ")),
                why: "whoever has none yet could never earn the first",
                remedy: hasStages
                    ? "limit it with only: {stages: […]} to the stages that follow another"
                    : "add stages, one first and one that follows it, and limit the rule to the later one with only:"
            )
        }
    }

    /// Whether a rule cannot be met without the badge that is renewed.
    private static func asks(_ rule: any Rule) -> Bool {
        if rule is RenewalRule { return true }
        guard let whole = rule as? any CompositeRule else { return false }
        return whole.members.count { !($0.rule is RenewalRule) } < whole.needed
    }
}
