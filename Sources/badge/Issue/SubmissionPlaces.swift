import Glibc
import StrictJSON

/// The submissions that a command line names: folders of submissions, and folders whose folders are submissions.
struct SubmissionPlaces {
    /// The folders, in the order of the command line; those of one folder in the byte order of their names.
    private(set) var paths: [String] = []
    /// What stands in a folder of submissions and is none, in words.
    private(set) var notes: [String] = []
    /// Whether the user asked for more than one, be it by a folder that holds only one.
    private(set) var areMany: Bool

    /// - Throws: ``FileError`` where a folder of submissions cannot be listed.
    init(_ arguments: [String]) throws(FileError) {
        areMany = arguments.count > 1
        for argument in arguments {
            if let inside = try Self.submissions(in: argument, &notes) {
                areMany = true
                paths += inside
            } else {
                paths.append(argument)
            }
        }
    }

    /// The submissions in a folder, absent where it is not a folder of submissions.
    private static func submissions(in path: String, _ notes: inout [String]) throws(FileError) -> [String]? {
        guard let folder = try? Descriptor.open(path), folder.kind() == .folder, !holdsSubmission(folder) else {
            return nil
        }
        let shown = path.utf8.last == UInt8(ascii: "/") ? String(path.dropLast()) : path
        var found: [String] = []
        var others: [String] = []
        for name in try FolderListing.folders(in: folder, named: path) where name.utf8.first != UInt8(ascii: ".") {
            // One that cannot be opened may be a submission, which is told when its turn comes.
            let isSubmission = (try? folder.open(name)).map(holdsSubmission) ?? true
            if isSubmission { found.append(shown + "/" + name) } else { others.append(shown + "/" + name) }
        }
        if found.isEmpty { return nil }
        notes += others.map { DisplayText.quoted($0) + " holds no submission.yaml and was left out" }
        return found
    }

    private static func holdsSubmission(_ folder: Descriptor) -> Bool {
        do {
            return try folder.openIfThere("submission.yaml") != nil
        } catch {
            // It is there and cannot be opened, which is told when its turn comes.
            return true
        }
    }

    /// The pairs of folders that are one and the same, each later one with the first.
    var repeated: [(String, String)] {
        var first: [Descriptor.Identity: String] = [:]
        var pairs: [(String, String)] = []
        for path in paths {
            guard let identity = (try? Descriptor.open(path))?.identity else { continue }
            if let known = first[identity] { pairs.append((known, path)) } else { first[identity] = path }
        }
        return pairs
    }
}
