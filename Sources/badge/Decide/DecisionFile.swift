import BadgePrograms
import StrictJSON

/// `decision.json` in the folder of a submission. One of earlier inputs is kept beside it: nothing is lost.
struct DecisionFile {
    private let folder: String

    init(in folder: String) {
        self.folder = folder.utf8.last == UInt8(ascii: "/") ? String(folder.dropLast()) : folder
    }

    /// The name of the decision that counts.
    static let name = "decision.json"

    /// Writes the decision. Where the same one is there already, nothing is touched; another one is moved to the first
    /// free name among `decision-1.json`, `decision-2.json` and so on.
    ///
    /// - Throws: ``FileError``.
    func write(_ decision: Decision) throws {
        let bytes = decision.json.prettyBytes()
        let path = folder + "/" + Self.name
        try ReplacedFile.removeLeftovers(in: folder, where: Self.isDecision)
        if InputFile.exists(path) {
            let earlier = try InputFile.read(path, limit: UntrustedInput.artifactBytes)
            if earlier == bytes { return }
            try ReplacedFile.write(earlier, to: try freeName(), replacing: false, cleaned: true)
        }
        try ReplacedFile.write(bytes, to: path, replacing: true, cleaned: true)
    }

    /// Whether a name is that of a decision, of the one that counts or of an earlier one.
    private static func isDecision(_ name: String) -> Bool {
        let bytes = Array(name.utf8)
        guard bytes.starts(with: "decision".utf8), bytes.reversed().starts(with: ".json".utf8.reversed()) else {
            return false
        }
        let number = bytes.dropFirst(8).dropLast(5)
        return number.isEmpty
            || number.first == UInt8(ascii: "-") && number.count > 1
                && number.dropFirst().allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    private func freeName() throws -> String {
        for number in 1...9999 {
            let path = folder + "/decision-\(number).json"
            if !InputFile.exists(path) { return path }
        }
        throw FileError(
            .exists,
            DisplayText.quoted(folder) + " holds 9999 earlier decisions",
            hint: "move the earlier ones to another place"
        )
    }
}
