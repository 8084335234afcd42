import ArgumentParser
import BadgeCrypto
import BadgeIssuing
import StrictJSON
import VerifiableCredentials

extension KeyCommand {
    /// `badge key retire`.
    struct Retire: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "retire",
            abstract: "Writes down that a key signs no more, and that nobody else ever had it.",
            discussion: """
                Badges that it signed before stay good where the issuer publishes its keys: publish them again afterwards, \
                with badge key publish. badge issue refuses the key from then on.
                """
        )

        @OptionGroup var change: KeyChange

        @Option(
            help: ArgumentHelp("Since when, as 2026-11-22 or 2026-11-22T10:00:00Z; by default now.", valueName: "TIME")
        )
        var since: InstantOption?

        func run() throws {
            try change.write(.retired, since: since)
        }
    }

    /// `badge key compromise`.
    struct Compromise: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "compromise",
            abstract: "Writes down that somebody else has a key, or may have it.",
            discussion: """
                No badge that it signed is verified any more where the issuer publishes its keys: whoever has the key writes \
                any date into a badge, and nothing proves when one was signed. Publish the keys again afterwards, with badge \
                key publish, and issue the badges again with a new key.
                """
        )

        @OptionGroup var change: KeyChange

        @Option(
            help: ArgumentHelp(
                "Since when somebody may have it, as 2026-11-22 or 2026-11-22T10:00:00Z.",
                valueName: "TIME"
            )
        )
        var since: InstantOption

        func run() throws {
            try change.write(.compromised, since: since)
        }
    }
}

/// Writing into the history of a folder of keys.
struct KeyChange: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "The key file; its public half stands beside it, and the history beside both. No passphrase is asked for.",
            valueName: "FILE"
        )
    )
    var file: String

    @Option(help: ArgumentHelp("Why, for your own record. It is not published.", valueName: "TEXT"))
    var reason: String?

    /// What is left to an issuer whose id is the key.
    private static let ofItself = """
        Where the issuer's id is this key itself (did:key, did:jwk) nothing can be published: tell all who trust it to take
        it off their lists with badge trust remove, and issue again with a new key.

        """

    func write(_ event: KeyHistory.Event, since: InstantOption?) throws {
        let now = Clock.instant(nil)
        let isPublic = file.hasSuffix(".pub.pem")
        let path = isPublic ? file : KeyFile.publicPath(of: file)
        let keys = try KeyOptions.strictlyPublicKeys(in: path)
        guard let key = keys.first, keys.count == 1 else {
            throw FileError(.badContent, DisplayText.quoted(path) + " holds several keys where one is expected")
        }
        let folderPath = KeyFolderFiles.folder(of: path)
        let folder = try Descriptor.open(folderPath)
        FolderLock.take(folder, called: folderPath)
        defer { FolderLock.release(folder) }
        var history = try KeyFolderFiles.history(in: folder, named: folderPath)
        try history.add(event, key, since: since?.instant ?? now, recorded: now, reason: reason)
        let place = folderPath + "/" + KeyHistory.fileName
        try ReplacedFile.write(history.json.prettyBytes(), to: place, replacing: true)
        let when = (since?.instant ?? now).rfc3339
        try Terminal.out(
            """
            Wrote into \(DisplayText.escaped(place)): \(DisplayText.escaped(path)) is \(event.rawValue) since \(when).
            Publish the keys again, so that others learn of it:
              badge key publish \(DisplayText.escaped(folderPath)) --issuer ID --out FILE
            \(event == .compromised ? Self.ofItself : "")
            """
        )
    }
}
