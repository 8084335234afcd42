internal import StrictJSON
internal import VerifiableCredentials

/// Assessments as a table for a spreadsheet: one row for each component of each submission, which an assessor fills in. It
/// is written by ``AssessmentSheet/Task`` and read as spreadsheets save it: commas, semicolons or tabs, UTF-8, UTF-16 or
/// Windows-1252, days in the order of the system.
///
/// ```swift
/// let sheet = try AssessmentSheet(reading: file, for: template)
/// for assessment in sheet.assessments { … }
/// ```
public struct AssessmentSheet: Sendable {
    /// A column of the table.
    enum Column: String, CaseIterable {
        case submission, assessor, role, date, round, component, what, levels, required, score, comment, template,
            digest

        /// Whether a sheet may do without it.
        var mayBeAbsent: Bool {
            switch self {
            case .role, .round, .what, .levels, .required, .comment, .digest: true
            case .submission, .assessor, .date, .component, .score, .template: false
            }
        }
    }

    /// Rows of one submission in which nothing is scored: work that is still to be assessed.
    public struct Unscored: Sendable {
        /// The submission's id.
        public let submissionID: String
        /// The round.
        public let round: Int
        /// The line of the first of its rows.
        public let line: Int
        /// Whose rows they are, by id.
        public let assessor: String
        /// In what capacity.
        public let role: Assessment.Role
        /// The components that have a row.
        let components: Set<[UInt8]>

        /// What has no row, of everything that an assessor has to score of the submission.
        public func omissions(of submission: Submission, by template: Template) -> [String] {
            guard role == .assessor, round == submission.rounds else { return [] }
            return AssessmentSheet.Task(of: submission, by: template).components
                .filter { !components.contains(Array($0.utf8)) }
        }
    }

    /// The assessments, one for each submission, person and round, in the order of their first rows.
    public let assessments: [Assessment]
    /// Submissions that were left empty, in the order of their first rows.
    public let unscored: [Unscored]

    /// Whether it has no row below its first line.
    public var isBlank: Bool { assessments.isEmpty && unscored.isEmpty }

    /// Reads a sheet.
    ///
    /// - Parameters:
    ///   - file: The file, as a spreadsheet saved it.
    ///   - template: The template whose components are scored.
    ///   - dates: Which number of `4/3/2026` is the day, where the sheet's own days leave it open.
    ///   - submissions: What sheets note of the submissions that there are: asked for only to tell of which submission a row
    ///     is in which another id stands.
    /// - Throws: ``ProgramErrors`` with every fault of every row, each with line and column.
    public init(
        reading file: ProgramFile,
        for template: Template,
        dates: DateOrder? = nil,
        among submissions: @escaping () -> NotedSubmissions = { NotedSubmissions() }
    ) throws(ProgramErrors) {
        let reader = try SheetReader(file, template, dates, submissions)
        if let first = reader.problems.first { throw ProgramErrors(first, Array(reader.problems.dropFirst())) }
        assessments = reader.drafts.filter { !$0.scores.isEmpty }.map { draft in
            Assessment(
                assessor: draft.assessor,
                role: draft.role,
                submissionID: draft.submission,
                round: draft.round,
                templateID: template.id,
                templateVersion: template.version,
                date: draft.date ?? Instant(seconds: 0),
                scores: draft.scores,
                evidence: [],
                titles: [],
                mark: draft.dateMark ?? draft.mark,
                fileName: file.name,
                sha256: file.sha256
            )
        }
        unscored = reader.drafts.filter(\.scores.isEmpty).map { draft in
            Unscored(
                submissionID: draft.submission,
                round: draft.round,
                line: draft.mark.line,
                assessor: draft.assessor,
                role: draft.role,
                components: Set(draft.lines.keys)
            )
        }
    }
}

/// The rows of one submission, person and round while a sheet is read.
struct SheetDraft {
    let submission: String
    let assessor: String
    let role: Assessment.Role
    let round: Int
    let mark: YAMLMark
    var date: Instant?
    var dateMark: YAMLMark?
    var scores: [Assessment.Score] = []
    /// The components whose score is empty.
    var empty: [(name: String, component: String, mark: YAMLMark, wanted: String)] = []
    /// The components that have a row, with its line.
    var lines: [[UInt8]: Int] = [:]
    /// What the rows note of what lay before the assessor, by component.
    var noted: [[UInt8]: String] = [:]
}
