import BadgeCrypto
import BadgePrograms
import Foundation
import Testing

/// Titles of a submission as they stand in a recorded assessment.
struct RecordedTitleTests {
    /// The titles that come out again when an assessment is recorded of a submission whose files have these.
    private func recorded(_ titles: [String]) throws -> (before: [String], after: [String]) {
        var sample = try Sample()
        let old = try sample.readSubmission().items.map(\.title)
        for (old, new) in zip(old, titles) { try sample.replace("title: " + old, with: "title: \"\(new)\"") }
        let (template, submission) = (try sample.readTemplate(), try sample.readSubmission())
        let pins = try EvidencePins(of: submission, round: 1, facts: SubmissionFacts(of: submission, in: sample))
        let text = try sample.readAssessments()[0].text(pinning: pins)
        let bytes = Array(text.utf8)
        let file = try ProgramFile(name: "a.yaml", bytes: bytes, sha256: Digest.sha256(bytes))
        return (submission.items.map(\.title), try Assessment(reading: file, for: template).titles.map(\.title))
    }

    @Test(arguments: [
        "\\uFFFE", "\\uFFFF", "\\U0001FFFE", "\\U0010FFFF", "\\u2028", "\\u2029", "\\uFEFF", "\\u202E", "\\u00AD",
        "\\uE000",
        "\\\" \\\\", "# : - ?", "{[%@`", "'",
    ])
    func `a title with signs that YAML does not take as they are is read again as it was`(sign: String) throws {
        let titles = try recorded(["A\(sign)B \(sign)"])
        #expect(titles.before == titles.after && titles.before.first?.utf8.first == UInt8(ascii: "A"))
        #expect(zip(titles.before, titles.after).allSatisfy { Array($0.utf8) == Array($1.utf8) })
    }

    @Test func `titles that look like an anchor and a reference to it are read again as they were`() throws {
        let titles = try recorded(["Care &plan", "A * b \\x2Aplan"])
        #expect(titles.before == titles.after)
        #expect(titles.after.prefix(2) == ["Care &plan", "A * b *plan"])
    }
}
