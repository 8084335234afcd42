internal import StrictJSON

extension EvidencePins {
    /// What is another now than it was when a sheet was written, component by component, over all assessments that come
    /// from sheets which note it.
    ///
    /// - Parameter submissions: What sheets note of the submissions that there are: asked for only to tell of which
    ///   submission a row is in which another id stands.
    /// - Throws: ``ProgramErrors`` where a digest cannot be computed.
    public static func changedSince(
        _ assessments: [Assessment],
        of submission: Submission,
        by template: Template,
        facts: SubmissionFacts,
        among submissions: () -> NotedSubmissions = { NotedSubmissions() }
    ) throws(ProgramErrors) -> [ProgramError] {
        let applied = template.applied(to: submission)
        var rounds: [Int: EvidencePins] = [:]
        var problems: [ProgramError] = []
        for sheet in assessments where (1...submission.rounds).contains(sheet.round) {
            guard sheet.scores.contains(where: { $0.noted != nil }) else { continue }
            let pins: EvidencePins
            if let known = rounds[sheet.round] {
                pins = known
            } else {
                pins = try EvidencePins(of: submission, round: sheet.round, facts: facts)
                rounds[sheet.round] = pins
            }
            var own: [(component: String, note: String)] = []
            for component in applied.scoredRequirements.map(\.ruleID) {
                own.append((component, try pins.note(on: component, of: submission, by: applied)))
            }
            for score in sheet.scores where !own.contains(where: { $0.component.isSameBytes(as: score.ruleID) }) {
                own.append((score.ruleID, try pins.note(on: score.ruleID, of: submission, by: applied)))
            }
            let copied = CopiedDigests(in: sheet, own: own)
            problems += copied.problems(among: submissions)
            for score in sheet.scores where !copied.explains(score) {
                guard let noted = score.noted,
                    let now = own.first(where: { $0.component.isSameBytes(as: score.ruleID) })?.note,
                    !noted.isSameBytes(as: now)
                else { continue }
                let other = submissions().submission(noted: noted, on: score.ruleID, besides: submission.id)
                problems.append(other.map { misnamed(score, sheet, $0) } ?? changed(score, sheet))
            }
        }
        return problems
    }

    private static func misnamed(_ score: Assessment.Score, _ sheet: Assessment, _ other: String) -> ProgramError {
        let own = DisplayText.escaped(other)
        return ProgramError(
            .otherSubmission,
            file: sheet.fileName,
            mark: score.mark,
            detail:
                "\(DisplayText.escaped(sheet.submissionID)) stands in the row of \(score.ruleID), and by the column digest "
                + "\(DisplayText.escaped(sheet.assessor)) had \(own) there",
            hint: "this is the row of \(own): write \(own) in column submission"
        )
    }

    private static func changed(_ score: Assessment.Score, _ sheet: Assessment) -> ProgramError {
        ProgramError(
            .changedEvidence,
            file: sheet.fileName,
            mark: score.mark,
            detail:
                "what is handed in for \(score.ruleID) of \(DisplayText.escaped(sheet.submissionID)) was changed since the "
                + "sheet was written for \(DisplayText.escaped(sheet.assessor))",
            hint:
                "put back what lay there then, under the names of then; or have \(DisplayText.escaped(sheet.assessor)) look at it and score it anew, "
                + "on a sheet that badge assess sheet writes now"
        )
    }
}
