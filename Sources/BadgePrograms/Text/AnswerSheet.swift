internal import StrictJSON

/// Reads the answers out of a text in which each stands under a heading that begins with the id of its question:
/// `## positive-impact` or `## positive-impact: What I can do`.
enum AnswerSheet {
    /// The answers in the order of the text. Text before the first heading, and under headings that name no question,
    /// belongs to no answer.
    static func answers(in text: String, to questions: [TemplateEntry]) -> [Answer] {
        var answers: [Answer] = []
        var open: (id: String, line: Int, lines: [String])?
        func close() {
            if let open {
                answers.append(Answer(questionID: open.id, text: open.lines.joined(separator: "\n"), line: open.line))
            }
            open = nil
        }
        for (index, line) in TextLines.of(text).enumerated() {
            if let heading = TextLines.heading(line.trimmingSpace) {
                close()
                open = question(of: heading, among: questions).map { ($0.id, index + 1, []) }
            } else {
                open?.lines.append(line)
            }
        }
        close()
        return answers
    }

    private static func question(of heading: String, among questions: [TemplateEntry]) -> TemplateEntry? {
        let id = heading.prefix { $0 != ":" && $0 != " " }.lowercased()
        return questions.first { $0.id.isSameBytes(as: id) }
    }
}

extension RuleContext {
    /// An answer's text, joined where a question is answered in several places; absent where it is not answered.
    func answer(to question: TemplateEntry, in answers: [Answer]) -> String? {
        let texts = answers.filter { $0.questionID.isSameBytes(as: question.id) }.map(\.text)
        let text = texts.joined(separator: "\n\n").trimmingSpace
        return text.isEmpty ? nil : text
    }

    /// The answers in a file.
    func answers(in item: SubmittedItem) -> [Answer] {
        guard let text = facts.file(item.path)?.prose, let requirement else { return [] }
        return AnswerSheet.answers(in: text, to: requirement.questions)
    }
}
