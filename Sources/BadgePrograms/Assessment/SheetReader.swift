internal import StrictJSON
internal import VerifiableCredentials

/// Reads the rows of an assessment sheet; see ``AssessmentSheet``. Every fault is told, not the first one only.
struct SheetReader {
    typealias Column = AssessmentSheet.Column

    private(set) var drafts: [SheetDraft] = []
    private(set) var problems: [ProgramError] = []
    private let file: String
    private let template: Template
    private let templateName: String
    private var components: [[UInt8]: SheetComponent] = [:]
    private var places: [Column: Int] = [:]
    /// How many columns the first line names.
    private var width = 0
    private var order: DateOrder?
    private var known: [[UInt8]: Int] = [:]
    /// The submissions of which a row was left out because of a fault in it.
    private var faulty: Set<[UInt8]> = []
    private let submissions: () -> NotedSubmissions

    /// - Parameter submissions: Those that there are, for rows in which another id stands.
    /// - Throws: ``ProgramErrors`` where the file as a whole cannot be read.
    init(
        _ file: ProgramFile,
        _ template: Template,
        _ dates: DateOrder?,
        _ submissions: @escaping () -> NotedSubmissions
    ) throws(ProgramErrors) {
        self.submissions = submissions
        self.file = file.name
        self.template = template
        templateName = AssessmentSheet.name(of: template)
        let text = try Self.text(of: file)
        for rule in template.scoredRules { components[Array(rule.header.id.utf8)] = SheetComponent(rule) }
        if let title = LinesAboveHeading(of: text) {
            // How the cells are divided is told by the first line: nothing can be said of the others before it is gone.
            fail(.sheetHeader, YAMLMark(line: 1, column: 1), title.detail, title.hint)
            return
        }
        let content = TableText(
            text,
            file: file.name,
            cellBytes: UntrustedInput.sheetCellBytes,
            tooLong: Self.divided
        )
        problems = content.problems
        guard let header = content.rows.first else {
            if problems.isEmpty { fail(.sheetHeader, YAMLMark(line: 1, column: 1), "the sheet is empty", Self.wanted) }
            return
        }
        if !AssessmentSheet.isHeading(header), let place = content.rows.firstIndex(where: AssessmentSheet.isHeading) {
            let number = content.rows[place].number
            let detail = "the first line is not the heading, which stands in row \(number)"
            fail(.sheetHeader, header.mark, detail, "put row \(number) back to the top: it was sorted with the others")
            return
        }
        guard readHeader(header), !header.isFaulty else { return }
        let rows = content.rows.dropFirst().filter { !$0.isFaulty }
        readOrder(rows, dates)
        for row in rows where problems.count < UntrustedInput.problems { read(row) }
        finish()
    }

    private static let wanted =
        "write the sheet with badge assess sheet; its first line is to be "
        + Column.allCases.map(\.rawValue).joined(separator: ",")

    private mutating func readHeader(_ header: TableText.Row) -> Bool {
        var unknown: [TableText.Cell] = []
        width = TableHeader.named(header).count
        for (place, cell) in TableHeader.named(header).enumerated() {
            guard let column = Column.allCases.first(where: { $0.rawValue.isSameBytes(as: cell.text) }) else {
                unknown.append(cell)
                continue
            }
            if places[column] != nil {
                fail(.sheetHeader, cell.mark, "the column \(column.rawValue) is named twice", "name it once")
            }
            places[column] = place
        }
        let absent = Column.allCases.filter { !$0.mayBeAbsent && places[$0] == nil }.map(\.rawValue)
        // Where hardly a column is known, the line is no heading at all: a row may hold the word assessor too.
        for cell in unknown where places.count > absent.count {
            let free = Column.allCases.filter { places[$0] == nil }.map(\.rawValue)
            let near = NearName.nearest(to: cell.text, among: free).map { "did you mean \($0)?" }
            let only = unknown.count == 1 && absent.count == 1 ? absent.first.map { "rename it to \($0)" } : nil
            let hint = near ?? only ?? "take it out; what is to be kept goes under comment"
            let name = DisplayText.quoted(cell.text.onOneLine, limit: 60)
            fail(.sheetHeader, cell.mark, "\(name) is no column of a sheet", hint)
        }
        if absent.isEmpty { return true }
        fail(.sheetHeader, header.mark, "the first line does not name " + absent.joined(separator: ", "), Self.wanted)
        return false
    }

