internal import StrictJSON

/// What `submission.yaml` says for a requirement where it is another than when it was scored.
struct ChangedResponse {
    private let response: RequirementResponse
    private let pin: EvidencePin
    private let sheet: Assessment
    /// The names that files had then, where they have others now.
    private let names: [(new: String, old: String)]

    init(
        _ response: RequirementResponse,
        _ pin: EvidencePin,
        _ sheet: Assessment,
        _ names: [(new: String, old: String)]
    ) {
        self.response = response
        self.pin = pin
        self.sheet = sheet
        self.names = names
    }

    /// Whether nothing but names of files is another, which is told of each file.
    func isExplainedByNames(in submission: Submission) throws(ProgramErrors) -> Bool {
        if names.isEmpty { return false }
        let before = PinnedText.of(response, naming: oldName)
        return try EvidencePins.digest(before, submission).isSameBytes(as: pin.sha256)
    }

    /// The fault with what is known of the change: which titles were others, and where they stand.
    func problem(in submission: Submission, _ plain: ProgramError) throws(ProgramErrors) -> ProgramError {
        let items = response.items + response.feedback.compactMap(\.item)
        let changed = items.filter { item in oldTitle(of: item).map { !$0.isSameBytes(as: item.title) } ?? false }
        let file = DisplayText.escaped(submission.fileName)
        let words = changed.prefix(3).map { item in
            "the title of \(DisplayText.quoted(item.path)) was \(DisplayText.quoted(oldTitle(of: item) ?? "", limit: 100)) and "
                + "is now \(DisplayText.quoted(item.title, limit: 100)) (\(file), line \(item.titleMark.line))"
        }
        let places = changed.prefix(3).map { item in
            "the title of \(DisplayText.quoted(item.path)) is another one (\(file), line \(item.titleMark.line))"
        }
        let more = changed.count > 3 ? ["and \(changed.count - 3) titles more"] : []
        let before = PinnedText.of(response, naming: oldName) { item in oldTitle(of: item) ?? item.title }
        let isTitlesOnly = try EvidencePins.digest(before, submission).isSameBytes(as: pin.sha256)
        let isTitled = items.allSatisfy { oldTitle(of: $0) != nil } && !items.isEmpty
        let place = items.first.map { " (\(file), from line \($0.mark.line) on)" } ?? " (\(file))"
        let again = "; what is handed in again gets an entry of its own under resubmissions"
        func told(_ words: [String]) -> String {
            plain.detail + (words.isEmpty ? place : ": " + (words + more).joined(separator: "; "))
        }
        return ProgramError(
            plain.code,
            file: plain.file,
            mark: plain.mark,
            detail: told(words),
            hint: isTitlesOnly
                ? "write the old \(changed.count == 1 ? "title" : "titles") again" + again
                : "put back what stood there when it was scored ("
                    + (isTitled && changed.isEmpty ? "the titles are what they were: look at " : "title, ")
                    + "description, form, audience, annotation, answers), from a copy: the assessment keeps their digest and "
                    + "not their words" + again
        )
        .saying(anonymously: told(places))
    }

    private func oldName(_ path: String) -> String {
        names.first { $0.new.isSameBytes(as: path) }?.old ?? path
    }

    private func oldTitle(of item: SubmittedItem) -> String? {
        let path = oldName(item.path)
        return sheet.titles.first { $0.path.isSameBytes(as: path) }?.title
    }
}
