public import VerifiableCredentials

/// The days of a submission follow each other: the last day of the work, handing in, each assessment, the award.
public enum OrderOfDays {
    /// Seconds by which a day may seem to come too early, one day: people write their own calendar's day, and that of a
    /// colleague, or of the server that issues, may be the day before.
    public static let toleranceSeconds: Int64 = 86_400

    /// Whether one instant may come before, or together with, another.
    public static func allows(_ earlier: Instant, before later: Instant) -> Bool {
        earlier <= later.adding(seconds: toleranceSeconds)
    }
}
