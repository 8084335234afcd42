import BadgePrograms
import StrictJSON
import Synchronization

/// Many submissions issued in one call: looked at first, then decided, signed and written a few at once, each for itself.
final class IssueBatch: Sendable {
    private struct Progress {
        var rows: [IssueRow] = []
        var codes: [Exit] = []
        var handedIn: [SharedWork.Row] = []
    }

    private let job: IssueJob
    private let places: SubmissionPlaces
    private let atOnce: Int
    private let progress = Mutex(Progress())

    init(_ job: IssueJob, _ places: SubmissionPlaces, atOnce: Int) {
        self.job = job
        self.places = places
        self.atOnce = atOnce
    }

    /// Issues all that can be issued.
    ///
    /// What was refused is told on standard error as it comes up, in the order of the submissions.
    ///
    /// - Returns: The rows of the summary, and the exit code.
    /// - Throws: ``CommandEnd`` before anything is signed, where the same submission stands there twice.
    func issue() throws -> (rows: [IssueRow], exit: Exit) {
        let ids = try SubmissionIDs(
            of: places,
            by: job.template,
            atOnce: atOnce,
            nothing: "nothing was issued"
        )
        try NewFolder.removeLeftovers(of: ids.known, in: job.out)
        Interruption.watch()
        let line = ProgressLine("issuing", total: places.paths.count)
        OrderedWork.run(places.paths.count, atOnce: atOnce, isOver: { Interruption.isRequested }) {
            [job, places] place in
            job.issue(places.paths[place], id: ids[place])
        } deliver: { [self] _, result in
            // What is told redraws the line, which then counts it.
            line.advance(remark: remark(adding: result))
            tell(result)
        }
        line.end()
        return progress.withLock { progress in
            for path in places.paths.dropFirst(progress.rows.count) {
                progress.rows.append(IssueRow(submission: path, outcome: .notBegun))
            }
            return (progress.rows, Exit.worst(progress.codes))
        }
    }

    /// What several of them hand in as their own, in sentences; known once all are issued.
    var shared: [String] {
        SharedWork.sentences(progress.withLock { $0.handedIn })
    }

    private func tell(_ result: IssueJob.Result) {
        let place = DisplayText.escaped(result.row.submission)
        for note in result.notes { Terminal.note("note: " + place + ": " + note) }
        // That something exists stands in the table; with --continue it is told why it does not count.
        if result.row.outcome == .exists && !job.continuing { return }
        switch result.error {
        case nil: break
        case let error as any ExplainedError: Terminal.error(error, about: result.row.submission)
        case .some(let error): Terminal.error(place + ": " + DisplayText.escaped("\(error)"), hint: nil)
        }
    }

    /// Keeps the row of a result; what there is to say beside the number of submissions that are done.
    private func remark(adding result: IssueJob.Result) -> String? {
        let code = result.error.map { ($0 as? any ExplainedError).map(Entry.exit(for:)) ?? .internalError } ?? .done
        return progress.withLock { progress in
            progress.rows.append(result.row)
            progress.handedIn.append((result.row.submission, result.handedIn))
            progress.codes.append(code)
            let refused = progress.rows.count { $0.outcome == .refused }
            let others = progress.rows.count { $0.outcome == .exists || $0.outcome == .error }
            let parts = [refused == 0 ? nil : "\(refused) refused", others == 0 ? nil : "\(others) not issued"]
            let words = parts.compactMap { $0 }.joined(separator: ", ")
            return words.isEmpty ? nil : words
        }
    }
}
