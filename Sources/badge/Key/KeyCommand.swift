import ArgumentParser

/// `badge key`: the issuer's keys.
struct KeyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key",
        abstract: "Makes, lists, shows, retires and publishes the keys that sign badges.",
        subcommands: [New.self, List.self, Show.self, Retire.self, Compromise.self, Publish.self]
    )
}
