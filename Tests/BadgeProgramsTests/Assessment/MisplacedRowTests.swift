import BadgeCrypto
import BadgePrograms
import Foundation
import Testing

/// Rows of a sheet in which the id of another submission stands, by what they note of what lay before the assessor.
struct MisplacedRowTests {
    private static let name = "nea-coaching-and-mentoring 2022-03-19"

    private func sample(_ id: String, _ change: (inout Sample) -> Void = { _ in }) throws -> Sample {
        var sample = try Sample()
        try sample.replace("id: nea-2026-0117", with: "id: " + id)
        change(&sample)
        return sample
    }

    private func first() throws -> Sample { try sample("lm-101") }

    private func second() throws -> Sample {
        try sample("lm-102") { sample in
            for path in ["overview.md", "circle-map.png", "design-plan.pdf", "reflection.md"] {
                sample.append("More.\n", to: "evidence/" + path)
            }
        }
    }

    /// The rows of a filled-in sheet.
    private func rows(_ sample: Sample) throws -> [String] {
        let (template, submission) = (try sample.readTemplate(), try sample.readSubmission())
        let facts = try SubmissionFacts(of: submission, in: sample)
        let task = try AssessmentSheet.Task(of: submission, by: template).noting(submission, by: template, facts: facts)
        let bytes = AssessmentSheet.text(of: [task], for: "assessor-c", as: .assessor, by: template)
        return String(decoding: bytes.dropFirst(3), as: UTF8.self)
            .replacingOccurrences(of: ",pass,,,\(Self.name),", with: ",pass,pass,,\(Self.name),")
            .replacingOccurrences(of: ",Proficient,,,\(Self.name),", with: ",Proficient,proficient,,\(Self.name),")
            .replacingOccurrences(of: ",assessor,,1,", with: ",assessor,2026-07-06,1,")
            .components(separatedBy: "\r\n").filter { !$0.isEmpty && !$0.hasPrefix("submission,") }
            .joined(separator: "\r\n").components(separatedBy: "\r\nlm-").enumerated()
            .map { $0.offset == 0 ? $0.element : "lm-" + $0.element }
    }

    private func noted(_ samples: [Sample]) throws -> NotedSubmissions {
        var noted = NotedSubmissions()
        for sample in samples {
            let submission = try sample.readSubmission()
            let facts = try SubmissionFacts(of: submission, in: sample)
            try noted.add(submission, by: sample.readTemplate(), facts: facts)
        }
        return noted
    }

    private func read(_ rows: [String], _ noted: NotedSubmissions) throws -> [Assessment] {
        let head = "submission,assessor,role,date,round,component,what,levels,required,score,comment,template,digest"
        let bytes = Array(([head] + rows).joined(separator: "\r\n").utf8)
        let file = try ProgramFile(name: "sheet.csv", bytes: bytes, sha256: Digest.sha256(bytes))
        return try AssessmentSheet(reading: file, for: Sample().readTemplate(), among: { noted }).assessments
    }

    private func renamed(_ rows: [String], _ old: String, _ new: String) -> [String] {
        rows.map { $0.replacingOccurrences(of: old + ",", with: new + ",") }
    }

