internal import StrictJSON

/// The rows and cells of a table as text (RFC 4180, and what spreadsheets make of it): commas, semicolons or tabs between
/// cells, as the first line says (by `sep=;`, which is no row, or by the signs in it); a cell with the separator, a quotation mark or a line break in quotation marks and each of
/// these doubled inside; lines that end with a line feed, a carriage return, or both; spaces around a cell, which do not
/// count. Rows without anything in them at the end do not count either.
struct TableText {
    struct Cell {
        let text: String
        let mark: YAMLMark
        /// Whether it stands without quotation marks.
        var isPlain = true
    }

    struct Row {
        var cells: [Cell] = []
        let mark: YAMLMark
        /// The number of the row as spreadsheets count, from 1. Lines count more where a cell has several.
        let number: Int
        /// Whether something in it could not be read.
        var isFaulty = false
    }

    private(set) var rows: [Row] = []
    private(set) var problems: [ProgramError] = []
    /// What divides the cells.
    let separator: TableSeparator

    private let bytes: [UInt8]
    private let file: String
    private let cellBytes: Int
    private var index = 0
    private var mark = YAMLMark(line: 1, column: 1)
    /// Rows without anything in them since the last one with something.
    private var blank: [YAMLMark] = []
    private var number = 0

    /// Reads a table.
    ///
    /// - Parameters:
    ///   - text: Its text, without byte order mark.
    ///   - file: Its name for messages.
    ///   - cellBytes: How many bytes a cell may have.
    ///   - tooLong: What to do about a table with more rows than are read.
    init(
        _ text: String,
        file: String,
        cellBytes: Int = UntrustedInput.tableCellBytes,
        tooLong: String = "hand in what the requirement asks for only"
    ) {
        bytes = Array(text.utf8)
        self.file = file
        self.cellBytes = cellBytes
        let declared = TableSeparator.declared(in: bytes)
        let named = declared.flatMap { line in TableSeparator.allCases.first { $0.byte == line.sign } }
        let found = declared == nil ? TableSeparator.all(inFirstLineOf: bytes) : named.map { [$0] } ?? []
        separator = found.first ?? .comma
        if let declared {
            guard named != nil else {
                let sign = DisplayText.quoted(String(decoding: [declared.sign], as: UTF8.self))
                add(
                    .tableSeparator,
                    mark,
                    "the first line says that \(sign) divides the cells; commas, semicolons and tabs are read",
                    "save the table as CSV with one of these"
                )
                return
            }
            // Spreadsheets show no such line: the next one is the first row.
            for _ in 0..<declared.length { advance() }
            takeLineEnd()
        }
        if found.count > 1 {
            let names = found.map(\.many).joined(separator: " and ")
            add(
                .tableSeparator,
                mark,
                "the first line has \(names); which of them divides the cells cannot be told",
                "name the columns by their ids, and write nothing but them into the first line"
            )
            return
        }
        while index < bytes.count, problems.count < UntrustedInput.problems {
            guard rows.count + blank.count <= UntrustedInput.tableRows else {
                add(
                    .tableTooLarge,
                    mark,
                    "there are more than \(UntrustedInput.tableRows) rows",
                    tooLong
                )
                return
            }
            readRow()
        }
    }

    private mutating func readRow() {
        number += 1
        var row = Row(mark: mark, number: number)
        let before = problems.count
        repeat {
            if row.cells.count == UntrustedInput.tableColumns {
                add(.tableTooLarge, mark, "the row has more than \(UntrustedInput.tableColumns) cells", nil)
                while index < bytes.count, !isLineEnd { advance() }
                break
            }
            row.cells.append(readCell())
        } while take(separator.byte)
        takeLineEnd()
        row.isFaulty = problems.count > before
        guard row.isFaulty || row.cells.contains(where: { !$0.text.isEmpty }) else {
            blank.append(row.mark)
            return
        }
        for place in blank { add(.tableCells, place, "an empty line stands between the rows", "take it out") }
        blank = []
        rows.append(row)
    }

    private mutating func readCell() -> Cell {
        skipSpaces()
        let start = mark
        let isPlain = peek != UInt8(ascii: "\"")
        let content = isPlain ? readPlain() : readQuoted()
        if content.count > cellBytes {
            add(
                .tableTooLarge,
                start,
                "the cell has \(content.count) bytes; at most \(cellBytes) fit",
                "shorten it"
            )
        }
        let text = String(decoding: content.prefix(cellBytes), as: UTF8.self).trimmingSpace
        return Cell(text: text, mark: start, isPlain: isPlain)
    }

    private mutating func skipSpaces() {
        while peek == UInt8(ascii: " ") { advance() }
    }

    private mutating func readPlain() -> ArraySlice<UInt8> {
        let start = index
        var isTold = false
        while let byte = peek, byte != separator.byte, !isLineEnd {
            if byte == UInt8(ascii: "\""), !isTold {
                isTold = true
                add(
                    .tableQuote,
                    mark,
                    "a quotation mark stands inside a cell that does not begin with one",
                    "put the whole cell in quotation marks and write the one inside twice"
                )
            }
            checkControl(byte)
            advance()
        }
        return bytes[start..<index]
    }

    private mutating func readQuoted() -> ArraySlice<UInt8> {
        let start = mark
        advance()
        var content: [UInt8] = []
        while let byte = peek {
            if byte == UInt8(ascii: "\"") {
                advance()
                guard peek == UInt8(ascii: "\"") else {
                    skipAfterQuote()
                    return content[...]
                }
            } else if !isLineEnd {
                checkControl(byte)
            }
            content.append(byte)
            advance()
        }
        add(.tableQuote, start, "the quotation mark that begins this cell is never closed", "add one at its end")
        return content[...]
    }

    private mutating func skipAfterQuote() {
        skipSpaces()
        guard let byte = peek, byte != separator.byte, !isLineEnd else { return }
        add(
            .tableQuote,
            mark,
            "text stands after the closing quotation mark of a cell",
            "a cell ends with its quotation mark; one inside it is written twice"
        )
        while let byte = peek, byte != separator.byte, !isLineEnd { advance() }
    }

    private mutating func checkControl(_ byte: UInt8) {
        guard byte < 0x20 || byte == 0x7F else { return }
        let isTab = byte == 0x09
        add(
            .tableControl,
            mark,
            isTab ? "a tab stands here; cells are divided by \(separator.many)" : "a control character stands here",
            isTab ? "save the table as CSV with \(separator.many)" : "take it out"
        )
    }

    private var peek: UInt8? {
        index < bytes.count ? bytes[index] : nil
    }

    /// Whether a line end comes next.
    private var isLineEnd: Bool {
        peek == 0x0A || peek == 0x0D
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        advance()
        return true
    }

    private mutating func takeLineEnd() {
        if peek == 0x0D {
            advance()
            if peek != 0x0A { return }
        }
        if peek == 0x0A { advance() }
    }

    private mutating func advance() {
        let byte = bytes[index]
        index += 1
        let isLast = byte == 0x0A || byte == 0x0D && !(index < bytes.count && bytes[index] == 0x0A)
        if isLast {
            mark = YAMLMark(line: mark.line + 1, column: 1)
        } else if byte & 0xC0 != 0x80 {
            mark = YAMLMark(line: mark.line, column: mark.column + 1)
        }
    }

    private mutating func add(_ code: ProgramError.Code, _ mark: YAMLMark, _ detail: String, _ hint: String?) {
        guard problems.count < UntrustedInput.problems else { return }
        problems.append(ProgramError(code, file: file, mark: mark, detail: detail, hint: hint))
    }
}
