import BadgeTesting
import Testing
import VerifiableCredentials

struct InstantWritingTests {
    /// From the year 1 to the end of 9999.
    private static let range: ClosedRange<Int64> = -62_135_596_800...253_402_300_799

    @Test func `what is written is read again, over random instants`() throws {
        var random = SeededGenerator(seed: 20_261_122)
        for _ in 0..<20_000 {
            let nanoseconds = Bool.random(using: &random) ? Int32.random(in: 0..<1_000_000_000, using: &random) : 0
            let instant = Instant(seconds: .random(in: Self.range, using: &random), nanoseconds: nanoseconds)
            #expect(Instant(instant.rfc3339) == instant, "\(instant.rfc3339)")
            let day = try #require(Instant(date: instant.date))
            #expect((0..<86_400).contains(instant.seconds - day.seconds), "\(instant.rfc3339)")
        }
    }

    @Test func `texts sort as the instants that they stand for`() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<2000 {
            let a = Instant(seconds: .random(in: Self.range, using: &random))
            let b = Instant(seconds: .random(in: Self.range, using: &random))
            #expect((a < b) == (a.rfc3339 < b.rfc3339))
        }
    }

    @Test(arguments: [
        ("2026-11-22T12:00:00+02:00", "2026-11-22T10:00:00Z"), ("2026-11-22T10:00:00.500Z", "2026-11-22T10:00:00.5Z"),
        ("2026-11-22T10:00:00.000Z", "2026-11-22T10:00:00Z"), ("0099-01-02T03:04:05Z", "0099-01-02T03:04:05Z"),
        ("1969-12-31T23:59:59.000000001Z", "1969-12-31T23:59:59.000000001Z"),
    ])
    func `an instant is written in UTC with no more fraction than it has`(text: String, written: String) {
        #expect(Instant(text)?.rfc3339 == written)
    }

    @Test(arguments: [
        ("9999-12-31T23:59:59-14:00", "9999-12-31T23:59:59-14:00"),
        ("9999-12-31T23:59:59.5-05:00", "9999-12-31T14:59:59.5-14:00"),
        ("0001-01-01T00:00:00+14:00", "0001-01-01T00:00:00+14:00"),
        ("0001-01-01T00:00:00+00:01", "0001-01-01T13:59:00+14:00"),
        ("9999-12-31T23:59:59+14:00", "9999-12-31T09:59:59Z"), ("0001-01-01T00:00:00-14:00", "0001-01-01T14:00:00Z"),
    ])
    func `what was read is written so that it can be read, at the ends of time too`(
        text: String,
        written: String
    ) throws {
        let instant = try #require(Instant(text))
        #expect(instant.rfc3339 == written)
        #expect(Instant(written) == instant)
    }

    @Test func `every day from 1890 to 2110 has the date after the day before`() throws {
        var instant = try #require(Instant(date: "1890-01-01"))
        let end = try #require(Instant(date: "2110-01-01"))
        var previous = ""
        var count = 0
        while instant < end {
            #expect(instant.date > previous)
            #expect(Instant(date: instant.date) == instant)
            previous = instant.date
            instant = instant.adding(seconds: 86_400)
            count += 1
        }
        #expect(count == 220 * 365 + 53)
    }

    @Test func `nanoseconds decide between instants of one second`() throws {
        let earlier = try #require(Instant("2026-11-22T10:00:00.1Z"))
        let later = try #require(Instant("2026-11-22T10:00:00.11Z"))
        #expect(earlier < later)
        #expect(!(later < earlier))
        #expect(earlier.adding(seconds: 1) > later)
    }
}
