import BadgePrograms
import StrictJSON

/// What one submission comes to: a row of the report of `badge decide`, and all that is kept of it.
struct DecisionRow: Sendable {
    /// The states of a submission, in the order in which totals are told.
    enum State: String, CaseIterable, Sendable {
        /// The rules give the badge.
        case earned
        /// Nothing is missing but scores.
        case unassessed
        /// Assessors differ, and nobody has decided between them.
        case differing
        /// Something that the rules demand is not there or not reached.
        case notEarned = "not-earned"
        /// It was begun under other rules than those given.
        case otherRules = "other-rules"
        /// What was scored is no longer what it was.
        case changed = "changed-evidence"
        /// It cannot be read.
        case unreadable

        /// The state of one submission in words, as they stand in every form of the report.
        var words: String { words(1) }

        /// The state of that many submissions in words.
        func words(_ count: Int) -> String {
            switch self {
            case .earned: count == 1 ? "earns the badge" : "earn the badge"
            case .unassessed: count == 1 ? "waits for assessors" : "wait for assessors"
            case .differing: count == 1 ? "waits for an adjudicator" : "wait for an adjudicator"
            case .notEarned: count == 1 ? "does not earn it yet" : "do not earn it yet"
            case .otherRules: "begun under other rules"
            case .changed: "changed after it was scored"
            case .unreadable: "cannot be read"
            }
        }

        /// What is to be done next, absent where nothing is but to issue the badge.
        var nextStep: String? {
            switch self {
            case .earned: nil
            case .unassessed:
                "let the assessors score what has no score yet, or too few: badge assess sheet writes their sheets"
            case .differing:
                "let an adjudicator who is none of the assessors decide where they differ: badge assess sheet with --role "
                    + "adjudicator"
            case .notEarned:
                "give it back to the educator with what is missing: badge submission check says it at length"
            case .otherRules: "decide it by the template that it was begun under"
            case .changed:
                "put back what was scored, or have it scored anew; what is handed in again stands under resubmissions"
            case .unreadable: "mend what is told of its files"
            }
        }

        /// The exit code that it gives the run.
        var exit: Exit {
            switch self {
            case .earned: .done
            case .unassessed, .differing: .undetermined
            case .notEarned: .notVerified
            case .otherRules, .changed, .unreadable: .unreadable
            }
        }
    }

    /// Something that stands in the way of the badge, or that could be better.
    struct Point: Sendable {
        /// The rule's id; absent where it is no rule of the template.
        var rule: String?
        /// The requirement's id, absent where it is about the whole submission.
        var requirement: String?
        /// The rule's heading. Foreign text.
        var name: String
        /// What was found, fit to be shown.
        var found: String
        /// What is required, fit to be shown.
        var required: String
        /// What would mend it.
        var remedy: String?
    }

    /// Something that is wrong with its files, fit to be shown.
    struct Fault: Sendable {
        /// What was found, with file, line and code.
        let found: String
        /// What would mend it, where that is known.
        let remedy: String?

        init(_ found: String, remedy: String?) {
            self.found = found
            self.remedy = remedy
        }

        /// Both in one sentence.
        var sentence: String { found + (remedy.map { "; to do: " + $0 } ?? "") }
    }

    /// The folder of the submission, as the user named it. Foreign text.
    let submission: String
    /// The submission's id, absent where it was not read. Foreign text.
    var id: String?
    /// What it comes to.
    var state: State
    /// How many assessors scored it.
    var assessors = 0
    /// How many assessments stand in sheets only, and not in its folder.
    var unrecorded = 0
    /// Whether one of these does not note what lay before the assessor.
    var isUnnoted = false
    /// What stands in the way, in the order of the template.
    var obstacles: [Point] = []
    /// What could be better and changes nothing.
    var warnings: [Point] = []
    /// What is wrong with its files.
    var faults: [Fault] = []
    /// The scores, absent where there is no decision.
    var panel: AssessmentPanel?
    /// What is to be told of other badges that were shown for it, fit to be shown.
    var notes: [String] = []
    /// What is to be its own; absent where it was not decided.
    var handedIn: HandedIn?
    /// The issuers of its badges of the program, where nobody compared them with who issues now. Foreign text.
    var uncompared: [String] = []
}

extension DecisionRow.Point {
    init(_ outcome: RuleOutcome) {
        self.init(
            rule: outcome.ruleID,
            requirement: outcome.requirementID,
            name: outcome.name,
            found: outcome.found,
            required: outcome.required,
            remedy: outcome.remedy
        )
    }
}
