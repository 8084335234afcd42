import StrictJSON

/// Every text of a credential that says something: all but identifiers, hashes and salts.
struct PreviewLeaves {
    /// The texts with the member in which each stands.
    let texts: [(member: String, text: String)]
    /// Every text in which something could be read, identifiers and addresses too: all but hashes and salts.
    let everything: [String]
    /// The same as UTF-8.
    private let bytes: [[UInt8]]

    /// Members whose texts identify something or hash it; what they say is told elsewhere.
    private static let identifying = [
        "@context", "id", "salt", "digestMultibase", "digestSRI", "achievedLevel", "requiredLevel", "resultDescription",
    ]

    /// Members whose texts nobody can read anything in.
    private static let opaque = ["@context", "salt", "digestMultibase", "digestSRI"]

    init(_ credential: JSON) {
        var texts: [(member: String, text: String)] = []
        Self.collect(credential, "", &texts)
        everything = texts.filter { entry in !Self.opaque.contains { $0.isSameBytes(as: entry.member) } }.map(\.text)
        bytes = everything.map { Array($0.utf8) }
        self.texts = texts.filter { entry in !Self.identifying.contains { $0.isSameBytes(as: entry.member) } }
    }

    /// Whether a text stands in no text of the credential, not even as a part of one, and in no identifier or address.
    func lack(_ text: String) -> Bool {
        let part = Array(text.utf8)
        return part.isEmpty ? false : !bytes.contains { Self.holds($0, part, asWord: false) }
    }

    /// Whether an id stands in a text of the credential, as a word of its own.
    func name(_ id: String) -> Bool {
        let part = Array(id.utf8)
        return part.isEmpty ? false : bytes.contains { Self.holds($0, part, asWord: true) }
    }

    /// Whether bytes hold others that are not empty, or hold them as a word of its own.
    private static func holds(_ bytes: [UInt8], _ part: [UInt8], asWord: Bool) -> Bool {
        var start = 0
        while start + part.count <= bytes.count {
            var count = 0
            while count < part.count, bytes[start + count] == part[count] { count += 1 }
            let end = start + part.count
            if count == part.count,
                !asWord
                    || (start == 0 || !isOfWord(bytes[start - 1])) && (end == bytes.count || !isOfWord(bytes[end]))
            {
                return true
            }
            start += 1
        }
        return false
    }

    private static func isOfWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...:
            true
        default: false
        }
    }

    /// What was not named yet, by its member; each text once.
    func section(without named: [String]) -> BadgePreview.Section {
        var seen = Set(named.map { Array($0.utf8) })
        var rows: [(member: String, values: [String])] = []
        for (member, text) in texts where seen.insert(Array(text.utf8)).inserted {
            if let row = rows.firstIndex(where: { $0.member.isSameBytes(as: member) }) {
                rows[row].values.append(text)
            } else {
                rows.append((member, [text]))
            }
        }
        return BadgePreview.Section(
            kind: .readByEverybody,
            title: "Also in the file, for programs",
            remark: "Words of the standard, types of files and the like, by the member in which they stand.",
            rows: rows.map { BadgePreview.Row($0.member, $0.values) }
        )
    }

    /// The texts in document order. The credential is ours: its depth is that of the standard.
    private static func collect(_ value: JSON, _ member: String, _ texts: inout [(member: String, text: String)]) {
        switch value {
        case .string(let text):
            texts.append((member, text))
        case .array(let items):
            for item in items { collect(item, member, &texts) }
        case .object(let object):
            let isHashed = object["hashed"]?.bool == true
            for name in object.names where !(isHashed && name.isSameBytes(as: "identityHash")) {
                if let inner = object[name] { collect(inner, name, &texts) }
            }
        case .number, .bool, .null: break
        }
    }
}
