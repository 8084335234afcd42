import ArgumentParser
import BadgePrograms
import StrictJSON

extension SubmissionCommand {
    /// `badge submission check`.
    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: "Tells everything that a submission still lacks, requirement by requirement, and what to do next."
        )

        @Argument(help: ArgumentHelp("The folder of the submission.", valueName: "SUBMISSION"))
        var submission: String

        @Option(help: ArgumentHelp("The template that it was begun under.", valueName: "TEMPLATE"))
        var template: String

        @Flag(help: "Prints the decision that the assessments in the folder come to, as JSON (badge-decision/1).")
        var decision = false

        @Flag(help: "Prints what was found as JSON (badge-submission-check/1).")
        var json = false

        @OptionGroup var badges: BadgeOptions

        @OptionGroup var compared: ComparedIssuer

        func validate() throws {
            if decision, json { throw ValidationError("--decision is JSON already: give it without --json.") }
        }

        func run() async throws {
            let template = try FileError.naming("--template") { try ProgramFiles.template(self.template) }
            let path = submission
            let folder = try SubmissionOnDisk(path)
            let submission = try ProgramFiles.submission(in: folder, by: template)
            let facts = try SubmissionFacts(of: submission, in: folder)
            let shown = try await badges.shown(by: template, in: [path], at: Clock.instant(nil))
            let issuer = try compared.id()
            let known = shown.facts(for: submission, in: path, issuer: issuer, isAlone: true)
            for note in known.notes { Terminal.note("note: " + note) }
            let uncompared = issuer == nil ? ComparedIssuer.issuers(of: known.badges) : []
            if let note = compared.note(on: uncompared) { Terminal.note("note: " + note) }
            if decision {
                let decision = try Decision.make(
                    template: template,
                    submission: submission,
                    assessments: ProgramFiles.assessments(in: folder, by: template),
                    facts: facts,
                    badges: known.badges,
                    uncounted: known.uncounted
                )
                try Terminal.out(decision.json.prettyBytes())
                throw CommandEnd(decision.isAwarded ? .done : .notVerified)
            }
            let check = SubmissionCheck(
                submission,
                by: template,
                facts: facts,
                badges: known.badges,
                uncounted: known.uncounted,
                now: Clock.instant(nil),
                hasFailed: hasFailed(folder, submission, template, facts, known.badges)
            )
            // Where an assessment cannot be read, what is to be said of the work is said all the same.
            var (standing, unread) = (CheckStanding.open, (any Error)?.none)
            do {
                standing = try CheckStanding(of: submission, in: folder, by: template, facts, known.badges)
            } catch {
                unread = error
            }
            if json {
                try Terminal.out(CheckJSON.json(of: check, submission, standing).prettyBytes())
            } else {
                try Terminal.out(CheckText.text(of: check, submission, standing))
            }
            if let unread { throw unread }
            if let fault = standing.fault {
                Terminal.error(fault)
                throw CommandEnd(.unreadable)
            }
            throw CommandEnd(check.isReady ? .done : .notVerified)
        }

        /// Whether assessments lie in the folder, and something was not met. What is wrong with assessments is told where
        /// they are decided on, and says nothing here.
        private func hasFailed(
            _ folder: SubmissionOnDisk,
            _ submission: Submission,
            _ template: Template,
            _ facts: SubmissionFacts,
            _ badges: [PriorBadge]
        ) -> Bool {
            guard let assessments = try? ProgramFiles.assessments(in: folder, by: template),
                // What was handed in again and nobody scored yet can still be changed where it stands.
                assessments.contains(where: { $0.round == submission.rounds }),
                let decision = try? Decision.make(
                    template: template,
                    submission: submission,
                    assessments: assessments,
                    facts: facts,
                    badges: badges
                )
            else { return false }
            return decision.obstacles.contains { $0.status == .notMet }
        }
    }
}
