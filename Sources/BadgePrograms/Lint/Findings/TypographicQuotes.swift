internal import StrictJSON

/// `text.curlyQuotes`: a value that stands in typographic quotation marks, as a word processor writes them: YAML knows only
/// the straight ones, so that these become part of the text.
enum TypographicQuotes: LintCheck {
    static let code = LintFinding.Code("text.curlyQuotes")
    private static let marks: [Unicode.Scalar] = [
        "\u{201C}", "\u{201D}", "\u{201E}", "\u{2018}", "\u{2019}", "\u{201A}",
    ]

    static func findings(in subject: LintSubject) -> [LintFinding] {
        var findings: [LintFinding] = []
        look(at: subject.root, under: "", subject, &findings)
        return findings
    }

    private static func look(
        at node: YAMLNode,
        under key: String,
        _ subject: LintSubject,
        _ findings: inout [LintFinding]
    ) {
        switch node {
        case .scalar(let text, isPlain: true, let mark):
            guard isQuoted(text) else { return }
            findings.append(
                subject.finding(
                    code,
                    .advice,
                    at: mark,
                    found: (key.isEmpty ? "" : DisplayText.escaped(key) + ": ") + DisplayText.quoted(text, limit: 60)
                        + " stands in typographic quotation marks",
                    why: "only straight ones (\" or ') enclose a text; these become part of it",
                    remedy: "write straight quotation marks, or none; an editor of plain text keeps them straight"
                )
            )
        case .scalar: return
        case .list(let nodes, _):
            for node in nodes { look(at: node, under: key, subject, &findings) }
        case .mapping(let entries, _):
            for entry in entries { look(at: entry.value, under: entry.key, subject, &findings) }
        }
    }

    /// Whether a text begins and ends with such a mark and has no other.
    static func isQuoted(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        guard scalars.count > 1, let first = scalars.first, let last = scalars.last else { return false }
        guard marks.contains(first), marks.contains(last) else { return false }
        // Two quotations in one sentence begin and end with a mark too, and are meant so.
        return scalars.count(where: marks.contains) == 2
    }
}
