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

        func remove() {
            unsafe unlinkat(folder.number, temporary, 0)
        }
    }

    /// - Parameter replacing: Whether an existing file may be replaced; otherwise it is an error.
    static func write(_ bytes: [UInt8], to path: String, replacing: Bool, mode: mode_t = 0o644) throws {
        let file = try unnamed(bytes, path, mode)
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
        try unnamed(bytes, path, 0o644).remove()
    }

    private static func unnamed(_ bytes: [UInt8], _ path: String, _ mode: mode_t) throws -> Unnamed {
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
        let descriptor = try folder.create(temporary)
        let file = Unnamed(folder: folder, folderPath: folderPath, temporary: temporary, name: name)
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
