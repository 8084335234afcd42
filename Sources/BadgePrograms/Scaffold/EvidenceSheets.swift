internal import StrictJSON
internal import VerifiableCredentials

/// The files to fill in for one requirement, and its entry in `submission.yaml`.
struct EvidenceSheets {
    let template: Template
    let requirement: Requirement
    let answers: SubmissionScaffold.Answers

    init(_ template: Template, _ requirement: Requirement, _ answers: SubmissionScaffold.Answers) {
        self.template = template
        self.requirement = requirement
        self.answers = answers
    }

    /// A file of the requirement, with the text to begin with; without one where it cannot be made for the educator: a
    /// picture, a plan.
    struct Sheet {
        let path: String
        let mediaType: String
        let title: String
        let text: String?
    }

    /// What is written into the folder.
    var files: [ScaffoldFile] {
        sheets.compactMap { sheet in sheet.text.map { ScaffoldFile(path: sheet.path, text: $0) } }
    }

    var sheets: [Sheet] {
        let id = requirement.id
        switch requirement.kind {
        case .narrative, .answers:
            return [
                Sheet(
                    path: "evidence/\(id).md",
                    mediaType: "text/markdown",
                    title: requirement.name,
                    text: AnswerSheetText.text(of: requirement)
                )
            ]
        case .feedback:
            return (1...number).map { index in
                Sheet(
                    path: "evidence/\(id)-\(index).md",
                    mediaType: "text/markdown",
                    title: "\(requirement.name) \(index)",
                    text: AnswerSheetText.text(of: requirement)
                )
            }
        case .artifact, .annotatedArtifacts:
            return (1...number).map { index in
                Sheet(
                    path: number == 1 ? "evidence/\(id).pdf" : "evidence/\(id)-\(index).pdf",
                    mediaType: "application/pdf",
                    title: number == 1 ? requirement.name : "\(requirement.name) \(index)",
                    text: nil
                )
            }
        case .table:
            return [
                Sheet(
                    path: "evidence/\(id).csv",
                    mediaType: "text/csv",
                    title: requirement.name,
                    text: requirement.columns.map(\.id).joined(separator: ",") + "\n"
                )
            ]
        case .observations, .attestations:
            return RecordText.texts(of: requirement, in: template, answers).enumerated().map { index, text in
                Sheet(
                    path: "evidence/\(id)-\(index + 1).yaml",
                    mediaType: "application/yaml",
                    title: "\(requirement.name) \(index + 1)",
                    text: text
                )
            }
        }
    }

    /// How many files the requirement asks for.
    private var number: Int {
        let required = requirement.rules.filter { $0.header.strength == .required }
        let counts = required.map { rule -> Int in
            switch rule {
            case let rule as ItemCountRule: rule.atLeast
            case let rule as ParticipantCountRule: rule.atLeast
            default: 1
            }
        }
        return min(max(counts.max() ?? 1, 1), SubmissionLimits.items)
    }

    /// The lines below `evidence`.
    func entry(in part: TemplatePart) -> [String] {
        var lines = ["", "  # " + ScaffoldLine.comment(part.name + ": " + requirement.name)]
        lines += ScaffoldLine.comments(requirement.description, indent: "  ")
        for rule in requirement.rules where rule.stage == .submission {
            let word = rule.header.strength == .required ? "Required: " : "Advised: "
            lines += ScaffoldLine.comments("- " + word + rule.header.statement, indent: "  ")
        }
        for column in requirement.columns {
            let mayBeEmpty = column.mayBeEmpty ? ", or nothing" : ""
            lines += ScaffoldLine.comments(
                "Column \(column.id): \(column.name) (\(column.expectation)\(mayBeEmpty))",
                indent: "  "
            )
        }
        lines.append("  \(requirement.id):")
        lines.append(requirement.kind == .feedback ? "    participants:" : "    items:")
        for sheet in sheets { lines += entry(of: sheet) }
        return lines
    }

    private func entry(of sheet: Sheet) -> [String] {
        let isFeedback = requirement.kind == .feedback
        let isArtifact = requirement.kind == .artifact || requirement.kind == .annotatedArtifacts
        var lines: [String] = []
        if isFeedback {
            lines += [
                "      # The participant's role, such as Grade 4 teacher, and never a name.",
                "      - role: \(SampleText.word) role",
                "        file: \(sheet.path)",
            ]
        } else {
            if isArtifact {
                lines.append("      # Put the file into the folder evidence, and mend its name and kind here.")
            }
            lines.append("      - file: \(sheet.path)")
        }
        lines += ["        mediaType: \(sheet.mediaType)", "        title: " + ScaffoldLine.quoted(sheet.title)]
        if !requirement.forms.isEmpty {
            let isAsked = requirement.rules.contains { $0 is AcceptedFormRule }
            let names = requirement.forms.map { "\($0.id) (\($0.name))" }.joined(separator: ", ")
            if isAsked {
                lines += ScaffoldLine.comments("Say which form it uses, one of: " + names, indent: "        ")
                lines.append("        # form: " + (requirement.forms.first?.id ?? ""))
            } else {
                lines += ScaffoldLine.comments("For example: " + names, indent: "        ")
            }
        }
        return lines + annotation
    }

    /// The annotation stands as a remark: what is not filled in is not there.
    private var annotation: [String] {
        let asksDay = requirement.rules.contains { $0 is DatesInPhaseRule } && !requirement.kind.isRead
        var fields: [AnnotationFieldsRule.Field] = []
        for rule in requirement.rules.compactMap({ $0 as? AnnotationFieldsRule }) {
            for field in rule.fields where !fields.contains(field) { fields.append(field) }
        }
        if requirement.kind == .annotatedArtifacts, fields.isEmpty { fields = [.text] }
        if asksDay, !fields.contains(.date) { fields.insert(.date, at: 0) }
        if fields.isEmpty { return [] }
        return ["        # Take the # away, and fill it in.", "        # annotation:"]
            + fields.map { "        #   \($0.rawValue): " + Self.example($0, answers.day.date) }
    }

    private static func example(_ field: AnnotationFieldsRule.Field, _ day: String) -> String {
        switch field {
        case .date: day
        case .time: "\"15:30\""
        case .participants: "12"
        case .text: SampleText.word + " What it shows."
        case .purpose: SampleText.word + " What it was for and how it was used."
        case .equity: SampleText.word + " How it supports equity."
        }
    }
}
