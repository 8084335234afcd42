import BadgePrograms
import BadgeVerification
import StrictJSON

/// The report for a person at a terminal: a line for each submission, then what keeps badges from being earned, how far
/// the assessors agree, and totals.
enum DecisionTable {
    /// How each begins.
    static let opening = "DECISIONS by "

    static func text(of report: DecisionReport) -> String {
        let template = report.template
        var lines = [
            opening + DisplayText.quoted(template.name) + ", version " + DisplayText.escaped(template.version),
            "",
        ]
        lines += PlainTable.lines(
            [["submission", "decision", "assessors", "what is missing"]] + report.rows.map(cells)
        )
        for row in report.rows where !row.faults.isEmpty {
            lines += ["", DisplayText.escaped(row.submission)] + row.faults.prefix(10).map { "  " + $0.sentence }
            if row.faults.count > 10 { lines.append("  and \(row.faults.count - 10) more") }
        }
        if report.rows.count == 1 { lines += details(report.rows[0]) }
        if report.rows.count > 1 {
            lines += counts(report.reasons, "What keeps badges from being earned, in how many submissions")
            lines += counts(report.advised, DecisionReport.advice + ", in how many submissions")
        }
        lines += AgreementText.lines(of: report.agreement)
        let shared = report.shared
        if !shared.isEmpty { lines += ["", "What several submissions hand in as their own"] }
        lines += shared.flatMap { TextWrap.broken($0, to: 78) }.map { "  " + $0 }
        lines += [""] + TextWrap.broken("Totals: " + report.totalsInWords)
        let steps = report.totals.compactMap { total in
            total.state.nextStep.map { [total.state.words, $0] }
        }
        if let note = report.unrecorded { lines += [""] + TextWrap.broken(note) }
        if !steps.isEmpty { lines += ["", "What to do next"] + PlainTable.lines(steps, indent: "  ") }
        return lines.joined(separator: "\n") + "\n"
    }

    /// How often something was found.
    private static func counts(_ counts: [(name: String, count: Int)], _ title: String) -> [String] {
        if counts.isEmpty { return [] }
        return ["", title]
            + PlainTable.lines(
                counts.map { ["\($0.count)", DisplayText.escaped($0.name)] },
                indent: "  ",
                numbers: [0]
            )
    }

    /// Everything that one submission lacks, what could be better, and what mends it.
    private static func details(_ row: DecisionRow) -> [String] {
        points(row.obstacles, "What is missing", demand: "required")
            + points(row.warnings, DecisionReport.advice, demand: "advised")
    }

    private static func points(_ points: [DecisionRow.Point], _ title: String, demand: String) -> [String] {
        if points.isEmpty { return [] }
        return ["", title]
            + points.flatMap { point -> [String] in
                let first = DisplayText.escaped(point.name) + ": " + point.found + "; \(demand): " + point.required
                let remedy = point.remedy.map { "To do: " + DisplayText.escaped($0, limit: 600) }
                return TextWrap.broken(first, to: 78).map { "  " + $0 }
                    + (remedy.map { TextWrap.broken($0, to: 76) } ?? []).map { "    " + $0 }
            }
    }

    private static func cells(_ row: DecisionRow) -> [String] {
        [
            DisplayText.escaped(row.submission, limit: 60), row.state.words,
            row.panel == nil ? "" : "\(row.assessors)", missing(row),
        ]
    }

    /// The first thing that is missing, and how many more there are.
    private static func missing(_ row: DecisionRow) -> String {
        guard let first = row.obstacles.first else { return "" }
        let more = row.obstacles.count > 1 ? ", and \(row.obstacles.count - 1) more" : ""
        return DisplayText.escaped(first.name, limit: 60) + more
    }
}
