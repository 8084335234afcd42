import BadgeVerification
import ResourceFetching
import StrictJSON
import VerifiableCredentials

/// The report as one page without scripts and without anything that a browser would fetch. It reads well on paper and
/// without colours.
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

    private static let style = """
        body { font-family: sans-serif; line-height: 1.4; margin: 0 auto; max-width: 70em; padding: 1em; }
        h1 { font-size: 1.5em; } h2 { font-size: 1.1em; margin-top: 2em; overflow-wrap: anywhere; }
        table { border-collapse: collapse; width: 100%; }
        th, td { border: 1px solid; padding: 0.3em 0.5em; text-align: left; vertical-align: top; }
        th, td { overflow-wrap: anywhere; } th[scope=col], .state { overflow-wrap: normal; }
        .number { text-align: right; }
        @media print { body { max-width: none; padding: 0; } tr { break-inside: avoid; } thead { display: table-header-group; } }
        """

    private static func totals(_ report: EvidenceReport) -> String {
        let rows = report.totals.map { total in
            """
            <tr><th scope="row">\(mark(total.state))</th><td class="number">\(total.count)</td>\
            <td>\(total.remedy ?? "Nothing is to be done.")</td></tr>

            """
        }
        if rows.isEmpty { return "<p>Nothing is named.</p>\n" }
        return table("How many", ["State", "Number", "What to do"], rows)
            + (report.note.map { "<p><strong>\($0)</strong></p>\n" } ?? "")
    }

    private static func section(_ section: EvidenceSection, number: Int, isCompared: Bool) -> String {
        let others = section.sources.dropFirst().map { "<p>The same in \(HTMLText.foreign($0)).</p>\n" }
        let title = section.title.map { "<p>The \(section.kind.rawValue) “\(HTMLText.foreign($0))”.</p>\n" } ?? ""
        let issuer = section.issuer.map(issuer) ?? ""
        let note = section.note.map { "<p><strong>\(HTMLText.escaped($0))</strong></p>\n" } ?? ""
        let rows = section.rows.map { row($0, isCompared: isCompared) }
        let columns =
            ["State"] + (isCompared ? ["Since then"] : []) + ["What", "Name", "Address", "Remark", "Type", "Bytes"]
        return """
            <section aria-labelledby="file-\(number)">
            <h2 id="file-\(number)">\(HTMLText.foreign(section.sources[0]))</h2>
            \(others.joined())\(title)\(issuer)\(note)\
            \(rows.isEmpty ? "" : table("What is named, and what became of it", columns, rows))</section>

            """
    }

    private static func issuer(_ issuer: EvidenceIssuer) -> String {
        let name = issuer.name.map { "“" + HTMLText.foreign($0) + "”, " } ?? ""
        return "<p>Issued by \(name)\(HTMLText.foreign(DomainName.shown(issuer.id))).</p>\n"
    }

    private static func row(_ row: EvidenceRow, isCompared: Bool) -> String {
        let news = isCompared ? "<td>\(row.news ?? row.change?.words ?? "")</td>" : ""
        return """
            <tr><td class="state">\(mark(row.state))</td>\(news)<td>\(row.kind.words)</td>\
            <th scope="row">\(row.name.map { HTMLText.foreign($0) } ?? "(no name)")</th>\
            <td>\(row.url.map(address) ?? "")</td><td>\(row.detail.map { HTMLText.escaped($0) } ?? "")</td>\
            <td>\(row.mediaType.map { HTMLText.foreign($0, limit: 100) } ?? "")</td>\
            <td class="number">\(row.bytes.map { "\($0)" } ?? "")</td></tr>

            """
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

    private static func table(_ caption: String, _ columns: [String], _ rows: [String]) -> String {
        let heads = columns.map { "<th scope=\"col\">\($0)</th>" }.joined()
        return """
            <table>
            <caption>\(caption)</caption>
            <thead><tr>\(heads)</tr></thead>
            <tbody>
            \(rows.joined())</tbody>
            </table>

            """
    }
}
