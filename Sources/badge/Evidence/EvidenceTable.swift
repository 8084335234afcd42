import BadgeVerification
import StrictJSON
import VerifiableCredentials

/// The report for a person at a terminal: a block for each file, what needs somebody first, and totals at the end.
enum EvidenceTable {
    /// How each begins.
    static let opening = "EVIDENCE AND LINKS, looked at on "

    /// The columns before what stands beside a state.
    private static let margin = 18

    static func text(of report: EvidenceReport) -> String {
        var lines = [opening + report.checkedAtInWords]
        if let since = report.since {
            lines += TextWrap.lines("compared with the report of " + since.inWords, indent: 0)
        }
        for section in report.sections { lines += [""] + block(section) }
        lines += [""] + TextWrap.lines("Totals: " + report.totalsInWords, indent: 0)
        if let changes = report.changesInWords { lines += TextWrap.lines(changes, indent: 0) }
        if let note = report.note { lines += TextWrap.lines(note, indent: 0) }
        let remedies = report.totals.compactMap { total in
            total.remedy.map { TextWrap.lines($0, indent: margin, label: "  " + padded(total.state.words, margin - 2)) }
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
            lines += TextWrap.lines(
                "issued by " + name + DisplayText.escaped(DomainName.shown(issuer.id)),
                indent: 2
            )
        }
        if let note = section.note { lines += TextWrap.lines(note, indent: 2) }
        return lines + section.rows.flatMap(self.lines)
    }

    private static func lines(_ row: EvidenceRow) -> [String] {
        let label = (row.state.needsSomebody ? "! " : "  ") + padded(row.state.words, margin - 2)
        let name = row.kind.words + (row.name.map { ": " + DisplayText.quoted($0, limit: 200) } ?? "")
        let space = String(repeating: " ", count: margin)
        let news = row.news.map { TextWrap.lines($0, indent: margin) } ?? []
        if row.url == nil, let detail = row.detail {
            return TextWrap.lines(name + " (" + detail + ")", indent: margin, label: label) + news
        }
        var lines = TextWrap.lines(name, indent: margin, label: label)
        if let url = row.url { lines.append(space + DisplayText.escaped(url)) }
        if let detail = row.detail { lines += TextWrap.lines(detail, indent: margin) }
        return lines + news
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - TextWrap.width(of: text)))
    }
}
