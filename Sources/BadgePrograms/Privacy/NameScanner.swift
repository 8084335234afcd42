/// Finds the name of one person in a text, by whole words and whatever the letter case.
///
/// Two parts of the name side by side are found always. A single part counts when it has three letters or more; where
/// it is also an everyday English word (Will, Rose, Long …), only when it is written with a capital letter inside a
/// sentence, where the everyday word would not be. Words are compared by Swift's canonical equivalence, so that it does
/// not matter how an accent is encoded.
struct NameScanner: Sendable {
    private let parts: [String]

    init(name: String) {
        parts = NameScanner.words(in: name).map { $0.text.lowercased() }
    }

    /// The parts of the name in a line, as they stand there.
    func matches(in line: String) -> [String] {
        let words = NameScanner.words(in: line)
        var found: [String] = []
        var index = 0
        while index < words.count {
            guard let part = parts.firstIndex(of: words[index].text.lowercased()) else {
                index += 1
                continue
            }
            let next = index + 1 < words.count ? words[index + 1].text.lowercased() : nil
            if let next, parts.indices.contains(where: { $0 != part && parts[$0] == next }) {
                found.append(words[index].text + " " + words[index + 1].text)
                index += 2
                continue
            }
            if isTelling(words[index]) { found.append(words[index].text) }
            index += 1
        }
        return found
    }

    private func isTelling(_ word: Word) -> Bool {
        guard word.text.count >= 3 else { return false }
        guard NameScanner.everyday.contains(word.text.lowercased()) else { return true }
        return !word.beginsSentence && word.text.first?.isUppercase == true
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
        "art", "august", "bell", "best", "bill", "black", "brook", "brown", "church", "cook", "day", "dean", "drew",
        "faith", "field", "fields", "fisher", "forest", "frank", "gill", "grace", "grant", "gray", "green", "guy",
        "hall", "hand", "hill", "hope", "house", "iris", "ivy", "jack", "joy", "june", "king", "lane", "lee", "lily",
        "long", "marsh", "mark", "may", "page", "park", "parks", "pat", "pope", "price", "ray", "rich", "rivers",
        "robin", "rose", "rush", "short", "small", "stone", "sue", "sun", "violet", "wade", "wall", "ward", "waters",
        "way", "white", "will", "wise", "wood", "woods", "wright", "young",
    ]
}
