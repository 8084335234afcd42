import BadgePrograms
import Foundation
import Testing

/// Tables as spreadsheets save them: each form that is read has one beside it that is not, and differs by one thing.
struct SpreadsheetTableTests {
    private static let log = "evidence/coaching-log.csv"

    /// The outcome of reading the log after its text was changed and put into bytes.
    private func log(_ bytes: (String) -> [UInt8]) throws -> (outcome: RuleOutcome, decision: Decision) {
        var sample = try Sample.teacherLeader()
        let text = String(decoding: try #require(sample.files[Self.log]), as: UTF8.self)
        sample.change(Self.log) { _ in bytes(text) }
        let decision = try sample.decide()
        return (try decision.outcome("coaching-log.readable"), decision)
    }

    /// The rows of the log with another sign between the cells; quoted cells keep their commas.
    private func divided(_ text: String, by sign: String) -> String {
        var isQuoted = false
        return text.map { character in
            if character == "\"" { isQuoted.toggle() }
            return character == "," && !isQuoted
                ? sign : character == ";" && !isQuoted ? "," : String(character)
        }.joined()
    }

    /// Every cell in quotation marks, so that signs in it divide nothing.
    private func quoted(_ text: String, by sign: String) -> String {
        var rows: [[String]] = [[""]]
        var isQuoted = false
        for character in text {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: rows[rows.count - 1].append("")
            case "\n" where !isQuoted: rows.append([""])
            default: rows[rows.count - 1][rows[rows.count - 1].count - 1].append(character)
            }
        }
        return rows.filter { $0 != [""] }.map { row in row.map { "\"\($0)\"" }.joined(separator: sign) }
            .joined(separator: "\r\n") + "\r\n"
    }

    private func windows1252(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { $0 == "€" ? 0x80 : $0 == "–" ? 0x96 : UInt8(truncatingIfNeeded: $0.value) }
    }

