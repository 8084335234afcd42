import BadgePrograms
import StrictJSON

/// What single assessors lack of what others have in the sheets: rows that one of several sheets lost. It is told and
/// hinders nothing: an assessor may have been given a part only.
struct LackingRows {
    /// One sentence for each assessor who lacks something. Foreign text in them is escaped.
    private(set) var sentences: [String] = []

    /// What an assessor has a row of.
    private struct Row {
        let submission: [UInt8]
        let round: Int
        let assessor: String
    }

    /// - Parameters:
    ///   - sheets: All sheets.
    ///   - entries: The submissions that they name and that can be read.
    init(_ sheets: [AssessmentSheet], of entries: [AssessedSubmission], by template: Template) {
        let blank = sheets.flatMap(\.unscored).filter { $0.role == .assessor }
        let rows =
            sheets.flatMap(\.assessments).filter { $0.role == .assessor }
            .map { Row(submission: Array($0.submissionID.utf8), round: $0.round, assessor: $0.assessor) }
            + blank.map { Row(submission: Array($0.submissionID.utf8), round: $0.round, assessor: $0.assessor) }
        let people = Self.different(rows.map(\.assessor))
        let given = entries.map { entry in
            Self.different(
                rows.filter { $0.submission == Array(entry.submission.id.utf8) && $0.round == entry.submission.rounds }
                    .map(\.assessor)
                    + entry.assessments.filter { $0.role == .assessor && $0.round == entry.submission.rounds }
                    .map(\.assessor)
            )
        }
        let asked = template.allRules.compactMap { ($0.rule as? AssessorCountRule)?.atLeast }.max() ?? 0
        let most = max(asked, given.map(\.count).max() ?? 0)
        var lacking: [(person: String, submissions: [String])] = people.map { ($0, []) }
        for (entry, own) in zip(entries, given) where !own.isEmpty && own.count < most {
            for person in Self.missing(people, entry, own, given) {
                guard let place = lacking.firstIndex(where: { $0.person.isSameBytes(as: person) }) else { continue }
                lacking[place].submissions.append(entry.submission.id)
            }
        }
        sentences = lacking.filter { !$0.submissions.isEmpty }.map { Self.sentence($0.person, $0.submissions) }
        for rows in blank {
            guard let entry = entries.first(where: { $0.submission.id.isSameBytes(as: rows.submissionID) }) else {
                continue
            }
            let absent = rows.omissions(of: entry.submission, by: template)
            if !absent.isEmpty { sentences.append(Self.sentence(rows, absent)) }
        }
    }

    /// Who is missing of a submission that fewer people have than others: who may assess it and has another one together
    /// with somebody who has this one; where that is nobody, whoever may assess it.
    private static func missing(
        _ people: [String],
        _ entry: AssessedSubmission,
        _ own: [String],
        _ given: [[String]]
    ) -> [String] {
        let absent = people.filter { person in
            !holds(own, person) && entry.conflicts.role(of: person) == nil
                && !entry.assessments.contains { $0.assessor.isSameBytes(as: person) && $0.role == .adjudicator }
        }
        let together = absent.filter { person in
            given.contains { others in holds(others, person) && own.contains { holds(others, $0) } }
        }
        return together.isEmpty ? absent : together
    }

    private static func sentence(_ person: String, _ submissions: [String]) -> String {
        let who = DisplayText.escaped(person)
        let names = submissions.prefix(10).map { DisplayText.escaped($0) }.joined(separator: ", ")
        let more = submissions.count > 10 ? ", and \(submissions.count - 10) more" : ""
        let them = submissions.count == 1 ? "it" : "them"
        return
            "no row of \(who) on \(names)\(more), of which others have rows: \(who) scores \(them) on a sheet that badge "
            + "assess sheet writes now, unless \(submissions.count == 1 ? "it was" : "they were") given to others only"
    }

    private static func sentence(_ rows: AssessmentSheet.Unscored, _ absent: [String]) -> String {
        let who = DisplayText.escaped(rows.assessor)
        return
            "no row of \(who) on \(absent.joined(separator: ", ")) of \(DisplayText.escaped(rows.submissionID)): \(who) "
            + "puts \(absent.count == 1 ? "it" : "them") back, as badge assess sheet writes such rows, before scoring"
    }

    private static func holds(_ people: [String], _ person: String) -> Bool {
        people.contains { $0.isSameBytes(as: person) }
    }

    private static func different(_ people: [String]) -> [String] {
        var found: [String] = []
        for person in people where !holds(found, person) { found.append(person) }
        return found
    }
}
