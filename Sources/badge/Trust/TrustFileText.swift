import BadgePrograms
import BadgeVerification
import StrictJSON

/// The lines of a trust file, as people laid them out. Every change is read again before it is kept.
struct TrustFileText {
    private var lines: [ArraySlice<UInt8>]

    init(_ bytes: [UInt8]) {
        lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        // A line end at the end of the file begins no line
        if lines.last?.isEmpty == true { lines.removeLast() }
    }

    /// The file, with a line end after each line.
    var bytes: [UInt8] {
        Array(lines.flatMap { Array($0) + [UInt8(ascii: "\n")] })
    }

    /// The file with a new entry in each way in which it may fit: at the end of the file, behind the last entry of its list,
    /// behind the line that begins the list, and with a list of its own at the end.
    ///
    /// - Parameters:
    ///   - new: The lines of the entry.
    ///   - list: The line that begins the list: `issuers:`.
    ///   - last: The last entry of the list.
    func inserting(_ new: [String], into list: String, after last: YAMLMark?) -> [[UInt8]] {
        var places = [lines.count]
        let key = lines.firstIndex { $0.starts(with: list.utf8) }
        if let last, let entry = entry(at: last) {
            places.append(entry.upperBound)
        } else if let key {
            places.append(key + 1)
        }
        var files = places.map { inserting(new, at: $0, after: last) }
        if key == nil {
            var copy = self
            copy.lines += ([list] + new.map { "  " + $0 }).map { ArraySlice(Array($0.utf8)) }
            files.append(copy.bytes)
        }
        return files
    }

    /// The file with lines before the line of that number, counted from 0, as far in as the last entry of the list.
    private func inserting(_ new: [String], at place: Int, after last: YAMLMark?) -> [UInt8] {
        let dash = last.flatMap { entry(at: $0) }.flatMap { Self.indent(lines[$0.lowerBound]) }
        let margin = String(repeating: " ", count: dash?.columns ?? 2)
        var copy = self
        copy.lines.insert(contentsOf: new.map { ArraySlice(Array((margin + $0).utf8)) }, at: min(place, lines.count))
        return copy.bytes
    }

    /// Removes the lines of an entry: from its dash to its last line that is neither empty nor a comment.
    ///
    /// - Returns: The comments among them.
    mutating func removeEntry(at mark: YAMLMark) -> [String] {
        guard let range = entry(at: mark) else { return [] }
        let comments = lines[range].compactMap { line in
            Self.comment(in: line).map { String(decoding: $0, as: UTF8.self) }
        }
        lines.removeSubrange(range)
        return comments
    }

    /// The lines of the entry whose first key stands at a place; absent where no dash stands before it.
    private func entry(at mark: YAMLMark) -> Range<Int>? {
        var first = mark.line - 1
        guard lines.indices.contains(first) else { return nil }
        while first >= 0, Self.indent(lines[first])?.isDash != true { first -= 1 }
        guard first >= 0, let dash = Self.indent(lines[first])?.columns else { return nil }
        // Everything that is further in than the dash belongs to the entry
        var end = first + 1
        var last = end
        while end < lines.count {
            if let indent = Self.indent(lines[end]) {
                if indent.columns <= dash { break }
                last = end + 1
            }
            end += 1
        }
        return first..<last
    }

    /// How far a line is in, and whether it begins with a dash; absent where it is empty or a comment.
    private static func indent(_ line: ArraySlice<UInt8>) -> (columns: Int, isDash: Bool)? {
        let rest = line.drop { $0 == UInt8(ascii: " ") }
        guard let first = rest.first, first != UInt8(ascii: "#"), first != UInt8(ascii: "\r") else { return nil }
        let next = rest.dropFirst().first ?? UInt8(ascii: " ")
        let isDash = first == UInt8(ascii: "-") && (next == UInt8(ascii: " ") || next == UInt8(ascii: "\r"))
        return (rest.startIndex - line.startIndex, isDash)
    }

    /// The comment of a line: from a `#` at its beginning or behind a space, outside quotation marks.
    private static func comment(in line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        var quote: UInt8?
        var before = UInt8(ascii: " ")
        for (place, byte) in zip(line.indices, line) {
            if byte == quote {
                quote = nil
            } else if quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), !isWord(before) {
                quote = byte
            } else if quote == nil, byte == UInt8(ascii: "#"), before == UInt8(ascii: " ") {
                return line[place...]
            }
            before = byte
        }
        return nil
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
        default: false
        }
    }

    /// The lines of an entry, the first with its dash.
    static func lines(of kind: TrustFile.Item.Kind, added date: String) -> [String] {
        var lines: [String]
        let scope: TrustScope
        switch kind {
        case .issuer(let entry):
            lines = ["- id: " + quoted(entry.issuer)] + named(entry.name)
            if !entry.keys.isEmpty { lines += ["  keys:"] + entry.keys.map { "    - " + quoted($0.text) } }
            scope = entry.scope
        case .domain(let domain):
            lines = ["- domain: " + quoted(domain.domain)] + named(domain.name)
            scope = domain.scope
        case .registry(let registry):
            return ["- " + (registry.isAddress ? "url: " : "file: ") + quoted(registry.place)] + named(registry.name)
        }
        if let achievements = scope.achievements {
            lines += ["  achievements:"] + achievements.map { "    - " + quoted($0.text) }
        }
        if let from = scope.from { lines.append("  from: " + from.date) }
        if let until = scope.until { lines.append("  until: " + until.date) }
        return lines + ["  added: " + date]
    }

    private static func named(_ name: String?) -> [String] {
        name.map { ["  name: " + quoted($0)] } ?? []
    }

    /// A text as YAML reads it in double quotes: JSON strings are.
    private static func quoted(_ text: String) -> String {
        String(decoding: JSON.string(text).compactBytes(), as: UTF8.self)
    }
}
