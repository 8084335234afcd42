import BadgeCrypto
import BadgeIssuing
import BadgeVerification
import StrictJSON
import Synchronization

/// The folder of evidence that came with a badge, and the files that the user named for URLs. Each file is read once,
/// when a badge asks for it.
final class EvidenceOnDisk: EvidenceFolder {
    private struct Entry {
        let name: String
        let open: @Sendable () throws -> Descriptor
    }

    /// The most bytes of an `index.json`.
    static let indexLimit = 1 << 20

    let names: [String]
    let searched: Int?
    private let entries: [Entry]
    private let index: [(artifact: String, name: String)]
    private let given: [(artifact: String, name: String)]
    private let known = Mutex<[Int: FileDigests?]>([:])

    /// - Parameters:
    ///   - folder: The folder, where one was given.
    ///   - resources: URLs and the files that stand for them.
    init(folder: String?, resources: [(url: String, file: String)]) throws {
        var entries: [Entry] = []
        var index: [(artifact: String, name: String)] = []
        var given: [(artifact: String, name: String)] = []
        if let folder {
            let submission = try FileError.naming("--evidence") { try Descriptor.open(folder) }
            guard submission.kind() == .folder else {
                throw FileError(
                    .notRegular,
                    DisplayText.quoted(folder) + " is not a folder",
                    hint: "give the folder with the files of evidence; a single file is named with --resource URL=FILE"
                )
            }
            for name in try FolderListing.files(in: submission, named: folder).map(\.path) where name != "index.json" {
                entries.append(Entry(name: name) { try Descriptor.open(folder + "/" + name) })
            }
            index = try Self.index(in: folder)
        }
        searched = folder == nil ? nil : entries.count
        for (url, file) in resources {
            _ = try FileError.naming("--resource") { try Descriptor.open(file) }
            entries.append(Entry(name: file) { try Descriptor.open(file) })
            given.append((url, file))
        }
        self.entries = entries
        self.index = index
        self.given = given
        names = entries.map(\.name)
    }

    func digests(at place: Int) -> FileDigests? {
        if let found = known.withLock({ $0[place] }) { return found }
        let found = try? Self.digests(entries[place])
        known.withLock { $0[place] = .some(found) }
        return found
    }

    func size(at place: Int) -> Int? {
        (try? entries[place].open())?.size
    }

    func givenName(of artifact: String) -> String? {
        given.first { $0.artifact.isSameBytes(as: artifact) }?.name
    }

    func indexedName(of artifact: String) -> String? {
        index.first { $0.artifact.isSameBytes(as: artifact) }?.name
    }

    private static func digests(_ entry: Entry) throws -> FileDigests {
        let file = try entry.open()
        // What is too large is not read at all.
        if let size = file.size, size > SubmissionOnDisk.artifactLimit {
            throw FileError(.tooLarge, DisplayText.quoted(entry.name) + " has \(size) bytes")
        }
        let small = try DigestStream(.sha256)
        let large = try DigestStream(.sha384)
        var size = 0
        var opening: [UInt8] = []
        try file.stream(named: entry.name, limit: SubmissionOnDisk.artifactLimit) { piece in
            try small.update(piece)
            try large.update(piece)
            size += piece.count
            opening += piece.prefix(FileKind.opening - opening.count)
        }
        return FileDigests(
            sha256: try small.finalize().digest,
            sha384: try large.finalize().digest,
            size: size,
            opening: opening
        )
    }

    /// `index.json`: which file is which artifact. It is unsigned, so it can only tell what to compare.
    private static func index(in folder: String) throws -> [(artifact: String, name: String)] {
        let path = folder + "/index.json"
        guard InputFile.exists(path) else { return [] }
        let bytes = try InputFile.read(path, limit: indexLimit)
        let json = try LocatedError.naming(path) { try JSON.read(bytes) }
        guard json["format"]?.string?.isSameBytes(as: BadgeFiles.indexFormat) == true,
            let artifacts = json["artifacts"]?.object
        else {
            throw FileError(
                .badContent,
                DisplayText.quoted(path) + " is not an index of evidence; expected an object with format: "
                    + BadgeFiles.indexFormat + " and artifacts, an object from artifact to file name",
                hint:
                    "take the folder again as the issuer handed it out, or move index.json away: it only helps to find files"
            )
        }
        return artifacts.members.compactMap { member in member.value.string.map { (member.name, $0) } }
    }
}
