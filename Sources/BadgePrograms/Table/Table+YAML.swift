internal import StrictJSON

extension Table {
    /// The format's name.
    static let format = "badge-table/1"

    /// Reads the rows of a table that was written as YAML: a list under `rows`, each row with the columns as keys. A column
    /// that may be empty may be left out. Days and numbers are written as in every file of ours.
    ///
    /// - Throws: ``ProgramErrors`` with every fault of the file.
    static func rows(reading file: ProgramFile, columns: [TableColumn]) throws(ProgramErrors) -> [TableRow] {
        let yaml = try YAMLFile(name: file.name, bytes: file.bytes)
        return try yaml.read(format: format) { map in
            let list = map.required("rows")
            let entries = list.list
            if entries.count > UntrustedInput.tableRows {
                list.fail(
                    .tableTooLarge,
                    "there are more than \(UntrustedInput.tableRows) rows",
                    hint: "hand in what the requirement asks for only"
                )
            }
            var seen: [[UInt8]: Int] = [:]
            return entries.prefix(UntrustedInput.tableRows).compactMap { entry in
                let found = TableRow(
                    file: file.name,
                    line: entry.mark.line,
                    cells: entry.mapping { cells($0, columns) }
                )
                let key = found.key
                if let earlier = seen[key] {
                    entry.fail(
                        .tableRepeatedRow,
                        "the row is the same as the one on line \(earlier)",
                        hint: "take it out, or say in it what sets the two apart"
                    )
                    return nil
                }
                seen[key] = entry.mark.line
                return found
            }
        }
    }

    private static func cells(
        _ map: YAMLMapping,
        _ columns: [TableColumn]
    ) -> [(column: String, value: TableRow.Value)] {
        columns.compactMap { column -> (column: String, value: TableRow.Value)? in
            let value = column.mayBeEmpty ? map.optional(column.id) : map.required(column.id)
            let text = value.flatMap {
                $0.isMissing || $0.isNull ? nil : $0.prose(atMost: UntrustedInput.tableCellBytes)
            }
            if value?.isMissing ?? false { return nil }
            if case .value(let found) = column.plain(text ?? "") { return (column.id, found) }
            value?.fail(
                .tableCells,
                (text.map { DisplayText.quoted($0, limit: 60) } ?? "nothing") + " stands here; " + column.expectation
                    + " is expected",
                hint: text.flatMap { column.hint(for: $0) }
            )
            return nil
        }
    }
}
