import StrictJSON
import VerifiableCredentials

/// Instants as people write them: the date, and the time of day in UTC where it is not midnight.
enum PlainTime {
    /// An instant.
    static func text(_ instant: Instant) -> String {
        let date = instant.date
        let time = instant.rfc3339.dropFirst(date.count + 1)
        return time == "00:00:00Z" ? date : date + ", " + time.prefix(5) + " UTC"
    }

    /// The date of what a badge states as an instant; as it stands where it is none.
    static func date(_ stated: String) -> String {
        Instant(stated)?.date ?? DisplayText.escaped(stated, limit: 40)
    }

    /// What a badge states as an instant; as it stands where it is none.
    static func text(_ stated: String) -> String {
        Instant(stated).map(text) ?? DisplayText.escaped(stated, limit: 40)
    }
}
