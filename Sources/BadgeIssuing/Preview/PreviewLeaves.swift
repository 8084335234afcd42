import StrictJSON

/// Every text of a credential that says something: all but identifiers, hashes and salts.
struct PreviewLeaves {
    /// The texts with the member in which each stands.
    let texts: [(member: String, text: String)]

    /// Members whose texts identify something or hash it; what they say is told elsewhere.
    private static let identifying = [
        "@context", "id", "salt", "digestMultibase", "digestSRI", "achievedLevel", "requiredLevel", "resultDescription",
    ]

    init(_ credential: JSON) {
        var texts: [(member: String, text: String)] = []
        Self.collect(credential, "", &texts)
        self.texts = texts
    }

    /// Whether a text stands in no text of the credential, not even as a part of one.
    func lack(_ text: String) -> Bool {
        let part = Array(text.utf8)
        if part.isEmpty { return false }
        return !texts.contains { _, whole in
            let bytes = Array(whole.utf8)
            guard bytes.count >= part.count else { return false }
            return (0...(bytes.count - part.count)).contains { bytes[$0...].starts(with: part) }
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
            if !identifying.contains(where: { $0.isSameBytes(as: member) }) { texts.append((member, text)) }
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
