import StrictJSON

/// An achievement that an issuer may award: its id, or the beginning of ids with a star at its end.
public struct AchievementPattern: Sendable {
    /// As it is written: `https://school.example/badges/coaching`, `https://school.example/badges/*`.
    public let text: String
    /// Whether it is the beginning of ids.
    public let isPrefix: Bool

    private static let star = UInt8(ascii: "*")

    /// Reads a pattern.
    ///
    /// Absent where it is empty, where a star stands elsewhere than at the end, and where what stands before the star does
    /// not end at a border of ids (`/`, `#`, `:`, `?` or `=`) behind the host: `https://school.example*` would be the
    /// beginning of `https://school.example.of.others/` too.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let last = bytes.last else { return nil }
        isPrefix = last == Self.star
        let bare = isPrefix ? bytes.dropLast() : bytes[...]
        guard !bare.contains(Self.star) else { return nil }
        if isPrefix {
            guard let border = bare.last, "/#:?=".utf8.contains(border) else { return nil }
            if bare.starts(with: "http".utf8) {
                guard let place = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
                let path = text.utf8[place...].dropFirst(3).dropLast().firstIndex { "/?#".utf8.contains($0) }
                guard text.utf8[place...].starts(with: "://".utf8), path != nil else { return nil }
            }
        }
        self.text = text
    }

    /// Whether an achievement's id is meant. Compared as bytes.
    public func matches(_ id: String) -> Bool {
        isPrefix ? id.utf8.starts(with: text.utf8.dropLast()) : id.isSameBytes(as: text)
    }
}
