import BadgeVerification
import OpenBadges
import StrictJSON

/// Badges in a submission's folder that do not stand where badges are read.
enum MisplacedBadges {
    /// Says of them that they are not read, where no badge stands in the folder `badges`.
    ///
    /// - Parameters:
    ///   - names: The files of the submission's folder, with `/` between folders.
    ///   - folder: The folder.
    static func tell(_ names: [String], in folder: SubmissionOnDisk) {
        if names.contains(where: { $0.utf8.starts(with: "badges/".utf8) }) { return }
        var left = UntrustedInput.artifactBytes
        let misplaced = names.filter(isPlaceOfOne).prefix(UntrustedInput.entries).filter { name in
            guard let file = try? folder.open(name), let size = file.size,
                size <= min(left, VerifyCommand.inputLimit),
                let bytes = try? file.bytes(named: name, limit: VerifyCommand.inputLimit)
            else { return false }
            left -= bytes.count
            return (try? BadgeReader.read(bytes)) != nil
        }
        guard let first = misplaced.first else { return }
        let more = misplaced.count == 1 ? "" : ", and \(misplaced.count - 1) more,"
        Terminal.note(
            "note: \(DisplayText.quoted(folder.path + "/" + first))\(more) is not read as a badge of the educator: put it "
                + "into the folder \(DisplayText.quoted(folder.path + "/badges")), or name it with --badge"
        )
    }

    /// Whether a file lies in a folder that is called almost like the one for badges, or loose in the submission's folder or
    /// in the one of its evidence, in a form that badges have.
    private static func isPlaceOfOne(_ name: String) -> Bool {
        let bytes = Array(name.lowercased().utf8)
        let parts = bytes.split(separator: UInt8(ascii: "/"))
        if parts.count > 1,
            ["badge", "badges", "old-badge", "old-badges"].contains(where: { parts[0].elementsEqual($0.utf8) })
        {
            return true
        }
        guard parts.count == 1 || parts.count == 2 && parts[0].elementsEqual("evidence".utf8) else { return false }
        return [".json", ".jwt", ".png", ".svg"].contains { bytes.suffix($0.utf8.count).elementsEqual($0.utf8) }
    }
}
