import ArgumentParser
import BadgePrograms
import StrictJSON
import VerifiableCredentials

/// `badge program`: what earns a badge.
struct ProgramCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "program",
        abstract: "Writes, checks and shows program templates: what earns a badge.",
        subcommands: [New.self, Check.self, Lint.self, Show.self, Schema.self]
    )

    /// `badge program check`.
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: "Reads templates and tells every mistake in them, with file and line."
        )

        @Argument(help: ArgumentHelp("Template files.", valueName: "TEMPLATE"))
        var templates: [String]

        func run() throws {
            var codes: [Exit] = []
            for path in templates {
                do {
                    let template = try ProgramFiles.template(path)
                    let rules = template.allRules
                    let advised = rules.count { $0.rule.header.strength == .advised }
                    try Terminal.out(
                        "\(DisplayText.escaped(path)): no mistakes; \(DisplayText.quoted(template.name)), version "
                            + "\(DisplayText.escaped(template.version)), \(template.requirements.count) requirements, "
                            + "\(rules.count - advised) required and \(advised) advised rules\n"
                    )
                    codes.append(.done)
                } catch let error as any ExplainedError {
                    Terminal.error(error)
                    codes.append(Entry.exit(for: error))
                }
            }
            throw CommandEnd(Exit.worst(codes))
        }
    }

    /// `badge program show`.
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: "Shows what a program asks for, requirement by requirement, and where each rule comes from."
        )

        @Argument(help: ArgumentHelp("A template file.", valueName: "TEMPLATE"))
        var template: String

        func run() throws {
            try Terminal.out(ProgramText.text(of: try ProgramFiles.template(template)))
        }
    }
}
