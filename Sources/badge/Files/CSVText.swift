import StrictJSON

/// A table as CSV (RFC 4180, lines ending in a line feed), fit for spreadsheets: no cell is taken for a formula, and no
/// cell holds a line break or another control character.
enum CSVText {
    /// One line, its end included.
    static func line(_ cells: [String]) -> String {
        cells.map(cell).joined(separator: ",") + "\n"
    }

    /// One cell. A text that a spreadsheet would compute gets an apostrophe before it.
    static func cell(_ text: String) -> String {
        var shown = DisplayText.escaped(text, limit: 2000)
        if let first = shown.utf8.first, "=+-@".utf8.contains(first) { shown = "'" + shown }
        let isPlain = shown.utf8.allSatisfy { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "\"") }
        let isTrim = shown.utf8.first != UInt8(ascii: " ") && shown.utf8.last != UInt8(ascii: " ")
        if isPlain && isTrim { return shown }
        return "\"" + shown.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
