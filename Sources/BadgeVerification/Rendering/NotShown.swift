/// What no verification shows, said at the end of every report.
public enum NotShown {
    /// The sentences, for any reader.
    public static let sentences = [
        "Who is presenting the badge: a badge file can be copied. Ask the person, and compare the name."
    ]
}
