internal import StrictJSON
internal import VerifiableCredentials

/// The text of a new `submission.yaml`.
struct SubmissionFileText {
    let text: String

    init(_ template: Template, _ answers: SubmissionScaffold.Answers) {
        let applied = template.applied(path: answers.path, stage: answers.stage, renews: answers.renews)
        let day = answers.day.date
        var lines = [
            "# The submission of one educator for " + ScaffoldLine.comment(template.name) + ".",
            "# Lines that begin with # are remarks for whoever fills it in. Where the word \(SampleText.word) stands,",
            "# put words of your own. How far you are, and what comes next:",
            "#   badge submission check FOLDER --template TEMPLATE",
            "format: " + Submission.format,
            "id: " + ScaffoldLine.value(answers.id),
            "template: " + ScaffoldLine.value(template.id),
            "templateVersion: " + ScaffoldLine.quoted(template.version),
            "# The rules as they are today; if somebody changes them, the program tells.",
            "templateSha256: " + ScaffoldLine.quoted(Self.hex(template.sha256)),
        ]
        lines += Self.way(template, answers)
        lines += [
            "",
            "# Kept from assessors. The address goes into the badge only as a hash.",
            "educator:",
            "  # The id by which the program knows the educator, as sheets and records name people; not a name. By it the",
            "  # program tells when somebody assesses, observes or approves work of their own.",
            "  id: " + ScaffoldLine.value(answers.educator ?? SubmissionScaffold.sampleID),
            "  name: " + ScaffoldLine.quoted(answers.name ?? SubmissionScaffold.sampleName),
            "  email: " + ScaffoldLine.quoted(answers.email ?? SubmissionScaffold.sampleAddress),
            "  # true when the educator agrees to have the name in the badge.",
            "  showName: false",
            "",
            "# The first and the last day of the work, and the day on which it is handed in.",
            "activity: {from: \(day), until: \(day)}",
            "submitted: \(day)",
        ]
        lines += Self.phases(applied, day) + Self.people(applied) + Self.confirmations(applied)
        lines += [
            "",
            "# What was done, in a few sentences. Everybody who sees the badge reads it.",
            "narrative: >-",
            "  \(SampleText.word) What I did, with whom, and when.",
            "",
            "# What is handed in for each requirement.",
        ]
        lines.append(applied.requirements.isEmpty ? "evidence: {}" : "evidence:")
        for part in applied.parts {
            for requirement in part.requirements {
                lines += EvidenceSheets(applied, requirement, answers).entry(in: part)
            }
        }
        text = lines.joined(separator: "\n") + "\n"
    }

    private static func way(_ template: Template, _ answers: SubmissionScaffold.Answers) -> [String] {
        var lines: [String] = []
        if !template.paths.isEmpty {
            lines.append("# " + ScaffoldLine.comment(names(template.paths.map { ($0.id, $0.name) })))
        }
        if let path = answers.path { lines.append("path: " + ScaffoldLine.value(path)) }
        if !template.stages.isEmpty {
            lines.append("# " + ScaffoldLine.comment(names(template.stages.map { ($0.id, $0.name) })))
        }
        if let stage = answers.stage { lines.append("stage: " + ScaffoldLine.value(stage)) }
        if let renews = answers.renews {
            lines += ["# The stage of the badge that is renewed.", "renews: " + ScaffoldLine.value(renews)]
        }
        return lines
    }

    private static func names(_ entries: [(id: String, name: String)]) -> String {
        "One of: " + entries.map { $0.id + " (" + $0.name + ")" }.joined(separator: ", ") + "."
    }

    /// The phases stand as remarks: whether they were in order shows only in real days.
    private static func phases(_ template: Template, _ day: String) -> [String] {
        let phases = template.parts.filter(\.isPhase)
        if phases.isEmpty { return [] }
        return [
            "", "# The first and the last day of each phase, within the activity. Take the # away, and give the days.",
        ]
            + ["# phases:"] + phases.map { "#   \($0.id): {from: \(day), until: \(day)}" }
    }

    private static func people(_ template: Template) -> [String] {
        var roles: [String] = []
        for rule in template.rules.compactMap({ $0 as? IndependentAssessorsRule }) {
            for role in rule.roles where !roles.contains(where: { $0.isSameBytes(as: role) }) { roles.append(role) }
        }
        if roles.isEmpty { return [] }
        return [
            "",
            "# Who has these roles, by ids within the program and no names; [] where there is nobody. Take the # away.",
            "# people:",
        ] + roles.map { "#   \($0): [ID]" }
    }

    private static func confirmations(_ template: Template) -> [String] {
        let asked = template.rules.flatMap(\.flattened).filter { $0 is ConfirmationRule }
        if asked.isEmpty { return [] }
        return ["", "# Write true where the educator confirms it.", "confirmations:"]
            + asked.flatMap { rule in
                ["  # " + ScaffoldLine.comment(rule.header.statement), "  \(rule.header.id): false"]
            }
    }

    private static func hex(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef")
        return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }
}
