internal import StrictJSON

/// A table that was handed in: text in cells whose first line names the columns. Rows in which something is wrong are told
/// and left out.
struct Table {
    private(set) var rows: [TableRow] = []
    private(set) var problems: [ProgramError]
    private let file: String
    private let separator: TableSeparator

    init(_ text: String, file: String, columns: [TableColumn]) {
        self.file = file
        let content = TableText(text, file: file)
        problems = content.problems
        separator = content.separator
        guard let header = content.rows.first else {
            if problems.isEmpty {
                add(.tableHeader, YAMLMark(line: 1, column: 1), "the file is empty", wanted(columns))
            }
            return
        }
        let names = TableHeader.named(header)
        guard let places = places(of: columns, in: names, header), !header.isFaulty else { return }
        let body = content.rows.dropFirst().filter { !$0.isFaulty }
        let orders = places.map { place, column in order(of: column, at: place, body) }
        let torn = TornNumber.places(names.count, places, separator, body)
        var seen: [[UInt8]: Int] = [:]
        for row in body where problems.count < UntrustedInput.problems {
            guard let texts = texts(of: row, names.count, places) else { continue }
            if let cell = torn.lazy.compactMap({ $0.cell(of: row) }).first {
                add(
                    .tableCells,
                    cell.mark,
                    "\(DisplayText.quoted(cell.text, limit: 60)) stands alone behind a number: a decimal comma may have "
                        + "divided one number into two cells",
                    "write the number with a point; where the two are two cells, put this one in quotation marks"
                )
                continue
            }
            guard let cells = cells(of: row, texts, places, orders) else { continue }
            let found = TableRow(file: file, line: row.mark.line, cells: cells)
            let key = found.key
            if let earlier = seen[key] {
                add(
                    .tableRepeatedRow,
                    row.mark,
                    "the row is the same as line \(earlier)",
                    "take it out, or say in it what sets the two apart"
                )
                continue
            }
            seen[key] = row.mark.line
            rows.append(found)
        }
    }

    /// The columns with their places in the rows; absent where the header does not name each once.
    private mutating func places(
        of columns: [TableColumn],
        in names: ArraySlice<TableText.Cell>,
        _ header: TableText.Row
    ) -> [(Int, TableColumn)]? {
        let ids = columns.map(\.id)
        var named: [String] = []
        for cell in names {
            if named.contains(where: { $0.isSameBytes(as: cell.text) }) {
                add(
                    .tableHeader,
                    cell.mark,
                    "the column \(DisplayText.quoted(cell.text)) is named twice",
                    "name it once"
                )
            } else if !ids.contains(where: { $0.isSameBytes(as: cell.text) }) {
                add(
                    .tableHeader,
                    cell.mark,
                    "\(DisplayText.quoted(cell.text)) is no column of this table",
                    NearName.nearest(to: cell.text, among: ids).map { "did you mean \($0)?" } ?? wanted(columns)
                )
            }
            named.append(cell.text)
        }
        let absent = ids.filter { id in !named.contains { $0.isSameBytes(as: id) } }
        if !absent.isEmpty {
            let word = absent.count == 1 ? "the column " : "the columns "
            add(
                .tableHeader,
                header.mark,
                "the first line does not name " + word + absent.joined(separator: ", "),
                wanted(columns)
            )
            return nil
        }
        return columns.compactMap { column in
            named.firstIndex { $0.isSameBytes(as: column.id) }.map { ($0, column) }
        }
    }

    /// The order of the days in a column of dates; what contradicts itself is told.
    private mutating func order(of column: TableColumn, at place: Int, _ rows: [TableText.Row]) -> DateOrder? {
        guard column.content == .date else { return nil }
        let cells = rows.lazy.filter { $0.cells.indices.contains(place) }.map { row in
            (text: row.cells[place].text, line: row.mark.line)
        }
        switch ColumnDates(cells, given: column.dates) {
        case .order(let order): return order
        case .contradictory(let day, let month):
            add(
                .tableCells,
                YAMLMark(line: max(day, month), column: 1),
                "column \(column.id): line \(day) has the day first, and line \(month) the month",
                "write all days as 2026-03-14"
            )
            return nil
        }
    }

    /// The cells of a row that the header names, as many as it names. Cells behind them are to be empty, and so is what a
    /// row that is too short leaves out, as spreadsheets do.
    private mutating func texts(
        of row: TableText.Row,
        _ count: Int,
        _ places: [(Int, TableColumn)]
    ) -> [TableText.Cell]? {
        let isTooLong = row.cells.dropFirst(count).contains { !$0.text.isEmpty }
        let isTooShort = places.contains { place, column in place >= row.cells.count && !column.mayBeEmpty }
        guard isTooLong || isTooShort else {
            let end = TableText.Cell(text: "", mark: row.cells.last?.mark ?? row.mark)
            return Array(row.cells.prefix(count))
                + Array(repeating: end, count: max(0, count - row.cells.count))
        }
        add(
            .tableCells,
            row.mark,
            "the row has \(Counting.of(row.cells.count, "cell", "cells")); the first line names "
                + Counting.of(count, "column", "columns"),
            isTooShort
                ? "write \(separator.one) for each empty cell too"
                : "put a cell that holds \(separator.one) in quotation marks"
        )
        return nil
    }

    private mutating func cells(
        of row: TableText.Row,
        _ texts: [TableText.Cell],
        _ places: [(Int, TableColumn)],
        _ orders: [DateOrder?]
    ) -> [(column: String, value: TableRow.Value)]? {
        var cells: [(column: String, value: TableRow.Value)] = []
        for ((place, column), order) in zip(places, orders) {
            let cell = texts[place]
            switch column.reading(of: cell.text, separator, order) {
            case .value(let value): cells.append((column.id, value))
            case .undecided(let words, let hint):
                add(
                    .tableCells,
                    cell.mark,
                    "column \(column.id): \(DisplayText.quoted(cell.text, limit: 60)) stands here, which " + words,
                    hint
                )
            case .unfit:
                add(
                    .tableCells,
                    cell.mark,
                    "column \(column.id): "
                        + (cell.text.isEmpty ? "nothing" : DisplayText.quoted(cell.text, limit: 60)) + " stands here; "
                        + column.expectation + " is expected",
                    column.hint(for: cell.text)
                )
            }
        }
        return cells.count == places.count ? cells : nil
    }

    private func wanted(_ columns: [TableColumn]) -> String {
        let sign = String(decoding: [separator.byte], as: UTF8.self)
        return "the first line is to be: " + columns.map(\.id).joined(separator: separator == .tab ? " (tab) " : sign)
    }

    private mutating func add(_ code: ProgramError.Code, _ mark: YAMLMark, _ detail: String, _ hint: String?) {
        guard problems.count < UntrustedInput.problems else { return }
        problems.append(ProgramError(code, file: file, mark: mark, detail: detail, hint: hint))
    }
}

/// The first line of a table.
enum TableHeader {
    /// The cells that name columns: all but the empty ones at the end, which spreadsheets write for columns that once held
    /// something.
    static func named(_ row: TableText.Row) -> ArraySlice<TableText.Cell> {
        let last = row.cells.lastIndex { !$0.text.isEmpty } ?? -1
        return row.cells[..<(last + 1)]
    }
}
