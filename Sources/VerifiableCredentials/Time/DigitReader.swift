/// Reads the fields of an RFC 3339 timestamp from left to right.
struct DigitReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var isAtEnd: Bool {
        position == bytes.count
    }

    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard position < bytes.count, bytes[position] == UInt8(ascii: scalar) else { return false }
        position += 1
        return true
    }

    mutating func digits(_ count: Int) -> Int64? {
        guard bytes.count - position >= count else { return nil }
        var value: Int64 = 0
        for byte in bytes[position..<position + count] {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            value = value * 10 + Int64(byte - UInt8(ascii: "0"))
        }
        position += count
        return value
    }

    /// A date that exists.
    mutating func date() -> (year: Int64, month: Int64, day: Int64)? {
        guard let year = digits(4), take("-"), let month = digits(2), take("-"), let day = digits(2) else { return nil }
        guard year >= 1, (1...12).contains(month), day >= 1 else { return nil }
        let date = (year, month, day)
        let roundTrip = Instant.civil(Instant.days(date))
        return roundTrip == date ? date : nil
    }

    /// A time of day with its fraction, as seconds from midnight.
    mutating func time() -> (seconds: Int64, nanoseconds: Int32)? {
        guard let hour = digits(2), take(":"), let minute = digits(2), take(":"), let second = digits(2) else {
            return nil
        }
        var nanoseconds: Int64 = 0
        var fraction = 0
        if take(".") {
            while let digit = digits(1) {
                if fraction < 9 { nanoseconds = nanoseconds * 10 + digit }
                fraction += 1
            }
            guard fraction > 0 else { return nil }
            for _ in 0..<max(0, 9 - fraction) { nanoseconds *= 10 }
        }
        let isEndOfDay = hour == 24 && minute == 0 && second == 0 && nanoseconds == 0
        guard isEndOfDay || (hour <= 23 && minute <= 59 && second <= 59) else { return nil }
        return (hour * 3600 + minute * 60 + second, Int32(nanoseconds))
    }

    /// The offset from UTC in seconds.
    mutating func offset() -> Int64? {
        if take("Z") { return 0 }
        let sign: Int64
        if take("+") { sign = 1 } else if take("-") { sign = -1 } else { return nil }
        guard let hour = digits(2), take(":"), let minute = digits(2), hour <= 14, minute <= 59 else { return nil }
        guard hour < 14 || minute == 0 else { return nil }
        return sign * (hour * 3600 + minute * 60)
    }
}
