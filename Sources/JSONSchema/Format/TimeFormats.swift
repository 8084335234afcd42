/// Dates, times and durations (RFC 3339 §5.6 and appendix A).
enum TimeFormats {
    /// A date, `T`, and a time with an offset.
    static func isDateTime(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count > 11, bytes[10] | 0x20 == UInt8(ascii: "t") else { return false }
        return isDate(bytes[..<10]) && isTime(bytes[11...])
    }

    /// `YYYY-MM-DD`.
    static func isDate(_ text: String) -> Bool { isDate(Array(text.utf8)[...]) }

    /// `hh:mm:ss`, a fraction, and an offset.
    static func isTime(_ text: String) -> Bool { isTime(Array(text.utf8)[...]) }

    private static func isDate(_ bytes: ArraySlice<UInt8>) -> Bool {
        let parts = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2], let year = number(parts[0]), let month = number(parts[1]),
            let day = number(parts[2]), (1...12).contains(month)
        else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...days[month - 1]).contains(day)
    }

    private static func isTime(_ bytes: ArraySlice<UInt8>) -> Bool {
        let clock = Array(bytes)
        guard clock.count > 8, clock[2] == UInt8(ascii: ":"), clock[5] == UInt8(ascii: ":"),
            let hour = number(clock[0..<2]), let minute = number(clock[3..<5]), let second = number(clock[6..<8]),
            hour < 24, minute < 60, second <= 60
        else { return false }
        var rest = clock[8...]
        if rest.first == UInt8(ascii: ".") {
            let fraction = rest.dropFirst().prefix { $0.isDigit }
            if fraction.isEmpty { return false }
            rest = rest[fraction.endIndex...]
        }
        guard let offset = offset(rest) else { return false }
        // A leap second ends a day of UTC
        return second < 60 || (hour * 60 + minute - offset + 1440) % 1440 == 1439
    }

    /// Minutes from UTC.
    private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
        let zone = Array(bytes)
        if zone.count == 1, zone[0] | 0x20 == UInt8(ascii: "z") { return 0 }
        guard zone.count == 6, zone[0] == UInt8(ascii: "+") || zone[0] == UInt8(ascii: "-"),
            zone[3] == UInt8(ascii: ":"), let hours = number(zone[1..<3]), let minutes = number(zone[4..<6]),
            hours < 24, minutes < 60
        else { return nil }
        return (hours * 60 + minutes) * (zone[0] == UInt8(ascii: "-") ? -1 : 1)
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard bytes.allSatisfy(\.isDigit) else { return nil }
        return bytes.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    /// `P`, then weeks alone, or years, months and days, then `T` with hours, minutes and seconds, units in their order
    /// and none left out between two.
    static func isDuration(_ text: String) -> Bool {
        var rest = text.utf8[...]
        guard rest.popFirst() == UInt8(ascii: "P") else { return false }
        let parts = rest.split(separator: UInt8(ascii: "T"), maxSplits: 1, omittingEmptySubsequences: false)
        guard let days = units(parts[0]) else { return false }
        guard parts.count == 2 else { return days == "W" || isRun(days, of: "YMD") }
        guard let times = units(parts[1]), isRun(times, of: "HMS") else { return false }
        return days.isEmpty || isRun(days, of: "YMD")
    }

    /// The letters of the units, each behind digits.
    private static func units(_ bytes: Substring.UTF8View) -> String? {
        var letters = ""
        var rest = bytes
        while !rest.isEmpty {
            let digits = rest.prefix { $0.isDigit }
            guard !digits.isEmpty, let letter = rest[digits.endIndex...].first, letters.utf8.count < 4 else {
                return nil
            }
            letters.unicodeScalars.append(Unicode.Scalar(letter))
            rest = rest[digits.endIndex...].dropFirst()
        }
        return letters
    }

    private static func isRun(_ letters: String, of all: String) -> Bool {
        guard !letters.isEmpty else { return false }
        let wanted = Array(letters.utf8)
        let given = Array(all.utf8)
        return given.indices.contains { start in given[start...].starts(with: wanted) }
    }
}
