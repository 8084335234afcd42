import ArgumentParser
import BadgeCrypto
import BadgeIssuing
import BadgePrograms
import Glibc
import StrictJSON

/// The program: parses the command line, runs the command, and turns every error into a message and an exit code.
@main
struct Entry {
    static func main() {
        // A closed pipe and a limit on the size of files are errors of the call that meets them, not the end.
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        Glibc.exit(FirstThread.run { await code() })
    }

    private static func code() async -> Int32 {
        do {
            try requireCommand(CommandLine.arguments)
            var command = try parsed(CommandLine.arguments)
            if var later = command as? any AsyncParsableCommand {
                try await later.run()
            } else {
                try command.run()
            }
            return Exit.done.rawValue
        } catch let end as CommandEnd {
            return end.exit.rawValue
        } catch let error as any ExplainedError {
            Terminal.error(error)
            return exit(for: error).rawValue
        } catch {
            return parsing(error)
        }
    }

    /// The first words have to be commands; the parser itself would count arguments where a name is misspelt.
    private static func requireCommand(_ arguments: [String]) throws(FileError) {
        var command: any ParsableCommand.Type = Badge.self
        var known = ["badge"]
        let words = arguments.dropFirst()
        let isHelp = words.first?.isSameBytes(as: "help") ?? false
        for word in isHelp ? words.dropFirst() : words {
            let inner = command.configuration.subcommands
            guard !inner.isEmpty, word.utf8.first != UInt8(ascii: "-") else { return }
            if let next = inner.first(where: { $0._commandName.isSameBytes(as: word) }) {
                command = next
                known.append(word)
                continue
            }
            let names = (known.count == 1 ? ["help"] : []) + inner.map { $0._commandName }
            let group = known.joined(separator: " ")
            throw FileError(
                .badValue,
                "there is no command "
                    + DisplayText.quoted((known.dropFirst() + [word]).joined(separator: " "), limit: 60),
                hint: known.count == 1 && InputFile.exists(word)
                    ? "to check a badge: badge verify FILE"
                    : NearName.nearest(to: word, among: names).map { "did you mean \(group) \($0)?" }
                        ?? "\(group) --help lists the commands"
            )
        }
    }

    /// The command of a command line.
    ///
    /// The words of `badge verify`, which people wait for most often, are read without making the parsers of all other
    /// commands. Where they are no such command, the whole parser says so, in its own words.
    private static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
        if arguments.count > 2, arguments[1].isSameBytes(as: "verify"),
            let command = try? VerifyCommand.parseAsRoot(Array(arguments.dropFirst(2)))
        {
            return command
        }
        return try Badge.parseAsRoot()
    }

    private static func parsing(_ error: any Error) -> Int32 {
        let code = Badge.exitCode(for: error)
        let message = Badge.fullMessage(for: error)
        guard code == .success else {
            let text = message.hasPrefix("Error: ") ? String(message.dropFirst("Error: ".count)) : message
            Terminal.error(text, hint: misspelled(text))
            return Exit.usage.rawValue
        }
        do {
            try Terminal.out(message + "\n")
            return Exit.done.rawValue
        } catch {
            Terminal.error(error)
            return Exit.cannotWrite.rawValue
        }
    }

    /// Where an option is missing that has a name much like one that was given.
    private static func misspelled(_ message: String) -> String? {
        let start = "Missing expected argument '"
        guard message.hasPrefix(start) else { return nil }
        let missing = String(message.dropFirst(start.count).prefix { $0 != " " && $0 != "'" && $0 != "=" })
        guard missing.hasPrefix("--") else { return nil }
        let given = CommandLine.arguments.dropFirst().filter { $0.hasPrefix("--") }.map { option in
            String(option.prefix { $0 != "=" })
        }
        let near = given.first { !$0.isSameBytes(as: missing) && NearName.nearest(to: $0, among: [missing]) != nil }
        return near.map { "\(DisplayText.quoted($0, limit: 60)) was given; did you mean \(missing)?" }
    }

    static func exit(for error: any ExplainedError) -> Exit {
        switch error {
        case let file as FileError: return file.exit
        case let located as LocatedError: return located.exit
        case let issuing as IssuingError: return exit(for: issuing.code)
        case let crypto as CryptoError: return exit(for: crypto)
        default: return .unreadable
        }
    }

    /// Every code of issuing has its exit; none is left to a default.
    static func exit(for code: IssuingError.Code) -> Exit {
        switch code {
        case .notAwarded, .nameShown, .sameArtifact, .samePlace, .noPublicPlace, .notConforming, .tooLarge: .notVerified
        case .proof, .beforeAssessment, .endsBeforeAward: .usage
        case .issuer, .keyHistory: .keyRefused
        case .picture: .unreadable
        case .selfCheck, .cryptography: .internalError
        }
    }

    private static func exit(for error: CryptoError) -> Exit {
        let name = error.codeName
        if name.hasPrefix("crypto.") || name.hasPrefix("random.") || name.hasPrefix("process.") {
            return .internalError
        }
        if name == "key.exists" || name == "keyFile.unwritable" { return .cannotWrite }
        if name == "keyFile.missing" { return .noSuchFile }
        return .keyRefused
    }
}

/// The command `badge`.
struct Badge: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "badge",
        abstract: "Issues Open Badges that carry their evidence, and verifies anyone's.",
        discussion: """
            To check a badge that you were given:
              badge verify badge.png

            To issue a badge from assessed evidence:
              badge submission check SUBMISSION --template TEMPLATE
              badge assess sheet SUBMISSION --template TEMPLATE --assessor ID --out SHEET
              badge assess record SHEET --template TEMPLATE
              badge preview SUBMISSION --template TEMPLATE
              badge issue SUBMISSION --template TEMPLATE --key KEY --out FOLDER
            """,
        version: Version.text,
        subcommands: [
            VerifyCommand.self, InspectCommand.self, IssueCommand.self, BakeCommand.self, ExtractCommand.self,
            KeyCommand.self, ProgramCommand.self, SubmissionCommand.self, AssessCommand.self, DecideCommand.self,
            PreviewCommand.self, EvidenceCommand.self, TrustCommand.self,
            CanonicalizeCommand.self,
            ExitCodesCommand.self,
        ]
    )
}

/// The version of the program.
enum Version {
    static let text = "0.1.0"
}

/// `badge exit-codes`.
struct ExitCodesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "exit-codes",
        abstract: "Prints the table of exit codes, and which of them each refusal of badge issue ends with."
    )

    func run() throws {
        try Terminal.out(Exit.table + "\n" + Exit.refusals)
    }
}
