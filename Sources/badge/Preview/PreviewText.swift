import BadgeIssuing
import BadgeVerification
import StrictJSON

/// A preview for a terminal, 80 columns wide.
enum PreviewText {
    private static let labelWidth = 22

    static func text(of preview: BadgePreview) -> String {
        var lines = ["PREVIEW  " + DisplayText.escaped(preview.submission)]
        lines += TextWrap.lines(PreviewWords.opening(preview), indent: 0) + [""]
        for section in preview.sections {
            lines.append(PreviewWords.title(section))
            if let remark = section.remark { lines += TextWrap.lines(remark, indent: 2) }
            for row in section.rows { lines += self.lines(of: row) }
            lines.append("")
        }
        return lines.dropLast().joined(separator: "\n") + "\n"
    }

    private static func lines(of row: BadgePreview.Row) -> [String] {
        let label = DisplayText.escaped(row.label, limit: 200)
        let width = label.unicodeScalars.count
        let texts = PreviewWords.text(row)
        let indent = labelWidth + 4
        guard width <= labelWidth else {
            return ["  " + label] + texts.flatMap { TextWrap.lines($0, indent: indent) }
        }
        let first = "  " + label + String(repeating: " ", count: labelWidth + 2 - width)
        return texts.enumerated().flatMap { index, text in
            index == 0
                ? TextWrap.lines(text, indent: indent, label: first) : TextWrap.lines(text, indent: indent)
        }
    }
}
