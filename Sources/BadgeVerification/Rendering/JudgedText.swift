import StrictJSON

/// What was judged as a table for 80 columns: requirement, required, reached, and below each how it was judged.
enum JudgedText {
    private static let widths = [36, 19, 19]

    /// The section with its title and an empty line at its end; nothing where nothing was judged.
    static func lines(of report: Report) -> [String] {
        let rows = report.judgedOutcomes
        if rows.isEmpty { return [] }
        var lines = ["What was judged"]
        if let award = JudgedWords.award(report) { lines += TextWrap.lines(award, indent: 2) + [""] }
        lines += row(["Requirement", "Required", "Reached"])
        lines.append("  " + widths.map { String(repeating: "-", count: $0) }.joined(separator: "  "))
        let tellsHow = rows.contains { $0.judged.how != nil }
        for one in rows.prefix(JudgedWords.limit) {
            let judged = one.judged
            lines += row([JudgedWords.name(judged), JudgedWords.required(judged), JudgedWords.reached(one)])
            if tellsHow { lines += TextWrap.lines(JudgedWords.how(judged), indent: 11, label: "      how: ") }
        }
        if let more = JudgedWords.more(report, isPage: false) { lines.append("  " + more) }
        let remarks =
            [JudgedWords.legend(report), tellsHow ? nil : "The badge does not say how each of these was judged."]
            .compactMap(\.self)
        if !remarks.isEmpty { lines.append("") }
        lines += remarks.flatMap { TextWrap.lines($0, indent: 2) }
        return lines + [""]
    }

    /// One row, as many lines as its longest cell needs.
    private static func row(_ cells: [String]) -> [String] {
        let parts = zip(cells, widths).map { TextWrap.cell($0, width: $1) }
        return (0..<(parts.map(\.count).max() ?? 0)).map { line in
            let columns = zip(parts, widths).map { cell, width in
                let text = line < cell.count ? cell[line] : ""
                return text + String(repeating: " ", count: max(0, width - text.unicodeScalars.count))
            }
            return trimmed("  " + columns.joined(separator: "  "))
        }
    }

    private static func trimmed(_ line: String) -> String {
        var bytes = Array(line.utf8)
        while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
