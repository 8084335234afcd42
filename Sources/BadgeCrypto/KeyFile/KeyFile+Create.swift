internal import Glibc
internal import StrictJSON

extension KeyFile {
    /// Writes a new private key, encrypted, and its public half beside it (``publicPath(of:)``).
    ///
    /// The folder is made where it is missing, for its owner only (0700); one in which others may write is refused. The
    /// private file has mode 0600, the public one 0644. An existing file is never touched. After an error neither file
    /// is there.
    ///
    /// - Throws: `passphrase.tooShort`, `key.exists`, `keyFolder.openToOthers`, `keyFile.foreignOwner`,
    ///   `keyFile.unwritable`, `keyFile.path`, `process.notHardened`.
    public static func create(_ key: PrivateKey, at path: String, passphrase: Passphrase) throws(CryptoError) {
        try passphrase.checkFitForNewKey()
        try ProcessHardening.apply()
        let (folderPath, name) = try split(path)
        let folder = try KeyFolder.open(folderPath)
        var isWhole = false
        defer { if !isWhole { folder.removeIfMade() } }

        let publicName = publicPath(of: name)
        try folder.checkAbsent(name)
        try folder.checkAbsent(publicName)
        let secret = try EncryptedPrivateKey(key, passphrase: passphrase).pem
        let unplaced = try folder.write(Array(secret.utf8), besides: name, mode: 0o600)
        defer { folder.remove(unplaced) }
        let unplacedPublic = try folder.write(Array(key.publicKey.pem.utf8), besides: publicName, mode: 0o644)
        defer { folder.remove(unplacedPublic) }

        try folder.place(unplaced, as: name)
        do throws(CryptoError) {
            try folder.place(unplacedPublic, as: publicName)
        } catch {
            folder.remove(name)
            throw error
        }
        do throws(CryptoError) {
            try folder.sync()
        } catch {
            folder.remove(name)
            folder.remove(publicName)
            throw error
        }
        isWhole = true
    }

    /// The folder and the name of a path.
    private static func split(_ path: String) throws(CryptoError) -> (folder: String, name: String) {
        let bytes = Array(path.utf8)
        let slash = bytes.lastIndex(of: UInt8(ascii: "/"))
        let name = String(decoding: bytes[(slash.map { $0 + 1 } ?? 0)...], as: UTF8.self)
        guard !bytes.contains(0), !name.isEmpty, !name.isSameBytes(as: "."), !name.isSameBytes(as: "..") else {
            throw CryptoError(
                .keyFilePath,
                "the path \(DisplayText.quoted(path)) names no file",
                hint: "give the path of a new file, such as keys/program.pem"
            )
        }
        guard let slash else { return (".", name) }
        return (slash == 0 ? "/" : String(decoding: bytes[..<slash], as: UTF8.self), name)
    }
}
