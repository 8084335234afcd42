import ArgumentParser
import BadgePrograms
import StrictJSON

extension ProgramCommand {
    /// `badge program lint`.
    struct Lint: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "lint",
            abstract: "Tells what cannot work in a template as it is written, and what will be misread."
        )

        @Argument(help: ArgumentHelp("Template files.", valueName: "TEMPLATE"))
        var templates: [String]

        @Option(
            help: ArgumentHelp(
                "A submission, or a folder of submissions: tells under which rules each was begun. Can be given again.",
                valueName: "FOLDER"
            )
        )
        var submissions: [String] = []

        @Flag(help: "Prints the findings as JSON (badge-lint/1).")
        var json = false

        func validate() throws {
            if !submissions.isEmpty, templates.count > 1 {
                throw ValidationError("--submissions goes with one template.")
            }
            if !submissions.isEmpty, json { throw ValidationError("--submissions and --json do not go together.") }
        }

        func run() throws {
            var codes: [Exit] = []
            var found: [LintFinding] = []
            for path in templates {
                do {
                    let file = try ProgramFiles.file(path, named: path)
                    let findings = try TemplateLint.findings(in: file)
                    found += findings
                    if !json { try Terminal.out(LintText.text(of: findings, path)) }
                    codes.append(findings.contains { $0.severity == .error } ? .notVerified : .done)
                    if !submissions.isEmpty {
                        codes.append(try LintCohort.tell(submissions, by: try Template(reading: file)))
                    }
                } catch let error as any ExplainedError {
                    Terminal.error(error)
                    codes.append(Entry.exit(for: error))
                }
            }
            if json { try Terminal.out(LintText.json(of: found).prettyBytes()) }
            throw CommandEnd(Exit.worst(codes))
        }
    }
}
