import BadgeCrypto
import BadgePrograms
import Testing

/// Days that are written otherwise than files of ours have them, and what is said of how to write them.
struct DayHintTests {
    private static let plain = "write year, month and day, for example 2026-03-14"

    private func hint(_ day: String) throws -> String? {
        var sample = try Sample()
        try sample.replace("submitted: 2026-06-19", with: "submitted: \"\(day)\"")
        let found = faults { _ = try sample.readSubmission() }
        #expect(found.map(\.codeName) == ["yaml.badValue"], "\(found)")
        return found.first?.hint
    }

    @Test(arguments: [
        "11/14/26", "11/14/2026", "14.11.2026", "14/11/2026", "14-11-2026", "14-Nov-26", "Nov 14, 2026",
        "14 November 2026",
        "November 14th, 2026", "Saturday, 14 Nov 2026", "2026/11/14", "2026.11.14", "20261114", "2026-11-14 00:00:00",
        "2026-11-14T10:00:00Z", "11/14/2026 12:00 AM", "2026-14-11",
    ])
    func `a day that can only be one is named as it is to be written`(day: String) throws {
        #expect(try hint(day) == "write it as 2026-11-14")
    }

    @Test(arguments: ["4/3/2026", "4.3.26", "4-3-2026"])
    func `where day and month could be exchanged both are named and none is chosen`(day: String) throws {
        let both = "it can be 2026-03-04 or 2026-04-03: write the one that is meant in this way, year, month and day"
        #expect(try hint(day) == both)
    }

    @Test(arguments: [
        ("Nov 14", "write it as YYYY-11-14, with the year in the place of YYYY"),
        ("11/14", "write it as YYYY-11-14, with the year in the place of YYYY"),
        ("March 2022", "write it as 2022-03-DD, with the day in the place of DD"),
        (
            "26-11-14",
            "it can be 2014-11-26 or 2026-11-14: write the one that is meant in this way, year, month and day"
        ),
        ("9/9/2026", "write it as 2026-09-09"), ("2026-3-4", "write it as 2026-03-04"),
    ])
    func `what is missing is said, and what three numbers of two digits can be`(day: String, words: String) throws {
        #expect(try hint(day) == words)
    }

    @Test(arguments: [
        "soon", "2026-02-30", "31/31/2026", "13/13/26", "45922", "1/2/3/4", "Nov", "14", "Novel 14", "Nov 31",
        "4/3/2026 or so",
        "99999999999999999999", "１４.11.2026",
    ])
    func `of what nobody can read only the form is said`(day: String) throws {
        #expect(try hint(day) == Self.plain)
    }

    private func table(_ day: String) throws -> String? {
        var sample = try Sample.teacherLeader()
        sample.write("date,minutes,mode,focus,next-step\n\(day),45,school,a,\n", to: "evidence/coaching-log.csv")
        return try sample.check().outcomes.first { $0.ruleID == "coaching-log.readable" }?.remedy
    }

    @Test func `a cell of a table gets the same words, and one that is read gets none`() throws {
        #expect(try table("11/14/25") == "write it as 2025-11-14")
        #expect(try table("06.10.25")?.hasPrefix("it can be 2025-10-06 or 2025-06-10: ") == true)
        #expect(try table("soon") == "mend what is told of each place")
        #expect(try table("2025-11-14") == nil)
        #expect(try table("14.11.2025") == nil)
    }

    private func sheet(_ day: String) throws -> [ProgramError] {
        let columns = "submission,assessor,date,component,score,template\n"
        let row = "nea-2026-0117,assessor-c,\"\(day)\",design,proficient,nea-coaching-and-mentoring 2022-03-19\n"
        let bytes = Array((columns + row).utf8)
        let file = try ProgramFile(name: "sheet.csv", bytes: bytes, sha256: Digest.sha256(bytes))
        return faults { _ = try AssessmentSheet(reading: file, for: Sample().readTemplate()) }
    }

    @Test func `so does a cell of a sheet`() throws {
        #expect(try sheet("11/14/26").map(\.hint) == ["write it as 2026-11-14"])
        #expect(try sheet("Nov 14").map(\.hint) == ["write it as YYYY-11-14, with the year in the place of YYYY"])
        #expect(try sheet("soon").map(\.hint) == [nil])
        #expect(try sheet("11/14/2026").isEmpty)
        #expect(try sheet("2026-11-14").isEmpty)
    }
}
