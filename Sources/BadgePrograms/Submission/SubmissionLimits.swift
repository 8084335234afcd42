import StrictJSON

/// How much a submission may hold.
public enum SubmissionLimits {
    /// Files for one requirement.
    public static let items = UntrustedInput.submittedFiles
    /// Rounds of handing in.
    public static let rounds = UntrustedInput.rounds
    /// Bytes of an assessment sheet.
    public static let sheetBytes = UntrustedInput.sheetBytes
    /// Participants who give feedback.
    public static let participants = UntrustedInput.participants
    /// Bytes of a text file that is read for its words: 1 MiB.
    public static let textBytes = UntrustedInput.textBytes
}
