import BadgeCrypto
import BadgePrograms
import Foundation
import Testing

/// What lay before the assessor, as a sheet notes it, and what is told of it once it was changed.
struct NotedEvidenceTests {
    /// A sheet as `badge assess sheet` writes it for the submission as it is now, filled in.
    private func sheet(_ sample: Sample) throws -> String {
        let (template, submission) = (try sample.readTemplate(), try sample.readSubmission())
        let facts = try SubmissionFacts(of: submission, in: sample)
        let task = try AssessmentSheet.Task(of: submission, by: template).noting(submission, by: template, facts: facts)
        let name = "nea-coaching-and-mentoring 2022-03-19"
        return String(
            decoding: AssessmentSheet.text(of: [task], for: "assessor-c", as: .assessor, by: template),
            as: UTF8.self
        )
        .replacingOccurrences(of: ",pass,,,\(name),", with: ",pass,pass,,\(name),")
        .replacingOccurrences(of: ",Proficient,,,\(name),", with: ",Proficient,proficient,,\(name),")
        .replacingOccurrences(of: ",assessor,,1,", with: ",assessor,2026-07-06,1,")
    }

    private func read(_ text: String, for sample: Sample) throws -> [Assessment] {
        let file = try ProgramFile(name: "sheet.csv", bytes: Array(text.utf8), sha256: Digest.sha256(Array(text.utf8)))
        return try AssessmentSheet(reading: file, for: sample.readTemplate()).assessments
    }

    private func decide(_ sample: Sample, _ sheets: [Assessment]) throws -> Decision {
        let (template, submission) = (try sample.readTemplate(), try sample.readSubmission())
        return try Decision.make(
            template: template,
            submission: submission,
            assessments: sample.readAssessments() + sheets,
            facts: SubmissionFacts(of: submission, in: sample)
        )
    }

    /// The components that are told as changed since the sheet was written.
    private func changed(_ sample: Sample, _ text: String) throws -> [String] {
        let sheets = try read(text, for: sample)
        let found = faults { _ = try decide(sample, sheets) }
        #expect(found.allSatisfy { $0.code == .changedEvidence && $0.file == "sheet.csv" }, "\(found)")
        return found.map(\.detail)
    }

    private func words(_ component: String) -> String {
        "what is handed in for \(component) of nea-2026-0117 was changed since the sheet was written for assessor-c"
    }

    private static var digest: Regex<Substring> { /,sha256-[0-9a-f]{16}/ }

    @Test func `a sheet notes what lies before the assessor, in a text that no spreadsheet turns into a number`() throws
    {
        let sample = try Sample()
        let text = try sheet(sample)
        #expect(text.contains(",comment,template,digest\r\n"))
        #expect(text.matches(of: Self.digest).count == 5)
        #expect(try sheet(sample) == text)
        let sheets = try read(text, for: sample)
        #expect(sheets.count == 1 && sheets[0].scores.allSatisfy { $0.noted?.hasPrefix("sha256-") == true })
        #expect(try decide(sample, sheets).isAwarded)
    }

    @Test func `a changed file is told for the components that it stands for, and for no other`() throws {
        let before = try sheet(Sample())
        var sample = try Sample()
        sample.append("One more line.\n", to: "evidence/overview.md")
        #expect(try changed(sample, before) == [words("overview.passes")])
        #expect(try changed(sample, sheet(sample)).isEmpty)
        var plan = try Sample()
        plan.write("%PDF-1.4 another plan", to: "evidence/design-plan.pdf")
        #expect(try changed(plan, before) == [words("action-plan"), words("design")])
    }

    @Test func `what submission.yaml says is part of it, and whether everybody may see a file is not`() throws {
        let before = try sheet(Sample())
        var titled = try Sample()
        let titles = try titled.readSubmission().items.map(\.title)
        let title = try #require(titles.compactMap { $0 }.first)
        try titled.replace("title: " + title, with: "title: Another title")
        #expect(try changed(titled, before).count == 1)
        var gone = try Sample()
        gone.remove("evidence/overview.md")
        #expect(try changed(gone, before) == [words("overview.passes")])
    }

    @Test func `a sheet without the column, or with an empty cell, compares nothing`() throws {
        let before = try sheet(Sample())
        var sample = try Sample()
        sample.append("One more line.\n", to: "evidence/overview.md")
        let blank = before.replacing(Self.digest, with: ",")
        #expect(try changed(sample, blank).isEmpty)
        let without = blank.replacingOccurrences(of: ",template,digest\r\n", with: ",template\r\n")
            .replacingOccurrences(of: "2022-03-19,\r\n", with: "2022-03-19\r\n")
        #expect(!without.contains("digest"))
        #expect(try changed(sample, without).isEmpty)
        #expect(try read(without, for: sample)[0].scores.allSatisfy { $0.noted == nil })
    }

    @Test(arguments: ["sha256-", "sha256-0123456789abcde", "sha256-0123456789ABCDEF", "1E+16", "0123456789abcdef"])
    func `a cell that was altered is told, not passed over`(cell: String) throws {
        let sample = try Sample()
        let text = try sheet(sample)
        let altered = text.replacing(Self.digest, with: ",\(cell)", maxReplacements: 1)
        let found = faults { _ = try read(altered, for: sample) }
        #expect(found.map(\.code) == [.sheetCells])
        #expect(found.first?.detail.hasPrefix("digest (cell M2): \"\(cell)\" stands here") == true, "\(found)")
    }

    @Test func `what is handed in again does not change what was noted of the round before`() throws {
        var first = try Sample()
        for file in ["assessments/assessor-a.yaml", "assessments/assessor-b.yaml"] {
            try first.replace("  design:\n    level: proficient", with: "  design:\n    level: basic", in: file)
        }
        let before = try sheet(first)
        let submission = try first.readSubmission()
        let pins = try EvidencePins(of: submission, round: 1, facts: SubmissionFacts(of: submission, in: first))
        for (name, sheet) in zip(["a", "b"], try first.readAssessments()) {
            first.write(sheet.text(pinning: pins), to: "assessments/assessor-\(name).yaml")
        }
        first.append(
            """

            resubmissions:
              - date: 2026-08-20
                evidence:
                  design-plan:
                    items:
                      - {file: evidence/design-plan-2.pdf, mediaType: application/pdf, title: Anew, form: open-design-plan}

            """,
            to: "submission.yaml"
        )
        first.write("%PDF-1.4 the second plan", to: "evidence/design-plan-2.pdf")
        let after = try first.readSubmission()
        let facts = try SubmissionFacts(of: after, in: first)
        let template = try first.readTemplate()
        let sheets = try read(before, for: first)
        #expect(try EvidencePins.changedSince(sheets, of: after, by: template, facts: facts).isEmpty)
        first.write("%PDF-1.4 not what was scored", to: "evidence/design-plan.pdf")
        let now = try SubmissionFacts(of: after, in: first)
        let found = try EvidencePins.changedSince(sheets, of: after, by: template, facts: now)
        #expect(found.map(\.detail) == [words("action-plan"), words("design")])
    }
}
