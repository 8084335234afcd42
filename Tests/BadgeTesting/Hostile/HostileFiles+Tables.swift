/// Tables that people hand in, as no program should read them.
extension HostileFiles {
    private static let header = "date,minutes,mode,focus,next-step\n"
    private static let row = "2025-09-22,45,school,Reading together,Ask\n"

    mutating func addTables() throws {
        let (header, row) = (Self.header, Self.row)
        begin("the table is in another encoding", .table)
        let wide = Array((header + row).utf16).flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        add("two byte order marks", [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF] + Array((header + row).utf8), "table.header")
        add("UTF-16 without mark", wide, "table.encoding")
        add("UTF-16 that is cut", [0xFF, 0xFE] + wide.dropLast(), "table.encoding")
        add("UTF-16 with half a pair", [0xFF, 0xFE] + wide + [0x00, 0xDC], "table.encoding")
        add("UTF-16 the wrong way round", [0xFE, 0xFF] + wide, "table.header")
        add("UTF-32", [0xFF, 0xFE, 0, 0] + wide.flatMap { [$0, 0] }, "table.control", "table.header")
        add("UTF-8 that is none after its mark", [0xEF, 0xBB, 0xBF, 0xE9] + Array(row.utf8), "table.encoding")
        for sequence in [[0x80], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xFF], [0xE9]] as [[UInt8]] {
            add("\(sequence)", Array(header.utf8) + sequence + [0x0A], "table.cells")
        }
        for byte in [0x81, 0x8D, 0x8F, 0x90, 0x9D] as [UInt8] {
            add("the byte \(byte)", Array(header.utf8) + [byte, 0x0A], "table.encoding")
        }
        add("UTF-8 with a spoilt byte", Array((header + "äöü").utf8) + [0xFF, 0x0A], "table.encoding")
        begin("the table holds characters that do something to a screen or a program", .table)
        add("byte 0", Array((header + "2025-09-22,45,school,").utf8) + [0] + Array("x,y\n".utf8), "table.encoding")
        for byte in [UInt8(1), 7, 8, 0x09, 0x0B, 0x0C, 0x0E, 0x1A, 0x1B, 0x1F, 0x7F] {
            add(
                "byte \(byte)",
                Array((header + "2025-09-22,45,school,").utf8) + [byte] + Array("x,y\n".utf8),
                "table.control"
            )
        }
        add("a carriage return alone", header + "2025-09-22,45,school,a\rb,c\n", "table.cells")
        begin("a cell is one that a spreadsheet would run", .table)
        for text in ["=1+1", "=cmd|' /C calc'!A0", "@SUM(1)", "+1+1", "-1+1", "=HYPERLINK(\"\"http://a.example\"\")"] {
            add(text, header + "2025-09-22,\"\(text)\",school,a,b\n", "table.cells")
        }
        begin("quotation marks of the table do not fit together", .table)
        for (what, text) in [
            ("one without end", header + "2025-09-22,45,school,\"a,b\n"),
            ("one inside", header + "2025-09-22,45,school,a\"b,c\n"),
            ("text behind", header + "2025-09-22,45,school,\"a\"b,c\n"),
            ("three", header + "2025-09-22,45,school,\"\"\",c\n"), ("in the header", "\"date,minutes\n" + row),
            ("many", header + times(100_000, "\"") + "\"\n"), ("one at the end", header + row + "\""),
        ] as [(String, String)] { add(what, text, "table.quote") }
        begin("the table has other columns than it has to", .table)
        for (what, text, code) in [
            ("a row alone", row, "table.header"),
            ("one missing", "date,minutes,mode,focus\n" + row, "table.header"),
            ("one twice", "date,date,minutes,mode,focus,next-step\n" + row, "table.header"),
            ("one more", "x," + header + row, "table.header"),
            ("in capitals", header.uppercased() + row, "table.header"),
            ("a space", "da te,minutes,mode,focus,next-step\n" + row, "table.header"),
            ("a letter of another script", "d\u{430}te,minutes,mode,focus,next-step\n" + row, "table.header"),
            ("semicolons too", "date;minutes,mode,focus,next-step\n" + row, "table.separator"),
            ("tabs too", "date\tminutes,mode,focus,next-step\n" + row, "table.separator"),
            ("a million columns", times(500_000, ",") + "\n", "table.tooLarge"),
            ("sixty columns", times(60, "a,") + "\n" + row, "table.tooLarge"),
            ("an empty line first", "\n" + header + row, "table.cells",),
            ("HTML", "<table><tr></table>", "table.header"),
            ("a ZIP", "PK\u{3}\u{4}" + times(30, "\u{0}"), "table.encoding"),
        ] as [(String, String, String)] { add(what, text, code) }
        begin("the table has other cells than it has to", .table)
        for (what, line) in [
            ("too few", "2025-09-22,45\n"), ("too many", "2025-09-22,45,school,a,b,c\n"),
            ("no date", "yesterday,45,school,a,b\n"), ("no day", "2025-02-30,45,school,a,b\n"),
            ("no number", "2025-09-22,x,school,a,b\n"), ("not a number", "2025-09-22,NaN,school,a,b\n"),
            ("an exponent", "2025-09-22,1e9,school,a,b\n"), ("hexadecimal", "2025-09-22,0x2D,school,a,b\n"),
            ("a long number", "2025-09-22," + times(3000, "9") + ",school,a,b\n"),
            ("infinite", "2025-09-22,inf,school,a,b\n"), ("other digits", "2025-09-22,\u{664}\u{665},school,a,b\n"),
            ("a minus", "2025-09-22,-45,school,a,b\n"), ("another word", "2025-09-22,45,moon,a,b\n"),
            ("spaces", "2025-09-22,4 5,school,a,b\n"), ("an empty line", "\n"),
            ("a day that can be two", "9/8/2025,45,school,a,b\n"),
            ("half a date", "2025-09,45,school,a,b\n"), ("a date of five digits", "12025-09-22,45,school,a,b\n"),
        ] as [(String, String)] { add(what, header + line + row, "table.cells") }
        add("a row twice", header + row + row, "table.repeatedRow")
        begin("the table is a burden", .table)
        add("rows", header + times(22_000, row), "table.tooLarge")
        add("empty lines", header + times(200_000, "\n"), "table.cells", "table.tooLarge")
        add("a long cell", header + "2025-09-22,45,school," + times(900_000, "x") + ",b\n", "table.tooLarge")
        add("two mebibytes", header + times(1 << 21, "x"), "table.tooLarge")
        add(
            "a cell of line breaks",
            header + "2025-09-22,45,school,\"" + times(500_000, "\n") + "\",b\n",
            "table.tooLarge"
        )
        add("commas", header + times(900_000, ","), "table.tooLarge")
        add("line ends", header + times(400_000, "\r\n"), "table.cells", "table.tooLarge")
        add("wrong rows", header + times(100_000, "a,b\n"), "table.cells", "table.tooLarge")
    }
}
