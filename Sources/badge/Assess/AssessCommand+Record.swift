import ArgumentParser
import BadgePrograms
import StrictJSON

extension AssessCommand {
    /// `badge assess record`.
    struct Record: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "record",
            abstract: "Reads filled-in sheets and writes each assessment into its submission's folder.",
            discussion: """
                Reads sheets as spreadsheets save them. Every wrong row and cell is told at once, and nothing is written \
                until all are right. No file is ever overwritten: to record the same again changes nothing.
                """
        )

        @Argument(help: ArgumentHelp("Sheets that badge assess sheet wrote, filled in.", valueName: "SHEET"))
        var sheets: [String]

        @Option(help: ArgumentHelp("The template for which the sheets were written.", valueName: "TEMPLATE"))
        var template: String

        @Option(help: ArgumentHelp("The folder whose folders are the submissions.", valueName: "FOLDER"))
        var submissions = "submissions"

        @Option(
            help: ArgumentHelp(
                "Which number of 4/3/2026 is the day: day-first or month-first; needed where the sheets leave it open.",
                valueName: "ORDER"
            ),
            transform: { try OneOf.read($0) }
        )
        var dates: DateOrder?

        @Flag(help: "Tells what would be recorded, and writes nothing.")
        var dryRun = false

        func run() throws {
            let template = try FileError.naming("--template") { try ProgramFiles.template(self.template) }
            var codes: [Exit] = []
            var sheets: [AssessmentSheet] = []
            for path in self.sheets {
                do {
                    let bytes = try InputFile.read(path, limit: SubmissionLimits.sheetBytes)
                    let file = try ProgramFiles.sheet(path, bytes)
                    let sheet = try AssessmentSheet(reading: file, for: template, dates: dates)
                    if sheet.isBlank { Terminal.note("note: " + SheetScores.blank(path)) }
                    sheets.append(sheet)
                } catch let error as any ExplainedError {
                    Terminal.error(error)
                    codes.append(Entry.exit(for: error))
                }
            }
            let assessments = sheets.flatMap(\.assessments)
            var ids: [String] = []
            let found = try found(assessments, template, &ids, &codes)
            let recording = AssessmentRecording(assessments, in: found, known: ids, by: template)
            recording.problems.forEach { Terminal.error($0) }
            codes += recording.problems.map { Entry.exit(for: $0) }
            guard codes.isEmpty else {
                Terminal.note("nothing was recorded")
                throw CommandEnd(Exit.worst(codes))
            }
            for note in FutureDays.notes(assessments, now: Clock.instant(nil)) { Terminal.note("note: " + note) }
            for entry in recording.entries {
                if !dryRun, entry.isNew {
                    try NewFolder.makeFolders(entry.folder)
                    try ReplacedFile.write(Array(entry.text.utf8), to: entry.path, replacing: false)
                }
                let word = !entry.isNew ? "recorded already" : dryRun ? "would be recorded" : "recorded"
                try Terminal.out("\(DisplayText.escaped(entry.path)): \(word)\n")
            }
            try Terminal.out(summary(recording, sheets))
            throw CommandEnd(.done)
        }

        /// The submissions that the sheets are about.
        ///
        /// - Parameter ids: Gets the ids of all submissions in the folder.
        private func found(
            _ assessments: [Assessment],
            _ template: Template,
            _ ids: inout [String],
            _ codes: inout [Exit]
        ) throws -> [AssessedSubmission] {
            if assessments.isEmpty { return [] }
            var wanted: Set<[UInt8]> = []
            for assessment in assessments { wanted.insert(Array(assessment.submissionID.utf8)) }
            var found: [AssessedSubmission] = []
            let places = try FileError.naming("--submissions") {
                guard InputFile.isFolder(submissions) else {
                    throw FileError(
                        .missing,
                        DisplayText.quoted(submissions) + " is not a folder",
                        hint: "give the folder whose folders are the submissions"
                    )
                }
                return try SubmissionPlaces([submissions])
            }
            for path in places.paths {
                do {
                    // The others may be of another template, or not finished.
                    guard let id = try? ProgramFiles.submissionID(in: SubmissionOnDisk(path)) else {
                        Terminal.note(DisplayText.quoted(path) + " was left out: its submission.yaml cannot be read")
                        continue
                    }
                    ids.append(id)
                    guard wanted.contains(Array(id.utf8)) else { continue }
                    found.append(try AssessedSubmission(path, by: template))
                } catch let error as any ExplainedError {
                    Terminal.error(error, about: path)
                    codes.append(Entry.exit(for: error))
                }
            }
            return found
        }

        private func summary(_ recording: AssessmentRecording, _ sheets: [AssessmentSheet]) -> String {
            let new = recording.entries.count(where: \.isNew)
            var lines = [
                "\(new) \(new == 1 ? "assessment" : "assessments") \(dryRun ? "would be recorded" : "recorded"), "
                    + "\(recording.entries.count - new) recorded already"
            ]
            let unscored = sheets.flatMap(\.unscored)
            if !unscored.isEmpty {
                let names = unscored.prefix(10).map { DisplayText.escaped($0.submissionID) }.joined(separator: ", ")
                lines.append(
                    "not scored yet: " + names + (unscored.count > 10 ? ", and \(unscored.count - 10) more" : "")
                )
            }
            lines += recording.disputes
            return lines.joined(separator: "\n") + "\n"
        }
    }
}
