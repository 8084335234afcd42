import StrictJSON
import VerifiableCredentials

extension BadgeContent {
    /// A piece of evidence, as the badge describes it.
    public struct Evidence: Sendable, Equatable {
        /// Its title.
        public let name: String?
        /// What it is and whose work, in the issuer's words.
        public let description: String?
        /// The kind of evidence.
        public let genre: String?
        /// Under which id the badge names it.
        let id: String?
        /// Where its entry stands.
        let subject: JSONPointer
    }

    /// The pieces of evidence, in the badge's order: without the entries that only say how something was judged, or which
    /// badge is renewed.
    static func evidence(in members: JSONObject) -> [Evidence] {
        let judged = EvidenceEntries.judged(in: members)
        let entries = members["evidence"]
        let isSingle = entries?.array == nil
        let place = JSONPointer.member("evidence")
        let pieces = (entries?.items ?? []).enumerated().lazy.filter {
            !EvidenceEntries.isRecord($0.element, judged: judged)
        }
        return pieces.prefix(VerificationLimits.evidence).map { index, entry in
            Evidence(
                name: entry["name"]?.string,
                description: entry["description"]?.string,
                genre: entry["genre"]?.string,
                id: entry["id"]?.string,
                subject: isSingle ? place : place.appending(index)
            )
        }
    }

    var evidenceJSON: JSON? {
        if evidence.isEmpty { return nil }
        return .array(
            evidence.map { piece in
                var entry = JSONObject()
                entry["name"] = piece.name.map { .string($0) }
                entry["description"] = piece.description.map { .string($0) }
                entry["genre"] = piece.genre.map { .string($0) }
                return .object(entry)
            }
        )
    }
}
