import StrictJSON

/// What an argument of `badge evidence check` stands for.
enum EvidenceSource: Sendable {
    /// A badge file; one that stands in a folder may turn out to be none.
    case badge(String, isFromFolder: Bool)
    /// The folder of a submission.
    case submission(String)

    /// What the arguments stand for, in their order. In a folder every folder with a `submission.yaml` is a submission;
    /// all other files are perhaps badges, as for `badge verify`.
    static func all(_ arguments: [String]) throws -> [EvidenceSource] {
        try arguments.flatMap { argument in
            InputFile.isFolder(argument) ? try inside(argument) : [.badge(argument, isFromFolder: false)]
        }
    }

    private static func inside(_ path: String) throws -> [EvidenceSource] {
        let mark = "submission.yaml"
        let shown = path.utf8.count > 1 && path.utf8.last == UInt8(ascii: "/") ? String(path.dropLast()) : path
        let files = try FolderListing.files(in: Descriptor.open(path), named: path)
        let submissions = files.compactMap { file -> String? in
            let name = file.path
            if name.isSameBytes(as: mark) { return "" }
            guard name.utf8.reversed().starts(with: ("/" + mark).utf8.reversed()), !isEvidence(file) else { return nil }
            return String(decoding: Array(name.utf8.dropLast(mark.utf8.count)), as: UTF8.self)
        }
        var found: [EvidenceSource] = []
        var current: String?
        for file in files {
            let name = file.path
            if let current, name.utf8.starts(with: current.utf8) { continue }
            current = submissions.first { name.utf8.starts(with: $0.utf8) }
            if let current {
                let folder = current.isEmpty ? shown : shown + "/" + String(current.dropLast())
                found.append(.submission(folder))
            } else if !isEvidence(file) {
                found.append(.badge(shown + "/" + name, isFromFolder: true))
            }
        }
        return found
    }

    /// Whether a file belongs to the evidence of a badge, and is therefore none itself.
    private static func isEvidence(_ file: ListedFile) -> Bool {
        file.isInside(folderNamed: "evidence")
    }
}
