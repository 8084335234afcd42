import BadgePrograms
import OpenBadges
import StrictJSON

/// The badge that is renewed, as an entry of the new badge's evidence: the new award rests on it.
///
/// Its id is that of the earlier credential. Only a name (`urn:…`) is given as such, which nobody looks up; one that is a
/// web address would be taken for a place where the evidence lies.
enum RenewalRecord {
    /// The entry, where the decision renews a badge.
    static func entries(of decision: Decision) -> [Evidence] {
        guard let badge = decision.renewed else { return [] }
        let stage = badge.stageID.flatMap { id in
            decision.template.stages.first { $0.id.isSameBytes(as: id) }?.name
        }
        let id = badge.credentialID
        let isName = id.map { $0.utf8.starts(with: "urn:".utf8) } ?? false
        var sentences = ["This badge renews the one awarded on " + badge.awarded.date + "."]
        if let end = badge.validUntil { sentences.append("That one was good until " + end.date + ".") }
        if let stage { sentences.append("It stood for: " + stage + ".") }
        if let id, !isName { sentences.append("Its id is " + id + ".") }
        return [
            Evidence(
                id: isName ? id : nil,
                name: "The badge that is renewed",
                narrative: sentences.joined(separator: " "),
                genre: RenewalEntry.genre
            )
        ]
    }
}
