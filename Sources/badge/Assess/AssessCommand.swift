import ArgumentParser
import BadgePrograms
import StrictJSON

/// `badge assess`.
struct AssessCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assess",
        abstract: "Writes assessment sheets for spreadsheets, and records what assessors filled in.",
        subcommands: [Sheet.self, Record.self]
    )
}

/// A submission that is being assessed: what lies in its folder.
struct AssessedSubmission {
    let path: String
    let submission: Submission
    let facts: SubmissionFacts
    let assessments: [Assessment]
    let conflicts: AssessmentConflicts

    init(_ path: String, by template: Template) throws {
        let folder = try SubmissionOnDisk(path)
        self.path = path
        submission = try ProgramFiles.submission(in: folder, by: template)
        facts = try SubmissionFacts(of: submission, in: folder)
        assessments = try ProgramFiles.assessments(in: folder, by: template)
        conflicts = AssessmentConflicts(of: submission, by: template, facts: facts)
    }

    /// Refuses work that is not to be scored as it is: what was scored was changed, or a round hands in what it may not.
    func requireScorable(by template: Template, _ assessments: [Assessment]) throws(ProgramErrors) {
        let changed = try EvidencePins.problems(assessments, of: submission, facts: facts)
        if let first = changed.first { throw ProgramErrors(first, Array(changed.dropFirst())) }
        try Decision.requireRounds(template, submission, assessments, facts)
    }

    /// The assessment that a person gave for a round; absent where there is none.
    func assessment(by person: String, round: Int) -> Assessment? {
        assessments.first { $0.assessor.isSameBytes(as: person) && $0.round == round }
    }
}

/// A word of a command line that stands for one of a few things.
enum OneOf {
    /// Reads the word.
    static func read<Choice: RawRepresentable & CaseIterable>(_ text: String) throws -> Choice
    where Choice.RawValue == String {
        if let choice = Choice.allCases.first(where: { $0.rawValue.isSameBytes(as: text) }) { return choice }
        let words = Choice.allCases.map(\.rawValue)
        let near = NearName.nearest(to: text, among: words).map { "; did you mean \($0)?" } ?? ""
        throw ValidationError(words.joined(separator: " or ") + " is expected" + near)
    }
}
