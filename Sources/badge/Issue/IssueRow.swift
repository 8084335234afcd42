import StrictJSON

/// What became of one submission: a row of the summary, and all that is kept of it.
struct IssueRow: Sendable {
    /// The outcome of one submission.
    enum Outcome: String, CaseIterable {
        case issued
        /// The same badge was issued by an earlier run.
        case issuedBefore = "issued before"
        /// Something has the name of the badge's folder.
        case exists = "exists already"
        /// A rule does not let the badge be issued.
        case refused
        /// A file, the key or the machine did not let it be issued.
        case error
        /// The user asked to stop first.
        case notBegun = "not begun"
    }

    /// The folder of the submission, as the user named it.
    let submission: String
    /// The submission's id, absent where it was not read.
    var id: String?
    /// Who is to get the badge.
    var person: String?
    /// What came of it.
    var outcome: Outcome
    /// What kept the badge from being issued: the rules that are not met, or an error in words, with its code.
    var reasons: [String] = []
    /// An error in the few words that a table has room for, with its code; absent where ``reasons`` are rules.
    var short: String?
    /// The badge's folder, absent where there is none.
    var badge: String?

    /// The outcome, with the first reason and how many more there are.
    var outcomeInWords: String {
        guard let first = reasons.first, outcome == .refused || outcome == .error else { return outcome.rawValue }
        if let short { return outcome.rawValue + ": " + short }
        return outcome.rawValue + ": " + DisplayText.escaped(first, limit: 60)
            + (reasons.count > 1 ? ", and \(reasons.count - 1) more" : "")
    }
}
