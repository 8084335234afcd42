public import VerifiableCredentials

/// What one assessor found (`badge-assessment/1`). Read it with ``Assessment/init(reading:)``.
public struct Assessment: Sendable {
    /// In what capacity the scores are given.
    public enum Role: String, Sendable, CaseIterable {
        /// Scores the work without knowing other scores.
        case assessor
        /// Decides where assessors differ.
        case adjudicator
    }

    /// A score for one rule.
    public struct Score: Sendable {
        /// The rule's id.
        public let ruleID: String
        /// Pass or not, or a level.
        public let value: ScoreValue
        /// Why.
        public let comment: String?
        /// Where the file says it.
        public let mark: YAMLMark
        /// What lay before the assessor when the sheet was written, as a sheet notes it; absent where it does not.
        public internal(set) var noted: String?
    }

    /// The assessor's id within the program; no name.
    public let assessor: String
    /// Assessor or adjudicator.
    public let role: Role
    /// The submission's id.
    public let submissionID: String
    /// What was handed in: 1 for the work as it was handed in first, 2 for what was handed in again, and so on.
    public let round: Int
    /// The template by which it was assessed.
    public let templateID: String
    /// Its version.
    public let templateVersion: String
    /// The day.
    public let date: Instant
    /// The scores in the order of the file.
    public let scores: [Score]
    /// What lay before the assessor, as far as it was recorded with the scores.
    public let evidence: [EvidencePin]
    /// The titles of the files that were scored, as far as they were recorded: only to say what was changed since.
    public let titles: [(path: String, title: String)]
    /// Where the file says the day; in a sheet, the row of it.
    public let mark: YAMLMark
    /// The name of the file, for messages.
    public let fileName: String
    /// The SHA-256 of the file.
    public let sha256: [UInt8]
}

/// What a piece of evidence was when it was scored.
public struct EvidencePin: Sendable {
    /// The path of a file below the submission's folder, or the id of a requirement that is answered in `submission.yaml`
    /// itself.
    public let name: String
    /// SHA-256 of the file, or of the answers: 64 hexadecimal digits in small letters.
    public let sha256: String
    /// Where the assessment says it.
    public let mark: YAMLMark
}

/// What an assessor gives.
public enum ScoreValue: Sendable, Equatable {
    /// Pass, or not.
    case pass(Bool)
    /// The id of a level of the rubric.
    case level(String)

    /// The same kind and value, text by bytes.
    public static func == (left: Self, right: Self) -> Bool {
        switch (left, right) {
        case (.pass(let a), .pass(let b)): a == b
        case (.level(let a), .level(let b)): a.utf8.elementsEqual(b.utf8)
        default: false
        }
    }
}
