import BadgeCrypto
import BadgePrograms
import BadgeVerification
import StrictJSON

/// The report as one page without scripts and without anything that a browser would fetch. It reads well on a telephone, on
/// paper and without colours.
enum DecisionHTML {
    /// How each begins.
    static let opening = HTMLPage.opening(generator: "badge decide")

    /// - Throws: ``CryptoError`` where libcrypto broke down.
    static func text(of report: DecisionReport) throws -> String {
        let template = report.template
        let content =
            "<h1>Decisions: \(HTMLText.foreign(template.name))</h1>\n"
            + "<p>By version \(HTMLText.foreign(template.version)) of the program’s rules, for "
            + "\(report.rows.count == 1 ? "1 submission" : "\(report.rows.count) submissions").</p>\n"
            + totals(report) + submissions(report) + reasons(report) + AgreementText.html(of: report.agreement)
            + shared(report)
            + report.rows.map(details).joined()
        return try HTMLPage.text(
            opening: opening,
            title: "Decisions: " + template.name,
            style: HTMLPage.style,
            content: content
        )
    }

    private static func totals(_ report: DecisionReport) -> String {
        (report.unrecorded.map { "<p>\(HTMLText.escaped($0))</p>\n" } ?? "")
            + HTMLParts.table(
                caption: "How many submissions",
                columns: ["Decision", "Number", "What to do next"],
                rows: report.totals.map { state, count in
                    [HTMLText.escaped(state.words), "\(count)", HTMLText.escaped(state.nextStep ?? "Issue the badge.")]
                }
            )
    }

    private static func submissions(_ report: DecisionReport) -> String {
        "<h2>Each submission</h2>\n"
            + HTMLParts.table(
                caption: "What each submission comes to",
                columns: ["Submission", "Decision", "Assessors", "What is missing"],
                rows: report.rows.map { row in
                    [
                        HTMLText.foreign(row.id ?? row.submission), mark(row.state),
                        row.panel == nil ? "" : "\(row.assessors)",
                        missing(row),
                    ]
                }
            )
    }

    private static func missing(_ row: DecisionRow) -> String {
        if row.state == .earned { return "nothing" }
        return row.obstacles.map { HTMLText.foreign($0.name) }.joined(separator: "; ")
    }

    private static func reasons(_ report: DecisionReport) -> String {
        counts(
            report.reasons,
            "What keeps badges from being earned",
            "How many submissions lack what",
            "What is missing"
        )
            + counts(
                report.advised,
                DecisionReport.advice,
                "How many submissions leave out what is advised",
                "What is advised"
            )
    }

    private static func counts(
        _ counts: [(name: String, count: Int)],
        _ title: String,
        _ caption: String,
        _ column: String
    ) -> String {
        if counts.isEmpty { return "" }
        return "<h2>\(title)</h2>\n"
            + HTMLParts.table(
                caption: caption,
                columns: [column, "Submissions"],
                rows: counts.map { [HTMLText.foreign($0.name), "\($0.count)"] }
            )
    }

    private static func shared(_ report: DecisionReport) -> String {
        let sentences = report.shared
        if sentences.isEmpty { return "" }
        return "<h2>What several submissions hand in as their own</h2>\n" + HTMLParts.list(sentences)
    }

    /// What one submission lacks, what could be better, and what mends it.
    private static func details(_ row: DecisionRow) -> String {
        if row.obstacles.isEmpty && row.faults.isEmpty && row.warnings.isEmpty { return "" }
        let name = HTMLText.foreign(row.id ?? row.submission)
        let faults = row.faults.isEmpty ? "" : HTMLParts.list(row.faults.map(\.sentence))
        return "<h2>\(name)</h2>\n\(faults)"
            + points(row.obstacles, "What is missing, and what mends it", demand: "Required")
            + points(row.warnings, DecisionReport.advice, demand: "Advised")
    }

    private static func points(_ points: [DecisionRow.Point], _ caption: String, demand: String) -> String {
        if points.isEmpty { return "" }
        return HTMLParts.table(
            caption: caption,
            columns: ["What", demand, "Found", "To do"],
            rows: points.map { point in
                [
                    HTMLText.foreign(point.name), HTMLText.foreign(point.required), HTMLText.foreign(point.found),
                    point.remedy.map { HTMLText.foreign($0) } ?? "",
                ]
            }
        )
    }

    /// What needs somebody is told by words and weight, never by colour alone.
    private static func mark(_ state: DecisionRow.State) -> String {
        state.nextStep == nil ? HTMLText.escaped(state.words) : "<strong>\(HTMLText.escaped(state.words))</strong>"
    }
}
