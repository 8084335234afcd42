import OpenBadges
import StrictJSON

/// Entries of `evidence` that are no pieces of evidence: they say how a result was judged, or which badge is renewed.
/// There is nothing of them that could be held against a file.
enum EvidenceEntries {
    /// The names of what the badge says that it judges.
    static func judged(in members: JSONObject) -> Set<[UInt8]> {
        let achievement = members["credentialSubject"]?["achievement"]
        let descriptions = (achievement?["resultDescription"]?.items ?? []).prefix(UntrustedInput.results)
        return Set(descriptions.compactMap { $0["name"]?.string.map { Array($0.utf8) } })
    }

    /// Whether an entry is such a one.
    static func isRecord(_ entry: JSON, judged: Set<[UInt8]>) -> Bool {
        if RenewalEntry.isOne(entry) { return true }
        guard entry["id"] == nil, entry["genre"]?.string?.isSameBytes(as: "Assessment") == true,
            let name = entry["name"]?.string
        else { return false }
        return judged.contains(Array(name.utf8))
    }

    /// How many pieces of evidence a badge names.
    static func pieces(in members: JSONObject) -> Int {
        let judged = judged(in: members)
        return (members["evidence"]?.items ?? []).count { !isRecord($0, judged: judged) }
    }
}
