import BadgeTesting
import Foundation
import Testing

/// The sentences that `docs/employer.md` promises stand in the report of each program's badge, as text and on the page.
struct EmployerTests {
    private static let questions = ["Who", "What", "How judged", "How much", "Still good"]

    /// The sentences by the program's template, each with its question.
    private static func promised() throws -> [String: [(question: String, sentence: String)]] {
        let file = Repository.root.appending(path: "docs/employer.md")
        var found: [String: [(String, String)]] = [:]
        var program = ""
        for line in try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n") {
            if line.hasPrefix("### `"), let end = line.lastIndex(of: "`") {
                program = String(line[line.index(line.startIndex, offsetBy: 5)..<end])
            }
            let cells = line.components(separatedBy: " | ")
            guard !program.isEmpty, line.hasPrefix("| "), cells.count == 2 else { continue }
            let question = String(cells[0].dropFirst(2))
            guard questions.contains(question) else { continue }
            let sentence = cells[1].dropLast(2).drop { $0 == "`" }
            found[program, default: []].append((question, String(sentence.prefix { $0 != "`" })))
        }
        return found
    }

    @Test func `every program has an answer to every question`() throws {
        let promised = try Self.promised()
        #expect(promised.keys.sorted() == SampleAward.all.map(\.template).sorted())
        for (program, sentences) in promised {
            #expect(Set(sentences.map(\.question)) == Set(Self.questions), "\(program)")
        }
    }

    @Test(arguments: SampleAward.all)
    func `each promised sentence stands in the report and on the page`(award: SampleAward) throws {
        let workspace = try award.workspace()
        let page = try EvidenceReader.page(
            Outcome(code: 0, outBytes: Array(award.text("issued-badge/report.html").utf8), err: ""),
            in: workspace
        )
        let texts = [try award.text("issued-badge/report.txt").squeezed, page.text.squeezed]
        for (question, sentence) in try Self.promised()[award.template] ?? [] {
            for text in texts { #expect(text.contains(sentence), "\(question): \(sentence)") }
        }
    }

    @Test func `the report of a badge that renews one says since when it is held`() throws {
        let award = try #require(SampleAward.all.first { $0.template == "mtp-coach" })
        let workspace = try award.workspace()
        let verify = [
            "verify", "issued-badge/renewed.json", "issued-badge/badge.json", "--trust", "issued-badge/trust.yaml",
        ]
        let outcome = try workspace.badge(
            verify + ["--at", "2026-06-20", "--offline", "--html", "page.html"],
            in: award.place
        )
        #expect(outcome.code == 0, "\(outcome.all)")
        let isText = outcome.out == (try award.text("issued-badge/renewed.txt"))
        let isPage = try workspace.text(award.place + "/page.html") == award.text("issued-badge/renewed.html")
        #expect(isText && isPage, "run scripts/issue-examples --reports, and read every difference")
        let page = try EvidenceReader.page(
            Outcome(code: 0, outBytes: Array(award.text("issued-badge/renewed.html").utf8), err: ""),
            in: workspace
        )
        let document = try String(contentsOf: Repository.root.appending(path: "docs/employer.md"), encoding: .utf8)
        let promised = document.components(separatedBy: "\n").compactMap { line -> String? in
            guard line.hasPrefix("| Held since | `") else { return nil }
            return String(line.dropFirst("| Held since | `".count).prefix { $0 != "`" })
        }
        #expect(promised.count == 2)
        for text in [outcome.out.squeezed, page.text.squeezed] {
            for sentence in promised { #expect(text.contains(sentence), "\(sentence)") }
        }
    }

    @Test(.enabled(if: Chromium.mayRun, "\(Chromium.absent)"), arguments: SampleAward.all, [390, 768, 1280])
    func `the page fits its width in a browser, shows each sentence, and fetches nothing`(
        award: SampleAward,
        width: Int
    ) throws {
        let workspace = try Workspace()
        let page = Array(try award.text("issued-badge/report.html").utf8)
        let layout = try Chromium.layout(page, width: width, in: workspace)
        #expect(layout.width == width && layout.content <= width, "it scrolls sideways: \(layout.content)")
        #expect(layout.requests == 0 && layout.scripts == 0)
        let text = layout.text.squeezed
        for (question, sentence) in try Self.promised()[award.template] ?? [] where width > 640 {
            #expect(text.contains(sentence), "\(question): \(sentence)")
        }
        #expect(text.contains("VERIFIED") && text.contains("What this does not show"))
    }
}
