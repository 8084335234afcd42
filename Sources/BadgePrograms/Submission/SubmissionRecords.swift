internal import StrictJSON

/// What was read out of the structured files of a submission, requirement by requirement: read once, looked at by many
/// rules.
struct SubmissionRecords: Sendable {
    private let entries: [(requirementID: String, records: EvidenceRecords)]

    /// Reads all tables and records that a submission names.
    init(_ submission: Submission, _ facts: SubmissionFacts, _ template: Template) {
        entries = template.requirements.filter(\.kind.isRead).map { requirement in
            (requirement.id, EvidenceRecords(requirement, submission, facts, template))
        }
    }

    /// Those of one requirement, empty where there is none of that id.
    func of(_ requirementID: String) -> EvidenceRecords {
        entries.first { $0.requirementID.isSameBytes(as: requirementID) }?.records ?? EvidenceRecords()
    }

    /// Those of all requirements, in the order of the template.
    var all: [EvidenceRecords] {
        entries.map(\.records)
    }
}
