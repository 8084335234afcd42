import BadgeCrypto
import Glibc
import StrictJSON

/// A folder that appears whole or not at all: everything is written beside its place, brought down to the disk, and then
/// given its name in one step.
///
/// What an interrupted run leaves is a hidden folder that begins with `.badge-unfinished-`; nothing reads it, and the
/// next run that writes the same names into the same place removes it first (``removeLeftovers(of:in:)``). A run that is
/// still at work holds a lock on its folder, so that nobody takes it for a leftover; where the file system has no locks,
/// two runs into the same place must not be started at once. Locks belong to what was opened, not to the process, so many
/// threads may each make a folder in one place.
final class NewFolder {
    private static let prefix = ".badge-unfinished-"

    private let parent: Descriptor
    private let parentPath: String
    private let name: String
    private let temporary: String
    private let folder: Descriptor
    private var isFinished = false

    /// Prepares a folder of that name below a parent, which is made where it is missing.
    ///
    /// - Throws: ``FileError`` `file.exists` where something has that name.
    init(named name: String, in parentPath: String, random: some RandomSource) throws {
        try Self.makeFolders(parentPath)
        let parent = try Descriptor.folderToWriteInto(parentPath)
        self.parent = parent
        self.parentPath = parentPath
        self.name = name
        // Between making a folder and locking it, no other run may look for leftovers.
        FolderLock.take(parent, called: parentPath)
        defer { FolderLock.release(parent) }
        if (try? parent.open(name)) != nil { throw Self.exists(parentPath + "/" + name) }
        temporary = Self.prefix + name + "-" + Base16.encode(try random.bytes(8))
        guard unsafe mkdirat(parent.number, temporary, 0o755) == 0 else { throw Descriptor.unwritable(parentPath) }
        folder = try parent.open(temporary, flags: O_RDONLY | O_DIRECTORY)
        FolderLock.take(folder, called: parentPath)
    }

    /// That something has the name already, and what it is.
    static func exists(_ path: String) -> FileError {
        let isBadge = ["badge.json", "badge.jwt"].contains { InputFile.exists(path + "/" + $0) }
        return FileError(
            .exists,
            DisplayText.quoted(path) + " exists already, and nothing is overwritten",
            hint: isSubmission(path)
                ? "this is the folder of a submission: leave it where it is, and give --out another folder"
                : isBadge
                    ? "this badge was issued before; move its folder away if it is to be issued again"
                    : "this is no badge: give --out another folder, or move away what stands there if it is not needed"
        )
    }

    /// Whether a folder is that of a submission.
    static func isSubmission(_ path: String) -> Bool {
        InputFile.exists(path + "/submission.yaml")
    }

    deinit {
        if !isFinished { Self.remove(temporary, in: parent) }
    }

    /// Makes a folder in it.
    func makeFolder(_ name: String) throws(FileError) {
        guard unsafe mkdirat(folder.number, name, 0o755) == 0 else { throw Descriptor.unwritable(name) }
    }

    /// Writes a file in it; its folder has been made.
    func write(_ bytes: [UInt8], as path: String) throws {
        let file = try create(path)
        try file.write(bytes, named: path)
        try file.flush(named: path)
    }

    /// Copies a file into it, and makes sure that what was copied is what the badge pins.
    func copy(_ source: Descriptor, as path: String, sha256: [UInt8], limit: Int) throws {
        let file = try create(path)
        let digest = try DigestStream(.sha256)
        try source.stream(named: path, limit: limit) { piece in
            try digest.update(piece)
            try file.write(piece, named: path)
        }
        guard try digest.finalize().digest == sha256 else {
            throw FileError(
                .changed,
                "the file " + DisplayText.quoted(path) + " changed while the badge was made",
                hint: "make sure that nobody works on the submission, then run the command again"
            )
        }
        try file.flush(named: path)
    }

    /// Gives it its name. From here on it is there, whole.
    func finish() throws {
        for name in ["evidence", "."] {
            if let part = try? folder.open(name, flags: O_RDONLY | O_DIRECTORY) { try part.flush(named: name) }
        }
        // A name that another run made meanwhile stays: a folder with something in it is never replaced by a rename.
        let done = unsafe renameat(parent.number, temporary, parent.number, name)
        guard done == 0 else {
            if errno == EEXIST || errno == ENOTEMPTY || errno == ENOTDIR { throw Self.exists(parentPath + "/" + name) }
            throw Descriptor.unwritable(parentPath + "/" + name)
        }
        isFinished = true
        try parent.flush(named: parentPath)
    }

    private func create(_ path: String) throws(FileError) -> Descriptor {
        let parts = path.utf8.split(separator: UInt8(ascii: "/")).map { String(decoding: $0, as: UTF8.self) }
        guard let last = parts.last else { throw FileError(.unwritable, "a file without a name") }
        var place = folder
        for part in parts.dropLast() { place = try place.open(part, flags: O_RDONLY | O_DIRECTORY) }
        return try place.create(last)
    }

    /// Makes a folder and those above it.
    static func makeFolders(_ path: String) throws(FileError) {
        let isAbsolute = path.utf8.first == UInt8(ascii: "/")
        var built = isAbsolute ? "" : "."
        for part in path.utf8.split(separator: UInt8(ascii: "/")) {
            built += "/" + String(decoding: part, as: UTF8.self)
            guard unsafe mkdir(built, 0o755) == 0 || errno == EEXIST else { throw Descriptor.unwritable(path) }
        }
    }

    /// Removes what interrupted runs left of folders with these names. The place is looked through once, so that many
    /// folders can be made in it; nothing happens where there is no such place yet.
    static func removeLeftovers(of names: [String], in parentPath: String) throws {
        guard InputFile.exists(parentPath) else { return }
        let parent = try Descriptor.folderToWriteInto(parentPath)
        FolderLock.take(parent, called: parentPath)
        defer { FolderLock.release(parent) }
        let wanted = Set(names.map { Array($0.utf8) })
        for entry in FolderListing.names(in: parent) where entry.utf8.starts(with: prefix.utf8) {
            let rest = entry.utf8.dropFirst(prefix.utf8.count)
            guard rest.count > 17, rest.suffix(16).allSatisfy(isHex), wanted.contains(Array(rest.dropLast(17))),
                let folder = try? parent.open(entry, flags: O_RDONLY | O_DIRECTORY)
            else { continue }
            if !FolderLock.isTaken(folder) { remove(entry, in: parent) }
        }
    }

    private static func isHex(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }

    /// Removes a folder of ours: its files, its one level of folders, itself.
    private static func remove(_ name: String, in parent: Descriptor) {
        guard let folder = try? parent.open(name, flags: O_RDONLY | O_DIRECTORY) else { return }
        for entry in FolderListing.names(in: folder) {
            if let inner = try? folder.open(entry, flags: O_RDONLY | O_DIRECTORY) {
                for file in FolderListing.names(in: inner) { unsafe unlinkat(inner.number, file, 0) }
                unsafe unlinkat(folder.number, entry, AT_REMOVEDIR)
            } else {
                unsafe unlinkat(folder.number, entry, 0)
            }
        }
        unsafe unlinkat(parent.number, name, AT_REMOVEDIR)
    }
}
