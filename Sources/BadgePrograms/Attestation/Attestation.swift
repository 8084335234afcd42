public import VerifiableCredentials

/// What somebody in a role states about an educator (`badge-attestation/1`): a nomination, an approval, a number of years.
/// One record is of one person and one day. Read it with ``Attestation/init(reading:of:for:in:)``.
public struct Attestation: Sendable {
    /// What is stated for one rule.
    public struct Statement: Sendable {
        /// The id of the template's rule.
        public let ruleID: String
        /// Whether it is so, for rules that ask yes or no.
        public let holds: Bool?
        /// The number, for rules that ask for one.
        public let value: FixedNumber?
        /// On what it rests, in the person's own words.
        public let says: String
        /// Where the file has it.
        public let mark: YAMLMark
    }

    /// The person's id within the program; no name.
    public let person: String
    /// In what role: the id of one of the template's roles.
    public let role: String
    /// The day.
    public let date: Instant
    /// What is stated.
    public let statements: [Statement]
    /// The file, as a path in the submission's folder.
    public let file: String
    /// Where the file names the person.
    public let personMark: YAMLMark
    /// Where the file gives the day.
    public let dateMark: YAMLMark
}
