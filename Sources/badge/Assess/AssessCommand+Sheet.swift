import ArgumentParser
import BadgePrograms
import StrictJSON

extension AssessCommand {
    /// `badge assess sheet`.
    struct Sheet: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "sheet",
            abstract: "Writes a sheet that a spreadsheet opens: what one person has to score of each submission.",
            discussion: """
                One row for each component, with the levels in words; score, day and comment are left for the assessor. No \
                educator is named in it. What the person has scored already, or may not score, is left out and told.
                """
        )

        @Argument(
            help: ArgumentHelp("Submissions, or folders whose folders are submissions.", valueName: "SUBMISSION")
        )
        var submissions: [String]

        @Option(help: ArgumentHelp("The template that the submissions were begun under.", valueName: "TEMPLATE"))
        var template: String

        @Option(help: ArgumentHelp("The assessor's id within the program, no name: assessor-a.", valueName: "ID"))
        var assessor: String

        @Option(
            help: ArgumentHelp("assessor, or adjudicator: who decides where assessors differ.", valueName: "ROLE"),
            transform: { try OneOf.read($0) }
        )
        var role = Assessment.Role.assessor

        @Option(help: ArgumentHelp("The file to write; without it the sheet is printed.", valueName: "FILE"))
        var out: String?

        @Flag(help: "Divides the cells by semicolons, for spreadsheets whose decimal sign is the comma.")
        var semicolons = false

        func run() throws {
            let template = try FileError.naming("--template") { try ProgramFiles.template(self.template) }
            guard AssessmentSheet.isIdentifier(assessor) else {
                throw FileError(
                    .badValue,
                    "--assessor: " + DisplayText.quoted(assessor, limit: 100) + " is not an id",
                    hint: "small letters a to z, digits, dots and hyphens, no name: assessor-a"
                )
            }
            if let out, InputFile.exists(out) {
                throw FileError(
                    .exists,
                    DisplayText.quoted(out) + " exists already, and nothing is overwritten",
                    hint: "it may hold scores; give another name"
                )
            }
            if let out {
                let why =
                    "what lies there is handed in, or read as an assessment: name a file outside of the submissions"
                try PlaceOfBadges.require(out, option: "--out", why: why)
            }
            let places = try SubmissionPlaces(submissions)
            places.notes.forEach(Terminal.note)
            var tasks: [AssessmentSheet.Task] = []
            var codes: [Exit] = []
            for path in places.paths {
                do {
                    let found = try AssessedSubmission(path, by: template)
                    guard let task = try task(found, template) else { continue }
                    tasks.append(task)
                    for note in BlindReview.notes(of: found.submission, by: template, facts: found.facts) {
                        Terminal.note("note: " + DisplayText.escaped(found.submission.id) + ": " + note)
                    }
                } catch let error as any ExplainedError {
                    Terminal.error(error, about: path)
                    codes.append(Entry.exit(for: error))
                }
            }
            guard !tasks.isEmpty else {
                Terminal.note("there is nothing for \(assessor) to score")
                throw CommandEnd(Exit.worst(codes + [.notVerified]))
            }
            let bytes = AssessmentSheet.text(
                of: tasks,
                for: assessor,
                as: role,
                by: template,
                semicolons: semicolons
            )
            if let out {
                try ReplacedFile.write(bytes, to: out, replacing: false)
                let rows = tasks.reduce(0) { $0 + $1.components.count }
                try Terminal.out(
                    "Wrote \(DisplayText.escaped(out)): \(rows) \(rows == 1 ? "row" : "rows") for \(tasks.count) "
                        + (tasks.count == 1 ? "submission" : "submissions") + "\n"
                )
            } else {
                try Terminal.out(bytes)
            }
            throw CommandEnd(Exit.worst(codes + [.done]))
        }

        /// What there is to score of one submission; absent where that is nothing, which is told.
        private func task(_ found: AssessedSubmission, _ template: Template) throws -> AssessmentSheet.Task? {
            let id = DisplayText.escaped(found.submission.id)
            func leftOut(_ why: String) {
                Terminal.note("\(id) is left out: \(why)")
            }
            if let role = found.conflicts.role(of: assessor) {
                leftOut("\(assessor) may not assess it: this is \(DisplayText.escaped(role))")
                return nil
            }
            try found.requireScorable(by: template, found.assessments)
            let round = found.submission.rounds
            if found.assessment(by: assessor, round: round) != nil {
                leftOut("\(assessor) has scored it" + (round > 1 ? " in round \(round)" : ""))
                return nil
            }
            if let other = found.assessments.first(where: {
                NearAssessors.isAlike($0.assessor, assessor) && $0.role != role
            }) {
                let near =
                    other.assessor.isSameBytes(as: assessor)
                    ? "" : "easily taken for \(DisplayText.quoted(other.assessor)), "
                leftOut("\(assessor) is \(near)its \(other.role.rawValue), and nobody both assesses and adjudicates")
                return nil
            }
            let panel = try AssessmentPanel(found.assessments, of: found.submission, by: template)
            let task =
                role == .adjudicator
                ? AssessmentSheet.Task(adjudicating: panel, of: found.submission, by: template)
                : AssessmentSheet.Task(of: found.submission, by: template)
            if task.components.isEmpty {
                leftOut(role == .adjudicator ? "its assessors do not differ" : "nothing in it is scored by assessors")
                return nil
            }
            for absent in found.submission.absentFiles(round: round, by: template, facts: found.facts) {
                Terminal.note(
                    "note: \(absent.detail); while that is so nothing is recorded of it: mend it, and write the sheet anew"
                )
            }
            return try task.noting(found.submission, by: template, facts: found.facts)
        }
    }
}
