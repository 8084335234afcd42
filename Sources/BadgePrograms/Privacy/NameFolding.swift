/// Letters as people write a name in other places: without accents, in full width, with `ue` for `ü`.
enum NameFolding {
    /// A text without what nobody sees in it: joiners, soft hyphens, spaces of no width.
    static func visible(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isIgnored) else { return text }
        var visible = String.UnicodeScalarView()
        visible.append(contentsOf: text.unicodeScalars.filter { !isIgnored($0) })
        return String(visible)
    }

    private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
        !scalar.isASCII && scalar.properties.isDefaultIgnorableCodePoint
    }

    /// A word in small letters without accents, and the same with the vowels of German and the Nordic languages written out.
    /// The two are often the same.
    static func foldings(of word: String) -> [String] {
        let small = word.lowercased()
        if small.utf8.allSatisfy({ $0 < 0x80 }) { return [small] }
        var (plain, spelled) = ("", "")
        for character in small {
            let bare = bare(character)
            plain += bare
            spelled += written[character] ?? bare
        }
        return plain.utf8.elementsEqual(spelled.utf8) ? [plain] : [plain, spelled]
    }

    /// A letter without its accents.
    private static func bare(_ letter: Character) -> String {
        if let base = bases[letter] { return base }
        var kept = String.UnicodeScalarView()
        for scalar in letter.unicodeScalars where scalar.properties.generalCategory != .nonspacingMark {
            // The letters of full width stand in the order of ASCII.
            let isWide = (0xFF21...0xFF5A).contains(scalar.value)
            kept.append(isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
        }
        return String(kept).lowercased()
    }

    /// How German and the Nordic languages write some letters where they lack them.
    private static let written: [Character: String] = [
        "ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe",
    ]

    /// What letters with accents are without them. Characters are equal here however their accents are encoded, which is
    /// why putting accents on letters gives every one that there is.
    private static let bases: [Character: String] = {
        var bases: [Character: String] = [
            "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ð": "d", "đ": "d", "þ": "th", "ł": "l", "ħ": "h", "ı": "i",
            "ŋ": "ng", "ŧ": "t",
        ]
        // Grave, acute, circumflex, tilde, macron, breve, dot, diaeresis, hook, ring, double acute, caron, horn, dot below,
        // comma below, cedilla, ogonek.
        let accents: [Unicode.Scalar] = [
            "\u{300}", "\u{301}", "\u{302}", "\u{303}", "\u{304}", "\u{306}", "\u{307}", "\u{308}", "\u{309}",
            "\u{30A}",
            "\u{30B}", "\u{30C}", "\u{31B}", "\u{323}", "\u{326}", "\u{327}", "\u{328}",
        ]
        for letter in "abcdefghijklmnopqrstuvwxyz" {
            for first in accents {
                var once = String(letter)
                once.unicodeScalars.append(first)
                bases[Character(once)] = String(letter)
                for second in accents {
                    var twice = once
                    twice.unicodeScalars.append(second)
                    if twice.count == 1 { bases[Character(twice)] = String(letter) }
                }
            }
        }
        return bases
    }()
}
