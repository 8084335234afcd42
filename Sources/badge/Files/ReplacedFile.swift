import BadgeCrypto
import Glibc
import StrictJSON

/// Writes one file so that it is there whole or not at all.
enum ReplacedFile {
    /// A file that is written beside its place and has no name of its own yet.
    private struct Unnamed {
        let folder: Descriptor
        let folderPath: String
        let temporary: String
        let name: String
        /// Open, and with it its lock, as long as somebody could take it for a leftover.
        let file: Descriptor

        func remove() {
            unsafe unlinkat(folder.number, temporary, 0)
        }
    }

    /// - Parameters:
    ///   - replacing: Whether an existing file may be replaced; otherwise it is an error.
    ///   - isCleaned: Whether leftovers are removed in that folder (``removeLeftovers(of:in:)``): then another run must not
    ///     take what is being written for one. The caller has no lock on the folder.
    static func write(
        _ bytes: [UInt8],
        to path: String,
        replacing: Bool,
        mode: mode_t = 0o644,
        cleaned isCleaned: Bool = false
    ) throws {
        let file = try unnamed(bytes, path, mode, isCleaned)
        do {
            if replacing {
                guard unsafe renameat(file.folder.number, file.temporary, file.folder.number, file.name) == 0 else {
                    throw Descriptor.unwritable(path)
                }
            } else {
                // A link, unlike a rename, fails where something has the name.
                guard unsafe linkat(file.folder.number, file.temporary, file.folder.number, file.name, 0) == 0 else {
                    throw Descriptor.unwritable(path)
                }
                file.remove()
            }
        } catch {
            file.remove()
            throw error
        }
        try file.folder.flush(named: file.folderPath)
    }

    /// Makes sure that bytes can be written there now: writes them beside the place, and removes them again.
    static func rehearse(_ bytes: [UInt8], to path: String) throws {
        try unnamed(bytes, path, 0o644, false).remove()
    }

    /// Removes what interrupted runs left beside files of these names. Nothing happens where there is no such folder yet. What
    /// a run is still writing stays: it has a lock.
    static func removeLeftovers(of names: [String], in folderPath: String) throws {
        try removeLeftovers(in: folderPath) { name in names.contains { $0.isSameBytes(as: name) } }
    }

    /// The same for all names of a kind.
    static func removeLeftovers(in folderPath: String, where isOurs: (String) -> Bool) throws {
        guard InputFile.exists(folderPath) else { return }
        let folder = try Descriptor.folderToWriteInto(folderPath)
        for entry in FolderListing.names(in: folder) {
            guard let name = name(ofLeftover: entry), isOurs(name), let file = try? folder.open(entry),
                file.kind() == .file
            else { continue }
            // Between making a file and locking it, nobody may look for leftovers.
            FolderLock.take(folder, called: folderPath)
            defer { FolderLock.release(folder) }
            if !FolderLock.isTaken(file) { unsafe unlinkat(folder.number, entry, 0) }
        }
    }

    /// The name of the file beside which something of that name was written; absent where it is none of ours.
    private static func name(ofLeftover entry: String) -> String? {
        let bytes = Array(entry.utf8)
        let isHex = bytes.suffix(16).allSatisfy { byte in
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
        }
        let dot = UInt8(ascii: ".")
        guard bytes.count > 18, bytes[0] == dot, bytes[bytes.count - 17] == dot, isHex else { return nil }
        return String(decoding: bytes[1..<(bytes.count - 17)], as: UTF8.self)
    }

    private static func unnamed(_ bytes: [UInt8], _ path: String, _ mode: mode_t, _ isCleaned: Bool) throws -> Unnamed {
        let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let name = parts.last.map { String(decoding: $0, as: UTF8.self) } ?? ""
        let above = parts.dropLast().map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
        let folderPath = above.isEmpty ? (path.utf8.first == UInt8(ascii: "/") ? "/" : ".") : above
        guard !name.isEmpty else {
            throw FileError(
                .badValue,
                DisplayText.quoted(path) + " names no file to write",
                hint: "give the path of a new file, such as badge.png"
            )
        }
        let folder = try Descriptor.folderToWriteInto(folderPath)
        let temporary = "." + name + "." + Base16.encode(try SecureRandom().bytes(8))
        if isCleaned { FolderLock.take(folder, called: folderPath) }
        defer { if isCleaned { FolderLock.release(folder) } }
        let descriptor = try folder.create(temporary)
        if isCleaned { FolderLock.take(descriptor, called: path) }
        let file = Unnamed(
            folder: folder,
            folderPath: folderPath,
            temporary: temporary,
            name: name,
            file: descriptor
        )
        do {
            try descriptor.write(bytes, named: path)
            guard fchmod(descriptor.number, mode) == 0 else { throw Descriptor.unwritable(path) }
            try descriptor.flush(named: path)
        } catch {
            file.remove()
            throw error
        }
        return file
    }
}
