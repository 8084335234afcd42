import BadgePrograms
import StrictJSON

/// How a submission stands beyond what it lacks: whether it was scored already, and whether that still holds.
enum CheckStanding {
    /// Its scores do not settle anything yet, or there are none.
    case open
    /// Nothing in it is scored by assessors.
    case unscored
    /// It was scored; what comes next.
    case assessed(String)
    /// What was scored is not what lies there now.
    case changed(ProgramErrors)
    /// It hands in again what is not to be handed in again.
    case badRound(ProgramErrors)

    /// - Throws: ``ProgramErrors`` and ``FileError`` where an assessment cannot be read.
    init(
        of submission: Submission,
        in folder: SubmissionOnDisk,
        by template: Template,
        _ facts: SubmissionFacts,
        _ badges: [PriorBadge]
    ) throws {
        let assessments = try ProgramFiles.assessments(in: folder, by: template)
        do throws(ProgramErrors) {
            let decision = try Decision.make(
                template: template,
                submission: submission,
                assessments: assessments,
                facts: facts,
                badges: badges
            )
            self =
                decision.panel.scored.isEmpty
                ? .unscored : Self.next(after: decision, template).map { .assessed($0) } ?? .open
            return
        } catch {
            if error.problems.allSatisfy({ $0.code == .badRound }) {
                self = .badRound(error)
                return
            }
        }
        // What else is wrong with assessments is told where they are decided on.
        let changed = try EvidencePins.problems(assessments, of: submission, facts: facts)
        guard let first = changed.first else {
            self = .open
            return
        }
        let faults = ProgramErrors(first, Array(changed.dropFirst()))
        // What is told of submission.yaml itself was handed in again before anybody noted what was scored.
        let isEarly = changed.allSatisfy { $0.file.isSameBytes(as: submission.fileName) }
        self = isEarly ? .badRound(faults) : .changed(faults)
    }

    /// What comes after the scores; absent while some are still to be given.
    private static func next(after decision: Decision, _ template: Template) -> String? {
        var isDiffering = false
        for id in decision.panel.scored {
            switch decision.panel.verdict(on: id) {
            case .none, .unscored: return nil
            case .differing, .disputedRuling: isDiffering = true
            case .agreed, .adjudicated: continue
            }
        }
        let counts = template.rules.filter { $0 is AssessorCountRule }.map(\.header.id)
        let isShort = decision.obstacles.contains { outcome in counts.contains { $0.isSameBytes(as: outcome.ruleID) } }
        if isShort { return nil }
        if isDiffering {
            return "the assessors differ, and an adjudicator decides: badge assess sheet with --role adjudicator"
        }
        return decision.isAwarded
            ? "the scores give the badge: badge decide reports it, and badge issue issues it"
            : "the scores do not give the badge: badge decide tells what was not reached"
    }

    /// The faults that nobody can pass over, absent where there are none.
    var fault: ProgramErrors? {
        switch self {
        case .open, .unscored, .assessed: nil
        case .changed(let faults), .badRound(let faults): faults
        }
    }

    /// The word for the state, for programs.
    func word(isReady: Bool) -> String {
        switch self {
        case .changed: "changed-evidence"
        case .badRound: "bad-round"
        case .assessed: isReady ? "assessed" : "not-ready"
        case .open, .unscored: isReady ? "ready" : "not-ready"
        }
    }

    /// How the report begins.
    func head(isReady: Bool) -> String {
        switch self {
        case .changed: "CHANGED AFTER IT WAS SCORED"
        case .badRound: "NOT READY"
        case .assessed: isReady ? "ASSESSED" : "NOT READY"
        case .open: isReady ? "READY TO BE ASSESSED" : "NOT READY"
        case .unscored: isReady ? "READY TO BE DECIDED" : "NOT READY"
        }
    }

    /// What comes next, where it does not follow from what is lacking.
    func next(isReady: Bool) -> String? {
        switch self {
        case .changed(let faults), .badRound(let faults): faults.problems[0].hint
        case .assessed(let next): isReady ? next : nil
        case .open, .unscored: nil
        }
    }
}
