import StrictJSON
import VerifiableCredentials

/// The report for a person: the answer first, then what the badge says, then every check.
public enum TextReport {
    /// The whole report, each line ended.
    public static func text(of report: Report) -> String {
        var lines = [ReportParts.word(report.verdict) + "  " + ReportParts.place(report)]
        lines += TextWrap.lines(Headline.text(of: report), indent: 2, label: "") + [""]
        if let failure = report.failure {
            lines += ["  " + failure.detail + " [" + failure.code + "]"]
            if let hint = failure.hint { lines += ["  " + hint] }
            return lines.joined(separator: "\n") + "\n"
        }
        if let content = report.content {
            lines += table(ReportParts.about(content, report, isPage: false)) + [""]
            lines += JudgedText.lines(of: report)
        } else {
            lines += [ReportParts.whyNotShown(report), ""]
        }
        if let evidence = PieceState.counts(report) {
            lines += ["Evidence"] + TextWrap.lines(evidence, indent: 2)
            lines += EvidenceLines.items(of: report, isPage: false).flatMap(item)
            lines += PieceState.strangers(report).map { TextWrap.lines($0, indent: 2) } ?? []
            lines += PieceState.unread(report).map { TextWrap.lines($0, indent: 2) } ?? []
            lines += [""]
        }
        lines += endorsements(report)
        if let newer = report.refreshed {
            lines += ["The issuer has a newer version of this badge"]
            lines += table(RefreshLines.rows(newer, given: report)) + [""]
        }
        lines += links(report)
        lines += nextSteps(report)
        lines += ["Checks"] + ReportParts.grouped(report.checks).map(line) + [""]
        if let presentation = report.presentation {
            lines += ["Who presents the badge"] + ReportParts.grouped(presentation.checks).map(line) + [""]
        }
        lines += ["What this does not show"] + NotShown.sentences(of: report).flatMap(item)
        return lines.joined(separator: "\n") + "\n"
    }

    private static func links(_ report: Report) -> [String] {
        if report.links.isEmpty { return [] }
        return ["Other places that the badge names (they decide nothing)"]
            + table(LinkLines.rows(report.links, isPage: false)) + [""]
    }

    private static func endorsements(_ report: Report) -> [String] {
        if report.endorsements.isEmpty || report.content == nil { return [] }
        return ["What others say"] + table(EndorsementLines.rows(report.endorsements, isPage: false)) + [""]
    }

    private static func line(_ group: [CheckResult]) -> String {
        let result = group[0]
        let mark =
            switch result.outcome {
            case .passed: "passed  "
            case .failed: "FAILED  "
            case .notApplicable: "-       "
            case .undetermined: "open    "
            }
        return "  " + mark + padded(result.check.rawValue, 22) + ReportParts.sentence(group) + " [" + result.reason.code
            + "]"
    }

    private static func nextSteps(_ report: Report) -> [String] {
        let steps = NextStep.all(for: report)
        if steps.isEmpty { return [] }
        let lines = steps.flatMap { step in item(step.text) + (step.command.map { ["      " + $0] } ?? []) }
        return ["What you can do"] + lines + [""]
    }

    private static func item(_ text: String) -> [String] {
        TextWrap.lines(text, indent: 4, label: "  - ")
    }

    private static func table(_ rows: [(String, String)]) -> [String] {
        let width = min(40, rows.map { $0.0.unicodeScalars.count }.max() ?? 0)
        return rows.flatMap { row in
            TextWrap.lines(row.1, indent: width + 4, label: "  " + padded(row.0, width + 2))
        }
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.unicodeScalars.count))
    }
}