    private mutating func readOrder(_ rows: [TableText.Row], _ given: DateOrder?) {
        let cells = rows.map { (text: cell(.date, $0).text, line: $0.mark.line) }
        switch ColumnDates(cells, given: given) {
        case .order(let order): self.order = order
        case .contradictory(let day, let month):
            let place = YAMLMark(line: max(day, month), column: 1)
            let detail = "date: line \(day) has the day first, and line \(month) the month"
            fail(.sheetCells, place, detail, "write all days as 2026-03-14")
        }
    }

    private func cell(_ column: Column, _ row: TableText.Row) -> TableText.Cell {
        guard let place = places[column], row.cells.indices.contains(place) else {
            return TableText.Cell(text: "", mark: row.mark)
        }
        return row.cells[place]
    }

    /// How messages name a cell: by its column and as spreadsheets do, `score (cell J4)`.
    private func name(_ column: Column, _ row: TableText.Row) -> String {
        guard let place = places[column], place < 26 else { return column.rawValue }
        let letter = Unicode.Scalar(UInt8(ascii: "A") + UInt8(place))
        return "\(column.rawValue) (cell \(letter)\(row.number))"
    }

    private mutating func read(_ row: TableText.Row) {
        guard hasItsCells(row), isOfSheet(row) else { return }
        let version = cell(.template, row)
        guard version.text.isSameBytes(as: templateName) else {
            let found = version.text.isEmpty ? "nothing" : DisplayText.quoted(version.text)
            return fail(
                .otherTemplate,
                version.mark,
                name(.template, row)
                    + ": \(found) stands here; the template given is \(DisplayText.quoted(templateName))",
                "give the template for which the sheet was written, or write the sheet anew"
            )
        }
        let before = problems.count
        let submission = identifier(.submission, row)
        let assessor = identifier(.assessor, row)
        let role = role(row)
        let round = round(row)
        let component = component(row)
        let date = date(row)
        guard problems.count == before, let component else {
            faulty.insert(Array(submission.utf8))
            return
        }
        let parts = [submission, assessor, role.rawValue, String(round)]
        let key = Array(parts.map { Array($0.utf8) }.joined(separator: [0x1F]))
        let place = known[key] ?? drafts.count
        if place == drafts.count {
            known[key] = place
            drafts.append(
                SheetDraft(submission: submission, assessor: assessor, role: role, round: round, mark: row.mark)
            )
        }
        add(row, component, date, to: place)
    }

    /// Tells of a row that was torn apart or run together, before anything is said of its cells. Empty cells at the end do
    /// not count.
    private mutating func hasItsCells(_ row: TableText.Row) -> Bool {
        let last = places.filter { !$0.key.mayBeAbsent && $0.key != .date && $0.key != .score }.values.max() ?? 0
        let filled = row.cells.lastIndex { !$0.text.isEmpty } ?? 0
        if filled < width, row.cells.count > last { return true }
        let isOne = row.cells.count == 1
        fail(
            .sheetCells,
            row.mark,
            "row \(row.number) has \(Counting.of(row.cells.count, "cell", "cells")), and the first line names "
                + Counting.of(width, "column", "columns"),
            isOne
                ? "the whole row stands in one cell: save the sheet anew, with the sign between the cells that its first "
                    + "line has"
                : "a comma or semicolon that is part of a text divides cells unless the text stands in quotation marks: open "
                    + "the sheet in a spreadsheet, put each text into its column, and save it anew"
        )
        if let cell = places[.submission], row.cells.indices.contains(cell) {
            faulty.insert(Array(row.cells[cell].text.utf8))
        }
        return false
    }

