/// Cells in columns, for terminals.
enum PlainTable {
    /// The columns of the smallest usual terminal.
    private static let width = 80

    /// One line for each row; every column but the last is as wide as its widest cell. The last one is broken at spaces
    /// where there is room to do so.
    ///
    /// - Parameters:
    ///   - indent: What stands before each line.
    ///   - numbers: The columns whose cells stand at the right.
    static func lines(_ rows: [[String]], indent: String = "", numbers: Set<Int> = []) -> [String] {
        let columns = rows.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in
            rows.map { $0.count > column ? $0[column].unicodeScalars.count : 0 }.max() ?? 0
        }
        let margin = indent.unicodeScalars.count + widths.dropLast().reduce(0) { $0 + $1 + 2 }
        return rows.flatMap { row -> [String] in
            var line = indent
            for (column, cell) in row.dropLast(row.count == columns ? 1 : 0).enumerated() {
                let space = String(repeating: " ", count: widths[column] - cell.unicodeScalars.count)
                line += numbers.contains(column) ? space + cell : cell + space
                line += "  "
            }
            let last = row.count == columns ? row.last ?? "" : ""
            let parts = wrapped(last, to: max(24, width - margin))
            let rest = parts.dropFirst().map { String(repeating: " ", count: margin) + $0 }
            return ([line + (parts.first ?? "")] + rest).map(trimmed)
        }
    }

    private static func trimmed(_ line: String) -> String {
        var line = line
        while line.utf8.last == UInt8(ascii: " ") { line.removeLast() }
        return line
    }

    /// Text broken at spaces; a longer word has a line of its own.
    static func wrapped(_ text: String, to width: Int = Self.width) -> [String] {
        var lines: [String] = []
        var used = 0
        for part in text.utf8.split(separator: UInt8(ascii: " ")) {
            let word = String(decoding: Array(part), as: UTF8.self)
            let size = word.unicodeScalars.count
            if let line = lines.last, used + 1 + size <= width {
                lines[lines.count - 1] = line + " " + word
                used += 1 + size
            } else {
                lines.append(word)
                used = size
            }
        }
        return lines
    }
}
