/// Characters that HTML and Markdown write as references: `&eacute;`, `&#233;`, `&#xE9;`.
enum CharacterReferences {
    /// A text with the references to letters in it written out. What is no such reference stays as it stands.
    static func resolved(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var resolved = String.UnicodeScalarView()
        let scalars = Array(text.unicodeScalars)
        var index = 0
        while index < scalars.count {
            if scalars[index] == "&", let (scalar, length) = reference(scalars[index...].prefix(longest)) {
                resolved.append(scalar)
                index += length
            } else {
                resolved.append(scalars[index])
                index += 1
            }
        }
        return String(resolved)
    }

    private static let longest = 12

    private static func reference(_ scalars: ArraySlice<Unicode.Scalar>) -> (Unicode.Scalar, Int)? {
        guard let end = scalars.firstIndex(of: ";") else { return nil }
        let name = String(String.UnicodeScalarView(scalars[(scalars.startIndex + 1)..<end]))
        let length = end - scalars.startIndex + 1
        if name.hasPrefix("#") {
            let digits = name.dropFirst()
            let isHex = digits.hasPrefix("x") || digits.hasPrefix("X")
            let number = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
            return number.flatMap(Unicode.Scalar.init).map { ($0, length) }
        }
        return letter(name).map { ($0, length) }
    }

    /// `eacute` is an `e` with an acute accent: put behind the letter, the accent makes the same character.
    private static func letter(_ name: String) -> Unicode.Scalar? {
        guard let first = name.unicodeScalars.first, first.properties.isAlphabetic else { return nil }
        if let whole = names.first(where: { $0.0.utf8.elementsEqual(name.utf8) })?.1 { return whole }
        let rest = name.unicodeScalars.dropFirst()
        guard let accent = accents.first(where: { $0.0.unicodeScalars.elementsEqual(rest) })?.1 else { return nil }
        let index = table.firstIndex { $0.letter == first && $0.accent == accent }
        return index.map { table[$0].scalar }
    }

    private static let accents: [(String, Unicode.Scalar)] = [
        ("grave", "\u{300}"), ("acute", "\u{301}"), ("circ", "\u{302}"), ("tilde", "\u{303}"), ("uml", "\u{308}"),
        ("ring", "\u{30A}"), ("caron", "\u{30C}"), ("cedil", "\u{327}"),
    ]
    private static let names: [(String, Unicode.Scalar)] = [
        ("szlig", "ß"), ("aelig", "æ"), ("AElig", "Æ"), ("oelig", "œ"), ("OElig", "Œ"), ("oslash", "ø"),
        ("Oslash", "Ø"),
        ("eth", "ð"), ("ETH", "Ð"), ("thorn", "þ"), ("THORN", "Þ"), ("nbsp", " "), ("amp", "&"), ("shy", "\u{AD}"),
    ]

    /// The letters of Latin-1 and Latin Extended-A with the letter and the accent that they are made of.
    private static let table: [(letter: Unicode.Scalar, accent: Unicode.Scalar, scalar: Unicode.Scalar)] = {
        let marked = (UInt32(0xC0)...0x17E).compactMap(Unicode.Scalar.init)
        return "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".unicodeScalars.flatMap { letter in
            accents.compactMap { _, accent in
                var made = String.UnicodeScalarView()
                made.append(letter)
                made.append(accent)
                // Characters are equal however their accents are encoded.
                let whole = Character(String(made))
                return marked.first { Character($0) == whole }.map { (letter, accent, $0) }
            }
        }
    }()
}
