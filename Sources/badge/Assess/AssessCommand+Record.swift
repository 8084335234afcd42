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
            let rows = SubmissionsOfRows(in: [submissions], by: template)
            var codes: [Exit] = []
            var sheets: [AssessmentSheet] = []
            for path in self.sheets {
                do {
                    let bytes = try InputFile.read(path, limit: SubmissionLimits.sheetBytes)
                    let file = try ProgramFiles.sheet(path, bytes)
                    let sheet = try AssessmentSheet(reading: file, for: template, dates: dates) { rows.noted }
                    if sheet.isBlank { Terminal.note("note: " + SheetScores.blank(path)) }
                    if let said = Self.severalPeople(sheet, path) { Terminal.note("note: " + said) }
                    sheets.append(sheet)
                } catch let error as any ExplainedError {
                    Terminal.error(error)
                    codes.append(Entry.exit(for: error))
                }
            }
            let assessments = sheets.flatMap(\.assessments)
            let isWhole = codes.isEmpty
            let known = try known(assessments, sheets, template)
            codes += known.codes
            let recording = AssessmentRecording(assessments, in: known, by: template, rows: rows)
            recording.problems.forEach { Terminal.error($0) }
            codes += recording.problems.map { Entry.exit(for: $0) }
            guard codes.isEmpty else {
                Terminal.note("nothing was recorded")
                if isWhole, let rest = recording.wayOut { Terminal.note(rest) }
                throw CommandEnd(Exit.worst(codes))
            }
            for note in FutureDays.notes(assessments, now: Clock.instant(nil)) { Terminal.note("note: " + note) }
            for note in recording.nearNotes { Terminal.note("note: " + note) }
            for entry in recording.entries {
                let place = PlaceOfFolder(entry.path)
                if !dryRun { try ReplacedFile.removeLeftovers(of: [place.name], in: place.parent) }
                if !dryRun, entry.isNew {
                    try NewFolder.makeFolders(entry.folder)
                    try ReplacedFile.write(Array(entry.text.utf8), to: entry.path, replacing: false, cleaned: true)
                }
                let word = !entry.isNew ? "recorded already" : dryRun ? "would be recorded" : "recorded"
                try Terminal.out("\(DisplayText.escaped(entry.path)): \(word)\n")
            }
            try Terminal.out(summary(recording, sheets, known, template))
            throw CommandEnd(.done)
        }

        /// That a sheet has rows of several people, which a spreadsheet makes where a column is filled down; absent where it has
        /// those of one. Foreign text is escaped.
        private static func severalPeople(_ sheet: AssessmentSheet, _ path: String) -> String? {
            var people: [String] = []
            for id in sheet.assessments.map(\.assessor) where !people.contains(where: { $0.isSameBytes(as: id) }) {
                people.append(id)
            }
            guard people.count > 1 else { return nil }
            return DisplayText.quoted(path) + " has rows of \(people.count) people, "
                + people.prefix(5).map { DisplayText.escaped($0) }.joined(separator: ", ")
                + (people.count > 5 ? ", …" : "")
                + ": make sure that each scored what stands under the id; a sheet is written for one"
        }

        /// The submissions that the sheets are about.
        private func known(
            _ assessments: [Assessment],
            _ sheets: [AssessmentSheet],
            _ template: Template
        ) throws -> KnownSubmissions {
            if assessments.isEmpty { return KnownSubmissions() }
            let scored = assessments.map(\.submissionID)
            return try KnownSubmissions(
                in: submissions,
                scored: scored,
                named: scored + sheets.flatMap(\.unscored).map(\.submissionID),
                by: template
            )
        }

        private func summary(
            _ recording: AssessmentRecording,
            _ sheets: [AssessmentSheet],
            _ known: KnownSubmissions,
            _ template: Template
        ) -> String {
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
            let scored = sheets.flatMap(\.assessments).filter { $0.role == .assessor }
            let waiting = known.waiting(for: KeyedPeople.different(scored.map(\.assessor)), by: template)
            if !waiting.isEmpty {
                lines.append(
                    "not in any sheet: " + waiting.prefix(10).joined(separator: ", ")
                        + (waiting.count > 10 ? ", and \(waiting.count - 10) more" : "")
                )
            }
            lines += LackingRows(sheets, of: known.named(by: template), by: template).sentences
            lines += recording.disputes
            return lines.joined(separator: "\n") + "\n"
        }
    }
}
