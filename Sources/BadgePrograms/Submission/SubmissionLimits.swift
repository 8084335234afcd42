/// How much a submission may hold.
public enum SubmissionLimits {
    /// Files for one requirement.
    public static let items = 100
    /// Participants who give feedback.
    public static let participants = 100
    /// Bytes of a text file that is read for its words: 1 MiB.
    public static let textBytes = 1 << 20
}
