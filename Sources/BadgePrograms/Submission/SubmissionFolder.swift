/// The folder of a submission, as the caller gives it: no library opens files. An implementation follows no symbolic
/// links and keeps to the folder.
public protocol SubmissionFolder {
    /// The bytes of a file, absent where there is no such file.
    ///
    /// - Parameters:
    ///   - path: A path that ``EvidencePath`` accepts.
    ///   - limit: The most bytes wanted. A larger file is an error.
    func read(_ path: String, limit: Int) throws -> [UInt8]?

    /// SHA-256 and size of a file, absent where there is no such file.
    func digest(_ path: String) throws -> FileDigest?

    /// The same of a file that nobody named; absent also where it has more bytes than the limit, or cannot be read.
    func digest(ofUnnamed path: String, limit: Int) -> FileDigest?

    /// The paths of all regular files below the folder, in any order.
    func list() throws -> [String]
}

extension SubmissionFolder {
    /// Looks at the file as at any other.
    public func digest(ofUnnamed path: String, limit: Int) -> FileDigest? {
        guard let found = try? digest(path), found.size <= limit else { return nil }
        return found
    }
}

/// The digest of a file.
public struct FileDigest: Sendable, Equatable {
    /// SHA-256, 32 bytes.
    public let sha256: [UInt8]
    /// The number of bytes.
    public let size: Int

    /// A digest.
    public init(sha256: [UInt8], size: Int) {
        self.sha256 = sha256
        self.size = size
    }
}

/// A file that was read, for ``Template/init(reading:)`` and its like.
public struct ProgramFile: Sendable {
    /// How messages name it.
    public let name: String
    /// Its content.
    public let bytes: [UInt8]
    /// The SHA-256 of ``bytes``.
    public let sha256: [UInt8]

    /// A file.
    public init(name: String, bytes: [UInt8], sha256: [UInt8]) {
        self.name = name
        self.bytes = bytes
        self.sha256 = sha256
    }
}
