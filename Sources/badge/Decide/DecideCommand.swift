import ArgumentParser
import BadgePrograms
import StrictJSON
import Synchronization

/// `badge decide`.
struct DecideCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide",
        abstract: "Decides by rule who has earned the badge, one submission or a whole cohort, and reports it.",
        discussion: """
            Reads each submission with its evidence, and the assessors' scores from its folder and from sheets; checks \
            everything, applies the rules of the template, and tells for each what is missing. Nothing is signed.

            Ends with 0 where every submission earns the badge, 1 where one does not, 2 where one waits for assessors or an \
            adjudicator.

              badge decide submissions --template templates/lesson-observer.yaml --sheet scores.csv
              badge decide submissions --template templates/lesson-observer.yaml --record --format html --out cohort.html
            """
    )

    @Argument(help: ArgumentHelp("Submissions, or folders whose folders are submissions.", valueName: "SUBMISSION"))
    var submissions: [String]

    @Option(help: ArgumentHelp("The template that the submissions were begun under.", valueName: "TEMPLATE"))
    var template: String

    @Option(
        help: ArgumentHelp(
            "A sheet that assessors filled in (CSV); may be given several times. What stands in the folders counts too.",
            valueName: "SHEET"
        )
    )
    var sheet: [String] = []

    @Option(
        help: ArgumentHelp(
            "Which number of 4/3/2026 is the day: day-first or month-first; needed where the sheets leave it open.",
            valueName: "ORDER"
        ),
        transform: { try OneOf.read($0) }
    )
    var dates: DateOrder?

    @OptionGroup var badges: BadgeOptions

    @OptionGroup var compared: ComparedIssuer

    @Flag(help: "Writes decision.json into the folder of each submission; an earlier one is kept under another name.")
    var record = false

    @Option(help: ArgumentHelp("The form of the report: table, csv, html or json.", valueName: "FORM"))
    var format: DecisionForm = .table

    @Flag(help: "The same as --format json.")
    var json = false

    @Option(
        help: ArgumentHelp(
            "The file to write the report to. An earlier report there is replaced, anything else is not.",
            valueName: "FILE"
        )
    )
    var out: String?

    @Option(help: ArgumentHelp("How many submissions are worked on at once, 1 to 64.", valueName: "N"))
    var jobs: Int?

    func validate() throws {
        if let jobs, !(1...64).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 64") }
    }

    func run() async throws {
        let form = json ? DecisionForm.json : format
        let file = try out.map { try ReportFile($0, openings: DecisionForm.allCases.map(\.opening), option: "--out") }
        let template = try FileError.naming("--template") { try ProgramFiles.template(self.template) }
        let sheets = try FileError.naming("--sheet") {
            try SheetScores(sheet, by: template, dates: dates, among: submissions)
        }
        let places = try SubmissionPlaces(submissions)
        let ids = try SubmissionIDs(of: places, by: template, atOnce: atOnce, nothing: "nothing was decided")
        let shown = try await badges.shown(by: template, in: places.paths, at: Clock.instant(nil))
        let job = DecisionJob(
            template: template,
            sheets: sheets,
            records: record,
            issuer: try compared.id(),
            shown: shown,
            isAlone: !places.areMany
        )
        let report = DecisionReport(template: template, rows: decide(places, job))
        Interruption.endIfRequested()
        let text = try form.text(of: report)
        if let file {
            try file.write(text)
            Terminal.note(report.totalsInWords)
        } else {
            try Terminal.out(text)
        }
        if let note = compared.note(on: report.rows.flatMap(\.uncompared)) { Terminal.note("note: " + note) }
        // A table on the terminal says it itself
        if file != nil || form == .csv {
            for sentence in report.shared { Terminal.note("note: " + sentence) }
        }
        for note in sheets.notes { Terminal.note("note: " + note) }
        for note in places.notes { Terminal.note("note: " + note) }
        throw CommandEnd(Exit.worst(report.exits + unused(sheets, ids)))
    }

    private var atOnce: Int { jobs ?? OrderedWork.standardCount }

    private func decide(_ places: SubmissionPlaces, _ job: DecisionJob) -> [DecisionRow] {
        let rows = Mutex<[DecisionRow]>([])
        let line = ProgressLine("deciding", total: places.paths.count)
        Interruption.watch()
        OrderedWork.run(places.paths.count, atOnce: atOnce, isOver: { Interruption.isRequested }) { place in
            job.decide(places.paths[place])
        } deliver: { _, row in
            for note in row.notes { Terminal.note("note: " + note) }
            let earned = rows.withLock { rows in
                rows.append(row)
                return rows.count { $0.state == .earned }
            }
            line.advance(remark: "\(earned) \(earned == 1 ? "earns" : "earn") the badge")
        }
        line.end()
        return rows.withLock { $0 }
    }

    /// Tells of scores that no submission took: nobody's work may be passed over because of a slip in an id.
    ///
    /// - Returns: The exit codes.
    private func unused(_ sheets: SheetScores, _ ids: SubmissionIDs) -> [Exit] {
        let known = Set(ids.known.map { Array($0.utf8) })
        let left = sheets.submissions.filter { !known.contains(Array($0.utf8)) }
        if left.isEmpty { return [] }
        let shown = left.prefix(20).map { DisplayText.quoted($0, limit: 60) }.joined(separator: ", ")
        Terminal.error(
            "the sheets score \(left.count == 1 ? "a submission" : "\(left.count) submissions") that "
                + "\(left.count == 1 ? "was" : "were") not given or cannot be read: " + shown
                + (left.count > 20 ? ", and \(left.count - 20) more" : "") + " [decide.noSuchSubmission]",
            hint: "look at the column submission of the sheets, or give these submissions too"
        )
        return [.unreadable]
    }
}
