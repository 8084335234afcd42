internal import StrictJSON
public import VerifiableCredentials

/// Days in what was handed in that are yet to come. They forbid nothing by themselves: only the one who wrote a day can say
/// what it should be. But no badge can be awarded before them, so they are told as early as they can be seen.
public enum FutureDays {
    /// What to tell of a submission and its assessments, in sentences. Foreign text in them is escaped.
    ///
    /// - Parameters:
    ///   - submission: The submission.
    ///   - template: The template that it was begun under.
    ///   - facts: What was found in its files.
    ///   - assessments: What assessors and adjudicators found.
    ///   - now: The present instant.
    public static func notes(
        _ submission: Submission,
        by template: Template,
        _ facts: SubmissionFacts,
        _ assessments: [Assessment] = [],
        now: Instant
    ) -> [String] {
        var days: [(what: String, day: Instant, file: String)] = [
            ("the work was handed in", submission.submitted, Submission.fileInFolder),
            ("the work ended", submission.activityUntil, Submission.fileInFolder),
        ]
        days += submission.resubmissions.map { ("it was handed in again", $0.date, Submission.fileInFolder) }
        for requirement in template.applied(to: submission).requirements {
            let response = submission.response(to: requirement.id)
            days += response.items.compactMap { item in
                item.annotation?.date.map {
                    ("what " + DisplayText.quoted(item.path) + " shows was done", $0, Submission.fileInFolder)
                }
            }
            let records = EvidenceRecords(requirement, submission, facts, template)
            days += records.attestations.map { ("it was stated", $0.date, $0.file) }
            days += records.observations.map { ("it was observed", $0.date, $0.file) }
        }
        return sentences(days, now) + notes(assessments, now: now)
    }

    /// What to tell of assessments alone.
    public static func notes(_ assessments: [Assessment], now: Instant) -> [String] {
        sentences(assessments.map { ("it was assessed", $0.date, $0.fileName) }, now)
    }

    private static func sentences(_ days: [(what: String, day: Instant, file: String)], _ now: Instant) -> [String] {
        var told: [String] = []
        for entry in days where !OrderOfDays.allows(entry.day, before: now) {
            let sentence =
                DisplayText.escaped(entry.file)
                + ": the day on which \(entry.what), \(entry.day.date), is yet to come (today is "
                + "\(now.date)); to do: whoever wrote it mends the day, since no badge is awarded before it"
            if !told.contains(where: { $0.isSameBytes(as: sentence) }) { told.append(sentence) }
        }
        return told
    }
}
