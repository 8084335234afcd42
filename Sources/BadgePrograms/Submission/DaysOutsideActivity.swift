internal import StrictJSON
internal import VerifiableCredentials

/// Days of the evidence that lie outside `activity`, the first and the last day of the work. They forbid nothing: a
/// certificate may be older than the work. What others state has days of its own and is not looked at.
enum DaysOutsideActivity {
    /// A day of the evidence, with where it stands.
    private struct Day {
        let day: Instant
        let line: Int
    }

    /// What to tell, a sentence for each file. Foreign text is escaped.
    static func notes(_ submission: Submission, _ template: Template, _ context: RuleContext) -> [String] {
        template.requirements.flatMap { requirement -> [String] in
            let response = submission.response(to: requirement.id)
            let items = response.items + response.feedback.compactMap(\.item)
            let annotated = items.compactMap { item -> Day? in
                guard let annotation = item.annotation, let day = annotation.date else { return nil }
                return Day(day: day, line: annotation.mark.line)
            }
            let records = context.of(requirement).records
            var notes = [sentence(Submission.fileInFolder, annotated, submission)]
            for item in items {
                let rows = records.rows.filter { $0.file.isSameBytes(as: item.path) }
                let inRows = rows.flatMap { row in
                    row.cells.compactMap { cell -> Day? in
                        guard case .date(let day) = cell.value else { return nil }
                        return Day(day: day, line: row.line)
                    }
                }
                let seen = records.observations.filter { $0.file.isSameBytes(as: item.path) }
                    .map { Day(day: $0.date, line: $0.dateMark.line) }
                notes.append(sentence(item.path, inRows + seen, submission))
            }
            return notes.compactMap(\.self)
        }
    }

    private static func sentence(_ file: String, _ days: [Day], _ submission: Submission) -> String? {
        let outside = days.filter { entry in
            !OrderOfDays.allows(submission.activityFrom, before: entry.day)
                || !OrderOfDays.allows(entry.day, before: submission.activityUntil)
        }
        if outside.isEmpty { return nil }
        let shown = outside.prefix(3).map { "\($0.day.date) in line \($0.line)" }.joined(separator: ", ")
        return DisplayText.escaped(file) + ": " + Counting.of(outside.count, "day lies", "days lie")
            + " outside the activity, \(submission.activityFrom.date) to \(submission.activityUntil.date): " + shown
            + (outside.count > 3 ? " and \(outside.count - 3) more" : "")
            + "; to do: mend the day, or activity in \(Submission.fileInFolder), unless it is so"
    }
}
