internal import BadgeCrypto
internal import StrictJSON

/// What was handed in, pinned by digests: each file, and the answers that stand in `submission.yaml` itself.
public struct EvidencePins: Sendable {
    /// Names with SHA-256 in hexadecimal digits, in the order of the submission.
    public let pins: [(name: String, sha256: String)]
    /// By requirement, for looking up.
    private let requirements: [(id: String, names: [String])]

    /// Pins everything that counted of a submission in a round. A file that the folder does not hold has no pin.
    ///
    /// - Throws: ``ProgramErrors`` where a digest cannot be computed, which is a breakdown of the machine.
    public init(of submission: Submission, round: Int, facts: SubmissionFacts) throws(ProgramErrors) {
        var pins: [(name: String, sha256: String)] = []
        var requirements: [(id: String, names: [String])] = []
        for response in submission.asOf(round: round).responses {
            let items = response.items + response.feedback.compactMap(\.item)
            var own = items.compactMap { item in
                facts.file(item.path)?.digest.map { (name: item.path, sha256: Base16.encode($0.sha256)) }
            }
            if let text = Self.text(of: response) {
                do throws(CryptoError) {
                    own.append((response.requirementID, Base16.encode(try Digest.sha256(Array(text.utf8)))))
                } catch {
                    throw ProgramErrors(
                        ProgramError(.changedEvidence, file: submission.fileName, mark: nil, detail: error.detail)
                    )
                }
            }
            pins += own
            requirements.append((response.requirementID, own.map(\.name)))
        }
        self.pins = pins
        self.requirements = requirements
    }

    /// The names of what was handed in for a requirement.
    func names(of requirementID: String) -> [String] {
        requirements.first { $0.id.isSameBytes(as: requirementID) }?.names ?? []
    }

    func sha256(of name: String) -> String? {
        pins.first { $0.name.isSameBytes(as: name) }?.sha256
    }

    /// The answers in `submission.yaml` as one text; absent where there are none.
    private static func text(of response: RequirementResponse) -> String? {
        let answers = response.answers.map { $0.questionID + "\n" + $0.text + "\n" }
        let feedback = response.feedback.flatMap { entry in
            entry.answers.map { entry.role + "\n" + $0.questionID + "\n" + $0.text + "\n" }
        }
        return answers.isEmpty && feedback.isEmpty ? nil : (answers + feedback).joined(separator: "\n")
    }

    /// What was scored and is no longer what it was, over all sheets; and, where something was handed in again, what
    /// nobody pinned in the rounds before.
    ///
    /// - Throws: ``ProgramErrors`` where a digest cannot be computed.
    static func problems(
        _ sheets: [Assessment],
        of submission: Submission,
        facts: SubmissionFacts
    ) throws(ProgramErrors) -> [ProgramError] {
        var problems: [ProgramError] = []
        var rounds: [EvidencePins] = []
        for round in 1...submission.rounds {
            rounds.append(try EvidencePins(of: submission, round: round, facts: facts))
        }
        for sheet in sheets where (1...submission.rounds).contains(sheet.round) {
            let own = rounds[sheet.round - 1]
            problems += sheet.evidence.compactMap { changed($0, own.sha256(of: $0.name), sheet) }
        }
        for response in submission.responses {
            let round = submission.round(of: response.requirementID)
            guard round < submission.rounds else { continue }
            let judged = sheets.filter { $0.round >= round && $0.round < submission.rounds }.flatMap(\.evidence)
            let unpinned = rounds[round - 1].names(of: response.requirementID).filter { name in
                !judged.contains { $0.name.isSameBytes(as: name) }
            }
            problems += unpinned.map { unknown($0, round, submission) }
        }
        return problems
    }

    private static func changed(_ pin: EvidencePin, _ found: String?, _ sheet: Assessment) -> ProgramError? {
        if let found, found.isSameBytes(as: pin.sha256) { return nil }
        let name = DisplayText.quoted(pin.name)
        return ProgramError(
            .changedEvidence,
            file: sheet.fileName,
            mark: pin.mark,
            detail: found == nil
                ? "\(name), which \(DisplayText.escaped(sheet.assessor)) scored, is no longer handed in"
                : "\(name) was changed after \(DisplayText.escaped(sheet.assessor)) scored it",
            hint: "put back what was scored; what is handed in again gets a name of its own under resubmissions"
        )
    }

    private static func unknown(_ name: String, _ round: Int, _ submission: Submission) -> ProgramError {
        ProgramError(
            .changedEvidence,
            file: submission.fileName,
            mark: submission.resubmissions.last?.mark,
            detail: "something was handed in again, and no assessment of the rounds before says what "
                + "\(DisplayText.quoted(name)) was then",
            hint:
                "take the scores in with badge assess record, which notes it, or write evidence with the name and its "
                + "SHA-256 into an assessment of round \(round)"
        )
    }
}
