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
        subcommands: [Add.self, List.self, Remove.self, Check.self]
    )

    /// `badge trust add`.
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add",
            abstract: "Adds an issuer: the one that signed a badge file, one by its id, or all of a domain.",
            discussion: """
                A badge file shows only which key signed it. Before you add its issuer, make sure in another way (a page \
                of theirs, a telephone call) that the id is theirs.

                  badge trust add badge.json --name 'Sample School'
                  badge trust add did:web:school.example --until 2027-07-31
                  badge trust add school.example --domain
                """
        )

        @Argument(
            help: ArgumentHelp(
                "A badge file of the issuer, the issuer's id (a DID or URL), or with --domain a domain.",
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

        @Flag(help: "Trusts every issuer of the domain that is given: did:web:DOMAIN… and https://DOMAIN/….")
        var domain = false

        @Option(
            help: ArgumentHelp(
                "An achievement that the issuer may award, by its id, or its beginning with a star at the end; may be given "
                    + "several times. By default any.",
                valueName: "ID"
            )
        )
        var achievement: [String] = []

        @Option(help: ArgumentHelp("The first day of your trust, as 2026-11-22.", valueName: "DATE"))
        var from: String?

        @Option(help: ArgumentHelp("The last day of your trust.", valueName: "DATE"))
        var until: String?

        @Option(help: ArgumentHelp("The trust file; by default your own.", valueName: "FILE"))
        var trust: String?

        @Option(help: ArgumentHelp("The date of the entry; by default today.", valueName: "TIME"))
        var at: InstantOption?

        func run() async throws {
            let path = try TrustFile.path(trust)
            if let name, name.isEmpty {
                throw FileError(
                    .badValue,
                    "--name: the name is empty",
                    hint: "write what you call the issuer, or leave --name out"
                )
            }
            let at = Clock.instant(at)
            let scope = try scope()
            let isFile = !domain && InputFile.exists(subject)
            let kind: TrustFile.Item.Kind
            if domain {
                kind = try domainEntry(scope)
            } else {
                kind = try await issuerEntry(scope, at: at, isFile: isFile)
            }
            let isAdded = try TrustFile.adding(kind, on: at.date, to: path)
            let shown = DisplayText.escaped(Self.subject(of: kind))
            guard isAdded else { return try Terminal.out("\(shown) is on the list already.\n") }
            try Terminal.out(
                "Added \(shown)" + (name.map { " as " + DisplayText.quoted($0) } ?? "")
                    + " to \(DisplayText.escaped(path)).\n"
            )
            try tellOthers(like: kind, in: path)
            if isFile {
                Terminal.note(
                    "note: the badge shows which key signed it, not whose key it is; make sure in another way that this id "
                        + "is the issuer's"
                )
            }
        }

        private func issuerEntry(_ scope: TrustScope, at: Instant, isFile: Bool) async throws -> TrustFile.Item.Kind {
            var keys = try FileError.naming("--key") {
                try key.flatMap { try KeyOptions.strictlyPublicKeys(in: $0) }
            }
            var issuer = subject
            if isFile {
                let signer = try await signer(of: subject, at: at, given: keys)
                issuer = signer.issuer
                if keys.isEmpty { keys = [signer.key] }
            } else {
                try checkID(subject)
            }
            return .issuer(TrustList.Entry(issuer: issuer, name: name, keys: keys, scope: scope))
        }

        private func domainEntry(_ scope: TrustScope) throws -> TrustFile.Item.Kind {
            guard key.isEmpty else {
                throw FileError(
                    .badValue,
                    "--key: keys belong to one issuer, and a domain may have several",
                    hint: "add the issuer by its id, with its key"
                )
            }
            guard let domain = TrustList.Domain(subject, name: name, scope: scope) else {
                throw FileError(
                    .badValue,
                    DisplayText.quoted(subject) + " is no domain",
                    hint: TrustFileReading.domainAdvice(subject)
                )
            }
            return .domain(domain)
        }

        private func scope() throws -> TrustScope {
            func date(_ text: String?, _ option: String) throws -> Instant? {
                try text.map { text in
                    guard let date = Instant(date: text) else {
                        throw FileError(
                            .badValue,
                            "\(option): \(DisplayText.quoted(text)) is not a date",
                            hint: "write year, month and day, for example 2026-03-14"
                        )
                    }
                    return date
                }
            }
            let (from, until) = (try date(from, "--from"), try date(until, "--until"))
            if let from, let until, until < from {
                throw FileError(
                    .badValue,
                    "--until: the trust ends before it begins",
                    hint: "look at --from and --until"
                )
            }
            let patterns = try achievement.map { text in
                guard let pattern = AchievementPattern(text) else {
                    throw FileError(
                        .badValue,
                        "--achievement: \(DisplayText.quoted(text)) is no achievement's id",
                        hint: TrustFileReading.patternAdvice
                    )
                }
                return pattern
            }
            return TrustScope(
                achievements: patterns.isEmpty ? nil : patterns,
                from: from,
                until: until?.adding(seconds: 86_399)
            )
        }

        /// What the entry names.
        private static func subject(of kind: TrustFile.Item.Kind) -> String {
            switch kind {
            case .issuer(let entry): DomainName.shown(entry.issuer)
            case .domain(let domain): domain.domain
            case .registry(let registry): registry.place
            }
        }

        /// Says that other entries speak for the issuer too: a narrow one beside a wide one narrows nothing.
        private func tellOthers(like kind: TrustFile.Item.Kind, in path: String) throws {
            guard case .issuer(let new) = kind else { return }
            let count = try TrustFile(path: path).list.entries(of: new.issuer).count
            if count > 1 {
                Terminal.note(
                    "note: the issuer stands on the list \(count) times, and each entry counts; badge trust remove takes all of "
                        + "them off"
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
}
