import ArgumentParser
import BadgeCrypto
import BadgeIssuing
import BadgePrograms
import BadgeVerification
import OpenBadges
import StrictJSON
import VerifiableCredentials

/// `badge issue`.
struct IssueCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "issue",
        abstract: "Issues badges from assessed submissions: decides by rule, assembles, signs, and bakes.",
        discussion: """
            Writes OUT/ID/ for each submission, whole or not at all: badge.json or badge.jwt, badge.png or badge.svg where \
            a picture is given, and evidence/ with the artifacts. Refuses an award that the rules do not give, and says \
            what is missing.
            """
    )

    @Argument(
        help: ArgumentHelp("Submissions, or folders whose folders are submissions.", valueName: "SUBMISSION")
    )
    var submissions: [String]

    @Option(help: ArgumentHelp("The template that the submissions were begun under.", valueName: "TEMPLATE"))
    var template: String

    @Option(help: ArgumentHelp("The private key file.", valueName: "KEY"))
    var key: String

    @OptionGroup var passphrase: PassphraseOptions

    @Option(
        help: ArgumentHelp("The file that says who issues; without it the issuer is the key alone.", valueName: "FILE")
    )
    var issuer: String?

    @Option(
        help: ArgumentHelp(
            "How to sign: eddsa-rdfc-2022, ecdsa-rdfc-2019, eddsa-jcs-2022, ecdsa-jcs-2019, EdDSA, Ed25519, ES256, ES384 or "
                + "RS256; may be given several times. By default as most wallets expect, by the key: eddsa-rdfc-2022, "
                + "ecdsa-rdfc-2019 or RS256.",
            valueName: "PROOF"
        )
    )
    var proof: [String] = []

    @Option(
        help: ArgumentHelp(
            "A PNG or SVG picture to bake the badge into; may be given once for each.",
            valueName: "PICTURE"
        )
    )
    var image: [String] = []

    @Flag(help: "Replaces a badge that a picture carries already.")
    var replace = false

    @OptionGroup var badges: BadgeOptions

    @Option(help: ArgumentHelp("The instant of the award; by default now.", valueName: "TIME"))
    var at: InstantOption?

    @Option(help: ArgumentHelp("The folder to write into.", valueName: "FOLDER"))
    var out: String

    @Flag(
        name: .customLong("continue"),
        help: "Goes on after an interrupted run: a badge that is there already and is the same counts as issued."
    )
    var `continue` = false

    @Option(help: ArgumentHelp("Also writes what became of each submission to this CSV file.", valueName: "FILE"))
    var summary: String?

    @Option(help: ArgumentHelp("How many submissions are worked on at once, 1 to 64.", valueName: "N"))
    var jobs: Int?

    func validate() throws {
        if let jobs, !(1...64).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 64") }
    }

    func run() async throws {
        let template = try FileError.naming("--template") { try ProgramFiles.template(self.template) }
        let pictures = try FileError.naming("--image") {
            try image.map { Picture(name: $0, bytes: try InputFile.read($0, limit: VerifyCommand.inputLimit)) }
        }
        let kinds = try proof.map { try ProofKind(named: $0) }
        let privateKey = try openKey()
        try KeyFolderFiles.checkInUse(privateKey.publicKey, at: key)
        let file = try IssuerFile(issuer, key: privateKey.publicKey)
        for note in file.notes { Terminal.note("note: " + note) }
        if issuer == nil {
            Terminal.note(
                "note: without --issuer the badge names its issuer by the key alone: \(file.issuer.profile.id)"
            )
        }
        let named = kinds.isEmpty ? file.proofs : kinds
        var job = IssueJob(
            template: template,
            key: privateKey,
            issuer: file.issuer,
            proofs: named.isEmpty ? [ProofKind.standard(for: privateKey.publicKey.type)] : named,
            pictures: pictures,
            replacing: replace,
            continuing: `continue`,
            at: Clock.awarded(at),
            out: out
        )
        try SignedBadge.require(job.proofs, for: privateKey.publicKey.type)
        try PlaceOfBadges.require(out, option: "--out")
        if let summary { try PlaceOfBadges.require(summary, option: "--summary") }
        try BadgeFiles.require(pictures, replacing: replace)
        let summaryFile = try summary.map { try SummaryFile($0) }
        let places = try SubmissionPlaces(submissions)
        job.isAlone = !places.areMany
        job.shown = try await badges.shown(
            by: template,
            in: places.paths,
            at: job.at,
            own: TrustList.Entry(issuer: job.issuer.profile.id, keys: [privateKey.publicKey])
        )
        if let note = OtherIssuer.note(in: out, than: file.issuer.profile) { Terminal.note("note: " + note) }
        if places.areMany { return try issueAll(job, places, summaryFile) }
        try issueOne(job, places.paths[0], summaryFile)
    }

    /// Issues one badge. What came of it is told before whatever went wrong with the summary.
    private func issueOne(_ job: IssueJob, _ path: String, _ summaryFile: SummaryFile?) throws {
        let result = job.issue(path)
        var errors: [any Error] = []
        do {
            try summaryFile?.write([result.row])
        } catch {
            errors.append(error)
        }
        for note in result.notes { Terminal.note("note: " + note) }
        if let error = result.error {
            errors.insert(error, at: 0)
        } else {
            do {
                try Terminal.out(result.said)
            } catch {
                errors.insert(error, at: 0)
            }
        }
        guard errors.count > 1 else {
            if let error = errors.first { throw error }
            return
        }
        for error in errors {
            if let error = error as? any ExplainedError {
                Terminal.error(error)
            } else {
                Terminal.error(DisplayText.escaped("\(error)"), hint: nil)
            }
        }
        throw CommandEnd(
            Exit.worst(errors.map { ($0 as? any ExplainedError).map(Entry.exit(for:)) ?? .internalError })
        )
    }

    private func issueAll(_ job: IssueJob, _ places: SubmissionPlaces, _ summaryFile: SummaryFile?) throws {
        let batch = IssueBatch(job, places, atOnce: jobs ?? OrderedWork.standardCount)
        let (rows, exit) = try batch.issue()
        var codes = [exit]
        do {
            try summaryFile?.write(rows)
        } catch let error as any ExplainedError {
            Terminal.error(error)
            codes.append(Entry.exit(for: error))
        }
        try Terminal.out(IssueSummary(rows: rows).text + job.issuerInWords + "\n")
        for sentence in batch.shared { Terminal.note("note: " + sentence) }
        for note in places.notes { Terminal.note("note: " + note) }
        if let hint = hint(rows) { Terminal.note("hint: " + hint) }
        Interruption.endIfRequested()
        throw CommandEnd(Exit.worst(codes))
    }

    /// What the user can do next, where the table does not show it.
    private func hint(_ rows: [IssueRow]) -> String? {
        if rows.contains(where: { $0.outcome == .notBegun }) {
            return "you stopped it; the same command with --continue issues the rest"
        }
        guard !`continue`, rows.contains(where: { $0.outcome == .exists }) else { return nil }
        return "nothing that exists was overwritten; with --continue, a badge that is there already and is the same "
            + "counts as issued"
    }

    private func openKey() throws -> PrivateKey {
        do throws(CryptoError) {
            return try KeyFile.open(key) { () throws(CryptoError) -> Passphrase in
                try passphrase.passphrase("Passphrase for \(key): ")
            }
        } catch {
            if error.code == .keyFileOpenToOthers, (try? KeyOptions.strictlyPublicKeys(in: key)) != nil {
                throw FileError(
                    .publicKey,
                    DisplayText.quoted(key) + " is a public key, with which nothing can be signed",
                    hint: "give the private key file: the one without .pub in its name"
                )
            }
            // These name the file themselves.
            if error.codeName.hasPrefix("keyFile.") || error.codeName.hasPrefix("passphrase.unreadable") { throw error }
            throw LocatedError(
                error,
                in: key,
                advice: "give the private key file that badge key new made, or restore it from its backup"
            )
        }
    }
}
