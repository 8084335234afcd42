import ArgumentParser
import BadgePrograms
import BadgeVerification
import StrictJSON
import Synchronization
import VerifiableCredentials

/// `badge evidence`.
struct EvidenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evidence",
        abstract: "Looks after the evidence and the links of badges and submissions.",
        subcommands: [Check.self]
    )

    /// `badge evidence check`.
    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Tells which public evidence and which links are still there and the same.",
            discussion: """
                FILE is a badge as JSON, token, PNG or SVG, the folder of a submission, or a folder of either. Each piece of \
                evidence with a web address is fetched and compared with the digest in the badge, or with the file of the \
                submission; every other link is only looked at. Nothing but its issuer's keys is looked up for a badge that is \
                not genuine, or whose key is not known to be its issuer's. Whether you trust the issuer is not asked.

                Ends with 0 where everything is there and the same, 1 where something changed, 2 where something is gone, \
                behind a login, unreachable, missing or not looked at.

                With --since the run is compared with a report of an earlier one, and the exit code tells of what is new.

                  badge evidence check issued --format html --out evidence.html
                  badge evidence check issued --since spring.json --format json --out autumn.json
                  badge evidence check submissions --template templates/lesson-observer.yaml
                """
        )

        @Argument(help: ArgumentHelp("Badges, submissions, or folders of them.", valueName: "FILE"))
        var files: [String]

        @Option(
            help: ArgumentHelp(
                "The template that the submissions were begun under; may be given several times.",
                valueName: "TEMPLATE"
            )
        )
        var template: [String] = []

        @Option(help: ArgumentHelp("The form of the report: table, csv, html or json.", valueName: "FORM"))
        var format: EvidenceForm = .table

        @Flag(help: "The same as --format json.")
        var json = false

        @Option(
            help: ArgumentHelp(
                "A report of an earlier run, to tell what became of everything since: what this command wrote with --format "
                    + "json, or badge verify with --json.",
                valueName: "REPORT"
            )
        )
        var since: String?

        @Option(
            help: ArgumentHelp(
                "The file to write the report to. An earlier report there is replaced, anything else is not.",
                valueName: "FILE"
            )
        )
        var out: String?

        @Option(
            help: ArgumentHelp(
                "The folder with the evidence that came with a badge, to compare what has no web address.",
                valueName: "FOLDER"
            )
        )
        var evidence: String?

        @OptionGroup var issuerKeys: IssuerKeyOptions

        @OptionGroup var network: NetworkOptions

        @Option(
            help: ArgumentHelp(
                "The instant that the report states, as 2026-11-22 or 2026-11-22T10:00:00Z; by default now.",
                valueName: "TIME"
            )
        )
        var at: InstantOption?

        func run() async throws {
            let earlier = try since.map { try EarlierReport($0) }
            let file = try out.map {
                try ReportFile($0, openings: EvidenceForm.allCases.map(\.opening), option: "--out")
            }
            let templates = try FileError.naming("--template") {
                try template.map { (path: $0, template: try ProgramFiles.template($0)) }
            }
            let instant = Clock.instant(at)
            let loader = try network.loader()
            let sources = try EvidenceSource.all(files)
            let line = ProgressLine("looking at evidence:", total: sources.count)
            let counter = LookupCounter(line)
            let badges = BadgeSurvey(
                input: VerificationInput(
                    at: instant,
                    trust: try issuerKeys.trustList(),
                    pins: try issuerKeys.pins(),
                    loader: loader,
                    isOffline: network.isOffline,
                    judgesOthers: false,
                    progress: { counter.count($0) }
                ),
                folder: try evidence.map { try EvidenceOnDisk(folder: $0, resources: []) }
            )
            let submissions = SubmissionSurvey(templates: templates.map(\.template), loader: loader)
            let found = await OrderedTasks.map(sources, atOnce: UntrustedInput.fetchesAtOnce) { source in
                let section = await Self.section(of: source, badges, submissions)
                line.advance()
                return section
            }
            let named = await Self.sections(of: templates, loader)
            line.end()
            let codes = try Self.tell(found)
            let sections = found.compactMap(\.section) + named
            if sections.isEmpty && codes.isEmpty { throw nothingFound }
            let now = EvidenceReport(checkedAt: instant, sections: sections)
            let report = earlier.map { now.compared(with: $0) } ?? now
            if !sections.isEmpty { try write(report, to: file) }
            throw CommandEnd(Exit.worst(codes + report.exits))
        }

        private var form: EvidenceForm { json ? .json : format }

        /// What became of one argument, or of one file of a folder.
        private enum Found: Sendable {
            case section(EvidenceSection)
            /// A file of a folder that is no badge.
            case nothing
            case failure(any Error)

            var section: EvidenceSection? {
                if case .section(let section) = self { section } else { nil }
            }
        }

        private static func section(
            of source: EvidenceSource,
            _ badges: BadgeSurvey,
            _ submissions: SubmissionSurvey
        ) async -> Found {
            do {
                switch source {
                case .badge(let path, let isFromFolder):
                    return try await badges.section(of: path, isFromFolder: isFromFolder).map { .section($0) }
                        ?? .nothing
                case .submission(let path):
                    return .section(try await submissions.section(of: path))
                }
            } catch {
                return .failure(error)
            }
        }

        private static func sections(
            of templates: [(path: String, template: Template)],
            _ loader: any ResourceLoader
        ) async -> [EvidenceSection] {
            var sections: [EvidenceSection] = []
            for (path, template) in templates {
                if let section = await TemplateSurvey(loader: loader).section(of: template, at: path) {
                    sections.append(section)
                }
            }
            return sections
        }

        /// Says which files could not be read.
        ///
        /// - Returns: Their exit codes.
        private static func tell(_ found: [Found]) throws -> [Exit] {
            var codes: [Exit] = []
            for case .failure(let error) in found {
                guard let explained = error as? any ExplainedError else { throw error }
                Terminal.error(explained)
                codes.append(Entry.exit(for: explained))
            }
            return codes
        }

        private func write(_ report: EvidenceReport, to file: ReportFile?) throws {
            let text = try form.text(of: report)
            if let file {
                try file.write(text)
                Terminal.note(report.totalsInWords)
                if let changes = report.changesInWords { Terminal.note(changes) }
            } else {
                try Terminal.out(text)
            }
            if let note = report.note, file != nil || form == .csv || form == .json { Terminal.note(note) }
        }

        private var nothingFound: FileError {
            FileError(
                .missing,
                "no badge and no submission was found in "
                    + files.map { DisplayText.quoted($0) }.joined(separator: ", "),
                hint: "give a badge file, the folder of a submission, or a folder in which they are"
            )
        }
    }
}

/// Counts the places that were looked at, beside the progress of the files.
private final class LookupCounter: Sendable {
    private let line: ProgressLine
    private let places = Mutex(0)

    init(_ line: ProgressLine) {
        self.line = line
    }

    func count(_ progress: LookupProgress) {
        guard progress.done > 0 else { return }
        let count = places.withLock { places in
            places += 1
            return places
        }
        line.advance(by: 0, remark: count == 1 ? "1 place" : "\(count) places")
    }
}
