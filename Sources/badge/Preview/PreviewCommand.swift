import ArgumentParser
import BadgeCrypto
import BadgeIssuing
import BadgePrograms
import StrictJSON
import VerifiableCredentials

/// `badge preview`.
struct PreviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview",
        abstract: "Shows an educator what a badge will reveal, and to whom, before anything is signed.",
        discussion: """
            Assembles the very badge that badge issue would sign, signs nothing, and tells what everybody reads who gets the \
            file, what stands in it as a hash only, what becomes of each file, who knows what, and what is not in it. Works \
            also where something is still missing for the award, and says what.

            Ends with 0 where the rules give the award, with 1 where they do not give it yet.

              badge preview my-submission --template templates/lesson-observer.yaml --issuer issuer.yaml
              badge preview my-submission --template templates/lesson-observer.yaml --html preview.html
            """
    )

    @Argument(help: ArgumentHelp("The folder of the submission.", valueName: "SUBMISSION"))
    var submission: String

    @Option(help: ArgumentHelp("The template that it was begun under.", valueName: "TEMPLATE"))
    var template: String

    @Option(help: ArgumentHelp("The file that says who issues; no key is asked for.", valueName: "FILE"))
    var issuer: String?

    @Option(help: ArgumentHelp("The instant of the award; by default now.", valueName: "TIME"))
    var at: InstantOption?

    @Option(
        help: ArgumentHelp(
            "Also writes the preview as a page for browsers and printers to this file. An earlier page there is replaced, "
                + "anything else is not.",
            valueName: "FILE"
        )
    )
    var html: String?

    @OptionGroup var badges: BadgeOptions

    func run() async throws {
        let template = try FileError.naming("--template") { try ProgramFiles.template(self.template) }
        let issuer = try IssuerFile.previewed(issuer)
        let page = try html.map { try ReportFile($0, openings: [PreviewHTML.opening], option: "--html") }
        let path = submission
        let folder = try SubmissionOnDisk(path)
        let submission = try ProgramFiles.submission(in: folder, by: template)
        let shown = try await badges.shown(by: template, in: [path], at: Clock.instant(at))
        let known = shown.facts(for: submission, in: path, issuer: nil, isAlone: true)
        for note in known.notes { Terminal.note("note: " + note) }
        let decision = try Decision.make(
            template: template,
            submission: submission,
            assessments: ProgramFiles.assessments(in: folder, by: template),
            facts: SubmissionFacts(of: submission, in: folder),
            badges: known.badges
        )
        let assembly = try CredentialAssembly(
            previewing: decision,
            issuer: issuer,
            at: Clock.instant(at),
            random: SecureRandom()
        )
        let preview = BadgePreview(of: assembly, decision: decision)
        try Terminal.out(PreviewText.text(of: preview))
        try page?.write(PreviewHTML.text(of: preview))
        throw CommandEnd(preview.isAwarded ? .done : .notVerified)
    }
}
