import BadgeCrypto
import BadgePrograms
import Glibc
import StrictJSON

/// The folder of a submission. Its paths stay inside it, and no symbolic link is followed.
struct SubmissionOnDisk: SubmissionFolder {
    /// The most bytes of one artifact: a video clip of a coaching session.
    static let artifactLimit = UntrustedInput.artifactBytes

    let path: String
    private let root: Descriptor

    init(_ path: String) throws {
        self.path = path
        root = try Descriptor.open(path)
        guard root.kind() == .folder else {
            let mistaken = MistakenPlace.file(root, at: path)
            throw FileError(
                .notRegular,
                DisplayText.quoted(path) + " is not a folder" + (mistaken.map { ": " + $0.found } ?? ""),
                hint: mistaken?.advice ?? "give the folder that holds submission.yaml"
            )
        }
    }

    /// Opens a file by its path; absent where there is none.
    func open(_ path: String) throws -> Descriptor? {
        var folder = root
        let parts = path.utf8.split(separator: UInt8(ascii: "/")).map { String(decoding: $0, as: UTF8.self) }
        for (index, part) in parts.enumerated() {
            guard let next = try LocatedError.naming(self.path + "/" + path, { try folder.openIfThere(part) }) else {
                return nil
            }
            folder = next
            let isLast = index == parts.count - 1
            guard folder.kind() == (isLast ? .file : .folder) else {
                throw FileError(.notRegular, DisplayText.quoted(path) + " is not a regular file")
            }
        }
        return parts.isEmpty ? nil : folder
    }

    func read(_ path: String, limit: Int) throws -> [UInt8]? {
        try open(path)?.bytes(named: path, limit: limit)
    }

    func digest(_ path: String) throws -> FileDigest? {
        try open(path).map { try Self.digest($0, path, limit: Self.artifactLimit) }
    }

    func digest(ofUnnamed path: String, limit: Int) -> FileDigest? {
        // What is too large is not read at all.
        guard let file = try? open(path), let size = file.size, size <= limit else { return nil }
        return try? Self.digest(file, path, limit: limit)
    }

    private static func digest(_ file: Descriptor, _ path: String, limit: Int) throws -> FileDigest {
        let stream = try DigestStream(.sha256)
        var size = 0
        try file.stream(named: path, limit: limit) { piece in
            try stream.update(piece)
            size += piece.count
        }
        return FileDigest(sha256: try stream.finalize().digest, size: size)
    }

    /// - Throws: ``FileError``; also where a folder in it cannot be opened, since an assessment may stand there.
    func list() throws -> [String] {
        try everything().filter { !$0.isOther }.map(\.path)
    }

    /// Everything in the folder, links, pipes and devices too, in the order of the names.
    ///
    /// - Throws: as ``list()``.
    func everything() throws -> [ListedFile] {
        try FolderListing.everything(in: root, named: path).map { file in
            guard !file.isClosedFolder else {
                throw FileError(
                    .unreadable,
                    "the folder " + DisplayText.quoted(path + "/" + file.path) + " could not be opened",
                    hint: "look whether you may read it, or ask its owner"
                )
            }
            return file
        }
    }
}
