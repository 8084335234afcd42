/// Cells in columns, for terminals.
enum PlainTable {
    /// One line for each row; every column but the last is as wide as its widest cell.
    ///
    /// - Parameters:
    ///   - indent: What stands before each line.
    ///   - numbers: The columns whose cells stand at the right.
    static func lines(_ rows: [[String]], indent: String = "", numbers: Set<Int> = []) -> [String] {
        let columns = rows.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in
            rows.map { $0.count > column ? $0[column].unicodeScalars.count : 0 }.max() ?? 0
        }
        return rows.map { row in
            var line = ""
            for (column, cell) in row.enumerated() {
                let space = String(repeating: " ", count: widths[column] - cell.unicodeScalars.count)
                line += numbers.contains(column) ? space + cell : cell + space
                if column < row.count - 1 { line += "  " }
            }
            while line.utf8.last == UInt8(ascii: " ") { line.removeLast() }
            return indent + line
        }
    }
}
