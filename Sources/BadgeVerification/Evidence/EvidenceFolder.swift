/// The digests of a file.
public struct FileDigests: Sendable, Equatable {
    /// SHA-256, 32 bytes.
    public let sha256: [UInt8]
    /// SHA-384, 48 bytes.
    public let sha384: [UInt8]
    /// The number of bytes.
    public let size: Int
    /// The first bytes, by which its kind can be told (``FileKind``); absent where they were not kept.
    public let opening: [UInt8]?

    /// Digests.
    public init(sha256: [UInt8], sha384: [UInt8], size: Int, opening: [UInt8]? = nil) {
        self.sha256 = sha256
        self.sha384 = sha384
        self.size = size
        self.opening = opening
    }
}

/// The files that came with a badge. The executables implement it.
public protocol EvidenceFolder: Sendable {
    /// The names of the files, relative to the folder, with `/` between folders.
    var names: [String] { get }

    /// How many of ``names``, from the first, lie in the folder that the user gave; the others were given for one URL each.
    /// Absent where no folder was given.
    var searched: Int? { get }

    /// The digests of the file at a place of ``names``, read as a stream; absent where it cannot be read.
    func digests(at index: Int) -> FileDigests?

    /// The number of bytes of the file at a place of ``names``, without reading it; absent where that is not known.
    func size(at index: Int) -> Int?

    /// The name of the file that the user gave for an artifact's URL, where there is one: it alone is judged.
    func givenName(of artifact: String) -> String?

    /// The name that `index.json` gives for an artifact, where there is one.
    func indexedName(of artifact: String) -> String?
}

extension EvidenceFolder {
    /// All of them.
    public var searched: Int? {
        names.count
    }

    /// As its digests say.
    public func size(at index: Int) -> Int? {
        digests(at: index)?.size
    }

    /// No file was given.
    public func givenName(of artifact: String) -> String? {
        nil
    }
}
