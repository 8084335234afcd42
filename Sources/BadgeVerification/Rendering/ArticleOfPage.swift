import BadgeCrypto
import StrictJSON
import VerifiableCredentials

/// The part of a page that is about one badge.
struct ArticleOfPage {
    /// Which of the page's badges it is, counted from 1.
    let number: Int
    /// The level of its own heading.
    let level: Int

    /// The answer: the word, the sentence, the file.
    func answer(_ report: Report) -> String {
        let place = HTMLParts.escaped(ReportParts.place(report))
        return """
            <div class="answer \(report.verdict?.rawValue ?? "noBadge")">
            <h\(level) class="word" id="badge-\(number)">\(ReportParts.word(report.verdict))</h\(level)>
            <p class="line">\(HTMLParts.prose(Headline.text(of: report)))</p>
            <p class="file">File: \(place)</p>
            </div>

            """
    }

    /// A part with a heading; nothing where it holds nothing.
    func section(_ title: String, _ content: String) -> String {
        if content.isEmpty { return "" }
        let heading = "h\(level + 1)"
        return "<section>\n<\(heading)>\(HTMLParts.escaped(title))</\(heading)>\n\(content)</section>\n"
    }

    /// What was judged, and how.
    func judged(_ report: Report) -> String {
        let rows = report.judgedOutcomes
        if rows.isEmpty { return "" }
        let award = JudgedWords.award(report).map { "<p class=\"award\">\(HTMLParts.escaped($0))</p>\n" } ?? ""
        let table = HTMLParts.table(
            "judged",
            caption: "Each thing that was judged. How it was judged is told in the issuer's words.",
            columns: ["Requirement", "Required", "Reached", "How it was judged"],
            rows: rows.prefix(JudgedWords.limit).map { row in
                let judged = row.judged
                let reached = HTMLParts.cell(JudgedWords.reached(row))
                return [
                    HTMLParts.cell(JudgedWords.name(judged)), HTMLParts.cell(JudgedWords.required(judged)),
                    row.outcome == .failed ? "<span class=\"bad\">\(reached)</span>" : reached,
                    HTMLParts.cell(JudgedWords.how(judged)),
                ]
            }
        )
        let more = JudgedWords.more(report, isPage: true).map { "<p>\(HTMLParts.escaped($0))</p>\n" } ?? ""
        let legend = JudgedWords.legend(report).map { "<p class=\"note\">\(HTMLParts.escaped($0))</p>\n" } ?? ""
        return section("What was judged", award + table + more + legend)
    }

    /// What the reader can do.
    func steps(_ steps: [NextStep]) -> String {
        if steps.isEmpty { return "" }
        let items = steps.map { step in
            let command = step.command.map { "<code class=\"command\">\(HTMLParts.escaped($0))</code>" } ?? ""
            return "<li>\(HTMLParts.escaped(step.onPage))\(command)</li>\n"
        }
        return section("What you can do", "<ul>\n\(items.joined())</ul>\n")
    }

    /// Every check with its outcome and its code.
    func checks(_ title: String, _ results: [CheckResult]) -> String {
        let rows = ReportParts.grouped(results).map { group in
            let (word, isBad) = Self.words(group[0].outcome)
            return [
                "<code>\(HTMLParts.escaped(group[0].check.rawValue))</code>",
                isBad ? "<span class=\"bad\">\(word)</span>" : word,
                HTMLParts.prose(ReportParts.sentence(group)),
                "<code>\(HTMLParts.escaped(group[0].reason.code))</code>",
            ]
        }
        let table = HTMLParts.table(
            "checks",
            caption: "Each check, what came of it, and the code by which the issuer's technicians know it.",
            columns: ["Check", "Outcome", "In words", "Code"],
            rows: rows
        )
        return section(title, table)
    }

    /// By what, of which bytes and when the report was made.
    func made(_ report: Report) -> String {
        let digest = report.input.sha256.map { ", SHA-256 of the file " + Base16.encode($0) } ?? ""
        let tool = report.tool.name + " " + report.tool.version
        return
            "<p class=\"note\">\(HTMLParts.escaped("Made by " + tool + digest + ".")) Whoever passes this page on could have "
            + "altered it: verify the badge yourself.</p>\n"
    }

    func closed(_ content: String) -> String {
        "<article aria-labelledby=\"badge-\(number)\">\n\(content)</article>\n"
    }

    private static func words(_ outcome: Outcome) -> (String, Bool) {
        switch outcome {
        case .passed: ("passed", false)
        case .failed: ("FAILED", true)
        case .notApplicable: ("does not apply", false)
        case .undetermined: ("open", false)
        }
    }
}
