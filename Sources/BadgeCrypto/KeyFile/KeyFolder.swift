internal import Glibc
internal import StrictJSON

/// The open folder into which a key is written: all names are looked up in it, whatever happens to its path meanwhile.
struct KeyFolder: ~Copyable {
    private let descriptor: Int32
    private let path: String
    private let wasMade: Bool

    private init(descriptor: Int32, path: String, wasMade: Bool) {
        self.descriptor = descriptor
        self.path = path
        self.wasMade = wasMade
    }

    /// Opens the folder, or makes it (0700) where only its last part is missing.
    static func open(_ path: String) throws(CryptoError) -> KeyFolder {
        let wasMade = unsafe mkdir(path, 0o700) == 0
        let descriptor = unsafe Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw CryptoError(
                .keyFileUnwritable,
                "the folder \(DisplayText.quoted(path)) cannot be opened or made: \(SystemError.text(errno))",
                hint: "make the folders above it first"
            )
        }
        let folder = KeyFolder(descriptor: descriptor, path: path, wasMade: wasMade)
        do throws(CryptoError) {
            try folder.checkAccess()
            if wasMade { try syncParent(of: descriptor, path) }
        } catch {
            folder.removeIfMade()
            throw error
        }
        return folder
    }

    deinit {
        close(descriptor)
    }

    /// Removes the folder where it was made here and is empty.
    func removeIfMade() {
        if wasMade { unsafe rmdir(path) }
    }

    /// Checks that nothing, not even a dangling symbolic link, has the name.
    func checkAbsent(_ name: String) throws(CryptoError) {
        var status = stat()
        if unsafe fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 { throw exists(name) }
        guard errno == ENOENT else { throw unwritable(name, errno) }
    }

    /// Writes a file of a random hidden name, down to the disk, and returns that name. Nothing remains after an error.
    func write(_ bytes: [UInt8], besides name: String, mode: mode_t) throws(CryptoError) -> String {
        let random = Base16.encode(try SecureRandom().bytes(8))
        let temporary = ".badge-\(random).tmp"
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        let file = unsafe openat(descriptor, temporary, flags, mode)
        guard file >= 0 else { throw unwritable(name, errno) }
        var reason: Int32 = 0
        // The mode does not depend on the user's mask.
        if fchmod(file, mode) != 0 { reason = errno }
        if reason == 0 { reason = Self.write(bytes, to: file) }
        if reason == 0, fsync(file) != 0 { reason = errno }
        if close(file) != 0, reason == 0 { reason = errno }
        guard reason == 0 else {
            remove(temporary)
            throw unwritable(name, reason)
        }
        return temporary
    }

    /// Gives a written file its name, unless something has it.
    func place(_ temporary: String, as name: String) throws(CryptoError) {
        guard unsafe linkat(descriptor, temporary, descriptor, name, 0) == 0 else {
            throw errno == EEXIST ? exists(name) : unwritable(name, errno)
        }
    }

    /// Removes a name, if it is there.
    func remove(_ name: String) {
        unsafe unlinkat(descriptor, name, 0)
    }

    /// Brings the names of the folder down to the disk.
    func sync() throws(CryptoError) {
        guard fsync(descriptor) == 0 else { throw unwritable("", errno) }
    }

    private func checkAccess() throws(CryptoError) {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw unwritable("", errno) }
        let shown = DisplayText.quoted(path)
        guard status.st_uid == geteuid() else {
            throw CryptoError(
                .keyFileForeignOwner,
                "the folder \(shown) belongs to the user with number \(status.st_uid), not to you (\(geteuid()))",
                hint: "keep keys in a folder of your own"
            )
        }
        guard status.st_mode & 0o022 == 0 else {
            throw CryptoError(
                .keyFolderOpenToOthers,
                "other users may write in the folder \(shown): its mode is "
                    + "\(String(status.st_mode & 0o7777, radix: 8)) instead of 700",
                hint: "close it with `chmod 700 FOLDER`, or name a folder that does not exist yet"
            )
        }
    }

    private static func write(_ bytes: [UInt8], to file: Int32) -> Int32 {
        var done = 0
        while done < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Glibc.write(file, buffer.baseAddress! + done, buffer.count - done)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return count < 0 ? errno : ENOSPC }
            done += count
        }
        return 0
    }

    private static func syncParent(of folder: Int32, _ path: String) throws(CryptoError) {
        let parent = unsafe openat(folder, "..", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard parent >= 0 else { return }
        defer { close(parent) }
        guard fsync(parent) == 0 else {
            throw CryptoError(
                .keyFileUnwritable,
                "the new folder \(DisplayText.quoted(path)) cannot be written to disk: \(SystemError.text(errno))"
            )
        }
    }

    private func exists(_ name: String) -> CryptoError {
        CryptoError(
            .keyExists,
            "there is already a file \(DisplayText.quoted(name)) in the folder \(DisplayText.quoted(path)); a key is never "
                + "overwritten",
            hint: "choose another name, or move the old file to a safe place first"
        )
    }

    private func unwritable(_ name: String, _ reason: Int32) -> CryptoError {
        CryptoError(
            .keyFileUnwritable,
            "the key \(DisplayText.quoted(name)) cannot be written in the folder \(DisplayText.quoted(path)): "
                + "\(SystemError.text(reason)); nothing was left behind"
        )
    }
}
