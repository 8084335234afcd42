internal import StrictJSON

extension YAMLValue {
    /// The name of a person, as others will type it when they ask whose badge it is: no quotation marks around it, single
    /// ordinary spaces, and no sign that nobody sees.
    public var personName: String {
        let name = line(atMost: 200)
        shape?.note(.line(atMost: 200, not: SchemaPatterns.oddName))
        let letters = Array(name)
        let isQuoted =
            letters.count > 1 && letters.first.map(Self.isQuote) == true && letters.last.map(Self.isQuote) == true
        let doubles = letters.count { Self.doubleQuotes.contains($0) }
        if isQuoted || !doubles.isMultiple(of: 2) {
            fail(
                .badValue,
                DisplayText.quoted(name) + " has quotation marks that would become part of the name",
                hint: "take them out: whoever asks whether the badge is this person's types the name without them"
            )
        } else if let odd = Self.oddSpace(in: name) {
            fail(
                .badValue,
                DisplayText.quoted(name) + " has " + odd,
                hint: "write single ordinary spaces: whoever asks whether the badge is this person's types those"
            )
        }
        return name
    }

    private static let doubleQuotes: [Character] = [
        "\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}", "\u{AB}", "\u{BB}",
    ]
    private static let singleQuotes: [Character] = [
        "'", "`", "\u{B4}", "\u{2018}", "\u{2019}", "\u{201A}", "\u{2039}", "\u{203A}",
    ]

    private static func isQuote(_ letter: Character) -> Bool {
        doubleQuotes.contains(letter) || singleQuotes.contains(letter)
    }

    /// What there is between the words besides single spaces, in words.
    private static func oddSpace(in name: String) -> String? {
        var wasSpace = false
        for scalar in name.unicodeScalars {
            let isSpace = scalar.properties.isWhitespace
            if isSpace, scalar != " " { return "a space that is not the ordinary one" }
            if isSpace, wasSpace { return "two spaces in a row" }
            // Joiners belong to the spelling of names in some scripts.
            let isJoiner = scalar == "\u{200C}" || scalar == "\u{200D}"
            if scalar.properties.generalCategory == .format, !isJoiner { return "a sign in it that nobody sees" }
            wasSpace = isSpace
        }
        return nil
    }
}
