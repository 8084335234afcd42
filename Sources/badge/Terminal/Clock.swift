import ArgumentParser
import BadgePrograms
import Glibc
import StrictJSON
import VerifiableCredentials

/// Where the program's instants come from: the option `--at`, or the clock.
enum Clock {
    /// The instant of the option, or now.
    static func instant(_ option: InstantOption?) -> Instant {
        if let option { return option.instant }
        var time = timespec()
        unsafe clock_gettime(CLOCK_REALTIME, &time)
        return Instant(seconds: Int64(time.tv_sec), nanoseconds: 0)
    }

    /// The instant of an award: as ``instant(_:)``, and told where the option names a day that is yet to come, which is a
    /// slip more often than meant.
    static func awarded(_ option: InstantOption?) -> Instant {
        let now = instant(nil)
        guard let option else { return now }
        if !OrderOfDays.allows(option.instant, before: now) {
            Terminal.note(
                "note: --at \(option.instant.date) is yet to come (today is \(now.date)): a badge does not hold before the day of "
                    + "its award, and until then badge verify says so"
            )
        }
        return option.instant
    }
}

/// A date or an instant on the command line.
struct InstantOption: ExpressibleByArgument {
    let instant: Instant

    /// The forms, for help and messages.
    static var allValueStrings: [String] {
        ["YYYY-MM-DD", "YYYY-MM-DDThh:mm:ssZ"]
    }

    init?(argument: String) {
        guard let instant = Instant(argument) ?? Instant(date: argument) else { return nil }
        self.instant = instant
    }
}

/// `NAME=VALUE` on the command line.
struct Assignment {
    let name: String
    let value: String

    /// Splits at the first or the last `=`; absent where a side is empty.
    init?(_ text: String, atLast: Bool) {
        let equals = UInt8(ascii: "=")
        guard let place = atLast ? text.utf8.lastIndex(of: equals) : text.utf8.firstIndex(of: equals) else {
            return nil
        }
        name = String(text[..<place])
        value = String(text[text.utf8.index(after: place)...])
        if name.isEmpty || value.isEmpty { return nil }
    }
}
