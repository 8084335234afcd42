/// Finds the name of one person in a text, by whole words, whatever the letter case and whatever accents are left out.
///
/// Two parts of the name side by side are found always, and so is the whole name written as one word, or inside a word of a
/// script that puts no spaces between words. A single part counts when it has three letters or more, or two and a capital;
/// where it is also an everyday English word (Will, Rose, Long …), only when it is written with a capital letter inside a
/// sentence, where the everyday word would not be. A name that has one part only counts however short it is.
struct NameScanner: Sendable {
    /// Each part of the name in every way in which it may be written.
    private let parts: [[String]]
    /// The whole name as one word, in the order of its parts and turned round, where it is long enough to be looked for
    /// inside words.
    private let wholes: [String]
    /// Parts in a script without capitals and spaces, which are looked for inside words.
    private let inside: [String]
    /// The most bytes of two words that can be the name.
    private let longest: Int

    init(name: String) {
        let parts = NameScanner.words(in: NameFolding.visible(name)).map { NameFolding.foldings(of: $0.text) }
        self.parts = parts
        let all = [parts, parts.reversed()].flatMap { order in
            [order.map { $0[0] }.joined(), order.map { $0[$0.count - 1] }.joined()]
        }
        wholes = all.filter { whole in
            NameScanner.hasNoCase(whole)
                ? whole.unicodeScalars.count >= 2 : parts.count > 1 && whole.unicodeScalars.count >= 5
        }
        inside = parts.flatMap { $0 }.filter { NameScanner.hasNoCase($0) && $0.unicodeScalars.count >= 2 }
        longest = name.utf8.count * 4
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
            let next = index + 1 < words.count ? words[index + 1] : nil
            let part = parts.firstIndex { isOne($0, of: spellings) }
            if let next, part.map({ isOther($0, next) }) ?? isTogether(word, next) {
                found.append(word.text + " " + next.text)
                index += 2
                continue
            }
            let isName =
                part == nil
                ? holds(wholes + inside, spellings) : isTelling(word) || parts.count == 1 && !Self.isEveryday(word)
            if isName { found.append(word.text) }
            index += 1
        }
        return found
    }

    /// Whether a word is another part of the name than that one.
    private func isOther(_ part: Int, _ word: Word) -> Bool {
        let spellings = NameFolding.foldings(of: word.text)
        return parts.indices.contains { $0 != part && isOne(parts[$0], of: spellings) }
    }

    /// Whether two words are together a name that has one part only.
    private func isTogether(_ word: Word, _ next: Word) -> Bool {
        guard parts.count == 1, word.text.utf8.count + next.text.utf8.count <= longest else { return false }
        return isOne(parts[0], of: NameFolding.foldings(of: word.text + next.text))
    }

    private func isOne(_ part: [String], of spellings: [String]) -> Bool {
        part.contains { way in spellings.contains { $0.utf8.elementsEqual(way.utf8) } }
    }

    /// Whether a word in one of its spellings holds one of some texts.
    private func holds(_ texts: [String], _ spellings: [String]) -> Bool {
        texts.contains { text in spellings.contains { Self.holds($0, text) } }
    }

    private static func holds(_ text: String, _ part: String) -> Bool {
        guard text.utf8.count >= part.utf8.count, let first = part.utf8.first else { return false }
        var rest = text.utf8[...]
        while let start = rest.firstIndex(of: first) {
            rest = rest[start...]
            if rest.starts(with: part.utf8) { return true }
            rest = rest.dropFirst()
        }
        return false
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
