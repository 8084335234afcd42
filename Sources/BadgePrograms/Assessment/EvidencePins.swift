internal import BadgeCrypto
internal import StrictJSON

/// What was handed in, pinned by digests: each file, what `submission.yaml` says for each requirement, and what it says of
/// the work as a whole.
public struct EvidencePins: Sendable {
    /// Names with SHA-256 in hexadecimal digits, in the order of the submission.
    public let pins: [(name: String, sha256: String)]
    /// By requirement, for looking up.
    let requirements: [(id: String, names: [String])]
    /// Every path that is handed in.
    private let paths: [String]
    /// The titles of the files, in the order of the submission.
    let titles: [(path: String, title: String)]

    /// Pins everything that counted of a submission in a round. A file that the folder does not hold has no pin.
    ///
    /// - Throws: ``ProgramErrors`` where a digest cannot be computed, which is a breakdown of the machine.
    public init(of submission: Submission, round: Int, facts: SubmissionFacts) throws(ProgramErrors) {
        var pins: [(name: String, sha256: String)] = []
        var requirements: [(id: String, names: [String])] = []
        var paths: [String] = []
        var titles: [(path: String, title: String)] = []
        let past = submission.asOf(round: round)
        for response in past.responses {
            let items = response.items + response.feedback.compactMap(\.item)
            paths += items.map(\.path)
            titles += items.map { ($0.path, $0.title) }
            var own = items.compactMap { item in
                facts.file(item.path)?.digest.map { (name: item.path, sha256: Base16.encode($0.sha256)) }
            }
            own.append((response.requirementID, try Self.digest(PinnedText.of(response), submission)))
            pins += own
            requirements.append((response.requirementID, own.map(\.name)))
        }
        for (name, text) in PinnedText.head(of: past) { pins.append((name, try Self.digest(text, submission))) }
        self.pins = pins
        self.requirements = requirements
        self.paths = paths
        self.titles = titles
    }

    static func digest(_ text: String, _ submission: Submission) throws(ProgramErrors) -> String {
        do throws(CryptoError) {
            return Base16.encode(try Digest.sha256(Array(text.utf8)))
        } catch {
            throw ProgramErrors(
                ProgramError(.changedEvidence, file: submission.fileName, mark: nil, detail: error.detail)
            )
        }
    }

    /// The names of what was handed in for a requirement.
    func names(of requirementID: String) -> [String] {
        requirements.first { $0.id.isSameBytes(as: requirementID) }?.names ?? []
    }

    func sha256(of name: String) -> String? {
        pins.first { $0.name.isSameBytes(as: name) }?.sha256
    }

    /// What was scored and is no longer what it was, or came to it afterwards, over all sheets with pins; and, where
    /// something was handed in again, what nobody pinned in the rounds before.
    ///
    /// - Throws: ``ProgramErrors`` where a digest cannot be computed.
    public static func problems(
        _ sheets: [Assessment],
        of submission: Submission,
        facts: SubmissionFacts
    ) throws(ProgramErrors) -> [ProgramError] {
        var problems: [ProgramError] = []
        var rounds: [EvidencePins] = []
        for round in 1...submission.rounds {
            rounds.append(try EvidencePins(of: submission, round: round, facts: facts))
        }
        for sheet in sheets where (1...submission.rounds).contains(sheet.round) && !sheet.evidence.isEmpty {
            let own = rounds[sheet.round - 1]
            let renamed = RenamedFiles(sheet, own, facts)
            let responses = submission.asOf(round: sheet.round).responses
            for pin in sheet.evidence {
                guard let problem = own.changed(pin, sheet) else { continue }
                if let response = responses.first(where: { $0.requirementID.isSameBytes(as: pin.name) }) {
                    let change = ChangedResponse(response, pin, sheet, renamed.oldNames(of: response, facts))
                    if try !change.isExplainedByNames(in: submission) {
                        problems.append(try change.problem(in: submission, problem))
                    }
                } else {
                    problems.append(renamed.problem(pin) ?? problem)
                }
            }
            let names = own.requirements.flatMap { [$0.id] + $0.names }
            problems += names.enumerated().filter { index, name in
                !names[..<index].contains { $0.isSameBytes(as: name) }
                    && !sheet.evidence.contains { $0.name.isSameBytes(as: name) } && !renamed.explains(name)
            }.map { own.added($0.element, sheet, submission) }
        }
        for response in submission.responses {
            let round = submission.round(of: response.requirementID)
            guard round < submission.rounds else { continue }
            let judged = sheets.filter { $0.round >= round && $0.round < submission.rounds }
            guard judged.allSatisfy(\.evidence.isEmpty) else { continue }
            problems += rounds[round - 1].names(of: response.requirementID)
                .map { Self.unknown($0, round, submission) }
        }
        return problems
    }

    /// Whether a pinned name is that of a file.
    static func isFile(_ name: String) -> Bool {
        name.utf8.starts(with: "evidence/".utf8)
    }

    private func changed(_ pin: EvidencePin, _ sheet: Assessment) -> ProgramError? {
        let found = sha256(of: pin.name)
        if let found, found.isSameBytes(as: pin.sha256) { return nil }
        let who = DisplayText.escaped(sheet.assessor)
        let what = PinnedText.words(pin.name)
        let isNamed = paths.contains { $0.isSameBytes(as: pin.name) }
        return ProgramError(
            .changedEvidence,
            file: sheet.fileName,
            mark: pin.mark,
            detail: found != nil
                ? "\(what) was changed after \(who) scored it"
                : isNamed
                    ? "\(what), which \(who) scored, is empty now or no longer in the folder"
                    : "\(what), which \(who) scored, is no longer handed in",
            hint: Self.remedy(pin.name)
        )
    }

    private static func remedy(_ name: String) -> String {
        if name.isSameBytes(as: PinnedText.educatorName) {
            return
                "name, address and identifiers are those of somebody else than whose work was scored: put them back; where it "
                + "is the same person, take that line out of evidence in each assessment"
        }
        if PinnedText.isDays(name) {
            return
                "put back the days that were scored; where they were wrong, write the right ones under activity or phases of a "
                + "later round, under resubmissions"
        }
        if PinnedText.isPeople(name) {
            return
                "put back what was scored; where that was wrong, others may be the ones to assess it: move all assessments of "
                + "this submission away, and have it scored anew by people who may"
        }
        return "put back what was scored; what is handed in again gets a name of its own under resubmissions"
    }

    private func added(_ name: String, _ sheet: Assessment, _ submission: Submission) -> ProgramError {
        ProgramError(
            .changedEvidence,
            file: sheet.fileName,
            mark: sheet.evidence.first?.mark,
            detail: "\(PinnedText.words(name)) is none of what \(DisplayText.escaped(sheet.assessor)) scored, by the "
                + "list under evidence",
            hint: "take out what was added after it was scored; or have it scored anew: move this assessment away, and "
                + "take the new scores in with badge assess record"
        )
    }

    private static func unknown(_ name: String, _ round: Int, _ submission: Submission) -> ProgramError {
        ProgramError(
            .changedEvidence,
            file: submission.fileName,
            mark: submission.resubmissions.last?.mark,
            detail: "something was handed in again, and no assessment of the rounds before says how "
                + "\(PinnedText.words(name)) read then",
            hint: "take the scores of round \(round) in with badge assess record, which notes what was scored"
        )
    }
}
