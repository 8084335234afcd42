internal import StrictJSON

/// A rule on independent assessors that says less than what holds anyway. Nobody who has a role towards the educator may
/// assess, whatever a template says (``AssessmentConflicts``); what a rule leaves out is refused as a fault of the sheets, and
/// no decision and no badge says that it was looked at.
enum IndependenceGaps: LintCheck {
    /// The rule is only advised.
    static let advised = LintFinding.Code("assessors.onlyAdvised")
    /// A role of people who state or observe something about the educator is not named.
    static let leftOut = LintFinding.Code("assessors.roleLeftOut")
    /// Such people are let assess.
    static let letIn = LintFinding.Code("assessors.knowEducator")

    static func findings(in subject: LintSubject) -> [LintFinding] {
        let knowing = knowing(subject.template)
        return subject.template.allRules.flatMap(\.rule.flattened).compactMap { $0 as? IndependentAssessorsRule }
            .flatMap { rule in findings(rule, knowing, subject) }
    }

    private static func findings(
        _ rule: IndependentAssessorsRule,
        _ knowing: [String],
        _ subject: LintSubject
    ) -> [LintFinding] {
        func isIn(_ roles: [String], _ role: String) -> Bool { roles.contains { $0.isSameBytes(as: role) } }
        let missing = knowing.filter { !isIn(rule.roles, $0) && !isIn(rule.mayAssess, $0) }
        let free = knowing.filter { isIn(rule.mayAssess, $0) }
        let id = rule.header.id
        let mark = rule.header.mark
        var found: [LintFinding] = []
        if rule.header.strength == .advised {
            found.append(
                subject.finding(
                    advised,
                    .advice,
                    at: mark,
                    found: "\(id) is only advised",
                    why:
                        "nobody who has a role towards the educator may assess in any case, so that it reads as if that were "
                        + "left to choice; and what it lets assess under mayAssess counts for nothing",
                    remedy: "write strength: required"
                )
            )
        }
        if !missing.isEmpty {
            found.append(
                subject.finding(
                    leftOut,
                    .advice,
                    at: mark,
                    found: "\(id) leaves out " + missing.joined(separator: ", ")
                        + ", whose people work with the educator",
                    why:
                        "they may not assess in any case; but the submission is not asked who they are, and the badge does "
                        + "not say that it was looked at",
                    remedy: "name them under roles"
                )
            )
        }
        if !free.isEmpty {
            found.append(
                subject.finding(
                    letIn,
                    .advice,
                    at: mark,
                    found: "\(id) lets assess " + free.joined(separator: ", ")
                        + ", whose people work with the educator",
                    why: "whoever coached somebody, or spoke for them, does not judge them",
                    remedy: "take them out of mayAssess, unless nobody in that role is close to the educator"
                )
            )
        }
        return found
    }

    /// The roles of the educator and of those who state or observe something, in the order of the template.
    private static func knowing(_ template: Template) -> [String] {
        let rules = template.allRules.flatMap(\.rule.flattened)
        let speaking = rules.flatMap { ($0 as? any AttestedRule)?.by ?? ($0 as? any ObserverRule)?.by ?? [] }
        let judging = Assessment.Role.allCases.map(\.rawValue)
        return template.roles.filter { role in
            (role.isEducator || speaking.contains { $0.isSameBytes(as: role.id) })
                && !judging.contains { $0.isSameBytes(as: role.id) }
        }.map(\.id)
    }
}
