internal import Glibc
internal import StrictJSON

/// Private keys on disk: encrypted, readable by their owner only, beside their public half.
public enum KeyFile {
    /// How many bytes of a key file are read.
    public static let limit = PEM.limit

    /// Where the public half of the key at a path stands: `program.pem` has `program.pub.pem`.
    public static func publicPath(of path: String) -> String {
        let suffix = ".pem"
        let bare =
            path.utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8) ? path.dropLast(suffix.count) : path[...]
        return bare + ".pub.pem"
    }

    /// Opens the private key in a file.
    ///
    /// The file must be a regular one, not a symbolic link, owned by the user and closed to everyone else. The passphrase
    /// is asked for only after the file was found good. Where the public half stands beside it (``publicPath(of:)``), the
    /// two must belong together: the encryption does not notice every damage, and a damaged Ed25519 key is another key.
    ///
    /// - Throws: `keyFile.missing`, `keyFile.symbolicLink`, `keyFile.notRegular`, `keyFile.foreignOwner`,
    ///   `keyFile.openToOthers`, `keyFile.tooLarge`, `keyFile.unreadable`, `process.notHardened`,
    ///   `key.inconsistent`, those of ``EncryptedPrivateKey`` and, for the public half, of ``PublicKey``, and what `passphrase` throws.
    public static func open(
        _ path: String,
        passphrase: () throws(CryptoError) -> Passphrase
    ) throws(CryptoError) -> PrivateKey {
        let encrypted = try EncryptedPrivateKey(pem: read(path, isPrivate: true))
        let beside = try publicHalf(of: path)
        try ProcessHardening.apply()
        let key = try encrypted.open(passphrase: passphrase())
        if let beside, beside != key.publicKey {
            throw CryptoError(
                .keyInconsistent,
                "the private key in \(DisplayText.quoted(path)) and the public one beside it do not belong together",
                hint: "one of the two files was changed or mixed up: restore both from their backup"
            )
        }
        return key
    }

    /// The public half beside a key, absent where there is no such file.
    private static func publicHalf(of path: String) throws(CryptoError) -> PublicKey? {
        let bytes: [UInt8]
        do throws(CryptoError) {
            bytes = try read(publicPath(of: path), isPrivate: false)
        } catch  where error.code == .keyFileMissing {
            return nil
        }
        return try PublicKey(contentsOf: bytes)
    }

    /// The bytes of a file. That nobody else may use it matters only where it is private.
    private static func read(_ path: String, isPrivate: Bool) throws(CryptoError) -> [UInt8] {
        let shown = DisplayText.quoted(path)
        guard !path.isEmpty, !path.utf8.contains(0) else {
            throw CryptoError(.keyFilePath, "the path \(shown) names no file")
        }
        let flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
        let descriptor = unsafe Glibc.open(path, flags)
        guard descriptor >= 0 else { throw cannotOpen(shown, errno) }
        defer { close(descriptor) }

        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw unreadable(shown, errno) }
        try check(status, shown, isPrivate: isPrivate)
        var bytes = [UInt8](repeating: 0, count: limit + 1)
        var count = 0
        while count < bytes.count {
            let taken = unsafe bytes.withUnsafeMutableBytes { buffer in
                unsafe Glibc.read(descriptor, buffer.baseAddress! + count, buffer.count - count)
            }
            if taken < 0, errno == EINTR { continue }
            guard taken >= 0 else { throw unreadable(shown, errno) }
            guard taken > 0 else { break }
            count += taken
        }
        guard count <= limit else { throw tooLarge(shown) }
        return Array(bytes[..<count])
    }

    private static func check(_ status: stat, _ shown: String, isPrivate: Bool) throws(CryptoError) {
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw CryptoError(
                .keyFileNotRegular,
                "\(shown) is not a regular file",
                hint: "give the path of the key file itself"
            )
        }
        guard !isPrivate || status.st_uid == geteuid() else {
            throw CryptoError(
                .keyFileForeignOwner,
                "the key file \(shown) belongs to the user with number \(status.st_uid), not to you (\(geteuid()))",
                hint: "run the program as that user, or ask the administrator to give you the file"
            )
        }
        let mode = status.st_mode & 0o777
        guard !isPrivate || mode & 0o077 == 0 else {
            throw CryptoError(
                .keyFileOpenToOthers,
                "other users may use the key file \(shown): its mode is \(String(mode, radix: 8)) instead of 600",
                hint: "close it with `chmod 600 FILE`; if others may have copied it, make a new key"
            )
        }
        guard status.st_size <= limit else { throw tooLarge(shown) }
    }

    private static func cannotOpen(_ shown: String, _ reason: Int32) -> CryptoError {
        switch reason {
        case ENOENT: CryptoError(.keyFileMissing, "there is no key file \(shown)", hint: "`badge key new` makes one")
        case ELOOP:
            CryptoError(
                .keyFileSymbolicLink,
                "\(shown) is a symbolic link",
                hint: "give the path of the key file itself"
            )
        default: unreadable(shown, reason)
        }
    }

    private static func unreadable(_ shown: String, _ reason: Int32) -> CryptoError {
        CryptoError(
            .keyFileUnreadable,
            "the key file \(shown) cannot be read: \(SystemError.text(reason))",
            hint: "run the program as the user to whom the key belongs"
        )
    }

    private static func tooLarge(_ shown: String) -> CryptoError {
        CryptoError(.keyFileTooLarge, "the key file \(shown) has more than \(limit) bytes, which no key used here has")
    }
}
