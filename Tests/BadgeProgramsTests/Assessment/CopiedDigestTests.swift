import BadgeCrypto
import BadgePrograms
import Foundation
import Testing

/// Rows with the digest of another row, as where a spreadsheet filled the column down.
struct CopiedDigestTests {
    private static let name = "nea-coaching-and-mentoring 2022-03-19"
    private static let back =
        "put back what badge assess sheet wrote there, from a copy, or write the sheet anew and take the scores over"

    private func sample(_ id: String) throws -> Sample {
        var sample = try Sample()
        try sample.replace("id: nea-2026-0117", with: "id: " + id)
        return sample
    }

    /// A filled-in sheet over submissions.
    private func sheet(_ samples: [Sample]) throws -> String {
        let template = try Sample().readTemplate()
        var tasks: [AssessmentSheet.Task] = []
        for sample in samples {
            let submission = try sample.readSubmission()
            let facts = try SubmissionFacts(of: submission, in: sample)
            let task = AssessmentSheet.Task(of: submission, by: template)
            tasks.append(try task.noting(submission, by: template, facts: facts))
        }
        let bytes = AssessmentSheet.text(of: tasks, for: "assessor-c", as: .assessor, by: template)
        return String(decoding: bytes, as: UTF8.self)
            .replacingOccurrences(of: ",pass,,,\(Self.name),", with: ",pass,pass,,\(Self.name),")
            .replacingOccurrences(of: ",Proficient,,,\(Self.name),", with: ",Proficient,proficient,,\(Self.name),")
            .replacingOccurrences(of: ",assessor,,1,", with: ",assessor,2026-07-06,1,")
    }

    private func digests(_ text: String) -> [String] {
        text.matches(of: /sha256-[0-9a-f]{16}/).map { String($0.output) }
    }

    /// The sheet with other digests in its rows, one for each.
    private func text(_ text: String, with digests: [String]) -> String {
        let parts = text.split(separator: /sha256-[0-9a-f]{16}/, omittingEmptySubsequences: false)
        return zip(parts, digests + [""]).map { String($0) + $1 }.joined()
    }

    private func read(_ text: String) throws -> [Assessment] {
        let file = try ProgramFile(name: "sheet.csv", bytes: Array(text.utf8), sha256: Digest.sha256(Array(text.utf8)))
        return try AssessmentSheet(reading: file, for: Sample().readTemplate()).assessments
    }

    private func told(
        _ text: String,
        _ sample: Sample,
        among noted: NotedSubmissions = .init()
    ) throws -> [ProgramError] {
        let (template, submission) = (try sample.readTemplate(), try sample.readSubmission())
        let facts = try SubmissionFacts(of: submission, in: sample)
        let sheets = try read(text)
        return try EvidencePins.changedSince(sheets, of: submission, by: template, facts: facts, among: { noted })
    }

    @Test func `a digest that was filled down within a submission is told once and as that`() throws {
        let sample = try sample("lm-101")
        let sheet = try sheet([sample])
        let own = digests(sheet)
        #expect(own.count == 5 && own[2] == own[3], "action-plan and design are scored of one requirement")
        #expect(try told(sheet, sample).isEmpty)
        let down = try told(text(sheet, with: Array(repeating: own[0], count: 5)), sample)
        #expect(down.map(\.code) == [.sheetCells])
        #expect(
            down.first?.detail
                == "digest: that of overview.passes stands in the rows of circle-map, action-plan, design and "
                + "reflection.passes of lm-101"
        )
        #expect(down.first?.hint == "the column digest was filled down: " + Self.back)
        let part = try told(text(sheet, with: [own[0], own[1], own[1], own[1], own[4]]), sample)
        #expect(
            part.map(\.detail) == ["digest: that of circle-map stands in the rows of action-plan and design of lm-101"]
        )
    }

    @Test func `two rows that changed places are told each, and a changed file is told as changed`() throws {
        let sample = try sample("lm-101")
        let sheet = try sheet([sample])
        let own = digests(sheet)
        let swapped = try told(text(sheet, with: [own[1], own[0]] + own[2...]), sample)
        #expect(swapped.map(\.code) == [.sheetCells, .sheetCells])
        #expect(swapped.first?.detail == "digest: that of circle-map stands in the row of overview.passes of lm-101")
        #expect(
            swapped.first?.hint
                == "where this is the row of circle-map, write that into the column component; where the digest was copied, "
                + Self.back
        )
        var changed = sample
        changed.append("One more line.\n", to: "evidence/overview.md")
        #expect(try told(sheet, changed).map(\.code) == [.changedEvidence])
        // Nothing that lies there now has that digest any more, and it stands in rows that cannot share one.
        let both = try told(text(sheet, with: Array(repeating: own[0], count: 5)), changed)
        #expect(both.map(\.code) == [.sheetCells], "\(both)")
        #expect(both.first?.detail.hasPrefix("digest: the same one stands in the rows of overview.passes, ") == true)
    }

    @Test func `a digest that was filled down over submissions is told with both rows`() throws {
        let samples = [try sample("lm-101"), try sample("lm-102")]
        let sheet = try sheet(samples)
        let own = digests(sheet)
        #expect(try read(sheet).count == 2)
        let filled = faults { _ = try read(text(sheet, with: Array(repeating: own[0], count: 10))) }
        #expect(filled.map(\.code) == [.sheetCells])
        let first = try #require(filled.first)
        #expect(
            first.detail.hasPrefix(
                "digest: what stands in the row of lm-101 in line 2 stands here too, in a row of lm-102"
            ),
            "\(first.detail)"
        )
        #expect(first.hint == "the column digest was filled down: " + Self.back)
        // The same digest in the rows of two people of one submission is right.
        let rows = sheet.components(separatedBy: "\r\n").filter { !$0.isEmpty }.joined(separator: "\r\n") + "\r\n"
        let other = rows.replacingOccurrences(of: ",assessor-c,", with: ",assessor-d,")
        let body = other.split(separator: "\r\n", maxSplits: 1).last.map(String.init) ?? ""
        #expect(try read(rows + body).count == 4)
    }

    @Test func `the digest of another submission in several rows is named`() throws {
        let samples = [try sample("lm-101"), try sample("lm-102")]
        var noted = NotedSubmissions()
        for sample in samples {
            let submission = try sample.readSubmission()
            let facts = try SubmissionFacts(of: submission, in: sample)
            try noted.add(submission, by: sample.readTemplate(), facts: facts)
        }
        let own = digests(try sheet([samples[0]]))
        let filled = text(try sheet([samples[1]]), with: Array(repeating: own[0], count: 5))
        let found = try told(filled, samples[1], among: noted)
        #expect(found.map(\.code) == [.sheetCells])
        #expect(
            found.first?.detail.hasPrefix("digest: that of overview.passes of lm-101 stands in the rows of ") == true
        )
    }
}
