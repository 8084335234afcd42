import BadgeCrypto
import BadgePrograms
import BadgeVerification
import Glibc
import StrictJSON

/// The file of issuers that the user trusts (`badge-trust/1`).
struct TrustFile {
    static let format = "badge-trust/1"
    static let limit = UntrustedInput.yamlBytes

    let path: String
    let list: TrustList
    private let bytes: [UInt8]

    /// The user's own file: below `$XDG_CONFIG_HOME`, or `~/.config`.
    static var standardPath: String? {
        if let folder = environment("XDG_CONFIG_HOME"), folder.utf8.first == UInt8(ascii: "/") {
            return folder + "/badge/trust.yaml"
        }
        return environment("HOME").map { $0 + "/.config/badge/trust.yaml" }
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
        list = try file.read(format: Self.format) { map in
            // `issuers:` with nothing below it is an empty list: so a new file begins.
            let issuers = map.optional("issuers")
            return TrustList(issuers?.isNull == true ? [] : issuers?.list.map { $0.mapping(Self.entry) } ?? [])
        }
    }

    private static let keyAdvice = "copy it once more, whole, from what badge key show prints as multikey"

    private static func entry(_ map: YAMLMapping) -> TrustList.Entry {
        let id = map.required("id")
        let keys = map.list("keys").compactMap { value -> PublicKey? in
            do throws(CryptoError) {
                return try PublicKey(contentsOf: Array(value.text.utf8))
            } catch {
                value.fail(.badValue, "this key cannot be used: " + error.detail, hint: error.hint ?? keyAdvice)
                return nil
            }
        }
        let entry = TrustList.Entry(
            issuer: id.line(atMost: UntrustedInput.keyIdentifierBytes),
            name: map.optional("name")?.line(),
            keys: keys
        )
        _ = map.optional("added")?.date
        if !entry.issuer.utf8.contains(UInt8(ascii: ":")) {
            id.fail(
                .badValue,
                "this is no issuer's id",
                hint: "an id is a DID or a URL, such as did:key:z6Mk… or https://school.example"
            )
        }
        return entry
    }

    /// The file with one more entry. The rest of it stays as it is, comments and all. Whoever else adds an entry at the
    /// same time waits: the folder is locked from reading the file to replacing it.
    ///
    /// - Returns: Whether it was added; not where the same issuer with the same keys is on the list already.
    static func adding(_ entry: TrustList.Entry, on date: String, to path: String) throws -> Bool {
        try makeFolder(of: path)
        let above = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).dropLast()
        let folder = above.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
        let isAtRoot = folder.isEmpty && path.utf8.first == UInt8(ascii: "/")
        let locked = try Descriptor.folderToWriteInto(isAtRoot ? "/" : folder.isEmpty ? "." : folder)
        while flock(locked.number, LOCK_EX) != 0 && errno == EINTR {}
        defer { flock(locked.number, LOCK_UN) }
        let isNew = !InputFile.exists(path)
        let old = isNew ? Array("format: \(format)\nissuers:\n".utf8) : try InputFile.read(path, limit: limit)
        let before = isNew ? TrustList() : try TrustFile(path: path, bytes: old).list
        if before.entries.contains(where: { $0.issuer.isSameBytes(as: entry.issuer) && $0.keys == entry.keys }) {
            return false
        }
        var text = old.last == UInt8(ascii: "\n") ? "" : "\n"
        text += "  - id: " + quoted(entry.issuer) + "\n"
        if let name = entry.name { text += "    name: " + quoted(name) + "\n" }
        if !entry.keys.isEmpty {
            text += "    keys:\n" + entry.keys.map { "      - " + quoted($0.text) + "\n" }.joined()
        }
        text += "    added: " + date + "\n"
        let new = old + Array(text.utf8)
        guard let after = try? TrustFile(path: path, bytes: new).list, after.entries.count == before.entries.count + 1,
            after.entries.last?.issuer.isSameBytes(as: entry.issuer) == true, after.entries.last?.keys == entry.keys
        else {
            throw FileError(
                .badValue,
                DisplayText.quoted(path) + " is not laid out so that an entry can be added at its end",
                hint: "make issuers: the last key of the file, or add these lines to it yourself:\n" + text
            )
        }
        try ReplacedFile.write(new, to: path, replacing: !isNew)
        return true
    }

    /// A text as YAML reads it in double quotes: JSON strings are.
    private static func quoted(_ text: String) -> String {
        String(decoding: JSON.string(text).compactBytes(), as: UTF8.self)
    }

    private static func makeFolder(of path: String) throws {
        let parts = path.utf8.split(separator: UInt8(ascii: "/")).dropLast()
        var built = path.utf8.first == UInt8(ascii: "/") ? "" : "."
        for part in parts {
            built += "/" + String(decoding: part, as: UTF8.self)
            guard unsafe mkdir(built, 0o700) == 0 || errno == EEXIST else { throw Descriptor.unwritable(path) }
        }
    }

    private static func environment(_ name: String) -> String? {
        guard let value = unsafe getenv(name) else { return nil }
        let text = unsafe String(cString: value)
        return text.isEmpty ? nil : text
    }
}
