import OpenBadges
import StrictJSON

/// Whose badge it is, and what became of the question whose it is.
enum RecipientWords {
    /// The most identities that are told of each sort; the report for programs has them all.
    private static let limit = 4

    /// What a type of identity is called.
    static func kind(_ type: String) -> String {
        let words = [
            ("emailAddress", "e-mail address"), ("email", "e-mail address"), ("userName", "user name"),
            ("accountId", "account number"), ("nationalIdentityNumber", "national identity number"),
        ]
        return words.first { $0.0.isSameBytes(as: type) }?.1 ?? DisplayText.escaped(type, limit: 40)
    }

    /// Who is named, the person about whom was asked first.
    ///
    /// - Parameter isPage: Whether it stands on a page, which names no options.
    static func row(_ content: BadgeContent, _ report: Report, isPage: Bool) -> String {
        let asked = report.policy.recipient
        let match = asked == nil ? nil : report.results(of: .recipientMatch).first
        let confirmed = match?.outcome == .passed ? asked : nil
        var clear = content.identities.compactMap { identity in identity.clear.map { (identity.type, $0) } }
        var hidden = content.identities.filter { $0.clear == nil }.map(\.type)
        var parts: [String] = []
        var id = content.recipientID
        if let confirmed {
            let shown = DisplayText.quoted(confirmed.value)
            if confirmed.type.isSameBytes(as: "id") {
                parts.append(DisplayText.escaped(confirmed.value) + about)
                id = nil
            } else if let place = clear.firstIndex(where: {
                confirmed.isOfType($0.0) && $0.1.isSameBytes(as: confirmed.value)
            }) {
                clear.remove(at: place)
                parts.append(shown + about)
            } else if let place = hidden.firstIndex(where: { confirmed.isOfType($0) }) {
                parts.append(shown + about + " (the \(kind(hidden.remove(at: place))) is hidden in the badge)")
            }
        }
        parts += clear.prefix(limit).map { DisplayText.quoted($0.1) }
        if clear.count > limit { parts.append(ReportParts.more(clear.count - limit, isPage: isPage)) }
        if let id { parts.append(DisplayText.escaped(id)) }
        parts += hidden.prefix(limit).map { type in
            let option = DisplayText.escaped(type, limit: 40)
            return "a hidden " + kind(type) + (isPage ? "" : " (compare with --recipient \(option)=…)")
        }
        if hidden.count > limit { parts.append("and \(hidden.count - limit) more that are hidden") }
        if parts.isEmpty { parts = ["(not named)"] }
        let advice =
            isPage && !hidden.isEmpty
            ? " (ask the person for what is hidden: whoever verifies the badge with it learns whether it is the same)"
            : ""
        return parts.joined(separator: ", ") + advice + (asked.map { answer($0, match, content) } ?? "")
    }

    private static let about = ", about whom you asked"

    /// What is said where the person asked about is not shown to be the one.
    private static func answer(_ asked: RecipientIdentity, _ match: CheckResult?, _ content: BadgeContent) -> String {
        let shown = DisplayText.quoted(asked.value)
        switch match?.outcome {
        case .failed:
            return isHidden(asked, content)
                ? "; the hidden \(kind(asked.type)) is not \(shown), letter by letter" : "; not \(shown)" + about
        case .undetermined: return "; whether it is \(shown)" + about + ", cannot be told"
        case .passed, .notApplicable, nil: return ""
        }
    }

    /// Whether the badge hides an identity of the type about which was asked.
    private static func isHidden(_ asked: RecipientIdentity, _ content: BadgeContent) -> Bool {
        content.identities.contains { $0.clear == nil && asked.isOfType($0.type) }
    }

    /// To whom a verified badge was awarded, as the headline says it; empty where it names nobody in clear and nobody asked.
    static func headline(_ report: Report) -> String {
        let name = report.content?.identities.first { $0.clear != nil }?.clear
        let isConfirmed = report.results(of: .recipientMatch).contains { $0.outcome == .passed }
        guard let asked = report.policy.recipient, isConfirmed else {
            return name.map { ", awarded to " + DisplayText.quoted($0, limit: 120) } ?? ""
        }
        let shown = DisplayText.quoted(asked.value, limit: 120)
        guard let name, !name.isSameBytes(as: asked.value) else { return ", awarded to \(shown)\(about)," }
        return ", awarded to " + DisplayText.quoted(name, limit: 120) + about + " as \(shown),"
    }

    /// The headline where the badge does not name the person about whom was asked. Of what is hidden nobody can say more
    /// than that it is not what was typed.
    static func different(_ report: Report) -> String {
        let other = "Not verified: the badge names somebody else than the person about whom you asked."
        guard let asked = report.policy.recipient, let content = report.content else { return other }
        let like = content.identities.first { identity in
            asked.isOfType(identity.type) && identity.clear.map { LooseName.isAlike($0, asked.value) } ?? false
        }
        if let found = like?.clear {
            return "Not verified: the badge names " + DisplayText.quoted(found, limit: 120) + ", and you asked about "
                + DisplayText.quoted(asked.value, limit: 120)
                + ". They differ only in capital letters, spaces or quotation marks, and every one counts: if that is the "
                + "person, ask again in the way in which the badge writes it."
        }
        guard isHidden(asked, content) else { return other }
        return "Not verified: the \(kind(asked.type)) in this badge is hidden, and it is not "
            + DisplayText.quoted(asked.value, limit: 120)
            + " as you wrote it. Every letter counts, capital letters too: ask the person how the issuer wrote it."
    }
}
