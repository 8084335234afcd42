internal import StrictJSON

/// Of which submission the rows of a sheet are, by what they note of what lay before the assessor: for rows in which another
/// id stands, as where a spreadsheet filled the column of the ids down.
public struct NotedSubmissions: Sendable {
    private var rows: [[UInt8]: [(id: String, component: String)]] = [:]

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
                let key = Array(note.utf8)
                let isKnown = rows[key]?.contains { row in
                    row.id.isSameBytes(as: submission.id) && row.component.isSameBytes(as: component)
                }
                if isKnown != true { rows[key, default: []].append((submission.id, component)) }
            }
        }
    }

    /// The one submission of which a row for a component can be by its note; absent where it is none, or one of several, or
    /// the one that the row names.
    ///
    /// - Parameter named: The id that stands in the row.
    public func submission(noted: String, on component: String, besides named: String) -> String? {
        let found = (rows[Array(noted.utf8)] ?? []).filter { $0.component.isSameBytes(as: component) }
        guard found.count == 1, let id = found.first?.id, !id.isSameBytes(as: named) else { return nil }
        return id
    }

    /// Of which components of which other submission a note is, in words that are fit to be shown; absent where it is of none.
    func place(noted: String, besides named: String) -> String? {
        let found = (rows[Array(noted.utf8)] ?? []).filter { !$0.id.isSameBytes(as: named) }
        guard let first = found.first else { return nil }
        let components = found.filter { $0.id.isSameBytes(as: first.id) }.map(\.component)
        return components.joined(separator: ", ") + " of " + DisplayText.escaped(first.id)
    }
}
