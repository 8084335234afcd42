import ArgumentParser
import BadgePrograms
import BadgeVerification
import StrictJSON
import VerifiableCredentials

extension TrustCommand {
    /// `badge trust check`.
    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: "Tells what is wrong with a trust file, with the lines.",
            discussion: """
                Looked for: keys that cannot be used, ids that are none, entries that have ended or stand there twice, \
                domains that imitate others, and registries that cannot be read. A registry that gives no answer is told \
                and counts for nothing.
                """
        )

        @Argument(help: ArgumentHelp("The trust file; by default your own.", valueName: "FILE"))
        var file: String?

        @Option(help: ArgumentHelp("The instant for which to judge; by default now.", valueName: "TIME"))
        var at: InstantOption?

        @Flag(help: "Prints JSON.")
        var json = false

        @OptionGroup var network: NetworkOptions

        func run() async throws {
            let path = try TrustFile.path(file)
            let trust = try TrustFile(path: path)
            var faults = TrustLint(trust, at: Clock.instant(at)).faults
            let loader = try network.loader()
            for item in trust.items {
                guard case .registry(let registry) = item.kind else { continue }
                if let fault = try await fault(of: registry, item.mark.line, in: trust, loader) { faults.append(fault) }
            }
            if json {
                try Terminal.out(JSON.array(faults.map(\.json)).prettyBytes())
            } else {
                for fault in faults {
                    let place = DisplayText.escaped(path) + ":\(fault.line): "
                    try Terminal.out(place + fault.detail + " [\(fault.code)]\n    " + fault.hint + "\n")
                }
                if faults.isEmpty {
                    let count = trust.items.count
                    try Terminal.out(
                        "\(DisplayText.escaped(path)): \(count) entr\(count == 1 ? "y" : "ies"), nothing is wrong\n"
                    )
                }
            }
            if !faults.isEmpty { throw CommandEnd(.notVerified) }
        }

        /// What is wrong with a registry; one that nobody could reach is only said.
        private func fault(
            of registry: TrustFile.Registry,
            _ line: Int,
            in file: TrustFile,
            _ loader: any ResourceLoader
        ) async throws -> TrustLint.Fault? {
            let shown = "the registry " + DisplayText.quoted(DomainName.shown(registry.place), limit: 200)
            func fault(_ code: String, _ detail: String, _ hint: String?) -> TrustLint.Fault {
                TrustLint.Fault(
                    line: line,
                    code: code,
                    detail: shown + ": " + detail,
                    hint: hint ?? "ask whoever keeps the registry, or remove the entry"
                )
            }
            if registry.isAddress {
                do throws(RegistryFailure) {
                    let registries = IssuerRegistries()
                    let source = RegistrySource(name: registry.name, place: .url(registry.place))
                    _ = try await registries.registry(source, loader: loader)
                } catch {
                    if case .unusable(let error) = error { return fault(error.codeName, error.detail, error.hint) }
                    Terminal.note("note: \(shown) was not read: " + error.detail)
                }
                return nil
            }
            do {
                _ = try RegistryOptions.read(file.resolved(registry).place)
            } catch let error as any ExplainedError {
                return fault(error.codeName, error.detail, error.hint)
            }
            return nil
        }
    }
}
