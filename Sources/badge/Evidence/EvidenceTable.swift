import StrictJSON
import VerifiableCredentials

/// The report for a person at a terminal: a block for each file, what needs somebody first, and totals at the end.
enum EvidenceTable {
    /// How each begins.
    static let opening = "EVIDENCE AND LINKS, looked at on "

    /// The columns of the smallest usual terminal; only an address may be longer.
    private static let columns = 80
    /// The columns before what stands beside a state.
    private static let margin = 18

    static func text(of report: EvidenceReport) -> String {
        var lines = [opening + report.checkedAtInWords]
        if let since = report.since {
            lines += wrapped("compared with the report of " + since.inWords, label: "", margin: 0)
        }
        for section in report.sections { lines += [""] + block(section) }
        lines += [""] + wrapped("Totals: " + report.totalsInWords, label: "", margin: 0)
        if let changes = report.changesInWords { lines += wrapped(changes, label: "", margin: 0) }
        if let note = report.note { lines += wrapped(note, label: "", margin: 0) }
        let remedies = report.totals.compactMap { total in
            total.remedy.map { wrapped($0, label: "  " + padded(total.state.words, margin - 2)) }
        }
        if !remedies.isEmpty { lines += ["", "What to do about those marked with !"] + remedies.flatMap(\.self) }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func block(_ section: EvidenceSection) -> [String] {
        let names = section.sources.map { DisplayText.escaped($0) }
        var lines = [names[0]]
        lines += names.dropFirst().map { "  the same in " + $0 }
        if let title = section.title { lines.append("  " + section.kind.rawValue + " " + DisplayText.quoted(title)) }
        if let issuer = section.issuer {
            let name = issuer.name.map { DisplayText.quoted($0, limit: 100) + ", " } ?? ""
            lines += wrapped(
                "issued by " + name + DisplayText.escaped(DomainName.shown(issuer.id)),
                label: "  ",
                margin: 2
            )
        }
        if let note = section.note { lines += wrapped(note, label: "  ", margin: 2) }
        return lines + section.rows.flatMap(self.lines)
    }

    private static func lines(_ row: EvidenceRow) -> [String] {
        let label = (row.state.needsSomebody ? "! " : "  ") + padded(row.state.words, margin - 2)
        let name = row.kind.words + (row.name.map { ": " + DisplayText.quoted($0, limit: 200) } ?? "")
        let space = String(repeating: " ", count: margin)
        let news = row.news.map { wrapped($0, label: space) } ?? []
        if row.url == nil, let detail = row.detail { return wrapped(name + " (" + detail + ")", label: label) + news }
        var lines = wrapped(name, label: label)
        if let url = row.url { lines.append(space + DisplayText.escaped(url)) }
        if let detail = row.detail { lines += wrapped(detail, label: space) }
        return lines + news
    }

    /// Text broken at spaces; a longer word has a line of its own.
    private static func wrapped(_ text: String, label: String, margin: Int = Self.margin) -> [String] {
        var lines: [String] = []
        var line = label
        var used = margin
        for (place, part) in text.utf8.split(separator: UInt8(ascii: " ")).enumerated() {
            let word = String(decoding: Array(part), as: UTF8.self)
            let width = word.unicodeScalars.count
            if place > 0 && used + 1 + width > columns {
                lines.append(line)
                (line, used) = (String(repeating: " ", count: margin) + word, margin + width)
            } else {
                line += place == 0 ? word : " " + word
                used += place == 0 ? width : width + 1
            }
        }
        return lines + [line]
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.unicodeScalars.count))
    }
}
