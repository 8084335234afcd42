/// Breaks text that was already escaped into lines that fit a terminal.
///
/// Every line after the first is indented as far as the first one's text, so nothing that a badge says can begin a line
/// where only the report speaks.
public enum TextWrap {
    /// The columns of the smallest usual terminal.
    static let columns = 80

    /// The lines, broken at spaces only; a longer word has a line of its own.
    ///
    /// - Parameters:
    ///   - indent: The columns before the text of each line.
    ///   - label: What stands before the first line instead of the indent.
    public static func lines(_ text: String, indent: Int, label: String? = nil) -> [String] {
        let margin = String(repeating: " ", count: indent)
        var lines: [String] = []
        var line = ""
        var used = 0
        for (place, part) in text.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
            .enumerated()
        {
            let word = String(decoding: part, as: UTF8.self)
            let width = word.unicodeScalars.count
            if place > 0 && indent + used + 1 + width > columns {
                lines.append(line)
                (line, used) = (word, width)
            } else {
                line += place == 0 ? word : " " + word
                used += place == 0 ? width : width + 1
            }
        }
        lines.append(line)
        return lines.enumerated().map { $0.offset == 0 ? (label ?? margin) + $0.element : margin + $0.element }
    }

    /// The lines of one cell of a table, none longer than its width: words that are longer are broken anywhere.
    static func cell(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        for part in text.utf8.split(separator: UInt8(ascii: " ")) {
            var word = Array(String(decoding: part, as: UTF8.self).unicodeScalars)
            if used > 0 && used + 1 + word.count > width {
                lines.append(line)
                (line, used) = ("", 0)
            }
            while word.count > width {
                lines.append(string(word.prefix(width)))
                word.removeFirst(width)
            }
            if word.isEmpty { continue }
            line += (used == 0 ? "" : " ") + string(word[...])
            used += (used == 0 ? 0 : 1) + word.count
        }
        if used > 0 { lines.append(line) }
        return lines
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
