import BadgeCrypto
import BadgePrograms
import BadgeVerification
import Glibc
import StrictJSON
import VerifiableCredentials

/// The file of issuers that the user trusts (`badge-trust/1`).
struct TrustFile {
    static let format = "badge-trust/1"
    static let limit = UntrustedInput.yamlBytes

    /// One entry of the file, with its line.
    struct Item {
        /// What an entry names.
        enum Kind {
            case issuer(TrustList.Entry)
            case domain(TrustList.Domain)
            case registry(Registry)

            /// Whether it stands in the list of registries.
            var isRegistry: Bool { if case .registry = self { true } else { false } }
        }

        let kind: Kind
        let mark: YAMLMark
    }

    /// A registry that the file names.
    struct Registry {
        let name: String?
        /// Its path as the file writes it, or its address.
        let place: String
        let isAddress: Bool
    }

    let path: String
    let bytes: [UInt8]
    /// The entries, in the order of the file.
    let items: [Item]

    /// The issuers and domains.
    var list: TrustList {
        var list = TrustList()
        for item in items {
            switch item.kind {
            case .issuer(let entry): list.entries.append(entry)
            case .domain(let domain): list.domains.append(domain)
            case .registry: break
            }
        }
        return list
    }

    /// The registries, each with the path that leads to it from here.
    var registries: [Registry] {
        items.compactMap { item in
            guard case .registry(let registry) = item.kind else { return nil }
            return resolved(registry)
        }
    }

    /// A registry with the path that leads to it from here: in the file, paths begin at the folder of the file.
    func resolved(_ registry: Registry) -> Registry {
        if registry.isAddress || registry.place.utf8.first == UInt8(ascii: "/") { return registry }
        let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? ""
        return Registry(name: registry.name, place: folder + registry.place, isAddress: false)
    }

    /// The user's own file: below `$XDG_CONFIG_HOME`, or `~/.config`.
    static var standardPath: String? {
        if let folder = environment("XDG_CONFIG_HOME"), folder.utf8.first == UInt8(ascii: "/") {
            return folder + "/badge/trust.yaml"
        }
        return environment("HOME").map { $0 + "/.config/badge/trust.yaml" }
    }

    /// The path that was named, or the user's own.
    static func path(_ named: String?) throws(FileError) -> String {
        guard let path = named ?? standardPath else {
            throw FileError(
                .badValue,
                "there is no home folder for your trust file",
                hint: "name one with --trust FILE"
            )
        }
        return path
    }

    /// The file that was named, or the user's own. A named file must be there; the user's own may be missing.
    static func open(_ named: String?) throws -> TrustFile? {
        if let named { return try FileError.naming("--trust") { try TrustFile(path: named) } }
        guard let path = standardPath, InputFile.exists(path) else { return nil }
        return try TrustFile(path: path)
    }

    init(path: String) throws {
        try self.init(path: path, bytes: InputFile.read(path, limit: Self.limit))
    }

    init(path: String, bytes: [UInt8]) throws {
        self.path = path
        self.bytes = bytes
        let file = try YAMLFile(name: path, bytes: bytes)
        items = try file.read(format: Self.format) { map -> [Item] in
            // `issuers:` with nothing below it is an empty list: so a new file begins.
            let issuers = map.optional("issuers").flatMap { $0.isNull ? nil : $0.list } ?? []
            let registries = map.optional("registries").flatMap { $0.isNull ? nil : $0.list } ?? []
            return issuers.compactMap { $0.mapping(TrustFileReading.issuer) }
                + registries.compactMap { $0.mapping(TrustFileReading.registry) }
        }
    }

    private static func environment(_ name: String) -> String? {
        guard let value = unsafe getenv(name) else { return nil }
        let text = unsafe String(cString: value)
        return text.isEmpty ? nil : text
    }
}
