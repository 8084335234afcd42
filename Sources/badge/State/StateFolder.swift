import BadgeCrypto
import Glibc
import StrictJSON
import Synchronization

/// A folder in which answers of hosts are kept from run to run (`badge-state/1`): one file each, written whole or not at
/// all, readable by nobody else.
final class StateFolder: Sendable {
    static let format = "badge-state/1"
    private static let marker = "badge-state.json"

    let path: String
    /// What was said already, so that it is said once.
    private let said = Mutex<[String]>([])
    /// Bytes and files in it, as far as this run knows; absent before the first file is written.
    private let size = Mutex<(bytes: Int, files: Int)?>(nil)

    /// Opens a folder, or makes a new one where there is none. A folder with other things in it, or one into which others
    /// may write, is refused.
    init(path: String, isOffline: Bool) throws {
        self.path = path
        if !InputFile.exists(path) && !isOffline {
            guard unsafe mkdir(path, 0o700) == 0 || errno == EEXIST else { throw Descriptor.unwritable(path) }
        }
        try FileError.naming("--state") {
            let folder = try Descriptor.open(path, flags: O_RDONLY | O_DIRECTORY)
            try Self.checkPrivate(folder, path)
            if try folder.openIfThere(Self.marker) != nil { return }
            let isEmpty = FolderListing.names(in: folder).isEmpty
            guard isEmpty else {
                throw FileError(
                    .notAState,
                    "--state \(DisplayText.quoted(path)): this folder holds other things",
                    hint: "name a new folder, or one that --state made"
                )
            }
            if isOffline { return }
            let text = Array("{\"format\": \"\(Self.format)\"}\n".utf8)
            try ReplacedFile.write(text, to: path + "/" + Self.marker, replacing: true, mode: 0o600)
        }
    }

    /// Whether there is a file of that name, whatever is in it.
    func has(_ name: String) -> Bool {
        InputFile.exists(path + "/" + name)
    }

    /// The record of a name; absent where there is none. One that is damaged is not used, and that is said.
    func record(_ name: String) -> StateRecord? {
        let shown = path + "/" + name
        do {
            let folder = try Descriptor.open(path, flags: O_RDONLY | O_DIRECTORY)
            guard let file = try folder.openIfThere(name) else { return nil }
            let bytes = try file.bytes(named: shown, limit: UntrustedInput.stateRecordBytes)
            if let record = StateRecord(bytes) { return record }
            say("\(DisplayText.quoted(shown)) is damaged and is not used; delete it, and run once without --offline")
        } catch let error as any ExplainedError {
            say(error.detail + "; it is not used")
        } catch {
            say(DisplayText.quoted(shown) + " cannot be read and is not used")
        }
        return nil
    }

    /// Keeps a record. That it cannot be kept is said, and changes no answer.
    func keep(_ record: StateRecord, as name: String) {
        do {
            let bytes = try record.bytes()
            guard bytes.count <= UntrustedInput.stateRecordBytes, try hasRoom(for: bytes.count, as: name) else {
                return say("\(DisplayText.quoted(path)) is full: something was not kept")
            }
            try ReplacedFile.write(bytes, to: path + "/" + name, replacing: true, mode: 0o600)
        } catch let error as any ExplainedError {
            say("nothing is kept: " + error.detail)
        } catch {
            say("nothing is kept in " + DisplayText.quoted(path))
        }
    }

    /// Does something while no other run that uses this folder does such a thing.
    func locked(_ body: () -> Void) {
        guard let folder = try? Descriptor.open(path, flags: O_RDONLY | O_DIRECTORY) else { return body() }
        FolderLock.take(folder, called: path)
        body()
        FolderLock.release(folder)
    }

    /// Says something once.
    func say(_ text: String) {
        let isNew = said.withLock { said in
            guard !said.contains(where: { $0.isSameBytes(as: text) }) else { return false }
            said.append(text)
            return true
        }
        if isNew { Terminal.note("note: --state: " + text) }
    }

    /// Whether so many bytes more fit; the oldest answers make room for new ones, the newest lists never do.
    private func hasRoom(for bytes: Int, as name: String) throws -> Bool {
        // What it takes the place of makes room
        let old = try entries().first { $0.name.isSameBytes(as: name) }
        let count = bytes - (old?.bytes ?? 0)
        let added = old == nil ? 1 : 0
        func fits(_ size: (bytes: Int, files: Int)) -> Bool {
            size.files + added <= UntrustedInput.stateFiles && size.bytes <= UntrustedInput.stateBytes - count
        }
        let remembered = size.withLock { $0 }
        var known: (bytes: Int, files: Int)
        if let remembered { known = remembered } else { known = Self.measured(try entries()) }
        if !fits(known) {
            var files = try entries()
            known = Self.measured(files)
            files = files.filter { $0.name.utf8.starts(with: "response-".utf8) && !$0.name.isSameBytes(as: name) }
                .sorted { $0.time > $1.time }
            while !fits(known), let oldest = files.popLast() {
                unsafe unlink(path + "/" + oldest.name)
                known = (known.bytes - oldest.bytes, known.files - 1)
            }
        }
        guard fits(known) else { return false }
        size.withLock { $0 = (known.bytes + count, known.files + added) }
        return true
    }

    private func entries() throws -> [(name: String, bytes: Int, time: Int)] {
        let folder = try Descriptor.open(path, flags: O_RDONLY | O_DIRECTORY)
        return FolderListing.names(in: folder).compactMap { name in
            var info = stat()
            guard unsafe fstatat(folder.number, name, &info, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
            return (name, Int(info.st_size), Int(info.st_mtim.tv_sec))
        }
    }

    private static func measured(_ files: [(name: String, bytes: Int, time: Int)]) -> (bytes: Int, files: Int) {
        (files.reduce(0) { $0 + $1.bytes }, files.count)
    }

    private static func checkPrivate(_ folder: Descriptor, _ path: String) throws {
        var info = stat()
        guard unsafe fstat(folder.number, &info) == 0 else { throw Descriptor.unwritable(path) }
        guard info.st_uid == geteuid(), info.st_mode & 0o022 == 0 else {
            throw FileError(
                .notPrivate,
                "--state \(DisplayText.quoted(path)): others can write into this folder, so what is in it cannot be trusted",
                hint: "make it yours alone: chmod 700, or name another folder"
            )
        }
    }
}

extension FileError.Code {
    /// A folder that holds other things than `--state` keeps.
    static let notAState = Self(name: "state.otherFolder", exit: .cannotWrite)
    /// A folder into which others can write.
    static let notPrivate = Self(name: "state.notPrivate", exit: .cannotWrite)
}
