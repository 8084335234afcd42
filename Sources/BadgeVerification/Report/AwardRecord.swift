import OpenBadges
import StrictJSON

/// Whether an award follows from what the badge itself records: each requirement is held against its result anew, and
/// nothing is believed because the issuer says so.
public struct AwardRecord: Sendable, Equatable {
    /// What the recomputation comes to.
    public enum Outcome: String, Sendable, CaseIterable {
        /// Every requirement is reached.
        case follows
        /// One is not, or the record contradicts itself.
        case doesNotFollow
        /// Whether one is reached could not be told.
        case undetermined
    }

    /// How many results are required.
    public let requirements: Int
    /// How many of them are reached.
    public let reached: Int
    /// How many of them are not.
    public let missed: Int
    /// What it comes to.
    public let outcome: Outcome
}

extension Report {
    /// Whether the award follows from the badge's own record; absent where the badge requires no result, or where no
    /// signature covers what it says.
    public var award: AwardRecord? {
        guard content != nil else { return nil }
        let required = results(of: .resultsRequired).filter { $0.outcome != .notApplicable }
        if required.isEmpty { return nil }
        let references = results(of: .resultsReference)
        let reached = required.count { $0.outcome == .passed }
        let missed = required.count { $0.outcome == .failed }
        let outcome: AwardRecord.Outcome =
            if missed > 0 || references.contains(where: { $0.outcome == .failed }) {
                .doesNotFollow
            } else if reached < required.count || references.contains(where: { $0.outcome == .undetermined }) {
                .undetermined
            } else {
                .follows
            }
        return AwardRecord(requirements: required.count, reached: reached, missed: missed, outcome: outcome)
    }

    /// What became of each thing judged, in the badge's order: passed where it is reached, not applicable where nothing is
    /// required.
    var judgedOutcomes: [JudgedRow] {
        let results = results(of: .resultsRequired)
        var bySubject: [[UInt8]: CheckResult] = [:]
        for result in results { bySubject[Array(result.subject.description.utf8)] = result }
        // More results than are judged: nobody knows of any single one
        let isOpen = results.contains { $0.outcome == .undetermined }
        return (content?.judged ?? []).map { judged in
            let own = bySubject[Array(judged.subject.description.utf8)]
            return JudgedRow(
                judged: judged,
                outcome: own?.outcome ?? (isOpen && judged.required != nil ? .undetermined : .notApplicable),
                isContradictory: own?.reason == .results(.contradictory)
            )
        }
    }
}

/// One thing judged, and what became of it.
struct JudgedRow {
    let judged: BadgeContent.Judged
    let outcome: Outcome
    /// Whether its results contradict each other.
    let isContradictory: Bool
}
