/// A point in time with nanoseconds, read from and written as RFC 3339 (an XML Schema `dateTimeStamp`, VC Data Model
/// 2.0 §4.9). No clock is read here: the program passes instants in.
public struct Instant: Sendable, Hashable, Comparable {
    /// Whole seconds since 1970-01-01T00:00:00Z, rounded towards the past.
    public let seconds: Int64
    /// Nanoseconds after ``seconds``, 0 to 999,999,999.
    public let nanoseconds: Int32

    /// The instant so many seconds (and nanoseconds) after 1970-01-01T00:00:00Z.
    public init(seconds: Int64, nanoseconds: Int32 = 0) {
        precondition((0..<1_000_000_000).contains(nanoseconds))
        self.seconds = seconds
        self.nanoseconds = nanoseconds
    }

    /// Earlier before later.
    public static func < (left: Instant, right: Instant) -> Bool {
        (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
    }

    /// The instant a number of seconds later.
    public func adding(seconds count: Int64) -> Instant {
        Instant(seconds: seconds + count, nanoseconds: nanoseconds)
    }
}

extension Instant {
    /// Reads `YYYY-MM-DDThh:mm:ss[.fraction](Z|±hh:mm)`, absent where the text is anything else.
    ///
    /// Years 0001 to 9999 where the offset is; `24:00:00` as XML Schema has it; leap seconds are refused, as XML Schema
    /// refuses them. A fraction beyond nine digits is cut.
    public init?(_ text: String) {
        var reader = DigitReader(Array(text.utf8))
        guard let date = reader.date(), reader.take("T"), let time = reader.time(), let offset = reader.offset(),
            reader.isAtEnd
        else { return nil }
        let local = Instant.days(date) * 86_400 + time.seconds
        guard local <= Instant.last else { return nil }
        seconds = local - offset
        nanoseconds = time.nanoseconds
    }

    /// Reads a calendar date `YYYY-MM-DD` as the first instant of that day in UTC, absent where the text is anything
    /// else.
    public init?(date text: String) {
        var reader = DigitReader(Array(text.utf8))
        guard let date = reader.date(), reader.isAtEnd else { return nil }
        self.init(seconds: Instant.days(date) * 86_400)
    }

    /// The instant in UTC as RFC 3339, with a fraction only where there is one. What can be read can be written: the
    /// hours that are before the year 1 or after 9999 in UTC get the offset of 14 hours that brings them inside.
    public var rfc3339: String {
        let offset: (seconds: Int64, text: String) =
            seconds > Instant.last ? (-50_400, "-14:00") : seconds < Instant.first ? (50_400, "+14:00") : (0, "Z")
        let (date, rest) = Instant(seconds: seconds + offset.seconds).dateAndRest
        let time = [rest / 3600, rest / 60 % 60, rest % 60].map { Instant.padded($0, 2) }.joined(separator: ":")
        guard nanoseconds > 0 else { return date + "T" + time + offset.text }
        var fraction = Instant.padded(Int64(nanoseconds), 9)
        while fraction.hasSuffix("0") { fraction.removeLast() }
        return date + "T" + time + "." + fraction + offset.text
    }

    /// The calendar date in UTC: `YYYY-MM-DD`.
    public var date: String {
        dateAndRest.date
    }

    /// 0001-01-01T00:00:00Z and 9999-12-31T23:59:59Z.
    private static let (first, last): (Int64, Int64) = (-62_135_596_800, 253_402_300_799)

    private var dateAndRest: (date: String, rest: Int64) {
        let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        let civil = Instant.civil(days)
        let date =
            Instant.padded(civil.year, 4) + "-" + Instant.padded(civil.month, 2) + "-" + Instant.padded(civil.day, 2)
        return (date, seconds - days * 86_400)
    }

    private static func padded(_ number: Int64, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// Days from 1970-01-01 to a date of the proleptic Gregorian calendar.
    static func days(_ date: (year: Int64, month: Int64, day: Int64)) -> Int64 {
        let year = date.month <= 2 ? date.year - 1 : date.year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The date of the proleptic Gregorian calendar so many days after 1970-01-01.
    static func civil(_ days: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}
