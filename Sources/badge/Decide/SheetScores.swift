import BadgeCrypto
import BadgePrograms
import StrictJSON

/// The scores that stand in sheets instead of in the folders of submissions.
struct SheetScores: Sendable {
    /// Of which submission rows are, whatever id stands in them.
    let rows: SubmissionsOfRows
    private let bySubmission: [[UInt8]: [Assessment]]
    /// The ids of the submissions that the sheets score, in the order of the sheets. Foreign text.
    let submissions: [String]
    /// What is to be told of the sheets, in sentences.
    let notes: [String]

    /// Reads the sheets.
    ///
    /// - Parameters:
    ///   - dates: Which number of `4/3/2026` is the day, where a sheet leaves it open.
    /// - Throws: ``FileError`` and ``ProgramErrors`` with every fault of a sheet.
    ///   - places: Submissions, or folders of them, for rows in which the id of another one stands.
    init(_ paths: [String], by template: Template, dates: DateOrder?, among places: [String]) throws {
        let rows = SubmissionsOfRows(in: places, by: template)
        var bySubmission: [[UInt8]: [Assessment]] = [:]
        var submissions: [String] = []
        var notes: [String] = []
        for path in paths {
            let bytes = try InputFile.read(path, limit: UntrustedInput.sheetBytes)
            let file = ProgramFile(name: path, bytes: bytes, sha256: try Digest.sha256(bytes))
            let sheet = try AssessmentSheet(reading: file, for: template, dates: dates) { rows.noted }
            if sheet.isBlank { notes.append(Self.blank(path)) }
            for assessment in sheet.assessments {
                let key = Array(assessment.submissionID.utf8)
                if bySubmission[key] == nil { submissions.append(assessment.submissionID) }
                bySubmission[key, default: []].append(assessment)
            }
        }
        self.rows = rows
        self.bySubmission = bySubmission
        self.submissions = submissions
        self.notes = notes
    }

    /// That a sheet has nothing but its first line.
    static func blank(_ path: String) -> String {
        DisplayText.quoted(path)
            + " has no row below its first line, so that it scores nothing: look whether it is the sheet "
            + "that was filled in"
    }

    /// The scores of one submission, in the order of the sheets.
    func assessments(of submission: String) -> [Assessment] {
        bySubmission[Array(submission.utf8)] ?? []
    }
}
