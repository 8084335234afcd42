import BadgeTesting
import Testing
import VerifiableCredentials

struct MonthTests {
    @Test(arguments: [
        ("2026-01-31T08:00:00Z", 1, "2026-02-28T08:00:00Z"), ("2028-01-31T08:00:00Z", 1, "2028-02-29T08:00:00Z"),
        ("2026-01-31T08:00:00Z", 2, "2026-03-31T08:00:00Z"), ("2026-03-31T08:00:00Z", 1, "2026-04-30T08:00:00Z"),
        ("2026-11-22T10:11:12.5Z", 36, "2029-11-22T10:11:12.5Z"), ("2026-11-30T00:00:00Z", 3, "2027-02-28T00:00:00Z"),
        ("2028-02-29T00:00:00Z", 12, "2029-02-28T00:00:00Z"), ("2028-02-29T00:00:00Z", 48, "2032-02-29T00:00:00Z"),
        ("2026-12-31T23:59:59Z", 1, "2027-01-31T23:59:59Z"), ("2026-12-15T00:00:00Z", 0, "2026-12-15T00:00:00Z"),
        ("2026-03-31T08:00:00Z", -1, "2026-02-28T08:00:00Z"), ("2026-01-15T08:00:00Z", -1, "2025-12-15T08:00:00Z"),
        ("2026-01-15T08:00:00Z", -13, "2024-12-15T08:00:00Z"), ("2028-02-29T00:00:00Z", -12, "2027-02-28T00:00:00Z"),
        ("1970-01-01T00:00:00Z", -1, "1969-12-01T00:00:00Z"), ("1969-12-31T23:59:59Z", 2, "1970-02-28T23:59:59Z"),
        ("1899-12-31T12:00:00Z", 2, "1900-02-28T12:00:00Z"), ("2100-01-31T12:00:00Z", 1, "2100-02-28T12:00:00Z"),
    ])
    func `months are counted by the calendar`(from: String, months: Int, to: String) throws {
        #expect(try #require(Instant(from)).adding(months: months).rfc3339 == to)
    }

    @Test func `months there and back give the same day where no month is too short`() {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<3000 {
            let day = Int.random(in: 1...28, using: &random)
            let year = Int.random(in: 1800...2200, using: &random)
            let text = "\(year)-0\(Int.random(in: 1...9, using: &random))-\(day < 10 ? "0" : "")\(day)T01:02:03Z"
            let count = Int.random(in: -1200...1200, using: &random)
            let there = Instant(text)?.adding(months: count)
            #expect(there?.adding(months: -count).rfc3339 == text, "\(text) and \(count) months")
        }
    }
}
