/// Compares names for people who typed one: never for the verdict, which counts every letter.
enum LooseName {
    /// The most letters that are compared.
    private static let limit = 500

    /// Whether two names differ in nothing but capital letters, spaces, quotation marks and signs that nobody sees.
    static func isAlike(_ one: String, _ other: String) -> Bool {
        let bare = bare(one)
        return !bare.isEmpty && bare == self.bare(other)
    }

    /// The letters, small and without what is passed over. Swift compares them whichever way an accent is encoded.
    private static func bare(_ name: String) -> String {
        var kept = String.UnicodeScalarView()
        for scalar in name.unicodeScalars.prefix(limit) {
            let isUnseen = scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
            if isUnseen || quotes.contains(scalar) { continue }
            kept.append(scalar)
        }
        return String(kept).lowercased()
    }

    private static let quotes: [Unicode.Scalar] = [
        "\"", "'", "`", "\u{B4}", "\u{AB}", "\u{BB}", "\u{2018}", "\u{2019}", "\u{201A}", "\u{201B}", "\u{201C}",
        "\u{201D}",
        "\u{201E}", "\u{201F}", "\u{2039}", "\u{203A}",
    ]
}
