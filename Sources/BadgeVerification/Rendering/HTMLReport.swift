public import BadgeCrypto
import StrictJSON
import VerifiableCredentials

/// The report for a person as one page for a browser or a printer: the answer first, in the words of the text report, then
/// who, what, how it was judged and how far it holds, and the checks with their codes last.
///
/// No picture of a badge is shown, and nothing of it is a link.
public enum HTMLReport {
    /// How each page begins, by which the page of an earlier run is known again.
    public static let opening = HTMLPage.opening(generator: "badge verify")

    /// The page.
    ///
    /// - Parameter reports: At least one report, each with a part of its own.
    /// - Throws: ``CryptoError`` where libcrypto broke down.
    public static func text(of reports: [Report]) throws(CryptoError) -> String {
        let isOne = reports.count == 1
        let title =
            isOne
            ? ReportParts.word(reports[0].verdict) + ": " + DisplayText.escaped(reports[0].input.name, limit: 80)
            : "\(reports.count) badges verified"
        let articles = reports.enumerated().map { article($0.element, number: $0.offset + 1, level: isOne ? 1 : 2) }
        return try HTMLPage.text(
            opening: opening,
            title: title,
            style: HTMLPage.style,
            content: (isOne ? "" : overview(reports)) + articles.joined()
        )
    }

    /// Where there are several: what came of each, before any of them.
    private static func overview(_ reports: [Report]) -> String {
        let rows = reports.enumerated().map { index, report in
            [
                "<a href=\"#badge-\(index + 1)\">\(HTMLParts.escaped(ReportParts.place(report)))</a>",
                HTMLParts.escaped(ReportParts.word(report.verdict)), HTMLParts.escaped(Headline.text(of: report)),
            ]
        }
        return "<h1>\(reports.count) badges</h1>\n"
            + HTMLParts.table(
                "files",
                caption: "What came of each",
                columns: ["File", "Answer", "In words"],
                rows: rows
            )
    }

    private static func article(_ report: Report, number: Int, level: Int) -> String {
        let page = ArticleOfPage(number: number, level: level)
        var text = page.answer(report)
        if let failure = report.failure {
            let hint = failure.hint.map { "<p>\(HTMLParts.escaped($0))</p>\n" } ?? ""
            return page.closed(
                text + "<p>\(HTMLParts.escaped(failure.detail)) <code>\(HTMLParts.escaped(failure.code))</code></p>\n"
                    + hint
            )
        }
        if let content = report.content {
            text += page.section("The badge", HTMLParts.descriptions(ReportParts.about(content, report, isPage: true)))
            text += page.judged(report)
        } else {
            text += page.section("The badge", "<p>\(HTMLParts.escaped(ReportParts.whyNotShown(report)))</p>\n")
        }
        if let evidence = PieceState.counts(report) {
            text += page.section(
                "Evidence",
                "<p>\(HTMLParts.escaped(evidence))</p>\n"
                    + HTMLParts.list(EvidenceLines.items(of: report, isPage: true))
                    + (PieceState.strangers(report).map { "<p>\(HTMLParts.escaped($0))</p>\n" } ?? "")
                    + (PieceState.unread(report).map { "<p>\(HTMLParts.escaped($0))</p>\n" } ?? "")
            )
        }
        if !report.endorsements.isEmpty, report.content != nil {
            text += page.section(
                "What others say",
                HTMLParts.descriptions(EndorsementLines.rows(report.endorsements, isPage: true))
            )
        }
        if let newer = report.refreshed {
            text += page.section(
                "The issuer has a newer version of this badge",
                HTMLParts.descriptions(RefreshLines.rows(newer, given: report))
            )
        }
        if !report.links.isEmpty {
            text += page.section(
                "Other places that the badge names (they decide nothing)",
                HTMLParts.descriptions(LinkLines.rows(report.links, isPage: true))
            )
        }
        text += page.section("What this does not show", HTMLParts.list(NotShown.sentences(of: report, isPage: true)))
        text += page.steps(NextStep.all(for: report))
        if let presentation = report.presentation {
            text += page.checks("Who presents the badge", presentation.checks)
        }
        return page.closed(text + page.checks("Checks", report.checks) + page.made(report))
    }
}
