/// `renewal.sameWork`: a badge is renewed with a table, and nothing says that its rows are of the time since.
enum WorkCountedTwice: LintCheck {
    static let code = LintFinding.Code("renewal.sameWork")

    static func findings(in subject: LintSubject) -> [LintFinding] {
        let renewing = subject.template.ways.filter { way in
            way.renews != nil && way.applied.rules.flatMap(\.flattened).contains { $0 is RenewalRule }
        }
        var told: [String] = []
        return renewing.flatMap(\.applied.requirements).compactMap { requirement in
            let rules = requirement.rules.flatMap(\.flattened)
            let counts = rules.contains { $0.header.strength == .required && !($0 is ReadableRule) }
            let isBounded = rules.contains { $0 is DatesSinceAwardRule && $0.header.strength == .required }
            guard requirement.kind == .table, counts, !isBounded else { return nil }
            guard !told.contains(where: { $0.utf8.elementsEqual(requirement.id.utf8) }) else { return nil }
            told.append(requirement.id)
            return subject.finding(
                code,
                .advice,
                at: requirement.mark,
                found:
                    "to renew a badge, \(requirement.id) is asked for, and no required rule says of what time its rows are",
                why: "the very table that earned the badge would renew it",
                remedy: "add a rule: dates-since-award with the column of the day, and only: with the stages that renew"
            )
        }
    }
}
