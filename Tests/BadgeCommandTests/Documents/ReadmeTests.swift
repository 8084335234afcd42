import BadgeTesting
import Foundation
import Testing

/// Every command of README.md works.
struct ReadmeTests {
    /// A command, and the exit code that a remark at its end promises (`# exit 2`).
    struct Command {
        let text: String
        let code: Int32
    }

    /// The lines that begin with `badge ` (or `$ badge `) in fenced blocks of kind `sh`, and the `printf` lines that make
    /// files for them; a line that ends with `\` goes on in the next.
    static func commands(of document: String) -> [Command] {
        var commands: [Command] = []
        var isInside = false
        var open: String?
        for line in document.components(separatedBy: "\n") {
            let trimmed = line.trimmingCharacters(in: .whitespaces)
            if trimmed.hasPrefix("```") {
                isInside = !isInside && ["```sh", "```shell", "```console", "```bash"].contains(trimmed)
                open = nil
                continue
            }
            guard isInside else { continue }
            let bare = trimmed.hasPrefix("$ ") ? String(trimmed.dropFirst(2)) : trimmed
            let isCommand = ["badge ", ".build/release/badge ", "printf "].contains { bare.hasPrefix($0) }
            guard open != nil || isCommand else { continue }
            let whole = (open ?? "") + bare
            if whole.hasSuffix("\\") {
                open = String(whole.dropLast())
                continue
            }
            open = nil
            let promised = whole.range(of: "# exit ").flatMap { Int32(whole[$0.upperBound...].prefix { $0.isNumber }) }
            commands.append(Command(text: whole, code: promised ?? 0))
        }
        return commands
    }

    @Test func `every command of the README runs, in its order`() throws {
        let document = try String(contentsOf: Repository.root.appending(path: "README.md"), encoding: .utf8)
        let commands = Self.commands(of: document)
        try #require(!commands.isEmpty, "README.md holds no command of badge in a block of kind sh")
        let workspace = try Self.clone()
        for command in commands {
            let outcome = try workspace.run("/bin/sh", ["-c", command.text])
            #expect(outcome.code == command.code, "\(command.text)\n\(outcome.all)")
            #expect(!outcome.all.contains("another issuer of the name"), "\(command.text)\n\(outcome.all)")
        }
    }

    @Test func `commands are found with their continuation and the exit that they promise`() {
        let document = """
            badge not-in-a-block
            ```sh
            scripts/quickstart
            badge verify a.json \\
                --json   # exit 2
            badge inspect a.json
            ```
            ```json
            badge no-shell
            ```
            """
        let commands = Self.commands(of: document)
        #expect(commands.map(\.code) == [2, 0])
        #expect(commands.first?.text == "badge verify a.json --json   # exit 2")
    }

    /// What a reader's clone holds after `scripts/quickstart`: the repository's files and `quickstart/`.
    private static func clone() throws -> Workspace {
        let workspace = try Workspace.withProgram()
        for name in ["examples", "templates", "docs"] {
            try workspace.copy(Repository.root.appending(path: name), name)
        }
        try workspace.copy(Workspace.keys, "keys")
        for name in workspace.names(in: "keys") { try workspace.setMode(0o600, "keys/" + name) }
        try workspace.makeFolder(".build/release")
        try FileManager.default.createSymbolicLink(
            atPath: workspace.url(".build/release/badge").path,
            withDestinationPath: Program.badge
        )
        try workspace.issue([
            "--proof", "eddsa-rdfc-2022", "--proof", "EdDSA", "--image", "plain.png", "--image", "plain.svg",
        ])
        try FileManager.default.moveItem(
            at: workspace.url("out/" + Workspace.badgeID),
            to: workspace.url("quickstart")
        )
        try workspace.makeFolder("quickstart/keys")
        try workspace.copy(workspace.url("ed25519.pem"), "quickstart/keys/issuer.pem")
        try workspace.copy(workspace.url("ed25519.pub.pem"), "quickstart/keys/issuer.pub.pem")
        try workspace.copy(workspace.url("passphrase"), "quickstart/passphrase")
        try workspace.copy(workspace.url("issuer.yaml"), "quickstart/issuer.yaml")
        let trusted = try workspace.badge("trust add quickstart/badge.json --trust quickstart/trust.yaml")
        guard trusted.code == 0 else { throw WorkspaceError.preparation(trusted.all) }
        let names = ["submission", "template.yaml", "issuer.yaml", "ed25519.pem", "p256.pem", "passphrase", "out"]
        for name in names { try workspace.remove(name) }
        return workspace
    }
}
