import BadgeVerification
import ResourceFetching
import StrictJSON
import VerifiableCredentials

/// The report as one page without scripts and without anything that a browser would fetch. It reads well on a
/// telephone, on paper and without colours.
enum EvidenceHTML {
    /// How each begins.
    static let opening = HTMLPage.opening(generator: "badge evidence check")

    /// - Throws: ``CryptoError`` where libcrypto broke down.
    static func text(of report: EvidenceReport) throws -> String {
        let sections = report.sections.enumerated().map {
            section($0.element, number: $0.offset + 1, isCompared: report.since != nil)
        }
        return try HTMLPage.text(
            opening: opening,
            title: "Evidence and links, \(report.checkedAtInWords)",
            style: style,
            content: """
                <h1>Evidence and links</h1>
                <p>Looked at on <time datetime="\(report.checkedAt.rfc3339)">\(report.checkedAtInWords)</time>.</p>
                \(report.changesInWords.map { "<p><strong>\(HTMLText.escaped($0))</strong></p>\n" } ?? "")\
                \(totals(report))\(sections.joined())
                """
        )
    }

    /// The look of all pages, and how wide the columns are.
    private static let style =
        HTMLPage.style + """

            main { max-width: 72rem; }
            .evidence .state, .evidence .number { white-space: nowrap; }
            .evidence th:nth-child(1), .evidence td:nth-last-child(4) { width: 20%; }
            .evidence td:nth-last-child(3) { width: 18%; }
            """

    private static func totals(_ report: EvidenceReport) -> String {
        let rows = report.totals.map { total in
            [mark(total.state), "\(total.count)", total.remedy ?? "Nothing is to be done."]
        }
        if rows.isEmpty { return "<p>Nothing is named.</p>\n" }
        return HTMLParts.table(caption: "How many", columns: ["State", "Number", "What to do"], rows: rows)
            + (report.note.map { "<p><strong>\($0)</strong></p>\n" } ?? "")
    }

    private static func section(_ section: EvidenceSection, number: Int, isCompared: Bool) -> String {
        let others = section.sources.dropFirst().map { "<p>The same in \(HTMLText.foreign($0)).</p>\n" }
        let title = section.title.map { "<p>The \(section.kind.rawValue) “\(HTMLText.foreign($0))”.</p>\n" } ?? ""
        let issuer = section.issuer.map(issuer) ?? ""
        let note = section.note.map { "<p><strong>\(HTMLText.escaped($0))</strong></p>\n" } ?? ""
        let rows = section.rows.map { row($0, isCompared: isCompared) }
        let columns =
            ["Name", "State"] + (isCompared ? ["Since then"] : []) + ["What", "Address", "Remark", "Type", "Bytes"]
        let table = HTMLParts.table(
            "evidence",
            caption: "What is named, and what became of it",
            columns: columns,
            rows: rows
        )
        return """
            <section aria-labelledby="file-\(number)">
            <h2 id="file-\(number)">\(HTMLText.foreign(section.sources[0]))</h2>
            \(others.joined())\(title)\(issuer)\(note)\
            \(rows.isEmpty ? "" : table)</section>

            """
    }

    private static func issuer(_ issuer: EvidenceIssuer) -> String {
        let name = issuer.name.map { "“" + HTMLText.foreign($0) + "”, " } ?? ""
        return "<p>Issued by \(name)\(HTMLText.foreign(DomainName.shown(issuer.id))).</p>\n"
    }

    private static func row(_ row: EvidenceRow, isCompared: Bool) -> [String] {
        [
            row.name.map { HTMLText.foreign($0) } ?? "(no name)", "<span class=\"state\">\(mark(row.state))</span>",
        ] + (isCompared ? [row.news ?? row.change?.words ?? ""] : []) + [
            row.kind.words, row.url.map(address) ?? "", row.detail.map { HTMLText.escaped($0) } ?? "",
            row.mediaType.map { HTMLText.foreign($0, limit: 100) } ?? "",
            row.bytes.map { "<span class=\"number\">\($0)</span>" } ?? "",
        ]
    }

    /// What needs somebody is told by words and weight, never by colour alone.
    private static func mark(_ state: EvidenceState) -> String {
        state.needsSomebody ? "<strong>! \(state.words)</strong>" : state.words
    }

    /// A link where the text is a web address that the program itself would follow, otherwise the text alone.
    private static func address(_ url: String) -> String {
        let shown = HTMLText.foreign(url)
        guard (try? WebURL(url)) != nil, url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"\"'<>`".utf8.contains($0) })
        else { return shown }
        let target = HTMLText.escaped(url, limit: UntrustedInput.fetchedURLBytes)
        return "<a href=\"\(target)\" rel=\"noopener noreferrer nofollow\">\(shown)</a>"
    }
}
