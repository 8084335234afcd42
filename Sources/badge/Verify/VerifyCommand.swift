import ArgumentParser
import BadgeVerification
import OpenBadges
import StrictJSON
import VerifiableCredentials

/// `badge verify`.
struct VerifyCommand: AsyncParsableCommand {
    /// The most bytes of a badge file that are read: a picture of 16 MiB.
    static let inputLimit = UntrustedInput.pictureBytes

    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Tells whether badges are true: genuine, unchanged, still good, earned, and whose.",
        discussion: """
            Gives one of three answers: verified (exit code 0), not verified (1), undetermined (2). FILE is a badge as \
            JSON, token, PNG or SVG, a presentation of badges, a folder of them, or - for standard input. Public evidence and the other places that a \
            genuine badge names are looked up over the network; --offline looks nothing up.

            The first answer about a new issuer is undetermined: a signature shows which key signed, not whose it is. \
            badge trust add tells the program which issuers you know.

              badge verify badge.png
              badge verify badge.png --evidence evidence --recipient 'name=Ana Rivera'
              badge verify badge.png --html report.html
            """
    )

    @Argument(help: ArgumentHelp("Badge files, folders of badge files, or -.", valueName: "FILE"))
    var files: [String]

    @Flag(help: "Prints the report as JSON.")
    var json = false

    @Option(
        help: ArgumentHelp(
            "Also writes the report as a page for browsers and printers to this file. An earlier page there is replaced, anything "
                + "else is not.",
            valueName: "FILE"
        )
    )
    var html: String?

    @Option(
        help: ArgumentHelp(
            "The instant for which to judge, as 2026-11-22 or 2026-11-22T10:00:00Z; by default now.",
            valueName: "TIME"
        )
    )
    var at: InstantOption?

    @OptionGroup var network: NetworkOptions

    @OptionGroup var stateOptions: StateOptions

    @Option(help: ArgumentHelp("The folder with the evidence that came with the badge.", valueName: "FOLDER"))
    var evidence: String?

    @OptionGroup var issuerKeys: IssuerKeyOptions

    @OptionGroup var registries: RegistryOptions

    @Flag(help: "Does not ask whether you trust the issuer.")
    var anyIssuer = false

    @Option(
        help: ArgumentHelp(
            "The person whose badge it must be, as TYPE=VALUE: name=…, emailAddress=… or id=….",
            valueName: "TYPE=VALUE"
        )
    )
    var recipient: String?

    @Option(
        help: ArgumentHelp(
            "The challenge that you gave the recipient, for which a presentation of the badge must be signed.",
            valueName: "TEXT"
        )
    )
    var challenge: String?

    @Option(
        help: ArgumentHelp(
            "Your name as you gave it to the recipient, for whom a presentation of the badge must be signed.",
            valueName: "TEXT"
        )
    )
    var domain: String?

    @Option(
        help: ArgumentHelp(
            "What must hold beyond the usual: evidence, endorsement (by somebody other than the issuer whom you listed) or newest; "
                + "may be given several times.",
            valueName: "WHAT"
        )
    )
    var require: [String] = []

    @Option(
        help: ArgumentHelp(
            "A file that you have for a URL that the badge names, as URL=FILE; may be given several times.",
            valueName: "URL=FILE"
        )
    )
    var resource: [String] = []

    @OptionGroup var statusOptions: StatusOptions
    @Option(
        help: ArgumentHelp(
            "The new file to which a newer version is written, where the issuer's refresh service gives one.",
            valueName: "FILE"
        )
    )
    var saveRefreshed: String?

    @OptionGroup var linkedData: LinkedDataOptions

    @Flag(help: "Shows how the signed bytes came about: canonical forms and hashes, below the report.")
    var trace = false

    func run() async throws {
        let verifier = Verifier(policy: try policy(), tool: Tool(name: "badge", version: Version.text))
        let line = LookupLine()
        let resources = try givenResources()
        let maxAge = try stateOptions.seconds() ?? StateOptions.standardAge
        let state = try stateOptions.folder(isOffline: network.isOffline)
        let loader = try network.loader(keeping: state, maxAge: maxAge)
        let input = VerificationInput(
            at: Clock.instant(at),
            trust: try issuerKeys.trustList(),
            pins: try issuerKeys.pins(),
            registries: try registries.registries(issuerKeys.trust),
            linkedData: try linkedData.canonicalizer(),
            evidence: try evidenceFolder(resources),
            loader: GivenResources(files: resources, other: loader),
            isOffline: network.isOffline,
            tracesProofs: trace,
            statusMemory: state.map { StateListMemory(folder: $0, isOffline: network.isOffline) },
            progress: { line.show($0) }
        )
        let inputs = try files.map { try BadgeInputs(path: $0) }
        let newer = try saveRefreshed.map { try RefreshedFile($0, isAlone: files.count == 1 && !inputs[0].isFolder) }
        let page = try html.map { try ReportFile($0, openings: [HTMLReport.opening], option: "--html") }
        var told: [Report] = []
        let isList = files.count > 1 || inputs.contains { $0.isFolder }
        var codes: [Exit] = []
        var out = ReportWriter(isJSON: json, isList: isList)
        var saved: Report?
        var queue = ReportQueue()
        func write(_ report: Report?) throws {
            guard let report else { return }
            if json || report.input.sha256 != nil { try out.write(report) }
            if page != nil { told.append(report) }
        }
        for file in inputs.flatMap(\.files) {
            do {
                let bytes = try InputFile.read(file.path, limit: Self.inputLimit)
                let verifications = try await verifier.verifyAll(bytes, name: file.path, input: input)
                try newer?.checkCount(verifications.count)
                if verifications.count > 1 { out.makeList() }
                for verification in verifications {
                    let report = verification.report
                    if file.isFromFolder && report.failure?.code == "input.notABadge" { continue }
                    codes.append(Self.exit(for: report))
                    try write(queue.add(verification))
                    saved = report
                }
            } catch let error as FileError where isList || json {
                codes.append(error.exit)
                Terminal.error(error)
                let failure = ReadingFailure(code: error.codeName, detail: error.detail, hint: error.hint)
                let report = Report(missing: file.path, failure: failure, verifier: verifier, input: input)
                try write(queue.add(report))
            }
        }
        for report in queue.rest() { try write(report) }
        try out.end()
        // The report is whole before anything is written that could fail
        if let saved {
            do {
                try newer?.write(saved.refreshed)
            } catch let error as FileError {
                codes.append(error.exit)
                Terminal.error(error)
            }
        }
        if let page, !told.isEmpty {
            do {
                try page.write(HTMLReport.text(of: told))
            } catch let error as FileError {
                codes.append(error.exit)
                Terminal.error(error)
            }
        }
        if codes.isEmpty {
            throw FileError(
                .missing,
                "no badge was found in " + files.map { DisplayText.quoted($0) }.joined(separator: ", "),
                hint: "give a badge file, or the folder in which badge files are"
            )
        }
        throw CommandEnd(Exit.worst(codes))
    }

    /// The exit code of one report.
    static func exit(for report: Report) -> Exit {
        switch report.verdict {
        case .verified: .done
        case .notVerified: .notVerified
        case .undetermined: .undetermined
        case nil: .unreadable
        }
    }

    private func policy() throws -> VerificationPolicy {
        var extras: Set<VerificationPolicy.Extra> = []
        for name in require {
            guard let extra = VerificationPolicy.Extra(rawValue: name) else {
                throw FileError(
                    .badValue,
                    "--require: there is nothing named \(DisplayText.quoted(name)) that could be required",
                    hint: "write --require evidence, --require endorsement or --require newest"
                )
            }
            extras.insert(extra)
        }
        var asked: RecipientIdentity?
        if let recipient {
            guard let pair = Assignment(recipient, atLast: false) else {
                throw FileError(
                    .badValue,
                    "--recipient \(DisplayText.quoted(recipient)): expected TYPE=VALUE",
                    hint: "write for example --recipient emailAddress=ana@school.example"
                )
            }
            asked = RecipientIdentity(type: pair.name, value: pair.value)
        }
        for (name, value) in [("--challenge", challenge), ("--domain", domain)] where value?.isEmpty == true {
            throw FileError(
                .badValue,
                "\(name): the text is empty",
                hint: "write the text that you gave the recipient, or leave the option out"
            )
        }
        return VerificationPolicy(
            acceptsAnyIssuer: anyIssuer,
            extras: extras,
            recipient: asked,
            statusIssuers: try statusOptions.issuers(),
            leniencies: try statusOptions.leniencies(),
            challenge: challenge,
            domain: domain
        )
    }

    private func givenResources() throws -> [(url: String, file: String)] {
        try resource.map { text in
            guard let pair = Assignment(text, atLast: true) else {
                throw FileError(
                    .badValue,
                    "--resource \(DisplayText.quoted(text)): expected URL=FILE",
                    hint: "write the URL that the badge names, an equals sign, and your file"
                )
            }
            if pair.name.utf8.starts(with: "did:".utf8) { throw Self.notAURL(pair.name, file: pair.value) }
            return (url: pair.name, file: pair.value)
        }
    }

    /// What is said of a DID in the place of a URL: the document of a did:web has one, other DIDs have none.
    private static func notAURL(_ did: String, file: String) -> FileError {
        let hint =
            if let url = try? DIDWeb.documentURL(of: did) {
                "the document of this DID stands at \(DisplayText.escaped(url)): write --resource "
                    + "\(DisplayText.escaped(url))=\(DisplayText.escaped(file))"
            } else {
                "write the URL that the badge names; the document of did:web:school.example stands at "
                    + "https://school.example/.well-known/did.json"
            }
        return FileError(
            .badValue,
            "--resource \(DisplayText.quoted(did)): expected a URL before the equals sign, found a DID",
            hint: hint
        )
    }

    private func evidenceFolder(_ resources: [(url: String, file: String)]) throws -> EvidenceOnDisk? {
        if evidence == nil && resources.isEmpty { return nil }
        return try EvidenceOnDisk(folder: evidence, resources: resources)
    }
}
