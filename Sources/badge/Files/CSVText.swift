import StrictJSON

/// A table as CSV (RFC 4180, lines ending in a line feed), fit for spreadsheets: no cell is taken for a formula, and no
/// cell holds a line break or another control character.
enum CSVText {
    /// One line, its end included.
    static func line(_ cells: [String]) -> String {
        cells.map { cell($0) }.joined(separator: ",") + "\n"
    }

    /// One cell. A text that a spreadsheet would compute gets an apostrophe before it, and so does what stands behind a
    /// semicolon, where many spreadsheets end a cell.
    ///
    /// - Parameter limit: How many characters of the text are shown at most.
    static func cell(_ text: String, limit: Int = 2000) -> String {
        let shown = protected(DisplayText.escaped(text, limit: limit))
        let isPlain = shown.utf8.allSatisfy { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "\"") }
        let isTrim = shown.utf8.first != UInt8(ascii: " ") && shown.utf8.last != UInt8(ascii: " ")
        if isPlain && isTrim { return shown }
        return "\"" + shown.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    /// Behind a semicolon, spaces and quotation marks do not keep a spreadsheet from finding a formula.
    private static func protected(_ text: String) -> String {
        let parts = text.utf8.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
        let safe = parts.enumerated().map { place, part in
            let start = place == 0 ? part : part.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\"") }
            let isFormula = start.first.map("=+-@".utf8.contains) ?? false
            return (isFormula ? "'" : "") + String(decoding: part, as: UTF8.self)
        }
        return safe.joined(separator: ";")
    }
}
