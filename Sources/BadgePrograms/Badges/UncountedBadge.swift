internal import StrictJSON

/// A badge that was shown for a submission and does not count, as far as a rule has to tell it.
public struct UncountedBadge: Sendable {
    /// The name of its file.
    let name: String
    /// Why it does not count: a half sentence, fit to be shown, that names no person.
    let why: String
    /// What to do about it.
    let remedy: String

    /// A badge that does not count.
    ///
    /// - Parameters:
    ///   - name: The name of its file. Foreign text.
    ///   - why: Why: a half sentence, fit to be shown, that names no person.
    ///   - remedy: What to do about it, fit to be shown.
    public init(name: String, why: String, remedy: String) {
        self.name = name
        self.why = why
        self.remedy = remedy
    }

    /// By the names of the files, then by why.
    static func sorted(_ badges: [UncountedBadge]) -> [UncountedBadge] {
        badges.sorted { left, right in
            left.name.isSameBytes(as: right.name)
                ? left.why.utf8.lexicographicallyPrecedes(right.why.utf8)
                : left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
        }
    }

    /// What a rule found where no badge counts, with those that were shown in vain.
    ///
    /// - Parameter found: What it found, without them.
    static func found(_ found: String, _ badges: [UncountedBadge]) -> String {
        if badges.isEmpty { return found }
        let shown = badges.prefix(3).map { DisplayText.quoted($0.name, limit: 100) + ": " + $0.why }
        let more = badges.count > 3 ? "; and \(badges.count - 3) more" : ""
        return found + "; not counted: " + shown.joined(separator: "; ") + more
    }

    /// What to do where no badge counts.
    ///
    /// - Parameter otherwise: What to do where none was shown in vain.
    static func remedy(_ badges: [UncountedBadge], otherwise: String) -> String {
        if badges.isEmpty { return otherwise }
        var remedies: [String] = []
        for badge in badges.prefix(3) where !remedies.contains(where: { $0.isSameBytes(as: badge.remedy) }) {
            remedies.append(badge.remedy)
        }
        return remedies.joined(separator: "; ")
    }
}
