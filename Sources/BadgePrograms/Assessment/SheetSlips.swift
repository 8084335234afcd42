internal import StrictJSON

extension AssessmentSheet {
    /// Whether a row names every column that a sheet has to have.
    static func isHeading(_ row: TableText.Row) -> Bool {
        Column.allCases.filter { !$0.mayBeAbsent }.allSatisfy { column in
            row.cells.contains { $0.text.isSameBytes(as: column.rawValue) }
        }
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
