import ArgumentParser
import BadgeVerification
import StrictJSON
import VerifiableCredentials

extension TrustCommand {
    /// `badge trust remove`.
    struct Remove: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "remove",
            abstract: "Takes an issuer, a domain or a registry off the list: every entry that names it.",
            discussion: """
                Other entries that speak for the same issuer stay, such as one of its domain, and are told. The rest of the \
                file stays as it is. Comments inside a removed entry go with it, and are shown; those above \
                it stay.
                """
        )

        @Argument(
            help: ArgumentHelp(
                "The issuer's id, the domain, or the file or address of the registry, as badge trust list shows it.",
                valueName: "ISSUER"
            )
        )
        var issuer: String

        @Option(help: ArgumentHelp("The trust file; by default your own.", valueName: "FILE"))
        var trust: String?

        func run() throws {
            let path = try TrustFile.path(trust)
            let removal = try FileError.naming("--trust") { try TrustFile.removing(from: path, isMeant) }
            let shown = DisplayText.escaped(DomainName.shown(issuer))
            guard removal.count > 0 else {
                throw FileError(
                    .notListed,
                    "\(shown) is not on the list in \(DisplayText.quoted(path))",
                    hint: "badge trust list shows what is on it"
                )
            }
            let entries = removal.count == 1 ? "" : " (\(removal.count) entries)"
            try Terminal.out("Removed \(shown)\(entries) from \(DisplayText.escaped(path)).\n")
            if let file = try? TrustFile(path: path) {
                for line in TrustCoverage(ofRemoved: issuer, in: file).lines {
                    Terminal.note("note: still trusted: " + line)
                }
            }
            for comment in removal.comments {
                Terminal.note("note: a comment inside the entry went with it: " + DisplayText.escaped(comment))
            }
        }

        private func isMeant(_ kind: TrustFile.Item.Kind) -> Bool {
            switch kind {
            case .issuer(let entry):
                entry.issuer.isSameBytes(as: issuer) || DomainName.shown(entry.issuer).isSameBytes(as: issuer)
            case .domain(let domain): domain.domain.isSameBytes(as: issuer)
            case .registry(let registry): registry.place.isSameBytes(as: issuer)
            }
        }
    }
}
