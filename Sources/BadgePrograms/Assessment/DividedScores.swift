internal import StrictJSON

extension Assessment {
    /// What assessors' sheets leave out of what is to be scored, as ``omissions(of:by:)`` tells it of each. Where one sheet
    /// divides one person's scores among several ids, as a spreadsheet does that counts on when an id is dragged down, that
    /// is told instead.
    public static func omissions(
        _ assessments: [Assessment],
        of submission: Submission,
        by template: Template
    ) -> [ProgramError] {
        let partial = assessments.map { (sheet: $0, faults: $0.omissions(of: submission, by: template)) }
        let divided = partial.filter { !$0.faults.isEmpty }.map(\.sheet)
        let scored = divided.flatMap { $0.scores.map { Array($0.ruleID.utf8) } }
        guard divided.count > 1, Set(scored).count == scored.count, let first = divided.first,
            divided.allSatisfy({ $0.fileName.isSameBytes(as: first.fileName) && $0.round == first.round })
        else { return partial.flatMap(\.faults) }
        let names = divided.prefix(10).map { DisplayText.escaped($0.assessor) }.joined(separator: ", ")
        return [
            ProgramError(
                .sheetUnscored,
                file: first.fileName,
                mark: first.scores.first?.mark,
                detail: "\(DisplayText.escaped(submission.id)) is scored by each of \(names)"
                    + (divided.count > 10 ? " and \(divided.count - 10) more" : "") + " in part only",
                hint:
                    "a sheet is one person's: write the id of the one who scored into the column assessor of every row; "
                    + "where it was several people, each scores the whole on a sheet of their own"
            )
        ]
    }
}
