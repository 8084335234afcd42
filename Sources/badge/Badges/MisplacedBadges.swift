import StrictJSON

/// Files in a submission's folder that look like badges and do not stand where badges are read.
enum MisplacedBadges {
    /// Says of them that they are not read, where no badge stands in the folder `badges`.
    ///
    /// - Parameters:
    ///   - names: The files of the submission's folder, with `/` between folders.
    ///   - path: The folder.
    static func tell(_ names: [String], in path: String) {
        if names.contains(where: { $0.utf8.starts(with: "badges/".utf8) }) { return }
        let misplaced = names.filter(isMisplaced)
        guard let first = misplaced.first else { return }
        let more = misplaced.count == 1 ? "" : ", and \(misplaced.count - 1) more,"
        Terminal.note(
            "note: \(DisplayText.quoted(path + "/" + first))\(more) is not read as a badge of the educator: put it into "
                + "the folder \(DisplayText.quoted(path + "/badges")), or name it with --badge"
        )
    }

    /// Whether a file lies in a folder that is called almost like the one for badges, or loose in the submission's folder in
    /// a form that only badges have there.
    private static func isMisplaced(_ name: String) -> Bool {
        let bytes = Array(name.lowercased().utf8)
        let folder = bytes.prefix { $0 != UInt8(ascii: "/") }
        if folder.count < bytes.count {
            return ["badge/", "badges/", "old-badge/", "old-badges/"].contains { bytes.starts(with: $0.utf8) }
        }
        if bytes.starts(with: "decision".utf8) { return false }
        return [".json", ".jwt", ".png", ".svg"].contains { bytes.reversed().starts(with: $0.utf8.reversed()) }
    }
}