    private func utf16(_ text: String, isBig: Bool = false) -> [UInt8] {
        (isBig ? [0xFE, 0xFF] : [0xFF, 0xFE])
            + text.utf16.flatMap { unit in
                let (high, low) = (UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit))
                return isBig ? [high, low] : [low, high]
            }
    }

    private func expectRead(_ found: (outcome: RuleOutcome, decision: Decision), _ place: SourceLocation) throws {
        #expect(found.outcome.status == .met, "\(found.outcome.found)", sourceLocation: place)
        #expect(found.decision.isAwarded, "\(found.decision.unmet)", sourceLocation: place)
    }

    @Test(arguments: [",", ";", "\t"])
    func `the first line says what divides the cells`(_ sign: String) throws {
        try expectRead(try log { Array(quoted($0, by: sign).utf8) }, #_sourceLocation)
    }

    @Test func `a first line with two of the signs divides nothing`() throws {
        let found = try log { text in Array(text.replacingOccurrences(of: "date,minutes", with: "date;minutes").utf8) }
        #expect(
            found.outcome.found
                == "\(Self.log):1:1: the first line has commas and semicolons; which of them divides the cells cannot be told "
                + "[table.separator]"
        )
        let tab = try log { text in Array(text.replacingOccurrences(of: "date,minutes", with: "date\tminutes").utf8) }
        #expect(tab.outcome.found.contains("commas and tabs"))
    }

    @Test(arguments: ["sep=", "SEP=", "\"sep="], [",", ";", "\t"])
    func `the line that Excel writes for itself says what divides the cells`(_ word: String, _ sign: String) throws {
        let line = word + sign + (word.hasPrefix("\"") ? "\"" : "")
        try expectRead(try log { Array((line + "\r\n" + quoted($0, by: sign)).utf8) }, #_sourceLocation)
        let place = try log { text in
            let lines = text.split(separator: "\n").map { $0.hasPrefix("2025-10-20") ? "x" + $0 : $0 }
            return Array((line + "\r\n" + quoted(lines.joined(separator: "\n"), by: sign)).utf8)
        }
        #expect(place.outcome.found.contains("\(Self.log):5:1: column date"), "\(place.outcome.found)")
    }

    @Test func `a line of Excel that names no separator, or another one, is told`() throws {
        let stroke = try log { Array(("sep=|\n" + $0).utf8) }
        #expect(
            stroke.outcome.found
                == "\(Self.log):1:1: the first line says that \"|\" divides the cells; commas, semicolons and tabs are read "
                + "[table.separator]"
        )
        let rows = "date,minutes,mode,focus,next-step\n2025-09-22,45,school,x,y\n"
        let other = try log { _ in Array(("sep=;\n" + rows).utf8) }
        #expect(other.outcome.found.contains("\(Self.log):2:1: \"date,minutes"), "\(other.outcome.found)")
        #expect(other.outcome.found.contains("[table.header]"))
        let none = try log { Array(("sep=\n" + $0).utf8) }
        #expect(none.outcome.found.contains("\(Self.log):1:1: \"sep=\" is no column"), "\(none.outcome.found)")
        #expect(try log { _ in Array("sep=;\n".utf8) }.outcome.found.contains("the file is empty [table.header]"))
    }

    @Test(arguments: [
        [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06],
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] as [UInt8],
    ])
    func `a workbook is told as one, and text that begins like one is read`(_ bytes: [UInt8]) throws {
        let found = try log { _ in bytes + [UInt8](repeating: 0, count: 60) }
        #expect(
            found.outcome.found.contains(
                "this is a workbook of Excel or another spreadsheet program; a table is handed in as CSV [table.encoding]"
            ),
            "\(found.outcome.found)"
        )
        let sheet = try ProgramFiles.file("sheet.csv", bytes + [UInt8](repeating: 0, count: 60))
        let template = try Sample.teacherLeader().readTemplate()
        let told = faults { _ = try AssessmentSheet(reading: sheet, for: template, dates: nil) }
        #expect(told.map(\.codeName) == ["table.encoding"] && told.first?.hint?.contains("save it as CSV") ?? false)
        let text = try log { Array($0.replacingOccurrences(of: "date,minutes", with: "PK,minutes").utf8) }
        #expect(text.outcome.found.contains("[table.header]"))
    }

    @Test func `a sign that divides elsewhere is text here`() throws {
        let found = try log { text in Array(text.replacingOccurrences(of: "Agenda of", with: "Agenda; of").utf8) }
        try expectRead(found, #_sourceLocation)
    }

    @Test func `byte order marks of UTF-8 and UTF-16 are read`() throws {
        try expectRead(try log { [0xEF, 0xBB, 0xBF] + Array($0.utf8) }, #_sourceLocation)
        try expectRead(try log { utf16(quoted($0, by: "\t")) }, #_sourceLocation)
        try expectRead(try log { utf16(quoted($0, by: ";"), isBig: true) }, #_sourceLocation)
    }

    @Test func `half a character and half a pair of UTF-16 are told`() throws {
        let half = try log { utf16($0) + [0x41] }
        #expect(half.outcome.found.contains("UTF-16 with half a character at its end [table.encoding]"))
        let pair = try log { utf16($0) + [0x00, 0xD8] }
        #expect(pair.outcome.found.contains("UTF-16 with half a pair of code units [table.encoding]"))
        let unmarked = try log { Array(utf16($0).dropFirst(2)) }
        #expect(unmarked.outcome.found.contains("UTF-16 without byte order mark [table.encoding]"))
        let broken = try log { [0xEF, 0xBB, 0xBF] + Array($0.utf8) + [0xE9] }
        #expect(broken.outcome.found.contains("begins as UTF-8, and is not: the byte E9 stands here [table.encoding]"))
    }

    @Test func `Windows-1252 is read, and looked through for names`() throws {
        let text = "date,minutes,mode,focus,next-step\n2025-09-22,45,school,Caf\u{E9} – 3 €,Gr\u{F6}\u{DF}e\n"
        let plain = try log { _ in windows1252(text) }
        #expect(plain.outcome.status == .met)
        let undefined = try log { _ in windows1252(text) + Array("2025-09-23,45,school,x,".utf8) + [0x81, 0x0A] }
        #expect(
            undefined.outcome.found
                == "\(Self.log):3:24: the table is neither UTF-8 nor Windows-1252: the byte 81 stands here [table.encoding]"
        )
        var named = try Sample.teacherLeader()
        named.change(Self.log) { _ in windows1252(text) }
        try named.replace("name: ", with: "name: Ren\u{E9}e Caf\u{E9} #")
        #expect(try named.decide().outcome("names-and-addresses").status != .met)
    }

    @Test func `UTF-8 of which a byte is spoilt is not taken for Windows-1252`() throws {
        let rows = "date,minutes,mode,focus,next-step\n2025-09-22,45,school,Gr\u{F6}\u{DF}e \u{FC}ben,"
        let found = try log { _ in Array(rows.utf8) + [0xE9, 0x0A] }
        #expect(found.outcome.found.contains("most of the table is UTF-8, and some of it is not: the byte E9 stands"))
        let french = try log { _ in
            Array("date,minutes,mode,focus,next-step\n2025-09-22,45,school,voil".utf8)
                + [0xE0, 0xA0, 0xBB] + Array(" d\u{E9}j".unicodeScalars.map { UInt8($0.value) })
                + [0xE0, 0x2C, 0x0A]
        }
        #expect(french.outcome.status == .met, "\(french.outcome.found)")
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `every line end is one`(_ end: String) throws {
        let found = try log { text in
            Array(text.split(separator: "\n").joined(separator: end).utf8) + Array(end.utf8)
        }
        try expectRead(found, #_sourceLocation)
        let place = try log { text in
            let lines = text.split(separator: "\n").map { $0.hasPrefix("2025-10-20") ? "x" + $0 : $0 }
            return Array(lines.joined(separator: end).utf8)
        }
        #expect(place.outcome.found.hasPrefix("\(Self.log):4:1: column date"), "\(place.outcome.found)")
    }

    @Test func `empty lines and columns at the end do not count, and elsewhere they do`() throws {
        let header = "date,minutes,mode,focus,next-step"
        try expectRead(try log { Array(($0 + "\n\n,,,,\n , ,,,,,\n").utf8) }, #_sourceLocation)
        try expectRead(
            try log { Array($0.replacingOccurrences(of: header, with: header + ",,").utf8) },
            #_sourceLocation
        )
        let between = try log { Array($0.replacingOccurrences(of: header, with: header + "\n,,,,").utf8) }
        #expect(between.outcome.found.hasPrefix("\(Self.log):2:1: an empty line stands between the rows [table.cells]"))
        let filled = try log { Array(($0 + "2026-04-23,30,online,x,y,z\n").utf8) }
        #expect(filled.outcome.found.contains("the row has 6 cells; the first line names 5 columns [table.cells]"))
        let nameless = try log {
            Array($0.replacingOccurrences(of: header, with: "date,,minutes,mode,focus,next-step").utf8)
        }
        #expect(nameless.outcome.found.contains("1:6: \"\" is no column of this table [table.header]"))
    }

    @Test func `spaces around cells do not count, and inside they do`() throws {
        let found = try log {
            Array($0.replacingOccurrences(of: "2025-10-06,40,school", with: " 2025-10-06 , 40, school ").utf8)
        }
        try expectRead(found, #_sourceLocation)
        let inside = try log { Array($0.replacingOccurrences(of: "2025-10-06,40", with: "2025-10-06,4 0").utf8) }
        #expect(inside.outcome.found.contains("column minutes: \"4 0\" stands here"))
    }

    // MARK: Days

    private func dates(_ day: String, _ others: String = "") throws -> RuleOutcome {
        try log { _ in Array(("date,minutes,mode,focus,next-step\n\(day),45,school,a,\n" + others).utf8) }.outcome
    }

    @Test(arguments: [
        "22.9.2025", "22.09.2025", "2025/9/22", "2025.09.22", "22/9/2025", "9/22/2025", "22-09-2025", "9/9/2025",
    ])
    func `a day that can only be one is read`(_ day: String) throws {
        #expect(try dates(day).status == .met)
    }

    @Test(arguments: [
        "22.9.25", "9/22/25", "32/9/2025", "2025-9-2x", "22 September 2025", "45922", "9.22.2025", "2025/22/9",
    ])
    func `what is no day of four-digit years is told`(_ day: String) throws {
        #expect(try dates(day).found.contains("stands here; a date such as 2026-03-14 is expected [table.cells]"))
    }

    @Test func `a day that can be two is read only where the column says which`() throws {
        let alone = try dates("4/3/2026")
        #expect(
            alone.found
                == "\(Self.log):2:1: column date: \"4/3/2026\" stands here, which is 2026-03-04 or 2026-04-03: nothing in the "
                + "column says whether the day or the month comes first [table.cells]"
        )
        #expect(alone.remedy?.contains("write it as 2026-03-14") == true)
        #expect(try dates("4/3/2026", "13/3/2026,45,school,b,\n").status == .met)
        #expect(try dates("4/3/2026", "3/13/2026,45,school,b,\n").status == .met)
        let both = try dates("13/3/2026", "3/13/2026,45,school,b,\n")
        #expect(both.found.contains("column date: line 2 has the day first, and line 3 the month [table.cells]"))
    }

    @Test(arguments: [("day-first", "2026-03-04"), ("month-first", "2026-04-03")])
    func `the template can say which number is the day`(_ order: String, _ day: String) throws {
        var program = MiniProgram()
        program.log = "who,day,until,minutes\na,4/3/2026,,30\n"
        #expect(try program.decide().outcome("log.readable").status == .notMet)
        program.dates = order
        program.logRules = MiniProgram.rule("every-row", "column: day", id: "tried")
        #expect(try program.decide().outcome("log.readable").status == .met)
        let plain = try program.decide()
        program.log = "who,day,until,minutes\na,\(day),,30\n"
        #expect(try plain.outcomes.map(\.found) == program.decide().outcomes.map(\.found))
    }

    // MARK: Numbers

    @Test(arguments: [
        (";", "93,5", true), (";", "93.5", true), (",", "\"93,5\"", false), ("\t", "93,5", true), (";", "9,375", true),
        (";", "9.375", false), ("\t", "9,375", false), ("\t", "9.3750", true), (";", "1.000,5", false),
        (",", "9.375", true),
        (";", "0.375", true),
    ])
    func `a comma before decimal places is read where it divides no cells`(
        _ sign: String,
        _ number: String,
        _ isRead: Bool
    ) throws {
        var program = MiniProgram()
        program.minutes = "number"
        program.log =
            ["who,day,until,minutes", "a,2026-01-05,,"].map { $0.replacingOccurrences(of: ",", with: sign) }
            .joined(separator: "\n") + number + "\n"
        let outcome = try program.decide().outcome("log.readable")
        #expect((outcome.status == .met) == isRead, "\(outcome.found)")
    }

    @Test func `a number that can be two is told as both`() throws {
        var program = MiniProgram()
        program.minutes = "number"
        program.log = "who;day;until;minutes\na;2026-01-05;;9.375\n"
        let outcome = try program.decide().outcome("log.readable")
        #expect(
            outcome.found.contains("column minutes: \"9.375\" stands here, which can be 9.375 or 9375 [table.cells]")
        )
    }

    // MARK: The same in another form

    @Test func `the same rows decide the same in every form`() throws {
        func decision(_ log: String, _ mediaType: String = "text/csv") throws -> [RuleOutcome] {
            var program = MiniProgram()
            program.log = log
            program.logType = mediaType
            program.logRules = MiniProgram.rule("measure", "column: minutes\ncompute: sum\natLeast: 80", id: "tried")
            return try program.decide().outcomes
        }
        let plain = try decision(
            "who,day,until,minutes\na,2026-01-05,2026-01-09,30\nb,2026-02-02,2026-02-06,20\na,2026-03-02,,40\n"
        )
        #expect(plain.first { $0.ruleID == "tried" }?.status == .met)
        let forms = [
            try decision(
                "who;day;until;minutes\r\na;05.01.2026;09.01.2026;30\r\nb;02.02.2026;06.02.2026;20\r\na;02.03.2026;;40\r\n"
            ),
            try decision(
                "\u{FEFF}minutes\twho\tday\tuntil\t\n30\ta\t1/5/2026\t1/9/2026\n20\tb\t2/2/2026\t2/6/2026\n40\ta\t3/2/2026\n",
                "text/csv"
            ),
        ]
        #expect(forms[0] == plain)
        // No day of the second is above twelve.
        #expect(forms[1].first { $0.ruleID == "log.readable" }?.status == .notMet)
        let yaml = try decision(
            """
            format: badge-table/1
            rows:
              - {who: a, day: 2026-01-05, until: 2026-01-09, minutes: 30}
              - {minutes: 20, who: b, day: 2026-02-02, until: 2026-02-06}
              - {who: a, day: 2026-03-02, minutes: 40}
            """,
            "application/yaml"
        )
        #expect(yaml == plain)
    }

    @Test(arguments: [
        ("minutes: 30", "minuts: 30", "yaml.missingKey"), ("minutes: 30", "minutes: thirty", "table.cells"),
        ("day: 2026-01-05", "day: 5.1.2026", "table.cells"), ("badge-table/1", "badge-tabel/1", "yaml.wrongFormat"),
        ("who: a", "who: ''", "yaml.emptyValue"),
        ("who: b, day: 2026-01-06, minutes: 40", "who: a, day: 2026-01-05, minutes: 30", "table.repeatedRow"),
    ])
    func `a fault of a table in YAML is told with its place`(_ old: String, _ new: String, _ code: String) throws {
        var program = MiniProgram()
        program.logType = "application/yaml"
        program.log =
            "format: badge-table/1\nrows:\n  - {who: a, day: 2026-01-05, minutes: 30}\n  - {who: b, day: 2026-01-06, minutes: 40}\n"
        #expect(try program.decide().outcome("log.readable").status == .met)
        program.log = program.log.replacingOccurrences(of: old, with: new)
        let outcome = try program.decide().outcome("log.readable")
        #expect(outcome.status == .notMet)
        #expect(outcome.found.contains("[\(code)]"), "\(outcome.found)")
        #expect(outcome.found.hasPrefix("evidence/log.csv:"))
    }
}
