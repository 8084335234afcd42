import OpenBadges
import StrictJSON

/// What two badges show of whether they are one person's.
enum PersonComparison: Sendable, Equatable {
    /// They name the recipient alike.
    case same
    /// They hide the recipient, so that nothing can be compared.
    case hidden
    /// They name the recipient alike in one way and differently in another, which is told.
    case partly(String)
    /// They name the recipient differently, which is told, and alike in no way. People take other names and addresses: that
    /// both are one person's is not ruled out by it.
    case different(String)

    /// The most identities of a badge that are compared; no wallet or issuer writes more than a few.
    static let identities = 10

    /// Compares the ids and the identities of the recipients of two badges. What the user asked about, and both hide, is alike
    /// in both.
    static func of(_ one: HeldBadge, _ other: HeldBadge) -> PersonComparison {
        var alike: [String] = []
        var unlike: [String] = []
        if let a = one.recipientID, let b = other.recipientID {
            if a.isSameBytes(as: b) { alike.append("id") } else { unlike.append("id") }
        }
        for (type, answers) in answers(one.identities, other.identities) {
            if answers.contains(.same) {
                alike.append(type)
            } else if answers.contains(.different) {
                unlike.append(type)
            }
        }
        if let asked = one.asked, other.asked == asked, !alike.contains(where: { $0.isSameBytes(as: asked.type) }) {
            alike.append(asked.type)
            unlike.removeAll { $0.isSameBytes(as: asked.type) }
        }
        func list(_ types: [String]) -> String {
            types.map { DisplayText.escaped($0, limit: 40) }.joined(separator: ", ")
        }
        switch (alike.isEmpty, unlike.isEmpty) {
        case (false, true): return .same
        case (true, true): return .hidden
        case (false, false): return .partly("they agree on the \(list(alike)) and differ on the \(list(unlike))")
        case (true, false):
            let name = other.clearName.map { " (" + DisplayText.quoted($0, limit: 60) + ")" } ?? ""
            return .different("it names the recipient otherwise" + name + ": they differ on the " + list(unlike))
        }
    }

    /// What the identities that stand in clear in one of two badges say of those in the other, by type, in order.
    private static func answers(_ one: [JSON], _ other: [JSON]) -> [(String, [RecipientIdentity.Answer])] {
        var found: [(type: String, answers: [RecipientIdentity.Answer])] = []
        for (clear, others) in [(one, other), (other, one)] {
            for entry in clear {
                guard entry["hashed"]?.bool == false, let type = entry["identityType"]?.string,
                    let value = entry["identityHash"]?.string,
                    let identity = RecipientIdentity(type: type, value: value)
                else { continue }
                let answers = others.compactMap { identity.answer(of: $0) }
                if answers.isEmpty { continue }
                if let place = found.firstIndex(where: { $0.type.isSameBytes(as: type) }) {
                    found[place].answers += answers
                } else {
                    found.append((type, answers))
                }
            }
        }
        return found.map { ($0.type, $0.answers) }
    }
}
