public import VerifiableCredentials

/// What somebody saw who watched an educator at work (`badge-observation/1`): one record, one day. Read it with
/// ``Observation/init(reading:of:for:in:)``.
public struct Observation: Sendable {
    /// The level that one competency showed, with what was seen of it.
    public struct Finding: Sendable {
        /// The id of the template's rule of kind `observed-level`.
        public let ruleID: String
        /// The id of a level of that rule.
        public let level: String
        /// What was seen that shows the level.
        public let seen: String
    }

    /// The observer's id within the program; no name.
    public let observer: String
    /// In what role: the id of one of the template's roles.
    public let role: String
    /// The day.
    public let date: Instant
    /// What was watched: `Meeting of the grade 5 team`.
    public let setting: String
    /// The levels that were seen.
    public let findings: [Finding]
    /// The file, as a path in the submission's folder.
    public let file: String
    /// Where the file names the observer.
    public let observerMark: YAMLMark
    /// Where the file gives the day.
    public let dateMark: YAMLMark
}
