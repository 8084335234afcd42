import ArgumentParser
import BadgeCrypto
import BadgeVerification
import OpenBadges
import StrictJSON
import VerifiableCredentials

/// `badge trust`: the issuers that the user trusts.
struct TrustCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trust",
        abstract: "Keeps the list of issuers that you trust.",
        subcommands: [Add.self, List.self]
    )

    /// `badge trust add`.
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add",
            abstract: "Adds an issuer: the one that signed a badge file, or one by its id.",
            discussion: """
                A badge file shows only which key signed it. Before you add its issuer, make sure in another way (a page \
                of theirs, a telephone call) that the id is theirs.
                """
        )

        @Argument(
            help: ArgumentHelp(
                "A badge file of the issuer, or the issuer's id (a DID or URL).",
                valueName: "BADGE-OR-ID"
            )
        )
        var subject: String

        @Option(help: ArgumentHelp("What you call the issuer.", valueName: "NAME"))
        var name: String?

        @Option(
            help: ArgumentHelp(
                "A file with a public key of the issuer, or its JWK set; may be given several times.",
                valueName: "FILE"
            )
        )
        var key: [String] = []

        @Option(help: ArgumentHelp("The trust file; by default your own.", valueName: "FILE"))
        var trust: String?

        @Option(help: ArgumentHelp("The date of the entry; by default today.", valueName: "TIME"))
        var at: InstantOption?

        func run() async throws {
            guard let path = trust ?? TrustFile.standardPath else {
                throw FileError(
                    .badValue,
                    "there is no home folder for your trust file",
                    hint: "name one with --trust FILE"
                )
            }
            if let name, name.isEmpty {
                throw FileError(
                    .badValue,
                    "--name: the name is empty",
                    hint: "write what you call the issuer, or leave --name out"
                )
            }
            let at = Clock.instant(at)
            var keys = try FileError.naming("--key") {
                try key.flatMap { try KeyOptions.strictlyPublicKeys(in: $0) }
            }
            var issuer = subject
            if InputFile.exists(subject) {
                let signer = try await signer(of: subject, at: at, given: keys)
                issuer = signer.issuer
                if keys.isEmpty { keys = [signer.key] }
            } else {
                try checkID(subject)
            }
            let isAdded = try TrustFile.adding(
                TrustList.Entry(issuer: issuer, name: name, keys: keys),
                on: at.date,
                to: path
            )
            guard isAdded else { return try Terminal.out("\(DisplayText.escaped(issuer)) is on the list already.\n") }
            try Terminal.out(
                "Added \(DisplayText.escaped(issuer))" + (name.map { " as " + DisplayText.quoted($0) } ?? "")
                    + " to \(DisplayText.escaped(path)).\n"
            )
            if InputFile.exists(subject) {
                Terminal.note(
                    "note: the badge shows which key signed it, not whose key it is; make sure in another way that this id "
                        + "is the issuer's"
                )
            }
        }

        /// An id that no badge could name, because of a slip of the pen, is not put on the list.
        private func checkID(_ id: String) throws {
            guard ["did:", "https://", "http://"].contains(where: { id.utf8.starts(with: $0.utf8) }) else {
                throw FileError(
                    .missing,
                    DisplayText.quoted(id) + " is neither a file nor an issuer's id",
                    hint: "an id begins with did: or https://"
                )
            }
            guard id.utf8.starts(with: "did:".utf8) else { return }
            let advice = "copy the id once more, whole and without anything after it"
            guard let url = DIDURL(id.utf8.starts(with: "did:jwk:".utf8) ? id + "#0" : id) else {
                throw FileError(.badValue, DisplayText.quoted(id) + " is not a DID", hint: advice)
            }
            try LocatedError.naming(id, exit: .usage, advice: advice) {
                if url.method.isSameBytes(as: "key") { _ = try DIDKey.resolve(url) }
                if url.method.isSameBytes(as: "jwk") { _ = try DIDJWK.resolve(url) }
            }
        }

        /// The issuer and the key that signed a badge. A badge whose signature does not fit, or whose key is another
        /// party's, adds nobody.
        private func signer(
            of path: String,
            at: Instant,
            given: [PublicKey]
        ) async throws -> (issuer: String, key: PublicKey) {
            let bytes = try InputFile.read(path, limit: VerifyCommand.inputLimit)
            let verifier = Verifier(policy: VerificationPolicy(acceptsAnyIssuer: true))
            let report = try await verifier.verify(bytes, name: path, input: VerificationInput(at: at)).report
            if let failure = report.failure {
                throw FileError(
                    FileError.Code(name: failure.code, exit: .unreadable),
                    DisplayText.quoted(path) + ": " + failure.detail,
                    hint: failure.hint ?? "give a badge file of the issuer, or the issuer's id"
                )
            }
            let signatures = report.results(of: .proofSignature)
            let keyResults = report.results(of: .proofKey)
            guard signatures.allSatisfy({ $0.outcome == .passed }), keyResults.allSatisfy({ $0.outcome != .failed }),
                let issuer = report.content?.issuerID, let text = signatures.first?.finding("key")
            else {
                throw FileError(
                    .notGenuine,
                    "the signature of " + DisplayText.quoted(path) + " does not show who issued it: "
                        + Headline.text(of: report),
                    hint: "run badge verify on it; a badge that is not genuine adds nobody to the list"
                )
            }
            let key = try PublicKey(contentsOf: Array(text.utf8))
            if keyResults.contains(where: { $0.outcome == .undetermined }) && given.isEmpty {
                Terminal.note(
                    "note: the badge brings this key along itself; make sure that the key is the issuer's: " + text
                )
            }
            return (issuer, key)
        }
    }

    /// `badge trust list`.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "Lists the issuers that you trust."
        )

        @Option(help: ArgumentHelp("The trust file; by default your own.", valueName: "FILE"))
        var trust: String?

        @Flag(help: "Prints JSON.")
        var json = false

        func run() throws {
            let entries = try TrustFile.open(trust)?.list.entries ?? []
            if json {
                let values = entries.map { entry -> JSON in
                    var object = JSONObject()
                    object["id"] = .string(entry.issuer)
                    object["name"] = entry.name.map { .string($0) }
                    object["keys"] = .array(entry.keys.map { .string($0.text) })
                    return .object(object)
                }
                return try Terminal.out(JSON.array(values).prettyBytes())
            }
            if entries.isEmpty {
                Terminal.note("the list is empty; badge trust add FILE adds the issuer of a badge")
            }
            for entry in entries {
                try Terminal.out(
                    DisplayText.escaped(entry.issuer) + (entry.name.map { "  " + DisplayText.quoted($0) } ?? "")
                        + (entry.keys.isEmpty ? "" : "  (\(entry.keys.count) key\(entry.keys.count == 1 ? "" : "s"))")
                        + "\n"
                )
            }
        }
    }
}
