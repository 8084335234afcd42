import ArgumentParser
import BadgePrograms
import StrictJSON

/// `badge submission`.
struct SubmissionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "submission",
        abstract: "Checks what an educator hands in.",
        subcommands: [Check.self]
    )

    /// `badge submission check`.
    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: "Tells everything that a submission still lacks, and what to do about it."
        )

        @Argument(help: ArgumentHelp("The folder of the submission.", valueName: "SUBMISSION"))
        var submission: String

        @Option(help: ArgumentHelp("The template that it was begun under.", valueName: "TEMPLATE"))
        var template: String

        @Flag(help: "Prints the decision that the assessments in the folder come to, as JSON (badge-decision/1).")
        var decision = false

        @OptionGroup var badges: BadgeOptions

        func run() async throws {
            let template = try FileError.naming("--template") { try ProgramFiles.template(self.template) }
            let path = submission
            let folder = try SubmissionOnDisk(path)
            let submission = try ProgramFiles.submission(in: folder, by: template)
            let facts = try SubmissionFacts(of: submission, in: folder)
            let shown = try await badges.shown(by: template, in: [path], at: Clock.instant(nil))
            let known = shown.facts(for: submission, in: path, issuer: nil, isAlone: true)
            for note in known.notes { Terminal.note("note: " + note) }
            if decision {
                let decision = try Decision.make(
                    template: template,
                    submission: submission,
                    assessments: ProgramFiles.assessments(in: folder, by: template),
                    facts: facts,
                    badges: known.badges
                )
                try Terminal.out(decision.json.prettyBytes())
                throw CommandEnd(decision.isAwarded ? .done : .notVerified)
            }
            let check = SubmissionCheck(submission, by: template, facts: facts, badges: known.badges)
            try Terminal.out(SubmissionText.text(of: check, submission))
            throw CommandEnd(check.isReady ? .done : .notVerified)
        }
    }
}

/// What a check of a submission found, in words.
enum SubmissionText {
    static func text(of check: SubmissionCheck, _ submission: Submission) -> String {
        let obstacles = check.outcomes.filter(\.preventsAward)
        let met = check.outcomes.count { $0.status == .met }
        var lines = [
            (check.isReady ? "READY TO BE ASSESSED  " : "NOT READY  ") + DisplayText.escaped(submission.id),
            "\(met) of \(check.outcomes.count) rules are met.",
            "",
        ]
        lines += section("What is missing", obstacles)
        lines += shown(check.shown)
        lines += section("What could be better (this refuses nothing)", check.outcomes.filter(\.isWarning))
        if !check.notes.isEmpty { lines += ["Worth knowing"] + check.notes.map { "  " + $0 } + [""] }
        lines += ["What is met"]
        lines += check.outcomes.filter { $0.status == .met }.map {
            "  " + DisplayText.escaped($0.name) + ": " + $0.found
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// What keeps a badge from being issued whatever the template asks.
    private static func shown(_ texts: ShownTexts) -> [String] {
        if texts.findings.isEmpty { return [] }
        var lines = ["What everybody would read in the badge"]
        lines += texts.findings.prefix(20).map { "  " + $0.sentence }
        if texts.findings.count > 20 { lines.append("  and \(texts.findings.count - 20) more") }
        return lines + ["    Required: " + ShownTexts.demand, "    To do: " + ShownTexts.remedy, ""]
    }

    private static func section(_ title: String, _ outcomes: [RuleOutcome]) -> [String] {
        if outcomes.isEmpty { return [] }
        var lines = [title]
        for outcome in outcomes {
            lines.append(
                "  " + DisplayText.escaped(outcome.name) + ": " + outcome.found + "; required: " + outcome.required
            )
            if let remedy = outcome.remedy { lines.append("    To do: " + DisplayText.escaped(remedy, limit: 600)) }
            var places: [String] = []
            for place in outcome.places.prefix(20) {
                let line = "    See " + DisplayText.escaped(place.file) + (place.line.map { ", line \($0)" } ?? "")
                if !places.contains(where: { $0.isSameBytes(as: line) }) { places.append(line) }
            }
            lines += places
        }
        return lines + [""]
    }
}
