/// A number with a decimal comma in a table that commas divide: `93,5` is read as 93, and the 5 goes into the next column
/// where that holds texts. A row says so by the digits that stand where other rows have words or nothing.
struct TornNumber {
    private let place: Int
    private let count: Int
    /// Whether other rows have words in the column of texts, which is the last.
    private let isLastWithWords: Bool

    /// The places of columns of numbers with a column of texts behind them.
    static func places(
        _ count: Int,
        _ columns: [(Int, TableColumn)],
        _ separator: TableSeparator,
        _ rows: [TableText.Row]
    ) -> [TornNumber] {
        guard separator == .comma else { return [] }
        return columns.compactMap { place, column -> TornNumber? in
            guard ColumnUse.numbers.contains(column.content),
                columns.contains(where: { $0.0 == place + 1 && $0.1.content == .text })
            else { return nil }
            let hasWords = rows.contains { row in
                row.cells.indices.contains(place + 1) && !row.cells[place + 1].text.isEmpty
                    && !isDigits(row.cells[place + 1].text)
            }
            return TornNumber(place: place, count: count, isLastWithWords: hasWords && place + 2 == count)
        }
    }

    /// The cell of a row that holds the second half of a number.
    func cell(of row: TableText.Row) -> TableText.Cell? {
        guard row.cells.count > place + 1, row.cells.count < count || isLastWithWords else { return nil }
        let (first, second) = (row.cells[place], row.cells[place + 1])
        let isTorn =
            first.isPlain && second.isPlain && TornNumber.isDigits(first.text) && TornNumber.isDigits(second.text)
        return isTorn ? second : nil
    }

    private static func isDigits(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}
