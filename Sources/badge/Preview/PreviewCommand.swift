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

            Ends with 0 where badge issue would issue the badge, with 1 where it would not yet.

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
        let isIssuerGiven = issuer != nil
        let file = try IssuerFile(previewing: issuer)
        let issuer = file.issuer
        for note in file.notes { Terminal.note("note: " + note) }
        let at = Clock.awarded(self.at)
        let page = try html.map { try ReportFile($0, openings: [PreviewHTML.opening], option: "--html") }
        let path = submission
        let folder = try SubmissionOnDisk(path)
        let submission = try ProgramFiles.submission(in: folder, by: template)
        let shown = try await badges.shown(by: template, in: [path], at: at)
        let id = IssuerDescription.isWhole(issuer.profile.id) ? issuer.profile.id : nil
        let known = shown.facts(for: submission, in: path, issuer: id, isAlone: true)
        for note in known.notes { Terminal.note("note: " + note) }
        let assessments = try ProgramFiles.assessments(in: folder, by: template)
        let facts = try SubmissionFacts(of: submission, in: folder)
        for note in FutureDays.notes(submission, by: template, facts, assessments, now: Clock.instant(nil)) {
            Terminal.note("note: " + note)
        }
        let decision = try Decision.make(
            template: template,
            submission: submission,
            assessments: assessments,
            facts: facts,
            badges: known.badges,
            uncounted: known.uncounted
        )
        let assembly = try CredentialAssembly(
            previewing: decision,
            issuer: issuer,
            at: at,
            random: SecureRandom()
        )
        if id == nil, let renewed = decision.renewed {
            Terminal.note(
                "note: the badge that is renewed is of \(DisplayText.escaped(renewed.issuerID, limit: 100)); whether that is who "
                    + "issues now is not compared, since the issuer's id "
                    + (isIssuerGiven ? "follows from the key" : "is not known without --issuer")
                    + ": badge issue compares it"
            )
        }
        for note in assembly.notes(of: decision) + OwnRoles.notes(of: submission, by: template) {
            Terminal.note("note: " + note)
        }
        let preview = BadgePreview(of: assembly, decision: decision, isIssuerGiven: isIssuerGiven, proofs: file.proofs)
        try Terminal.out(PreviewText.text(of: preview))
        try page?.write(PreviewHTML.text(of: preview))
        throw CommandEnd(preview.isAwarded ? .done : .notVerified)
    }
}
