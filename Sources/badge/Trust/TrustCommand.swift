import ArgumentParser
import BadgeCrypto
import BadgePrograms
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
            abstract:
                "Adds an issuer: the one that signed a badge file, one by its id, all of a domain or of a registry.",
            discussion: """
                A badge file shows only which key signed it. Before you add its issuer, make sure in another way (a page \
                of theirs, a telephone call) that the id is theirs. Keys that stand on the issuer's own site are looked up \
                there; nothing else that the badge names is.

                  badge trust add badge.json --name 'Sample School'
                  badge trust add did:web:school.example --until 2027-07-31
                  badge trust add school.example --domain
                  badge trust add https://registry.example/registry.json --registry --name 'The state'
                """
        )

        @Argument(
            help: ArgumentHelp(
                "A badge file of the issuer, the issuer's id (a DID or URL), with --domain a domain, or with --registry a file "
                    + "or an https address.",
                valueName: "BADGE-OR-ID"
            )
        )
        var subject: String

        @Option(help: ArgumentHelp("What you call the issuer.", valueName: "NAME"))
        var name: String?

        @Option(
            help: ArgumentHelp(
                "A file with a public key of the issuer, or its JWK set; may be given several times. A badge file must be signed "
                    + "by one of them.",
                valueName: "FILE"
            )
        )
        var key: [String] = []

        @Flag(help: "Trusts every issuer of the domain that is given: did:web:DOMAIN… and https://DOMAIN/….")
        var domain = false

        @Flag(help: "Takes the word of the registry that is given, a file or an https address, for every issuer in it.")
        var registry = false

        @Flag(help: "Adds a domain although it is taken for one on your list.")
        var yes = false

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

        @OptionGroup var network: NetworkOptions

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
            let isFile = !domain && !registry && InputFile.exists(subject)
            let kind: TrustFile.Item.Kind
            if registry {
                kind = try registryEntry(scope)
            } else if domain {
                kind = try domainEntry(scope)
            } else {
                kind = try await issuerEntry(scope, at: at, isFile: isFile)
            }
            try checkLooks(of: kind, in: path)
            let isAdded = try TrustFile.adding(kind, on: at.date, to: path)
            let shown = DisplayText.escaped(Self.subject(of: kind))
            guard isAdded else { return try Terminal.out("\(shown) is on the list already.\n") }
            try Terminal.out(
                "Added \(shown)" + (name.map { " as " + DisplayText.quoted($0) } ?? "")
                    + " to \(DisplayText.escaped(path)).\n"
            )
            try tellOthers(like: kind, in: path)
            try tellFaults(of: kind, in: path, at: at)
            if registry {
                Terminal.note(
                    "note: whoever can write to that place decides whom you trust; make sure that it is the one you mean"
                )
            }
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
                let signer = try await BadgeSigner(of: subject, at: at, given: keys, network: network)
                issuer = signer.issuer
                if keys.isEmpty { keys = [signer.key] }
            } else {
                try checkID(subject)
            }
            return .issuer(TrustList.Entry(issuer: issuer, name: name, keys: keys, scope: scope))
        }

        /// A registry that can be read. A file is named by its whole path: in the trust file, others begin at its own folder.
        private func registryEntry(_ scope: TrustScope) throws -> TrustFile.Item.Kind {
            guard !domain, key.isEmpty, scope.achievements == nil, scope.from == nil, scope.until == nil else {
                throw FileError(
                    .badValue,
                    "--registry: a registry has a name and no keys, achievements or dates, and is no domain",
                    hint: "leave --domain, --key, --achievement, --from and --until out"
                )
            }
            let isAddress = RegistrySource.isAddress(subject)
            var place = subject
            if !isAddress {
                try RegistryOptions.checkFileName(subject, "--registry")
                _ = try RegistryOptions.read(subject)
                if place.utf8.first != UInt8(ascii: "/") { place = try WorkingFolder.path() + "/" + place }
            }
            return .registry(TrustFile.Registry(name: name, place: place, isAddress: isAddress))
        }

        /// Makes sure that nobody adds an imitation by mistake.
        private func checkLooks(of kind: TrustFile.Item.Kind, in path: String) throws {
            guard !yes, InputFile.exists(path) else { return }
            let file = try FileError.naming("--trust") { try TrustFile(path: path) }
            guard let other = TrustLint.imitated(by: kind, in: file) else { return }
            throw FileError(
                .looksLike,
                "the domain of \(DisplayText.escaped(Self.subject(of: kind))) looks like \(other.name), which is on your list "
                    + "(line \(other.line)), and is another one",
                hint:
                    "ask the issuer that you know, at an address that you know already; if both are theirs, add it with --yes"
            )
        }

        /// What badge trust check would say of the new entry.
        private func tellFaults(of kind: TrustFile.Item.Kind, in path: String, at: Instant) throws {
            let file = try TrustFile(path: path)
            guard let line = file.items.last(where: { TrustFile.isSame($0.kind, kind) })?.mark.line else { return }
            // That an entry bounds nothing beside a wider one was told as what is still trusted
            for fault in TrustLint(file, at: at).faults where fault.line == line && fault.code != "trust.widerEntry" {
                Terminal.note("note: \(fault.detail) [\(fault.code)]; \(fault.hint)")
            }
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
            case .registry(let registry): DomainName.shown(registry.place)
            }
        }

        /// Says that other entries speak for the issuer too: a narrow one beside a wide one narrows nothing.
        private func tellOthers(like kind: TrustFile.Item.Kind, in path: String) throws {
            let file = try TrustFile(path: path)
            for line in TrustNames.lines(of: kind, in: file) { Terminal.note("note: " + line) }
            guard case .issuer(let new) = kind else { return }
            let count = file.list.entries(of: new.issuer).count
            let isBounded = new.scope.achievements != nil || new.scope.from != nil || new.scope.until != nil
            for line in isBounded ? TrustCoverage(of: kind, in: file).lines : [] {
                Terminal.note("note: still trusted, without these bounds: " + line)
            }
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
    }
}
