import BadgeCrypto
import Glibc
import StrictJSON

/// Writes one file so that it is there whole or not at all.
enum ReplacedFile {
    /// - Parameter replacing: Whether an existing file may be replaced; otherwise it is an error.
    static func write(_ bytes: [UInt8], to path: String, replacing: Bool, mode: mode_t = 0o644) throws {
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
        let file = try folder.create(temporary)
        do {
            try file.write(bytes, named: path)
            guard fchmod(file.number, mode) == 0 else { throw Descriptor.unwritable(path) }
            try file.flush(named: path)
            if replacing {
                guard unsafe renameat(folder.number, temporary, folder.number, name) == 0 else {
                    throw Descriptor.unwritable(path)
                }
            } else {
                // A link, unlike a rename, fails where something has the name.
                guard unsafe linkat(folder.number, temporary, folder.number, name, 0) == 0 else {
                    throw Descriptor.unwritable(path)
                }
                unsafe unlinkat(folder.number, temporary, 0)
            }
        } catch {
            unsafe unlinkat(folder.number, temporary, 0)
            throw error
        }
        try folder.flush(named: folderPath)
    }
}
