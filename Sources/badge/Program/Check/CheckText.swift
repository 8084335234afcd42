import BadgePrograms
import StrictJSON

/// What a check of a submission found, in words: how far it is, what comes next, and then everything, requirement by
/// requirement in the order of the program.
enum CheckText {
    static func text(of check: SubmissionCheck, _ submission: Submission, _ standing: CheckStanding) -> String {
        let met = check.outcomes.count { $0.status == .met }
        let progress = check.progress
        var lines = [
            standing.head(isReady: check.isReady) + "  " + DisplayText.escaped(submission.id),
            "\(met) of \(check.outcomes.count) rules are met.",
            "\(progress.completeCount) of \(progress.requirements.count) requirements are complete.",
        ]
        if let next = standing.next(isReady: check.isReady) ?? CheckOverview.next(check) {
            lines.append("Next: " + next)
        }
        lines += [""] + CheckOverview.lines(progress) + [""]
        lines += CheckSections.missing(progress) + CheckSections.samples(check.samples)
        lines += CheckSections.repeated(check.repeated) + CheckSections.shown(check.shown)
        lines += CheckSections.advised(progress)
        if !check.notes.isEmpty { lines += ["Worth knowing"] + check.notes.map { "  " + $0 } + [""] }
        lines += CheckSections.met(progress)
        return lines.joined(separator: "\n") + "\n"
    }
}
