import BadgePrograms
import Foundation
import Testing

/// Files that got another name, and titles that got other words, after the work was scored.
struct RenamedFilesTests {
    private static let (old, new) = ("evidence/overview.md", "evidence/mission.md")

    /// The sample with what was scored noted in the assessments.
    private func scored() throws -> Sample {
        var sample = try Sample()
        let submission = try sample.readSubmission()
        let pins = try EvidencePins(of: submission, round: 1, facts: SubmissionFacts(of: submission, in: sample))
        for sheet in try sample.readAssessments() {
            sample.write(sheet.text(pinning: pins), to: "assessments/\(sheet.assessor).yaml")
        }
        #expect(try sample.decide().isAwarded)
        return sample
    }

    private func move(_ sample: inout Sample) throws {
        let bytes = try #require(sample.files[Self.old])
        sample.remove(Self.old)
        sample.change(Self.new) { _ in bytes }
    }

    private func rename(_ sample: inout Sample) throws {
        try sample.replace("file: " + Self.old, with: "file: " + Self.new)
    }

    /// What is told of the first assessor's scores.
    private func found(_ sample: Sample) -> [ProgramError] {
        let all = faults { _ = try sample.decide() }
        #expect(all.allSatisfy { $0.code == .changedEvidence })
        return all.filter { $0.file == "assessments/assessor-a.yaml" }
    }

    private let anew =
        "move this assessment away, and let assessor-a score the work anew on a sheet that badge assess sheet writes now: the "
        + "scores hold for the old name only"

    @Test func `a file that was renamed with its entry is told as that, with what to do in both cases`() throws {
        var sample = try scored()
        try move(&sample)
        try rename(&sample)
        let told = found(sample)
        #expect(
            told.map(\.detail) == [
                "\"\(Self.old)\", which assessor-a scored, has the name \"\(Self.new)\" now; its bytes are the same"
            ]
        )
        #expect(
            told.first?.hint
                == "if the name was changed by mistake, write \"\(Self.old)\" again, in the folder and in submission.yaml; if on "
                + "purpose, \(anew)"
        )
    }

    @Test func `a file that was renamed without its entry is found in the folder`() throws {
        var sample = try scored()
        try move(&sample)
        let told = found(sample)
        #expect(
            told.map(\.detail) == [
                "\"\(Self.old)\", which assessor-a scored, is no longer in the folder under that name; the same bytes lie there "
                    + "as \"\(Self.new)\""
            ]
        )
        #expect(
            told.first?.hint
                == "if the file was renamed by mistake, name it \"\(Self.old)\" again; if on purpose, name it \"\(Self.new)\" in "
                + "submission.yaml too, \(anew)"
        )
    }

    @Test func `an entry that was renamed without its file leaves the file where it was`() throws {
        var sample = try scored()
        try rename(&sample)
        let told = found(sample)
        #expect(
            told.map(\.detail) == [
                "\"\(Self.old)\", which assessor-a scored, is no longer named in submission.yaml, and lies in the folder as it was"
            ]
        )
        #expect(
            told.first?.hint
                == "if the name in submission.yaml was changed by mistake, write \"\(Self.old)\" there again; if on purpose, give "
                + "the file the name that stands there now, \(anew)"
        )
    }

    @Test func `another file is no renamed one`() throws {
        var sample = try scored()
        try move(&sample)
        try rename(&sample)
        sample.append("One more line.\n", to: Self.new)
        let told = found(sample).map(\.detail)
        #expect(told.count == 3)
        #expect(told.first == "\"\(Self.old)\", which assessor-a scored, is no longer handed in", "\(told)")
        #expect(told.contains { $0.contains("\"\(Self.new)\" is none of what assessor-a scored") }, "\(told)")
        var gone = try scored()
        gone.remove(Self.old)
        #expect(
            found(gone).map(\.detail) == [
                "\"\(Self.old)\", which assessor-a scored, is empty now or no longer in the folder"
            ]
        )
    }

    @Test func `a title is told with its old and its new words and its line`() throws {
        var sample = try scored()
        try sample.replace("title: Mission, goals and context", with: "title: Mission and context")
        let line = try sample.line(of: "title: Mission and context")
        let told = found(sample)
        #expect(
            told.map(\.detail) == [
                "what submission.yaml says under evidence, overview, was changed after assessor-a scored it: the title of "
                    + "\"\(Self.old)\" was \"Mission, goals and context\" and is now \"Mission and context\" (submission.yaml, line "
                    + "\(line))"
            ]
        )
        #expect(
            told.map(\.anonymousDetail) == [
                "what submission.yaml says under evidence, overview, was changed after assessor-a scored it: the title of "
                    + "\"\(Self.old)\" is another one (submission.yaml, line \(line))"
            ]
        )
        var other = try scored()
        try other.replace("drawn on the computer.", with: "drawn by hand.")
        #expect(found(other).allSatisfy { $0.anonymousDetail == $0.detail })
        #expect(
            told.first?.hint
                == "write the old title again; what is handed in again gets an entry of its own under resubmissions"
        )
    }

    @Test func `of other words only the place is known, and where no title was noted that too`() throws {
        var sample = try scored()
        try sample.replace("drawn on the computer.", with: "drawn by hand.")
        let line = try sample.line(of: "- file: evidence/circle-map.png")
        let told = found(sample)
        #expect(told.first?.detail.hasSuffix(" scored it (submission.yaml, from line \(line) on)") == true, "\(told)")
        #expect(told.first?.hint?.contains("(the titles are what they were: look at description, ") == true, "\(told)")
        var plain = try scored()
        for name in ["assessor-a", "assessor-b"] {
            plain.change("assessments/\(name).yaml") { bytes in
                Array(String(decoding: bytes, as: UTF8.self).components(separatedBy: "titles:\n")[0].utf8)
            }
        }
        #expect(try plain.decide().isAwarded)
        try plain.replace("title: Mission, goals and context", with: "title: Mission and context")
        let unknown = found(plain)
        #expect(unknown.first?.hint?.contains("(title, description, ") == true, "\(unknown)")
    }

    @Test func `a title that was changed with the name of its file is told beside it`() throws {
        var sample = try scored()
        try move(&sample)
        try rename(&sample)
        try sample.replace("title: Mission, goals and context", with: "title: Mission and context")
        let told = found(sample).map(\.detail)
        #expect(told.count == 2)
        #expect(told.first?.contains("has the name \"\(Self.new)\" now") == true, "\(told)")
        #expect(
            told.last?.contains("the title of \"\(Self.new)\" was \"Mission, goals and context\"") == true,
            "\(told)"
        )
    }
}
