internal import StrictJSON

/// Finds the name of a person in an id, which has only small letters a to z, digits, dots and hyphens: `ana-rivera`,
/// `rivera-07`, `arivera`, `riveraana`, and `mueller` for Müller.
public enum NameInID {
    /// The parts of a name that stand in an id, as they stand there; empty where none does.
    ///
    /// A single part that is an everyday word (`may-2026`) is none; together with another part, or with the first letter of
    /// one, it is.
    public static func parts(of name: String, in id: String) -> [String] {
        let direct = NameScanner(name: name).matches(in: id)
        guard direct.isEmpty else { return direct }
        let parts = name.split { !$0.isLetter }.map { spellings(of: $0) }.filter { !$0.isEmpty }
        let words = id.split { !$0.isLetter }.map { String($0).lowercased() }
        return words.filter { word in isName(word, parts) }
    }

    /// What to do about it.
    public static let remedy =
        "give the submission an id that names nobody, such as 2026-001 (id in submission.yaml): every row of a sheet begins "
        + "with it"

    private static func isName(_ word: String, _ parts: [[String]]) -> Bool {
        let isPart = parts.contains { $0.contains { $0.count >= 3 && $0.isSameBytes(as: word) } }
        if isPart, !NameScanner.everyday.contains(where: { $0.isSameBytes(as: word) }) { return true }
        guard word.count >= 4 else { return false }
        return parts.indices.contains { one in
            parts.indices.contains { other in
                one != other && isJoined(word, parts[one], parts[other])
            }
        }
    }

    /// Whether a word is two parts in one, or a part with the first letter of another one before or after it.
    private static func isJoined(_ word: String, _ parts: [String], _ others: [String]) -> Bool {
        parts.contains { part in
            others.contains { other in
                let initial = String(other.prefix(1))
                return [part + other, initial + part, part + initial].contains { $0.isSameBytes(as: word) }
            }
        }
    }

    /// How a part of a name is written in plain small letters: `muller` and `mueller`. None where it has other letters.
    private static func spellings(of part: Substring) -> [String] {
        NameFolding.foldings(of: String(part)).filter { $0.utf8.allSatisfy { $0 < 0x80 } }
    }
}
