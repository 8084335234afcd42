import StrictJSON

/// Who issued a badge, whose key is known to have signed it.
struct EvidenceIssuer: Sendable, Equatable {
    /// The DID or URL. Foreign text.
    let id: String
    /// What it calls itself. Foreign text.
    let name: String?

    /// Absent where there is no id.
    init?(id: String?, name: String?) {
        guard let id else { return nil }
        self.id = id
        self.name = name
    }

    /// Both the same, byte for byte.
    static func == (left: Self, right: Self) -> Bool {
        left.id.isSameBytes(as: right.id) && left.name.map { Array($0.utf8) } == right.name.map { Array($0.utf8) }
    }
}
