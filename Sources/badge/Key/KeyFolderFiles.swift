import BadgeCrypto
import BadgeIssuing
import StrictJSON

/// The public halves and the history in a folder of keys.
enum KeyFolderFiles {
    /// The public keys of a folder, in the order of their files' names, each once.
    static func publicKeys(in folder: Descriptor, named path: String) throws -> [PublicKey] {
        let names = try FolderListing.filesDirectly(in: folder, named: path).filter { $0.hasSuffix(".pub.pem") }
        var keys: [PublicKey] = []
        for name in names {
            let bytes = try folder.open(name).bytes(named: name, limit: KeyFile.limit)
            let key = try LocatedError.naming(path + "/" + name) { try PublicKey(contentsOf: bytes) }
            if !keys.contains(key) { keys.append(key) }
        }
        return keys
    }

    /// The history in a folder; an empty one where there is none.
    static func history(in folder: Descriptor, named path: String) throws -> KeyHistory {
        guard let file = try folder.openIfThere(KeyHistory.fileName) else { return KeyHistory() }
        let bytes = try file.bytes(named: KeyHistory.fileName, limit: UntrustedInput.documentBytes)
        return try LocatedError.naming(path + "/" + KeyHistory.fileName) { try KeyHistory(bytes) }
    }

    /// The folder in which a key file stands.
    static func folder(of path: String) -> String {
        let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).dropLast()
        if parts.isEmpty { return "." }
        let text = parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
        return text.isEmpty ? "/" : text
    }

    /// Refuses a key with which nothing is to be signed any more.
    static func checkInUse(_ key: PublicKey, at path: String) throws {
        let place = folder(of: path)
        let written = try history(in: Descriptor.open(place), named: place)
        let compromised = written.compromised(key).map { "compromised since " + $0.rfc3339 }
        guard let state = compromised ?? written.retired(key).map({ "retired since " + $0.rfc3339 }) else { return }
        let file = DisplayText.quoted(place + "/" + KeyHistory.fileName)
        throw FileError(
            .keyNotInUse,
            "the key \(DisplayText.quoted(path)) is \(state), as \(file) says",
            hint: "sign with the key that took its place; badge key new makes one"
        )
    }
}
