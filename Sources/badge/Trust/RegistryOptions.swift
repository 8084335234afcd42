import ArgumentParser
import BadgeVerification
import StrictJSON

/// The registries whose word the user takes for issuers that the trust list does not name.
struct RegistryOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A registry of issuers whose word you take, as a file or an https address; may be given several times.",
            valueName: "FILE-OR-URL"
        )
    )
    var registry: [String] = []

    /// The registries of the command line, then those of the trust file. Files are read now; addresses are asked when a
    /// badge needs them.
    func registries(_ trust: String?) throws -> IssuerRegistries {
        var sources = try registry.map { text in
            if RegistrySource.isAddress(text) { return RegistrySource(place: .url(text)) }
            try Self.checkFileName(text, "--registry")
            return try FileError.naming("--registry") {
                RegistrySource(place: .file(text, try Self.read(text)))
            }
        }
        if let file = try TrustFile.open(trust) {
            let option = "registries of " + DisplayText.quoted(file.path)
            for registry in file.registries {
                let place: RegistrySource.Place
                if registry.isAddress {
                    place = .url(registry.place)
                } else {
                    let read = try FileError.naming(option) { try Self.read(registry.place) }
                    place = .file(registry.place, read)
                }
                sources.append(RegistrySource(name: registry.name, place: place))
            }
        }
        guard sources.count <= UntrustedInput.registries else {
            throw FileError(
                .badValue,
                "there are \(sources.count) registries; at most \(UntrustedInput.registries) are asked",
                hint: "leave out those that you do not need"
            )
        }
        return IssuerRegistries(sources)
    }

    /// Makes sure that a text that is no https address is the name of a file, and no address of another kind.
    ///
    /// - Throws: ``FileError``.
    static func checkFileName(_ text: String, _ option: String) throws {
        guard RegistrySource.isMeantAsAddress(text) else { return }
        throw FileError(
            .badValue,
            "\(option) \(DisplayText.quoted(text)): this is no https address with a host",
            hint: "a registry is fetched over https only: anybody could alter it on the way otherwise"
        )
    }

    /// The registry in a file.
    static func read(_ path: String) throws -> IssuerRegistry {
        let bytes = try InputFile.read(path, limit: UntrustedInput.documentBytes)
        return try LocatedError.naming(path, exit: .unreadable) { try IssuerRegistry(bytes) }
    }
}
