internal import StrictJSON

extension EvidencePins {
    /// How a sheet notes what lay before the assessor: no spreadsheet takes it for a number, a day or a formula.
    static let notePrefix = "sha256-"
    private static let noteDigits = 16

    /// Whether a text is such a note.
    static func isNote(_ text: String) -> Bool {
        let digits = text.utf8.dropFirst(notePrefix.utf8.count)
        return text.utf8.starts(with: notePrefix.utf8) && digits.count == noteDigits
            && digits.allSatisfy { "0123456789abcdef".utf8.contains($0) }
    }

    /// What lies before whoever scores a component, as a sheet notes it: the files of its requirement and what
    /// `submission.yaml` says there; for a component of the whole submission those of all requirements.
    ///
    /// - Parameter template: The template as it is applied to the submission.
    func note(
        on component: String,
        of submission: Submission,
        by template: Template
    ) throws(ProgramErrors) -> String {
        let scored = template.scoredRequirements.first { $0.ruleID.isSameBytes(as: component) }
        let names = scored?.requirementID.map { self.names(of: $0) } ?? requirements.flatMap(\.names)
        let text = PinnedText.joined(names.flatMap { [$0, sha256(of: $0) ?? ""] })
        return Self.notePrefix + String(try Self.digest(text, submission).prefix(Self.noteDigits))
    }

    /// What is another now than it was when a sheet was written, component by component, over all assessments that come
    /// from sheets which note it.
    ///
    /// - Throws: ``ProgramErrors`` where a digest cannot be computed.
    public static func changedSince(
        _ assessments: [Assessment],
        of submission: Submission,
        by template: Template,
        facts: SubmissionFacts
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
            for score in sheet.scores {
                guard let noted = score.noted else { continue }
                let now = try pins.note(on: score.ruleID, of: submission, by: applied)
                if noted.isSameBytes(as: now) { continue }
                problems.append(changed(score, sheet))
            }
        }
        return problems
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
                "put back what lay there then; or have \(DisplayText.escaped(sheet.assessor)) look at it and score it anew, "
                + "on a sheet that badge assess sheet writes now"
        )
    }
}

extension AssessmentSheet.Task {
    /// The task with notes of what lies before the assessor now, by which the reader of the sheet sees whether it was
    /// changed since.
    ///
    /// - Throws: ``ProgramErrors`` where a digest cannot be computed.
    public func noting(
        _ submission: Submission,
        by template: Template,
        facts: SubmissionFacts
    ) throws(ProgramErrors) -> Self {
        let applied = template.applied(to: submission)
        let pins = try EvidencePins(of: submission, round: round, facts: facts)
        var notes: [String] = []
        for component in components { notes.append(try pins.note(on: component, of: submission, by: applied)) }
        var task = self
        task.notes = notes
        return task
    }
}
