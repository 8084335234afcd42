import Glibc
import StrictJSON

/// An open file or folder, closed when it goes.
final class Descriptor {
    let number: Int32

    private init(_ number: Int32) {
        self.number = number
    }

    deinit {
        close(number)
    }

    /// Standard input, on a descriptor of its own.
    static func standardInput() throws(FileError) -> Descriptor {
        let number = dup(0)
        guard number >= 0 else { throw FileError(.unreadable, "standard input is closed") }
        return Descriptor(number)
    }

    /// Opens a path as the user gave it; symbolic links are followed, since the user named it.
    static func open(_ path: String, flags: Int32 = O_RDONLY) throws(FileError) -> Descriptor {
        let number = unsafe Glibc.open(path, flags | O_CLOEXEC | O_NONBLOCK)
        guard number >= 0 else { throw failure(path) }
        return Descriptor(number)
    }

    /// Opens a folder to write into, as the user gave its path.
    static func folderToWriteInto(_ path: String) throws(FileError) -> Descriptor {
        let number = unsafe Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard number >= 0 else {
            if errno == ENOTDIR { throw notAFolder(path) }
            throw FileError(
                .unwritable,
                "there is no folder " + DisplayText.quoted(path) + " to write into: " + SystemText.last,
                hint: "make the folder, or name another one"
            )
        }
        return Descriptor(number)
    }

    private static func notAFolder(_ path: String) -> FileError {
        var bare = path[...]
        while bare.utf8.count > 1, bare.utf8.last == UInt8(ascii: "/") { bare.removeLast() }
        return FileError(
            .unwritable,
            InputFile.exists(String(bare))
                ? DisplayText.quoted(path) + " is a file and not a folder to write into"
                : "on the way to the folder " + DisplayText.quoted(path) + " a file stands where a folder is needed",
            hint: "name a folder, or move the file away first"
        )
    }

    /// Opens a name in this folder without following a symbolic link.
    func open(_ name: String, flags: Int32 = O_RDONLY) throws(FileError) -> Descriptor {
        let number = unsafe openat(self.number, name, flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard number >= 0 else { throw Self.failure(name) }
        return Descriptor(number)
    }

    /// Opens what was found in this folder without following a symbolic link, also where its name is not UTF-8.
    func open(_ entry: FolderEntry) throws(FileError) -> Descriptor {
        let number = unsafe openat(self.number, entry.bytes, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard number >= 0 else { throw Self.failure(entry.name) }
        return Descriptor(number)
    }

    /// Opens a name in this folder as ``open(_:flags:)`` does; absent where there is nothing of that name.
    func openIfThere(_ name: String) throws(FileError) -> Descriptor? {
        do {
            return try open(name)
        } catch {
            if error.code == .missing { return nil }
            throw error
        }
    }

    /// Makes a new file in this folder.
    func create(_ name: String) throws(FileError) -> Descriptor {
        let number = unsafe openat(self.number, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
        guard number >= 0 else { throw Self.unwritable(name) }
        return Descriptor(number)
    }

    /// Whether it is a regular file, a folder, or something else.
    enum Kind {
        case file
        case folder
        case other
    }

    func kind() -> Kind {
        var info = stat()
        guard unsafe fstat(number, &info) == 0 else { return .other }
        switch info.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        default: return .other
        }
    }

    /// How many bytes it has; absent where the system does not say.
    var size: Int? {
        var info = stat()
        guard unsafe fstat(number, &info) == 0 else { return nil }
        return Int(info.st_size)
    }

    /// What no other file or folder has at the same time.
    struct Identity: Hashable {
        let device: dev_t
        let number: ino_t
    }

    /// Which file or folder it is, by whatever path; absent where the system does not say.
    var identity: Identity? {
        var info = stat()
        guard unsafe fstat(number, &info) == 0 else { return nil }
        return Identity(device: info.st_dev, number: info.st_ino)
    }

    /// Passes everything on in pieces.
    ///
    /// - Parameter limit: More bytes than that are an error.
    func stream(named name: String, limit: Int, _ body: ([UInt8]) throws -> Void) throws {
        var total = 0
        while let piece = try piece(named: name) {
            total += piece.count
            guard total <= limit else {
                throw FileError(
                    .tooLarge,
                    DisplayText.quoted(name) + " has more than \(limit) bytes",
                    hint: "files of this kind are not that large; look whether it is the right one"
                )
            }
            try body(piece)
        }
    }

    /// Everything in it.
    func bytes(named name: String, limit: Int) throws -> [UInt8] {
        var all: [UInt8] = []
        try stream(named: name, limit: limit) { all += $0 }
        return all
    }

    private func piece(named name: String) throws(FileError) -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(number, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            if count < 0 && errno == EAGAIN {
                var waiting = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
                _ = unsafe poll(&waiting, 1, -1)
                continue
            }
            guard count >= 0 else {
                throw FileError(.unreadable, DisplayText.quoted(name) + " could not be read: " + SystemText.last)
            }
            if count == 0 { return nil }
            buffer.removeLast(buffer.count - count)
            return buffer
        }
    }

    /// Writes everything and brings it down to the disk.
    func write(_ bytes: [UInt8], named name: String) throws(FileError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(number, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw Self.unwritable(name) }
            rest = rest.dropFirst(count)
        }
    }

    /// Brings what was written down to the disk.
    func flush(named name: String) throws(FileError) {
        while fsync(number) != 0 {
            guard errno == EINTR else { throw Self.unwritable(name) }
        }
    }

    static func unwritable(_ name: String) -> FileError {
        if errno == EEXIST {
            return FileError(
                .exists,
                DisplayText.quoted(name) + " exists already, and nothing is overwritten",
                hint: "choose another name, or move the old one away first"
            )
        }
        return FileError(
            .unwritable,
            DisplayText.quoted(name) + " could not be written: " + SystemText.last,
            hint: "nothing was left half done; make room or choose another folder, then run the command again"
        )
    }

    private static func failure(_ name: String) -> FileError {
        let code = errno
        let shown = DisplayText.quoted(name)
        switch code {
        case ENOENT, ENOTDIR:
            return FileError(.missing, "there is no file " + shown, hint: hintForMissing(name))
        case ELOOP:
            return FileError(
                .notRegular,
                shown + " is a symbolic link, which is not followed here",
                hint: "put the file itself in its place"
            )
        default:
            return FileError(
                .unreadable,
                shown + " could not be opened: " + SystemText.last,
                hint: "look whether you may read it, or ask its owner"
            )
        }
    }

    private static func hintForMissing(_ name: String) -> String {
        if ["https://", "http://"].contains(where: { name.utf8.starts(with: $0.utf8) }) {
            return "nothing is fetched: save it as a file first"
        }
        if name.unicodeScalars.contains("\u{FFFD}") {
            return "names that are not UTF-8 cannot be opened here: rename the file"
        }
        return "look at the spelling of the path"
    }
}
