internal import StrictJSON
internal import VerifiableCredentials

/// The records that others fill in: of observers, and of people who state something.
enum RecordText {
    /// One record for each person who is asked, at least one.
    static func texts(
        of requirement: Requirement,
        in template: Template,
        _ answers: SubmissionScaffold.Answers
    ) -> [String] {
        requirement.kind == .observations
            ? observations(requirement, template, answers) : attestations(requirement, template, answers)
    }

    private static func head(_ format: String, _ template: Template, _ answers: SubmissionScaffold.Answers) -> [String]
    {
        [
            "format: \(format)",
            "submission: " + ScaffoldLine.value(answers.id),
            "template: " + ScaffoldLine.value(template.id),
            "templateVersion: " + ScaffoldLine.quoted(template.version),
        ]
    }

    private static func observations(
        _ requirement: Requirement,
        _ template: Template,
        _ answers: SubmissionScaffold.Answers
    ) -> [String] {
        let rules = template.recordRules(of: requirement)
        let graded = rules.compactMap { $0 as? ObservedLevelRule }
        let counts = rules.map { rule in
            (rule as? ObservationCountRule)?.atLeast ?? (rule as? ObservedLevelRule)?.inAtLeast ?? 1
        }
        var lines = ["# An observer fills this in. After each colon stands what is asked for."]
        lines += head(Observation.format, template, answers)
        lines += ["# An id within the program, no name.", "observer:"]
        lines += [roles(rules.flatMap { ($0 as? any ObserverRule)?.by ?? [] }, template), "role:"]
        lines += ["# Such as \(answers.day.date).", "date:", "# What was watched.", "setting:"]
        lines += ["# Of what was not seen, take the lines out.", graded.isEmpty ? "levels: {}" : "levels:"]
        for rule in graded {
            let levels = rule.levels.map { "\($0.id) (\($0.name))" }.joined(separator: ", ")
            lines += ScaffoldLine.comments(rule.header.statement + " One of: " + levels + ".", indent: "  ")
            lines += ["  \(rule.header.id):", "    level:", "    # What was seen of it.", "    seen:"]
        }
        let text = lines.joined(separator: "\n") + "\n"
        return Array(repeating: text, count: min(max(counts.max() ?? 1, 1), SubmissionLimits.items))
    }

    /// One record for each role that is asked, with what that role is asked for.
    private static func attestations(
        _ requirement: Requirement,
        _ template: Template,
        _ answers: SubmissionScaffold.Answers
    ) -> [String] {
        let rules = template.attestedRules(of: requirement)
        // Where several roles may speak, the first that speaks anyway is asked, unless each is.
        var asked: [(role: String, rules: [any AttestedRule])] = []
        func add(_ rule: any AttestedRule, _ role: String) {
            if let index = asked.firstIndex(where: { $0.role.isSameBytes(as: role) }) {
                asked[index].rules.append(rule)
            } else {
                asked.append((role, [rule]))
            }
        }
        for rule in rules {
            let isEach = (rule as? ApprovalRule)?.fromEach ?? false
            let known = rule.by.first { role in asked.contains { $0.role.isSameBytes(as: role) } }
            for role in isEach ? rule.by : [known ?? rule.by.first].compactMap({ $0 }) { add(rule, role) }
        }
        return asked.map { role, rules in
            let name = template.roles.first { $0.id.isSameBytes(as: role) }?.name ?? role
            var lines = [
                "# " + ScaffoldLine.comment(name) + " fills this in. After each colon stands what is asked for."
            ]
            lines += head(Attestation.format, template, answers)
            lines += ["# An id within the program, no name.", "by:", "role: " + ScaffoldLine.value(role)]
            lines += ["# Such as \(answers.day.date).", "date:", "statements:"]
            for rule in rules {
                lines += ScaffoldLine.comments(rule.header.statement, indent: "  ")
                lines += ["  \(rule.header.id):"]
                lines +=
                    rule.asksNumber
                    ? ["    # A number.", "    value:"]
                    : ["    # true where it is so, false where it is not.", "    holds:"]
                lines += ["    # On what it rests.", "    says:"]
            }
            return lines.joined(separator: "\n") + "\n"
        }
    }

    private static func roles(_ ids: [String], _ template: Template) -> String {
        let roles = template.roles.filter { role in ids.isEmpty || ids.contains { $0.isSameBytes(as: role.id) } }
        return "# One of: " + ScaffoldLine.comment(roles.map { "\($0.id) (\($0.name))" }.joined(separator: ", ")) + "."
    }
}
