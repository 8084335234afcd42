import Testing
import VerifiableCredentials

struct InstantReadingTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0, 0),
        ("1970-01-01T00:00:01Z", 1, 0),
        ("1969-12-31T23:59:59Z", -1, 0),
        ("2026-11-22T10:11:12Z", 1_795_342_272, 0),
        ("2026-11-22T10:11:12+00:00", 1_795_342_272, 0),
        ("2026-11-22T10:11:12-00:00", 1_795_342_272, 0),
        ("2026-11-22T12:11:12+02:00", 1_795_342_272, 0),
        ("2026-11-22T04:41:12-05:30", 1_795_342_272, 0),
        ("2026-11-23T00:11:12+14:00", 1_795_342_272, 0),
        ("2026-11-21T20:11:12-14:00", 1_795_342_272, 0),
        ("2026-11-22T10:11:12.5Z", 1_795_342_272, 500_000_000),
        ("2026-11-22T10:11:12.000000001Z", 1_795_342_272, 1),
        ("2026-11-22T10:11:12.9999999999Z", 1_795_342_272, 999_999_999),
        ("1969-12-31T23:59:59.25Z", -1, 250_000_000),
        ("2000-02-29T00:00:00Z", 951_782_400, 0),
        ("2038-01-19T03:14:08Z", 2_147_483_648, 0),
        ("9999-12-31T23:59:59Z", 253_402_300_799, 0),
        ("0001-01-01T00:00:00Z", -62_135_596_800, 0),
    ])
    func `a timestamp stands for its instant`(text: String, seconds: Int64, nanoseconds: Int32) throws {
        #expect(try #require(Instant(text)) == Instant(seconds: seconds, nanoseconds: nanoseconds))
    }

    @Test func `midnight at the end of a day is the next day's beginning`() {
        #expect(Instant("2026-12-31T24:00:00Z") == Instant("2027-01-01T00:00:00Z"))
        #expect(Instant("2026-12-31T24:00:00.000Z") == Instant("2027-01-01T00:00:00Z"))
        #expect(Instant("2026-12-31T24:00:00+01:00") == Instant("2026-12-31T23:00:00Z"))
    }

    @Test(arguments: [
        "2026-12-31T24:00:01Z", "9999-12-31T24:00:00Z", "9999-12-31T24:00:00+14:00", "2026-12-31T24:01:00Z",
        "2026-12-31T24:00:00.1Z", "2026-12-31T25:00:00Z",
    ])
    func `nothing is later than the end of a day, nor than the last day`(text: String) {
        #expect(Instant(text) == nil)
    }

    @Test(arguments: ["2016-12-31T23:59:60Z", "2016-12-31T23:59:61Z", "2017-01-01T00:59:60+01:00"])
    func `a leap second is refused as XML Schema refuses it`(text: String) {
        #expect(Instant(text) == nil)
    }

    @Test(arguments: [
        "2026-02-29T00:00:00Z", "1900-02-29T00:00:00Z", "2026-04-31T00:00:00Z", "2026-00-10T00:00:00Z",
        "2026-13-10T00:00:00Z", "2026-01-00T00:00:00Z", "2026-01-32T00:00:00Z",
    ])
    func `a day that no calendar has is refused`(text: String) {
        #expect(Instant(text) == nil)
        #expect(Instant(date: String(text.prefix(10))) == nil)
    }

    @Test(arguments: [
        "0000-01-01T00:00:00Z", "-0001-01-01T00:00:00Z", "+2026-01-01T00:00:00Z", "12026-01-01T00:00:00Z",
    ])
    func `a year outside 0001 to 9999 is refused`(text: String) {
        #expect(Instant(text) == nil)
    }

    @Test(arguments: [
        "", "2026", "2026-11-22", "2026-11-22T10:11:12", "2026-11-22T10:11Z", "2026-11-22t10:11:12Z",
        "2026-11-22T10:11:12z", "2026-11-22 10:11:12Z", "2026-11-22T10:11:12.Z", "2026-11-22T10:11:12,5Z",
        "2026-11-22T10:11:12+0200", "2026-11-22T10:11:12+02", "2026-11-22T10:11:12+14:01", "2026-11-22T10:11:12-15:00",
        "2026-11-22T10:11:12+02:60", "2026-11-22T10:60:12Z", "2026-11-22T10:11:12ZZ", " 2026-11-22T10:11:12Z",
        "2026-11-22T10:11:12Z\n", "2026-11-22T10:11:12Z\0", "26-11-22T10:11:12Z", "2026-1-22T10:11:12Z",
        "2026-11-22T1O:11:12Z", "２０２６-11-22T10:11:12Z", "2026−11−22T10:11:12Z", "2026-11-22T-1:11:12Z",
    ])
    func `anything else is no timestamp`(text: String) {
        #expect(Instant(text) == nil)
    }

    @Test func `a fraction may be long`() {
        #expect(Instant("2026-11-22T10:11:12." + String(repeating: "7", count: 5000) + "Z")?.nanoseconds == 777_777_777)
    }

    @Test func `a date is its first instant in UTC`() {
        #expect(Instant(date: "2026-11-22") == Instant("2026-11-22T00:00:00Z"))
        #expect(Instant(date: "1969-07-20") == Instant("1969-07-20T00:00:00Z"))
    }

    @Test(arguments: ["2026-11-22Z", "2026-11-22T00:00:00Z", "20261122", "2026-11-2", "0000-11-22"])
    func `a date has no more and no less`(text: String) {
        #expect(Instant(date: text) == nil)
    }
}
