internal import StrictJSON

/// The rows and cells of comma-separated text (RFC 4180), read strictly: UTF-8, a comma between cells, a cell with a comma,
/// a quotation mark or a line break in quotation marks and each of these doubled inside, lines that end with a line feed or
/// with carriage return and line feed.
struct TableText {
    struct Cell {
        let text: String
        let mark: YAMLMark
    }

    struct Row {
        var cells: [Cell] = []
        let mark: YAMLMark
        /// Whether something in it could not be read.
        var isFaulty = false
    }

    private(set) var rows: [Row] = []
    private(set) var problems: [ProgramError] = []

    private let bytes: [UInt8]
    private let file: String
    private var index = 0
    private var mark = YAMLMark(line: 1, column: 1)

    init(_ text: String, file: String) {
        bytes = Array(text.utf8)
        self.file = file
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            add(
                .tableByteOrderMark,
                mark,
                "the file begins with a byte order mark, as Excel writes it; UTF-8 without one is expected",
                "save it from a text editor, LibreOffice or an online table as CSV in UTF-8, without byte order mark (BOM)"
            )
            return
        }
        while index < bytes.count, problems.count < UntrustedInput.problems {
            guard rows.count <= UntrustedInput.tableRows else {
                add(
                    .tableTooLarge,
                    mark,
                    "there are more than \(UntrustedInput.tableRows) rows",
                    "hand in what the requirement asks for only"
                )
                return
            }
            readRow()
        }
    }

    private mutating func readRow() {
        var row = Row(mark: mark)
        let before = problems.count
        repeat {
            if row.cells.count == UntrustedInput.tableColumns {
                add(.tableTooLarge, mark, "the row has more than \(UntrustedInput.tableColumns) cells", nil)
                while index < bytes.count, !isLineEnd { advance() }
                break
            }
            row.cells.append(readCell())
        } while take(UInt8(ascii: ","))
        let isBlank = row.cells.count == 1 && row.cells[0].text.isEmpty
        takeLineEnd()
        if isBlank, problems.count == before {
            add(.tableCells, row.mark, "an empty line stands between the rows", "take it out")
        }
        row.isFaulty = problems.count > before
        if !isBlank { rows.append(row) }
    }

    private mutating func readCell() -> Cell {
        let start = mark
        let content = peek == UInt8(ascii: "\"") ? readQuoted() : readPlain()
        if content.count > UntrustedInput.tableCellBytes {
            let most = UntrustedInput.tableCellBytes
            add(.tableTooLarge, start, "the cell has \(content.count) bytes; at most \(most) fit", "shorten it")
        }
        return Cell(text: String(decoding: content.prefix(UntrustedInput.tableCellBytes), as: UTF8.self), mark: start)
    }

    private mutating func readPlain() -> ArraySlice<UInt8> {
        let start = index
        var isTold = false
        while let byte = peek, byte != UInt8(ascii: ","), !isLineEnd {
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
        guard let byte = peek, byte != UInt8(ascii: ","), !isLineEnd else { return }
        add(
            .tableQuote,
            mark,
            "text stands after the closing quotation mark of a cell",
            "a cell ends with its quotation mark; one inside it is written twice"
        )
        while let byte = peek, byte != UInt8(ascii: ","), !isLineEnd { advance() }
    }

    private mutating func checkControl(_ byte: UInt8) {
        guard byte < 0x20 || byte == 0x7F else { return }
        let isTab = byte == 0x09
        add(
            .tableControl,
            mark,
            isTab ? "a tab stands here; cells are divided by commas" : "a control character stands here",
            isTab ? "save the table as CSV with commas" : "take it out"
        )
    }

    private var peek: UInt8? {
        index < bytes.count ? bytes[index] : nil
    }

    /// Whether a line feed, or carriage return and line feed, comes next.
    private var isLineEnd: Bool {
        guard let byte = peek else { return false }
        let isPair = byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
        return byte == 0x0A || isPair
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        advance()
        return true
    }

    private mutating func takeLineEnd() {
        guard isLineEnd else { return }
        if peek == 0x0D { advance() }
        advance()
    }

    private mutating func advance() {
        let byte = bytes[index]
        index += 1
        if byte == 0x0A {
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
