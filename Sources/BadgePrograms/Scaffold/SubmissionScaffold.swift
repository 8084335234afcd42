internal import StrictJSON
public import VerifiableCredentials

/// The files with which a submission begins: `submission.yaml` with every requirement on its way, and a sheet, a table or a
/// record to fill in for each. Nothing in it counts before somebody fills it in.
public struct SubmissionScaffold: Sendable {
    /// The educator's id that stands where none is given.
    static let sampleID = "sample-id"
    /// The name that stands where none is given: no word of it stands in the other samples.
    static let sampleName = "Firstname Lastname"
    /// The e-mail address that stands where none is given.
    static let sampleAddress = "sample@example.org"

    /// Who hands it in and on which way.
    public struct Answers: Sendable {
        /// The submission's id.
        public var id: String
        /// The educator's id within the program, absent where it is not known yet.
        public var educator: String?
        /// The educator's name, absent where it is not known yet.
        public var name: String?
        /// The educator's e-mail address, absent where it is not known yet.
        public var email: String?
        /// The path, absent where the template has none.
        public var path: String?
        /// The stage, absent where the template has none.
        public var stage: String?
        /// The stage of the badge that is renewed, absent where none is.
        public var renews: String?
        /// The day on which the scaffold is made.
        public var day: Instant

        /// Answers.
        public init(id: String, day: Instant) {
            self.id = id
            self.day = day
        }
    }

    /// The files, `submission.yaml` first.
    public let files: [ScaffoldFile]

    /// Makes the files.
    ///
    /// - Parameters:
    ///   - template: The template under which the work is begun.
    ///   - answers: Who hands it in and on which way.
    /// - Throws: ``ProgramErrors`` where the answers do not fit the template: no id, a path that it does not have.
    public init(_ template: Template, _ answers: Answers) throws(ProgramErrors) {
        let text = SubmissionFileText(template, answers).text
        let file = ProgramFile(name: "submission.yaml", bytes: Array(text.utf8), sha256: [])
        // What is written is read again, so that what does not fit the template is told in the reader's words.
        let submission = try Submission(reading: file, for: template)
        let applied = template.applied(to: submission)
        let sheets = applied.requirements.flatMap { EvidenceSheets(applied, $0, answers).files }
        files = [ScaffoldFile(path: "submission.yaml", text: text)] + sheets
    }
}