    /// Tells of a row with which no sheet is written: the heading once more, a sum, a remark.
    private mutating func isOfSheet(_ row: TableText.Row) -> Bool {
        func isEmpty(_ column: Column) -> Bool { cell(column, row).text.isEmpty }
        var fault: String?
        if AssessmentSheet.isHeading(row) {
            fault = "row \(row.number) is the heading once more"
        } else if isEmpty(.component), isEmpty(.template) {
            fault = "row \(row.number) has neither component nor template: it is none of the rows to be scored"
        } else if isEmpty(.submission), isEmpty(.component) || isEmpty(.template) {
            fault = "row \(row.number) names no submission: it is none of the rows to be scored"
        }
        guard let fault else { return true }
        fail(.sheetCells, row.mark, fault, "take this row out")
        return false
    }

    /// Adds what a row says about one component.
    private mutating func add(
        _ row: TableText.Row,
        _ component: SheetComponent,
        _ date: Instant?,
        to place: Int
    ) {
        let score = cell(.score, row)
        let comment = comment(row)
        let noted = noted(row)
        if let line = drafts[place].lines[Array(component.id.utf8)] {
            return fail(
                .sheetCells,
                cell(.component, row).mark,
                name(.component, row)
                    + ": \(component.id) stands already in line \(line) for the same submission and person",
                drafts[place].remedy(repeating: component.id, noted, submissions())
                    ?? component.remedy(repeatedBeside: cell(.what, row).text, in: template)
            )
        }
        drafts[place].lines[Array(component.id.utf8)] = row.mark.line
        drafts[place].noted[Array(component.id.utf8)] = noted
        if let date {
            if let other = drafts[place].date, other != date, let mark = drafts[place].dateMark {
                fail(
                    .sheetCells,
                    cell(.date, row).mark,
                    name(.date, row) + ": \(date.date) stands here, and \(other.date) in line \(mark.line)",
                    "one submission is scored under one day: that of its last score"
                )
            }
            if drafts[place].date == nil {
                (drafts[place].date, drafts[place].dateMark) = (date, cell(.date, row).mark)
            }
        }
        if score.text.isEmpty {
            drafts[place].empty.append((name(.score, row), component.id, score.mark, component.wanted))
            return
        }
        guard let value = component.value(of: score.text) else {
            return fail(
                .sheetCells,
                score.mark,
                name(.score, row) + ": \(DisplayText.quoted(score.text, limit: 60)) stands here; \(component.id) takes "
                    + component.wanted,
                component.nearest(to: score.text).map { "did you mean \($0)?" }
            )
        }
        drafts[place].scores.append(
            Assessment.Score(
                ruleID: component.id,
                value: value,
                comment: comment,
                mark: score.mark,
                noted: noted
            )
        )
    }

    /// What can be said only once all rows are read.
    private mutating func finish() {
        tellSharedDigests()
        for draft in drafts where !draft.scores.isEmpty {
            if draft.date == nil, !faulty.contains(Array(draft.submission.utf8)) {
                fail(
                    .sheetCells,
                    draft.mark,
                    "date: no day stands in the rows of \(draft.submission)",
                    "write the day on which it was scored into the first of them, such as 2026-03-14"
                )
            }
            // An adjudicator decides only where the assessors differ.
            guard draft.role == .assessor else { continue }
            for (name, component, mark, wanted) in draft.empty {
                fail(
                    .sheetUnscored,
                    mark,
                    "\(name): nothing stands here; \(component) of \(draft.submission) takes \(wanted)",
                    "score it, or leave all rows of the submission empty until it is assessed"
                )
            }
        }
    }

    private mutating func identifier(_ column: Column, _ row: TableText.Row) -> String {
        let cell = cell(column, row)
        if !AssessmentSheet.isIdentifier(cell.text) {
            let found = cell.text.isEmpty ? "nothing" : DisplayText.quoted(cell.text, limit: 60)
            fail(
                .sheetCells,
                cell.mark,
                name(column, row) + ": \(found) stands here; an id is expected",
                "small letters a to z, digits, dots and hyphens, as the sheet was written"
            )
        }
        return cell.text
    }

