internal import BadgeCrypto
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

    /// Files that are named and not there, and of which a sheet notes what lies in the folder under a name that nothing
    /// names: so it was when the sheet was written, be it under the name that is missing or under its own.
    ///
    /// - Throws: ``ProgramErrors`` where a digest cannot be computed.
    public static func renamed(
        _ assessments: [Assessment],
        of submission: Submission,
        by template: Template,
        facts: SubmissionFacts
    ) throws(ProgramErrors) -> [RenamedSinceSheet] {
        let applied = template.applied(to: submission)
        var found: [RenamedSinceSheet] = []
        if facts.strays.isEmpty { return found }
        for sheet in assessments where (1...submission.rounds).contains(sheet.round) {
            let responses = submission.asOf(round: sheet.round).responses
            for score in sheet.scores {
                guard let noted = score.noted else { continue }
                let place = applied.scoredRequirements.first { $0.ruleID.isSameBytes(as: score.ruleID) }?.requirementID
                let own = responses.filter { response in place?.isSameBytes(as: response.requirementID) ?? true }
                let items = own.flatMap { $0.items + $0.feedback.compactMap(\.item) }
                for item in items.prefix(strayTries) where facts.file(item.path)?.digest == nil {
                    for stray in facts.strays.prefix(strayTries) {
                        for name in [item.path, stray.path] {
                            let text = try text(of: own, facts, submission, item.path, name, stray.sha256)
                            let note = notePrefix + String(try digest(text, submission).prefix(noteDigits))
                            guard note.isSameBytes(as: noted) else { continue }
                            found.append(
                                RenamedSinceSheet(
                                    missing: item.path,
                                    lying: stray.path,
                                    assessor: sheet.assessor,
                                    file: sheet.fileName,
                                    mark: score.mark
                                )
                            )
                        }
                    }
                }
            }
        }
        return found
    }

    /// The most files of a kind that are tried.
    private static let strayTries = 20

    /// What a note is the digest of, with one file under another name and with other bytes.
    private static func text(
        of responses: [RequirementResponse],
        _ facts: SubmissionFacts,
        _ submission: Submission,
        _ missing: String,
        _ name: String,
        _ sha256: String
    ) throws(ProgramErrors) -> String {
        var texts: [String] = []
        for response in responses {
            for item in response.items + response.feedback.compactMap(\.item) {
                if item.path.isSameBytes(as: missing) {
                    texts += [name, sha256]
                } else if let digest = facts.file(item.path)?.digest {
                    texts += [item.path, Base16.encode(digest.sha256)]
                }
            }
            let said = PinnedText.of(response) { $0.isSameBytes(as: missing) ? name : $0 }
            texts += [response.requirementID, try digest(said, submission)]
        }
        return PinnedText.joined(texts)
    }

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
            for score in sheet.scores {
                guard let noted = score.noted else { continue }
                let now = try pins.note(on: score.ruleID, of: submission, by: applied)
                if noted.isSameBytes(as: now) { continue }
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
