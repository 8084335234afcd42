public import StrictJSON

/// How a badge names the one that it renews: an entry of its evidence with the genre `Renewal` and the id of the earlier
/// credential.
public enum RenewalEntry {
    /// The genre.
    public static let genre = "Renewal"

    /// Whether an entry of the evidence is such a one.
    public static func isOne(_ entry: JSON) -> Bool {
        entry["genre"]?.string?.isSameBytes(as: genre) == true && isName(entry["id"]?.string)
    }

    /// The ids of the credentials that a badge says that it renews, in its order, each once: one, where it is as it should
    /// be.
    public static func predecessors(in members: JSONObject) -> [String] {
        var ids: [String] = []
        for entry in (members["evidence"]?.items ?? []).prefix(UntrustedInput.evidencePieces) where isOne(entry) {
            guard let id = entry["id"]?.string, !ids.contains(where: { $0.isSameBytes(as: id) }) else { continue }
            ids.append(id)
        }
        return ids
    }

    /// Whether a badge says that it renews one, and gives no id of it. One whose id is a web address names a page.
    public static func isUnnamed(in members: JSONObject) -> Bool {
        (members["evidence"]?.items ?? []).prefix(UntrustedInput.evidencePieces).contains { entry in
            entry["genre"]?.string?.isSameBytes(as: genre) == true && entry["id"] == nil
        }
    }

    /// Whether an id is a name that nobody looks up.
    private static func isName(_ id: String?) -> Bool {
        id?.utf8.starts(with: "urn:".utf8) ?? false
    }
}
