internal import StrictJSON

/// Of which submission the rows of a sheet are, by what they note of what lay before the assessor: for rows in which another
/// id stands, as where a spreadsheet filled the column of the ids down.
public struct NotedSubmissions: Sendable {
    private var ids: [[UInt8]: [String]] = [:]

    /// None.
    public init() {}

    /// Adds what a sheet notes of a submission as it is now, component by component and round by round.
    ///
    /// - Throws: ``ProgramErrors`` where a digest cannot be computed.
    public mutating func add(
        _ submission: Submission,
        by template: Template,
        facts: SubmissionFacts
    ) throws(ProgramErrors) {
        let applied = template.applied(to: submission)
        for round in 1...submission.rounds {
            let pins = try EvidencePins(of: submission, round: round, facts: facts)
            for component in applied.scoredRequirements.map(\.ruleID) {
                let note = try pins.note(on: component, of: submission, by: applied)
                let key = Self.key(note, component)
                let isKnown = ids[key]?.contains { $0.isSameBytes(as: submission.id) } ?? false
                if !isKnown { ids[key, default: []].append(submission.id) }
            }
        }
    }

    /// The one submission of which a row for a component can be by its note; absent where it is none, or one of several, or
    /// the one that the row names.
    ///
    /// - Parameter named: The id that stands in the row.
    public func submission(noted: String, on component: String, besides named: String) -> String? {
        guard let found = ids[Self.key(noted, component)], found.count == 1, let id = found.first,
            !id.isSameBytes(as: named)
        else { return nil }
        return id
    }

    private static func key(_ note: String, _ component: String) -> [UInt8] {
        Array(note.utf8) + [0] + Array(component.utf8)
    }
}
