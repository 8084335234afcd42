internal import StrictJSON

extension AssessmentSheet {
    /// Whether a row names every column that a sheet has to have.
    static func isHeading(_ row: TableText.Row) -> Bool {
        Column.allCases.filter { !$0.mayBeAbsent }.allSatisfy { column in
            row.cells.contains { $0.text.isSameBytes(as: column.rawValue) }
        }
    }
}

extension SheetReader {
    /// What to do about a sheet that is too large.
    static let divided =
        "divide it into several sheets, each with the first line and with all rows of a submission, and give them all"

    /// The text of a sheet.
    static func text(of file: ProgramFile) throws(ProgramErrors) -> String {
        guard file.bytes.count <= UntrustedInput.sheetBytes else {
            let detail = "the sheet has \(file.bytes.count) bytes; at most \(UntrustedInput.sheetBytes) are read"
            throw ProgramErrors(
                ProgramError(.tableTooLarge, file: file.name, mark: nil, detail: detail, hint: divided)
            )
        }
        do throws(TableDecoding.Fault) {
            return try TableDecoding.text(of: file.bytes)
        } catch {
            throw ProgramErrors(
                ProgramError(.tableEncoding, file: file.name, mark: nil, detail: error.words, hint: error.hint)
            )
        }
    }

    /// Tells of digests that stand in one person's rows of several submissions, once for each: every submission has its own.
    mutating func tellSharedDigests() {
        var first: [[UInt8]: (submission: String, line: Int)] = [:]
        var order: [[UInt8]] = []
        var others: [[UInt8]: (submission: String, line: Int)] = [:]
        for draft in drafts {
            for (component, note) in draft.noted {
                let key = Array(draft.assessor.utf8) + [0] + Array(note.utf8)
                let line = draft.lines[component] ?? draft.mark.line
                guard let known = first[key] else {
                    first[key] = (draft.submission, line)
                    continue
                }
                if known.submission.isSameBytes(as: draft.submission) {
                    if line < known.line { first[key] = (draft.submission, line) }
                } else if let other = others[key] {
                    if line < other.line { others[key] = (draft.submission, line) }
                } else {
                    others[key] = (draft.submission, line)
                    order.append(key)
                }
            }
        }
        let found = order.compactMap { key in others[key].map { (key: key, place: $0) } }
        for entry in found.sorted(by: { $0.place.line < $1.place.line }) {
            guard let known = first[entry.key] else { continue }
            fail(
                .sheetCells,
                YAMLMark(line: entry.place.line, column: 1),
                "digest: what stands in the row of \(known.submission) in line \(known.line) stands here too, in a row of "
                    + "\(entry.place.submission)",
                "the column digest was filled down: put back what badge assess sheet wrote there, from a copy, or write the "
                    + "sheet anew and take the scores over"
            )
        }
    }
}

extension SheetCells {
    /// Whether a text holds a control character other than line ends and tabs.
    static func holdsControl(_ text: String) -> Bool {
        text.unicodeScalars.contains { scalar in
            scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t" && scalar != "\r"
        }
    }
}

extension SheetDraft {
    /// What to do about a row that repeats a component of this submission: its column `digest` tells whose it is, where a
    /// spreadsheet filled the column of the submissions down. Absent where it tells nothing.
    func remedy(repeating component: String, _ note: String?, _ submissions: NotedSubmissions) -> String? {
        func owner(_ note: String?) -> String? {
            note.flatMap { submissions.submission(noted: $0, on: component, besides: submission) }
                .map { DisplayText.escaped($0) }
        }
        if let own = owner(note) {
            return "by its column digest this is the row of \(own): write \(own) in column submission"
        }
        guard let line = lines[Array(component.utf8)], let first = owner(noted[Array(component.utf8)]) else {
            return nil
        }
        return
            "by its column digest the row in line \(line) is that of \(first): write \(first) there in column submission"
    }
}

extension SheetComponent {
    /// What to do about a row of this component where it stands already: the column with the words tells which one the row
    /// is of, where a spreadsheet filled the column of the ids down.
    func remedy(repeatedBeside words: String, in template: Template) -> String {
        let what = words.onOneLine
        let meant = template.scoredRules.map(SheetComponent.init).first { $0.what.onOneLine.isSameBytes(as: what) }
        guard let meant, !meant.id.isSameBytes(as: id) else { return "keep one of the two rows" }
        return "by its column what this is the row of \(meant.id): write that into the column component"
    }
}
