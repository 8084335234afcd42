import BadgeTesting
import BadgeVerification
import Foundation
import StrictJSON
import Testing

/// The pieces of evidence in a report, each with what the badge says that it is and whose work.
@Suite struct EvidenceLinesTests {
    private static func report(_ change: (JSON) throws -> JSON) async throws -> Report {
        try await ReasonCase.signed { try change($0) }.report()
    }

    @Test func `each piece is told with whose work it is`() async throws {
        let team = "Minutes; the team's work, not one person's."
        let report = try await Self.report { json in
            try json.setting("/evidence/0/description", .string(team)).setting(
                "/evidence/2",
                ["type": ["Evidence"], "name": "Hours", "narrative": "By two assessors.", "genre": "Assessment"]
            )
        }
        #expect(TextReport.text(of: report).contains("\n  - \"Plan\": \(team)\n  - \"Reflection\"\n\n"))
        let page = try HTMLReport.text(of: [report])
        #expect(page.contains("&quot;Plan&quot;: Minutes; the team&#39;s work, not one person&#39;s."))
        let listed: JSON = [
            ["name": "Plan", "description": .string(team), "genre": "Text"], ["name": "Reflection"],
        ]
        #expect(report.json["evidence"] == listed)
    }

    @Test func `where pieces differ the state stands beside each title`() async throws {
        let changed = [UInt8(ascii: "p")] + SampleBadge.plan.dropFirst()
        func texts(_ files: [(String, [UInt8]?)]) async throws -> (text: String, page: String) {
            let report = try await ReasonCase.files(files).report()
            return (TextReport.text(of: report), try HTMLReport.text(of: [report]))
        }
        let both = try await texts([("plan.txt", changed), ("reflection.txt", SampleBadge.reflection)])
        #expect(both.text.contains("\n  - \"Plan\" (CHANGED)"), "\(both.text)")
        #expect(both.text.contains("\n  - \"Reflection\" (same as assessed)"), "\(both.text)")
        #expect(both.page.contains("<li>&quot;Plan&quot; (CHANGED)"), "\(both.page)")
        let one = try await texts([("reflection.txt", SampleBadge.reflection)])
        #expect(one.text.contains("\n  - \"Plan\" (not found among the files given)"), "\(one.text)")
        #expect(one.page.contains("<li>&quot;Reflection&quot; (same as assessed)"), "\(one.page)")
        // One sentence says it of all.
        let good = TextReport.text(of: try await Situation.good().report())
        #expect(good.contains("  2 pieces same as assessed\n  - \"Plan\""), "\(good)")
        #expect(!good.contains("(same as assessed)"))
    }

    @Test func `a private piece that a folder does not hold is told in each part of the report`() async throws {
        func texts(_ files: [(String, [UInt8]?)]) async throws -> (text: String, page: String, report: Report) {
            var situation = try ReasonCase.signed {
                try $0.setting("/relatedResource/0/id", "ni:///sha-256;plan")
                    .setting("/evidence/0/id", "ni:///sha-256;plan")
            }
            situation.input.evidence = MemoryEvidence(files: files)
            let report = try await situation.report()
            return (TextReport.text(of: report), try HTMLReport.text(of: [report]), report)
        }
        let changed = SampleBadge.plan + [UInt8(ascii: "!")]
        let found = try await texts([("reflection.txt", SampleBadge.reflection), ("my plan.txt", changed)])
        let flat = found.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(found.report.verdict == .verified)
        #expect(found.report.found(.evidenceIntegrity).contains("undetermined evidence.notLookedAt"))
        #expect(flat.contains("Of 2 pieces of evidence 1 was not found among the files given."), "\(found.text)")
        #expect(flat.contains("Evidence 1 piece same as assessed, 1 piece not found among the files given -"))
        #expect(flat.contains("none of the files that the badge pins: \"my plan.txt\". A file that was changed"))
        #expect(flat.contains("open evidence.integrity not found among the files given: \"ni:"), "\(found.text)")
        #expect(found.text.contains(" --evidence FOLDER --require evidence\n"), "\(found.text)")
        let page = [
            "1 was not found among the files given", "pins: &quot;my plan.txt&quot;", "Ask for the missing files",
        ]
        for words in page {
            #expect(found.page.contains(words), "\(words): \(found.page)")
        }
        let whole = try await texts([("reflection.txt", SampleBadge.reflection), ("my plan.txt", SampleBadge.plan)])
        #expect(!whole.text.contains("not found") && !whole.text.contains("none of the files"), "\(whole.text)")
        #expect(flat.contains("what was given and is not pinned may be one of them, changed or saved anew"), "\(flat)")
        // Where nobody gave a folder nothing was searched.
        var bare = try Situation.good()
        bare.input.evidence = nil
        #expect(!TextReport.text(of: try await bare.report()).contains("not found"))
    }

    @Test func `the first line tells missing pieces also where the issuer is not known`() async throws {
        var situation = try Situation.good()
        situation.input.trust = TrustList([])
        for (files, isTold) in [
            ([("reflection.txt", SampleBadge.reflection)], true),
            ([("reflection.txt", SampleBadge.reflection), ("other name.txt", SampleBadge.plan)], false),
        ] {
            situation.input.evidence = MemoryEvidence(files: files)
            let report = try await situation.report()
            #expect(report.verdict == .undetermined)
            let told = "Of 2 pieces of evidence 1 was not found among the files given."
            #expect(
                Headline.text(of: report).hasPrefix("Genuine, but")
                    && Headline.text(of: report).contains(told) == isTold
            )
        }
    }

    @Test func `an altered badge tells none of it`() async throws {
        let report = try await ReasonCase.afterwards { try $0.setting("/evidence/0/name", "Best plan") }.report()
        #expect(!TextReport.text(of: report).contains("Best plan"))
        #expect(report.json["evidence"] == nil)
    }

    @Test func `a flood of long titles is cut and said to be cut`() async throws {
        let report = try await Self.report { json in
            try (2..<102).reduce(json) { json, index in
                let text = JSON.string("\(index) \u{202E}<b>" + String(repeating: "long ", count: 500))
                return try json.setting(
                    "/evidence/\(index)",
                    ["type": ["Evidence"], "name": text, "description": text]
                )
            }
        }
        let text = TextReport.text(of: report)
        #expect(text.contains("\n  - and 72 more, which --json lists\n"))
        #expect(!text.unicodeScalars.contains("\u{202E}"))
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let start = try #require(lines.firstIndex(of: "Evidence"))
        let end = try #require(lines[start...].firstIndex(of: ""))
        #expect(end - start < 200)
        #expect(lines[start..<end].allSatisfy { $0.unicodeScalars.count <= 80 })
        let page = try HTMLReport.text(of: [report])
        #expect(!page.contains("<b>") && page.utf8.count < 80_000)
        #expect(report.json["evidence"]?.items.count == 102)
    }
}
