internal import StrictJSON

/// A place of a submission where sample text was left.
public struct LeftSample: Sendable {
    /// What it is the text of: `the narrative`.
    public let what: String
    /// Where it stands.
    public let place: RuleOutcome.Place

    /// Every such place of `submission.yaml`, in the order of the file.
    public static func all(in submission: Submission) -> [LeftSample] {
        let file = Submission.fileInFolder
        func sample(_ what: String, _ text: String?, _ mark: YAMLMark?) -> LeftSample? {
            guard let text, SampleText.isIn(text) else { return nil }
            return LeftSample(what: what, place: RuleOutcome.Place(file: file, line: mark?.line))
        }
        var found = [
            sample("the narrative", submission.narrative, submission.narrativeMark)
        ]
        if submission.educator.name.isSameBytes(as: SubmissionScaffold.sampleName) {
            let place = RuleOutcome.Place(file: file, line: submission.educatorMark.line)
            found.insert(LeftSample(what: "the educator's name", place: place), at: 0)
        }
        if submission.educator.id.isSameBytes(as: SubmissionScaffold.sampleID) {
            let place = RuleOutcome.Place(file: file, line: submission.educatorMark.line)
            found.insert(LeftSample(what: "the educator's id", place: place), at: 0)
        }
        if isSampleAddress(submission.educator.email) {
            let place = RuleOutcome.Place(file: file, line: submission.educatorMark.line)
            found.append(LeftSample(what: "the educator's e-mail address", place: place))
        }
        for response in submission.responses {
            for item in response.items + response.feedback.compactMap(\.item) {
                let title = "the title of " + DisplayText.quoted(item.path)
                found.append(sample(title, item.title, item.mark))
                found.append(sample("the description of " + DisplayText.quoted(item.path), item.description, item.mark))
            }
            for feedback in response.feedback {
                found.append(sample("the role of a participant", feedback.role, feedback.mark))
            }
        }
        return found.compactMap { $0 }
    }

    /// Refuses a submission in which sample text was left: it would stand in the badge.
    ///
    /// - Throws: ``ProgramErrors`` with every place.
    public static func refuse(in submission: Submission) throws(ProgramErrors) {
        let errors = all(in: submission).map { sample in
            ProgramError(
                .sampleLeft,
                file: submission.fileName,
                mark: sample.place.line.map { YAMLMark(line: $0, column: 1) },
                detail: sample.what + " is still the sample",
                hint: remedy
            )
        }
        guard let first = errors.first else { return }
        throw ProgramErrors(first, Array(errors.dropFirst()))
    }

    /// What to do about it.
    public static let remedy = "put words of your own in the place of the sample"

    private static func isSampleAddress(_ address: String) -> Bool {
        address.isSameBytes(as: SubmissionScaffold.sampleAddress)
    }
}
