internal import StrictJSON

/// A private file with so few words of its own that whoever guesses them can check the guess by its digest, which stands
/// in the badge.
public struct GuessableFile: Sendable {
    /// Files that say less than this are told.
    public static let bytes = 200

    /// The path below the submission's folder.
    public let path: String
    /// How many bytes it has, or, where it is a record, how many of them are in words of somebody's own.
    public let size: Int
    /// Whether it is a record of what somebody observed or stated. All else in such a file follows a form, however long it
    /// is.
    public let isRecord: Bool

    /// What can be guessed and what to do, in words. Foreign text in them is escaped.
    public var words: String {
        let shown = DisplayText.quoted(path)
        let digest = "the badge holds its digest, with which anyone can check a guess of "
        return isRecord
            ? "\(shown) is private, and only \(size) bytes of it are in somebody's own words; \(digest)who stated what; to "
                + "do: let whoever wrote it say more in words of their own, or accept that it can be guessed"
            : "\(shown) is private and has only \(size) bytes; \(digest)its content; to do: hand in a longer text, or accept "
                + "that it can be guessed"
    }

    /// All of a submission, in the order of the program.
    public static func all(of decision: Decision) -> [GuessableFile] {
        decision.template.requirements.flatMap { requirement -> [GuessableFile] in
            let response = decision.submission.response(to: requirement.id)
            let items = response.items + response.feedback.compactMap(\.item)
            let records = EvidenceRecords(requirement, decision.submission, decision.facts, decision.template)
            return items.compactMap { item in
                guard !item.isPublic, let digest = decision.facts.file(item.path)?.digest else { return nil }
                let free = freeText(of: item.path, records)
                let size = free ?? digest.size
                return size < bytes ? GuessableFile(path: item.path, size: size, isRecord: free != nil) : nil
            }
        }
    }

    /// How many bytes of a record are in words of somebody's own; absent where the file is none.
    private static func freeText(of path: String, _ records: EvidenceRecords) -> Int? {
        if let record = records.attestations.first(where: { $0.file.isSameBytes(as: path) }) {
            return record.statements.reduce(0) { $0 + $1.says.utf8.count }
        }
        if let record = records.observations.first(where: { $0.file.isSameBytes(as: path) }) {
            return record.findings.reduce(record.setting.utf8.count) { $0 + $1.seen.utf8.count }
        }
        return nil
    }
}
