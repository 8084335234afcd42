import StrictJSON

/// Reads the table of a ``BuiltInContext``. Tables are our own and compared with what they stand for, so nothing in them is
/// refused.
struct ContextTableReader {
    private struct Line {
        let depth: Int
        let words: [Substring.UTF8View]
    }

    private var lines: [Line] = []
    private var next = 0
    private var stems: [UInt8: String] = [:]

    init(_ table: String) {
        for line in table.utf8.split(separator: UInt8(ascii: "\n")) {
            let content = line.drop { $0 == UInt8(ascii: " ") }
            let words = content.split(separator: UInt8(ascii: " "))
            if let first = words.first, first.first == UInt8(ascii: "%"), words.count == 2, let letter = first.last {
                stems[letter] = String(Substring(words[1]))
            } else if !words.isEmpty {
                lines.append(Line(depth: line.count - content.count, words: words))
            }
        }
    }

    /// The context that begins at the next line, whose lines begin with so many spaces.
    mutating func context(depth: Int) -> JSON {
        guard next < lines.count, isItem(lines[next]) else { return definition(depth: depth) }
        var items: [JSON] = []
        while next < lines.count, lines[next].depth == depth, isItem(lines[next]) {
            let words = lines[next].words
            next += 1
            if words.count == 1 {
                items.append(definition(depth: depth + 1))
            } else if words.count == 3 {
                return scalar(words[1])
            } else {
                items.append(scalar(words[1]))
            }
        }
        return .array(items)
    }

    private func isItem(_ line: Line) -> Bool {
        line.words[0].elementsEqual([UInt8(ascii: "*")])
    }

    /// A context definition.
    private mutating func definition(depth: Int) -> JSON {
        var members: [JSONObject.Member] = []
        while next < lines.count, lines[next].depth == depth {
            let words = lines[next].words
            next += 1
            let name = text(words[0])
            let value: JSON
            if words.count > 1, words[1].elementsEqual([UInt8(ascii: ":")]) {
                value = term(words.dropFirst(2), depth: depth)
            } else if Keyword(text: name) == .version {
                value = .number(JSONNumber(uncheckedLexical: text(words[1])))
            } else {
                value = words.count > 1 ? scalar(words[1]) : .null
            }
            members.append(.init(name: name, value: value))
        }
        return .object(JSONObject(uncheckedMembers: members))
    }

    /// An expanded term definition.
    private mutating func term(_ words: ArraySlice<Substring.UTF8View>, depth: Int) -> JSON {
        var members: [JSONObject.Member] = []
        for word in words {
            guard let equals = word.firstIndex(of: UInt8(ascii: "=")) else {
                members.append(.init(name: "@context", value: context(depth: depth + 1)))
                continue
            }
            let name = "@" + text(word[..<equals])
            members.append(.init(name: name, value: scalar(word[word.index(after: equals)...])))
        }
        return .object(JSONObject(uncheckedMembers: members))
    }

    private func scalar(_ word: Substring.UTF8View) -> JSON {
        let text = text(word)
        if word.first == UInt8(ascii: "[") {
            let items = word.dropFirst().dropLast().split(separator: UInt8(ascii: ","))
            return .array(items.map { .string(self.text($0)) })
        }
        if text.isSameBytes(as: "-") { return .null }
        if text.isSameBytes(as: "true") { return true }
        if text.isSameBytes(as: "false") { return false }
        return .string(text)
    }

    /// A word with its abbreviation written out.
    private func text(_ word: Substring.UTF8View) -> String {
        let bytes = word.prefix(2)
        if bytes.count == 2, bytes.last == UInt8(ascii: "~"), let letter = bytes.first, let stem = stems[letter] {
            return stem + String(Substring(word.dropFirst(2)))
        }
        return String(Substring(word))
    }
}