    @Test func `ids that were filled down are told with the id that belongs there`() throws {
        let (one, two) = (try rows(first()), try rows(second()))
        let noted = try noted([first(), second()])
        #expect(try read(one + two, noted).count == 2)
        let filled = faults { _ = try read(one + renamed(two, "lm-102", "lm-101"), noted) }
        #expect(filled.count == 5)
        #expect(
            filled.allSatisfy {
                $0.hint == "by its column digest this is the row of lm-102: write lm-102 in column submission"
            },
            "\(filled)"
        )
        let up = faults { _ = try read(renamed(one, "lm-101", "lm-102") + two, noted) }
        #expect(up.count == 5)
        #expect(
            up.first?.hint
                == "by its column digest the row in line 2 is that of lm-101: write lm-101 there in column submission"
        )
    }

    @Test func `where the digest fits none, or is not there, nothing is guessed`() throws {
        let (one, two) = (try rows(first()), renamed(try rows(second()), "lm-102", "lm-101"))
        func hints(_ rows: [String], _ samples: [Sample]) throws -> Set<String?> {
            let noted = try noted(samples)
            return Set(faults { _ = try read(one + rows, noted) }.map(\.hint))
        }
        let keep: Set<String?> = ["keep one of the two rows"]
        #expect(try hints(two, [first()]) == keep)
        var twin = try second()
        try twin.replace("id: lm-102", with: "id: lm-103")
        #expect(try hints(two, [first(), twin]) == keep)
        #expect(try hints(two, [first(), second(), twin]) == hints(two, [first(), second()]))
        let bare = two.map { row in row.components(separatedBy: ",sha256-")[0] + "," }
        #expect(try hints(bare, [first(), second()]) == keep)
        #expect(try hints(one, [first(), second()]) == keep)
        #expect(try hints(two, [first(), second()]) != keep)
    }

    @Test func `a whole submission under the id of another one is told row by row, and changed work is not`() throws {
        let submission = try first().readSubmission()
        let facts = try SubmissionFacts(of: submission, in: first())
        let noted = try noted([first(), second()])
        let sheets = try read(renamed(rows(second()), "lm-102", "lm-101"), noted)
        let template = try Sample().readTemplate()
        let told = try EvidencePins.changedSince(sheets, of: submission, by: template, facts: facts, among: { noted })
        #expect(told.count == 5 && told.allSatisfy { $0.code == .otherSubmission }, "\(told)")
        #expect(told.first?.hint == "this is the row of lm-102: write lm-102 in column submission")
        #expect(
            told.first?.detail
                == "lm-101 stands in the row of overview.passes, and by the column digest assessor-c had lm-102 there"
        )
        let unknown = try EvidencePins.changedSince(sheets, of: submission, by: template, facts: facts)
        #expect(unknown.count == 5 && unknown.allSatisfy { $0.code == .changedEvidence }, "\(unknown)")
        let own = try read(rows(first()), noted)
        #expect(
            try EvidencePins.changedSince(own, of: submission, by: template, facts: facts, among: { noted }).isEmpty
        )
    }

    @Test func `equal work under two ids cannot take each other's scores`() throws {
        let samples = (try first(), try sample("lm-102"))
        let noted = try noted([samples.0, samples.1])
        func told(_ rows: [String], _ sample: Sample) throws -> [ProgramError] {
            let submission = try sample.readSubmission()
            let facts = try SubmissionFacts(of: submission, in: sample)
            let sheets = try read(rows, noted)
            let template = try sample.readTemplate()
            return try EvidencePins.changedSince(sheets, of: submission, by: template, facts: facts, among: { noted })
        }
        #expect(try told(rows(samples.0), samples.0).isEmpty)
        #expect(try told(rows(samples.1), samples.1).isEmpty)
        let taken = try told(renamed(rows(samples.0), "lm-101", "lm-102"), samples.1)
        #expect(taken.map(\.code) == Array(repeating: .otherSubmission, count: 5))
        #expect(
            taken.first?.detail
                == "lm-102 stands in the row of overview.passes, and by the column digest assessor-c had lm-101 there"
        )
        #expect(try told(renamed(rows(samples.1), "lm-102", "lm-101"), samples.0).count == 5)
    }

    @Test func `a decision from a sheet names the submission whose rows they are`() throws {
        let sample = try first()
        let noted = try noted([first(), second()])
        let submission = try sample.readSubmission()
        func decide(_ rows: [String]) -> [ProgramError] {
            faults {
                _ = try Decision.make(
                    template: sample.readTemplate(),
                    submission: submission,
                    assessments: read(rows, noted),
                    facts: SubmissionFacts(of: submission, in: sample),
                    among: { noted }
                )
            }
        }
        let told = decide(renamed(try rows(second()), "lm-102", "lm-101"))
        #expect(told.count == 5 && told.allSatisfy { $0.code == .otherSubmission }, "\(told)")
        #expect(told.first?.hint == "this is the row of lm-102: write lm-102 in column submission")
        #expect(decide(try rows(first())).isEmpty)
    }
}
