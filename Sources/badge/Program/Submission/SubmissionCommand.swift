import ArgumentParser

/// `badge submission`.
struct SubmissionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "submission",
        abstract: "Begins and checks what an educator hands in.",
        subcommands: [New.self, Check.self]
    )
}
