internal import StrictJSON

/// A table that was handed in: comma-separated text whose first line names the columns. Rows in which something is wrong
/// are told and left out.
struct Table {
    private(set) var rows: [TableRow] = []
    private(set) var problems: [ProgramError]
    private let file: String

    init(_ text: String, file: String, columns: [TableColumn]) {
        self.file = file
        let content = TableText(text, file: file)
        problems = content.problems
        guard let header = content.rows.first else {
            if problems.isEmpty {
                add(.tableHeader, YAMLMark(line: 1, column: 1), "the file is empty", Table.wanted(columns))
            }
            return
        }
        if let separator = Table.separator(of: header) {
            // Tabs and quotation marks after semicolons were told one by one already; this says it at once.
            problems = []
            add(
                .tableSeparator,
                header.mark,
                "the cells are divided by \(separator); commas are expected",
                "save the table as CSV in UTF-8 with commas; Excel divides by semicolons where the system's list separator is one"
            )
            return
        }
        guard let places = places(of: columns, in: header), !header.isFaulty else { return }
        var seen: [[UInt8]: Int] = [:]
        for row in content.rows.dropFirst() where !row.isFaulty && problems.count < UntrustedInput.problems {
            guard row.cells.count == header.cells.count else {
                add(
                    .tableCells,
                    row.mark,
                    "the row has \(Counting.of(row.cells.count, "cell", "cells")); the first line names "
                        + Counting.of(header.cells.count, "column", "columns"),
                    row.cells.count < header.cells.count
                        ? "write a comma for each empty cell too"
                        : "put a cell that holds a comma in quotation marks"
                )
                continue
            }
            guard let cells = cells(of: row, places) else { continue }
            // Control characters in a row make it faulty, so this one divides without doubt.
            let key = Array(row.cells.map { Array($0.text.utf8) }.joined(separator: [0x1F]))
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
            rows.append(TableRow(file: file, line: row.mark.line, cells: cells))
        }
    }

    /// The columns with their places in the rows; absent where the header does not name each once.
    private mutating func places(of columns: [TableColumn], in header: TableText.Row) -> [(Int, TableColumn)]? {
        let ids = columns.map(\.id)
        var named: [String] = []
        for cell in header.cells {
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
                    NearName.nearest(to: cell.text, among: ids).map { "did you mean \($0)?" } ?? Table.wanted(columns)
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
                Table.wanted(columns)
            )
            return nil
        }
        return columns.compactMap { column in
            named.firstIndex { $0.isSameBytes(as: column.id) }.map { ($0, column) }
        }
    }

    private mutating func cells(
        of row: TableText.Row,
        _ places: [(Int, TableColumn)]
    ) -> [(column: String, value: TableRow.Value)]? {
        var cells: [(column: String, value: TableRow.Value)] = []
        for (place, column) in places {
            let cell = row.cells[place]
            if let value = column.value(of: cell.text) {
                cells.append((column.id, value))
                continue
            }
            let hasSpace = !cell.text.isEmpty && !cell.text.trimmingSpace.isSameBytes(as: cell.text)
            add(
                .tableCells,
                cell.mark,
                "column \(column.id): "
                    + (cell.text.isEmpty ? "nothing" : DisplayText.quoted(cell.text, limit: 60)) + " stands here; "
                    + column.expectation + " is expected",
                hasSpace ? "take the spaces around it out" : nil
            )
        }
        return cells.count == places.count ? cells : nil
    }

    /// The sign that divides the header's cells where it is not the comma.
    private static func separator(of header: TableText.Row) -> String? {
        guard header.cells.count == 1 else { return nil }
        let text = header.cells[0].text.utf8
        return text.contains(UInt8(ascii: ";")) ? "semicolons" : text.contains(0x09) ? "tabs" : nil
    }

    private static func wanted(_ columns: [TableColumn]) -> String {
        "the first line is to be: " + columns.map(\.id).joined(separator: ",")
    }

    private mutating func add(_ code: ProgramError.Code, _ mark: YAMLMark, _ detail: String, _ hint: String?) {
        guard problems.count < UntrustedInput.problems else { return }
        problems.append(ProgramError(code, file: file, mark: mark, detail: detail, hint: hint))
    }
}
