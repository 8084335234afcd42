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
        let people = KeyedPeople.different(rows.map(\.assessor))
        let bySubmission = Dictionary(grouping: rows, by: \.submission)
        let given = entries.map { entry in
            KeyedPeople.different(
                bySubmission[Array(entry.submission.id.utf8), default: []]
                    .filter { $0.round == entry.submission.rounds }.map(\.assessor)
                    + entry.assessments.filter { $0.role == .assessor && $0.round == entry.submission.rounds }
                    .map(\.assessor)
            )
        }
        let asked = template.allRules.compactMap { ($0.rule as? AssessorCountRule)?.atLeast }.max() ?? 0
        let most = max(asked, given.map(\.count).max() ?? 0)
        var lacking: [(person: String, submissions: [String])] = people.map { ($0, []) }
        let places = Dictionary(people.enumerated().map { (Array($0.element.utf8), $0.offset) }, uniquingKeysWith: min)
        let together = Self.together(given)
        for (entry, own) in zip(entries, given) where !own.isEmpty && own.count < most {
            for person in Self.missing(people, entry, own, together) {
                guard let place = places[Array(person.utf8)] else { continue }
                lacking[place].submissions.append(entry.submission.id)
            }
        }
        sentences = lacking.filter { !$0.submissions.isEmpty }.map { Self.sentence($0.person, $0.submissions) }
        let byID = Dictionary(entries.map { (Array($0.submission.id.utf8), $0) }) { first, _ in first }
        for rows in blank {
            guard let entry = byID[Array(rows.submissionID.utf8)] else { continue }
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
        _ partners: [[UInt8]: Set<[UInt8]>]
    ) -> [String] {
        let (has, ownKeys) = (KeyedPeople(own), own.map { Array($0.utf8) })
        let adjudicators = KeyedPeople(entry.assessments.filter { $0.role == .adjudicator }.map(\.assessor))
        let absent = people.filter { person in
            !has.hold(person) && !adjudicators.hold(person) && entry.conflicts.role(of: person) == nil
        }
        let together = absent.filter { person in
            let known = partners[Array(person.utf8), default: []]
            return ownKeys.contains { known.contains($0) }
        }
        return together.isEmpty ? absent : together
    }

    /// With whom each person has a submission in common.
    private static func together(_ given: [[String]]) -> [[UInt8]: Set<[UInt8]>] {
        var partners: [[UInt8]: Set<[UInt8]>] = [:]
        for keys in given.map({ $0.map { Array($0.utf8) } }) {
            for key in keys { partners[key, default: []].formUnion(keys) }
        }
        return partners
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
}
