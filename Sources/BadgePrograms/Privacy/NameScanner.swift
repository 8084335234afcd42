/// Finds the name of one person in a text, by whole words, whatever the letter case and whatever accents are left out.
///
/// Two parts of the name side by side are found always, and so is the whole name written as one word, or inside a word of a
/// script that puts no spaces between words. A single part counts when it has three letters or more, or two and a capital;
/// where it is also an everyday English word (Will, Rose, Long …), only when it is written with a capital letter inside a
/// sentence, where the everyday word would not be. A name that has one part only counts however short it is.
struct NameScanner: Sendable {
    /// Each part of the name in every way in which it may be written.
    private let parts: [[String]]
    /// The whole name as one word, in the order of its parts and turned round.
    private let wholes: [String]

    init(name: String) {
        let parts = NameScanner.words(in: NameFolding.visible(name)).map { NameFolding.foldings(of: $0.text) }
        self.parts = parts
        wholes = [parts, parts.reversed()].flatMap { order in
            [order.map { $0[0] }.joined(), order.map { $0[$0.count - 1] }.joined()]
        }.filter { !$0.isEmpty }
    }

    /// The parts of the name in a line, as they stand there.
    func matches(in line: String) -> [String] {
        guard !parts.isEmpty else { return [] }
        let words = NameScanner.words(in: NameFolding.visible(line))
        var found: [String] = []
        var index = 0
        while index < words.count {
            let word = words[index]
            let spellings = NameFolding.foldings(of: word.text)
            if spellings.contains(where: holdsWhole) {
                found.append(word.text)
                index += 1
                continue
            }
            let next = index + 1 < words.count ? words[index + 1] : nil
            let together = next.map { word.text + $0.text }.map(NameFolding.foldings) ?? []
            let part = parts.firstIndex { isOne($0, of: spellings) }
            let follows = next.map { NameFolding.foldings(of: $0.text) }.map { following in
                part.map { part in parts.indices.contains { $0 != part && isOne(parts[$0], of: following) } } ?? false
            }
            if let next, follows == true || parts.count == 1 && together.contains(where: { isOne(parts[0], of: [$0]) })
            {
                found.append(word.text + " " + next.text)
                index += 2
                continue
            }
            if part != nil, isTelling(word) || parts.count == 1 && !Self.isEveryday(word) {
                found.append(word.text)
            } else if part == nil, parts.contains(where: { isInside($0, spellings) }) {
                found.append(word.text)
            }
            index += 1
        }
        return found
    }

    private func isOne(_ part: [String], of spellings: [String]) -> Bool {
        part.contains { way in spellings.contains { $0.utf8.elementsEqual(way.utf8) } }
    }

    /// Whether a word is the whole name, or holds it: one of two letters only in a script that has no spaces.
    private func holdsWhole(_ word: String) -> Bool {
        guard parts.count > 1 || wholes.contains(where: Self.hasNoCase) else { return false }
        return wholes.contains { whole in
            let isLong = whole.unicodeScalars.count >= (Self.hasNoCase(whole) ? 2 : 5)
            return isLong && Self.holds(word, whole)
        }
    }

    /// Whether a word of a script without capitals and spaces holds a part of two letters or more.
    private func isInside(_ part: [String], _ spellings: [String]) -> Bool {
        part.contains { way in
            Self.hasNoCase(way) && way.unicodeScalars.count >= 2 && spellings.contains { Self.holds($0, way) }
        }
    }

    private static func holds(_ text: String, _ part: String) -> Bool {
        let (text, part) = (Array(text.utf8), Array(part.utf8))
        guard text.count >= part.count else { return false }
        return (0...(text.count - part.count)).contains { text[$0..<($0 + part.count)].elementsEqual(part) }
    }

    /// Whether a text is of a script that does not tell capitals from small letters.
    private static func hasNoCase(_ text: String) -> Bool {
        text.unicodeScalars.contains { $0.properties.generalCategory == .otherLetter }
    }

    private static func isEveryday(_ word: Word) -> Bool {
        everyday.contains(word.text.lowercased()) && (word.beginsSentence || word.text.first?.isUppercase != true)
    }

    private func isTelling(_ word: Word) -> Bool {
        let length = word.text.count
        if length < 3 {
            let isName = length == 2 && word.text.first?.isUppercase == true && word.text.last?.isLowercase == true
            return (isName || Self.hasNoCase(word.text) && length == 2) && !Self.isEveryday(word)
        }
        return !Self.isEveryday(word)
    }

    private struct Word {
        let text: String
        let beginsSentence: Bool
    }

    /// The stretches of letters, with combining marks.
    private static func words(in text: String) -> [Word] {
        var words: [Word] = []
        var current = ""
        var beginsSentence = true
        func close() {
            guard !current.isEmpty else { return }
            words.append(Word(text: current, beginsSentence: beginsSentence))
            current = ""
            beginsSentence = false
        }
        for character in text {
            if character.isLetter {
                current.append(character)
            } else {
                close()
                if !character.isWhitespace, ".!?:;…•-*#>|\"“".contains(character) { beginsSentence = true }
            }
        }
        close()
        return words
    }

    /// Everyday words that are names too.
    static let everyday: [String] = [
        "al", "am", "an", "as", "at", "be", "by", "do", "ed", "go", "he", "hi", "id", "if", "in", "is", "it", "me",
        "my",
        "no", "of", "oh", "ok", "on", "or", "so", "to", "up", "us", "we", "ye",
        "art", "august", "bell", "best", "bill", "black", "brook", "brown", "church", "cook", "day", "dean", "drew",
        "faith", "field", "fields", "fisher", "forest", "frank", "gill", "grace", "grant", "gray", "green", "guy",
        "hall", "hand", "hill", "hope", "house", "iris", "ivy", "jack", "joy", "june", "king", "lane", "lee", "lily",
        "long", "marsh", "mark", "may", "page", "park", "parks", "pat", "pope", "price", "ray", "rich", "rivers",
        "robin", "rose", "rush", "short", "small", "stone", "sue", "sun", "violet", "wade", "wall", "ward", "waters",
        "way", "white", "will", "wise", "wood", "woods", "wright", "young",
    ]
}
