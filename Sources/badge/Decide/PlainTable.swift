import BadgeVerification

/// Cells in columns, for terminals.
enum PlainTable {
    /// One line for each row; every column but the last is as wide as its widest cell. The last one is broken at spaces
    /// where there is room to do so.
    ///
    /// - Parameters:
    ///   - indent: What stands before each line.
    ///   - numbers: The columns whose cells stand at the right.
    static func lines(_ rows: [[String]], indent: String = "", numbers: Set<Int> = []) -> [String] {
        let columns = rows.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in
            rows.map { $0.count > column ? TextWrap.width(of: $0[column]) : 0 }.max() ?? 0
        }
        let margin = TextWrap.width(of: indent) + widths.dropLast().reduce(0) { $0 + $1 + 2 }
        return rows.flatMap { row -> [String] in
            var line = indent
            for (column, cell) in row.dropLast(row.count == columns ? 1 : 0).enumerated() {
                let space = String(repeating: " ", count: widths[column] - TextWrap.width(of: cell))
                line += numbers.contains(column) ? space + cell : cell + space
                line += "  "
            }
            let last = row.count == columns ? row.last ?? "" : ""
            let parts = TextWrap.broken(last, to: max(24, TextWrap.columns - margin))
            let rest = parts.dropFirst().map { String(repeating: " ", count: margin) + $0 }
            return ([line + (parts.first ?? "")] + rest).map(trimmed)
        }
    }

    private static func trimmed(_ line: String) -> String {
        var line = line
        while line.utf8.last == UInt8(ascii: " ") { line.removeLast() }
        return line
    }
}
