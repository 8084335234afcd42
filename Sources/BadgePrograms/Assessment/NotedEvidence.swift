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

    /// What lies before whoever scores a component, as a sheet notes it: the id of the submission, the files of the
    /// requirement and what `submission.yaml` says there; for a component of the whole submission those of all requirements.
    /// By the id the row fits this submission alone, whoever hands in the same work.
    ///
    /// - Parameter template: The template as it is applied to the submission.
    func note(
        on component: String,
        of submission: Submission,
        by template: Template
    ) throws(ProgramErrors) -> String {
        let scored = template.scoredRequirements.first { $0.ruleID.isSameBytes(as: component) }
        let names = scored?.requirementID.map { self.names(of: $0) } ?? requirements.flatMap(\.names)
        return try Self.note(on: names.flatMap { [$0, sha256(of: $0) ?? ""] }, submission)
    }

    /// The note on what is named, each name with its digest behind it.
    private static func note(on texts: [String], _ submission: Submission) throws(ProgramErrors) -> String {
        let text = PinnedText.joined(["submission", submission.id] + texts)
        return notePrefix + String(try digest(text, submission).prefix(noteDigits))
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
                            let texts = try texts(of: own, facts, submission, item.path, name, stray.sha256)
                            let note = try note(on: texts, submission)
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
    private static func texts(
        of responses: [RequirementResponse],
        _ facts: SubmissionFacts,
        _ submission: Submission,
        _ missing: String,
        _ name: String,
        _ sha256: String
    ) throws(ProgramErrors) -> [String] {
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
        return texts
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