    private mutating func comment(_ row: TableText.Row) -> String? {
        let cell = cell(.comment, row)
        if cell.text.isEmpty { return nil }
        if SheetCells.holdsControl(cell.text) {
            fail(
                .sheetCells,
                cell.mark,
                name(.comment, row) + ": a control character stands in the text",
                "take it out"
            )
        }
        let count = cell.text.unicodeScalars.count
        if count > 20_000 {
            fail(.sheetCells, cell.mark, name(.comment, row) + ": \(count) characters; at most 20000 fit", "shorten it")
        }
        return cell.text
    }

    private mutating func noted(_ row: TableText.Row) -> String? {
        let cell = cell(.digest, row)
        if cell.text.isEmpty { return nil }
        if EvidencePins.isNote(cell.text) { return cell.text }
        fail(
            .sheetCells,
            cell.mark,
            name(.digest, row)
                + ": \(DisplayText.quoted(cell.text, limit: 60)) stands here; what badge assess sheet wrote is "
                + "expected",
            "put back what stood there when the sheet was written: it begins with " + EvidencePins.notePrefix
        )
        return nil
    }

    private mutating func role(_ row: TableText.Row) -> Assessment.Role {
        let cell = cell(.role, row)
        if cell.text.isEmpty { return .assessor }
        if let role = Assessment.Role.allCases.first(where: { $0.rawValue.isSameBytes(as: cell.text) }) { return role }
        let names = Assessment.Role.allCases.map(\.rawValue)
        fail(
            .sheetCells,
            cell.mark,
            name(.role, row)
                + ": \(DisplayText.quoted(cell.text, limit: 60)) stands here; assessor or adjudicator is expected",
            NearName.nearest(to: cell.text, among: names).map { "did you mean \($0)?" }
        )
        return .assessor
    }

    private mutating func round(_ row: TableText.Row) -> Int {
        let cell = cell(.round, row)
        if cell.text.isEmpty { return 1 }
        if let round = Int(cell.text), (1...UntrustedInput.rounds).contains(round) { return round }
        let found = DisplayText.quoted(cell.text, limit: 60)
        let most = UntrustedInput.rounds
        fail(
            .sheetCells,
            cell.mark,
            name(.round, row) + ": \(found) stands here; a number from 1 to \(most) is expected",
            nil
        )
        return 1
    }

    private mutating func component(_ row: TableText.Row) -> SheetComponent? {
        let cell = cell(.component, row)
        if let component = components[Array(cell.text.utf8)] { return component }
        let ids = template.scoredRules.map(\.header.id)
        let found = cell.text.isEmpty ? "nothing" : DisplayText.quoted(cell.text, limit: 60)
        fail(
            .unknownID,
            cell.mark,
            name(.component, row) + ": \(found) stands here, which is nothing that assessors score",
            NearName.nearest(to: cell.text, among: ids).map { "did you mean \($0)?" }
                ?? "they score " + ids.joined(separator: ", ")
        )
        return nil
    }

    private mutating func date(_ row: TableText.Row) -> Instant? {
        let cell = cell(.date, row)
        if cell.text.isEmpty { return nil }
        let found = DateText(cell.text)
        if let day = found?.instant(order) { return day }
        let isOpen = found != nil && order == nil
        fail(
            .sheetCells,
            cell.mark,
            name(.date, row) + ": \(DisplayText.quoted(cell.text, limit: 60)) stands here"
                + (isOpen ? ", which is \(found?.possibilities ?? "")" : "; a day such as 2026-03-14 is expected"),
            isOpen
                ? "write it as 2026-03-14 with the cell formatted as text, or say --dates day-first or month-first"
                : DayGuess(cell.text).hint
        )
        return nil
    }

    mutating func fail(_ code: ProgramError.Code, _ mark: YAMLMark, _ detail: String, _ hint: String?) {
        guard problems.count < UntrustedInput.problems else { return }
        problems.append(ProgramError(code, file: file, mark: mark, detail: detail, hint: hint))
    }
}
