internal import StrictJSON

/// A sheet with the questions as headings and nothing below them.
enum AnswerSheetText {
    static func text(of requirement: Requirement) -> String {
        let limits = requirement.rules.filter { $0.stage == .submission }.map { rule in
            (rule.header.strength == .required ? "Required: " : "Advised: ") + plain(rule.header.statement)
        }
        let how =
            requirement.kind == .narrative
            ? "Write below the headings; keep or remove them as you like."
            : "Write each answer below its heading, and leave the headings as they are."
        // The questions of a narrative are for the author only, those of a sheet of answers are looked for by their ids.
        let headings = requirement.questions.map { question in
            requirement.kind == .narrative
                ? "## " + plain(question.name) : "## \(question.id): " + plain(question.name)
        }
        let lines =
            ["# " + plain(requirement.name), "", "<!--", how, plain(requirement.description)] + limits + ["-->"]
        return (lines + headings.flatMap { ["", $0, ""] }).joined(separator: "\n") + "\n"
    }

    /// A text on one line that ends no comment.
    private static func plain(_ text: String) -> String {
        let line = DisplayText.escaped(text, limit: 1000)
        return String(line.unicodeScalars.map { $0 == ">" ? ")" : Character($0) })
    }
}
