import OpenBadges
import StrictJSON

/// What was judged, in words for somebody who knows nothing of badges. Foreign text is escaped and cut.
enum JudgedWords {
    /// The most things judged that have a line of their own; the report for programs has more.
    static let limit = 60

    /// Whether the award follows from the badge's own record; absent where nothing was judged.
    static func award(_ report: Report) -> String? {
        guard let content = report.content else { return nil }
        guard let award = report.award else {
            if content.judged.isEmpty { return nil }
            return content.judged.contains { $0.atMost != nil }
                ? "Of these the badge requires only that numbers pass no upper bound, which is checked."
                : "The badge requires none of these, so no award can be recomputed."
        }
        let all = award.requirements
        switch award.outcome {
        case .follows:
            let reached =
                all == 1 ? "The one requirement is reached" : "Every one of the \(all) requirements is reached"
            return reached + ": the award follows from the badge's own record."
        case .doesNotFollow:
            let what =
                if award.missed == 0 {
                    "The record contradicts itself"
                } else if all == 1 {
                    "The one requirement is not reached"
                } else {
                    "\(award.missed) of the \(all) requirements " + (award.missed == 1 ? "is" : "are") + " not reached"
                }
            return what + ": the award does not follow from the badge's own record."
        case .undetermined:
            return
                "\(award.reached) of the \(all) requirements are seen to be reached; of the rest it could not be told. "
                + "Whether the award follows from the badge's own record is open."
        }
    }

    /// How many are left out, where there are more than have lines.
    static func more(_ report: Report, isPage: Bool) -> String? {
        let count = report.content?.judged.count ?? 0
        return count > limit ? ReportParts.more(count - limit, isPage: isPage) : nil
    }

    /// What the numbers behind levels mean, where there are any.
    static func legend(_ report: Report) -> String? {
        let hasRanks =
            report.content?.judged.contains { judged in
                judged.requiredRank != nil || judged.results.contains { $0.rank != nil }
            } ?? false
        return hasRanks ? "The numbers behind a level: its place among all levels, counted from the lowest." : nil
    }

    /// What it is called.
    static func name(_ judged: BadgeContent.Judged) -> String {
        DisplayText.escaped(judged.name, limit: 120)
    }

    /// What was required.
    static func required(_ judged: BadgeContent.Judged) -> String {
        let most = judged.atMost.map { "at most " + DisplayText.escaped($0, limit: 80) + unit(judged, $0) }
        guard let required = judged.required else { return most ?? "no minimum" }
        guard judged.isLevelRequired else {
            return requiredValue(required, judged) + (most.map { ", " + $0 } ?? "")
        }
        let level = DisplayText.escaped(required, limit: 80) + (judged.requiredRank.map(words) ?? "")
        return level + (judged.alsoRequired.map { ", and " + requiredValue($0, judged) } ?? "")
    }

    /// A list of allowed values runs from low to high; numbers are compared where there is none. Any other text has to be
    /// met as it stands.
    private static func requiredValue(_ value: String, _ judged: BadgeContent.Judged) -> String {
        let shown = DisplayText.escaped(value, limit: 80)
        if judged.isStatusRequired { return shown }
        if judged.hasScale { return shown + unit(judged, value) + (judged.isExact ? "" : " or better") }
        guard ResultRules.isNumber(value) else { return shown }
        return (judged.isExact ? "exactly " : "at least ") + shown + unit(judged, value)
    }

    /// What was reached, and whether that is enough.
    static func reached(_ row: JudgedRow) -> String {
        let judged = row.judged
        let results = judged.results.map { reached($0, judged) }
        let all =
            (results.isEmpty ? "not stated" : results.joined(separator: "; "))
            + (judged.hasMoreResults ? "; and more" : "")
        if row.isContradictory { return "CONTRADICT EACH OTHER: " + all }
        switch row.outcome {
        case .failed: return "NOT REACHED: " + all
        case .undetermined: return "UNCLEAR: " + all
        case .passed, .notApplicable: return all
        }
    }

    private static func reached(_ result: BadgeContent.Judged.Reached, _ judged: BadgeContent.Judged) -> String {
        let shown = result.text.map { DisplayText.escaped($0, limit: 80) + unit(judged, $0) } ?? "not stated"
        let value = result.value.map { ", " + DisplayText.escaped($0, limit: 80) + unit(judged, $0) } ?? ""
        let status = result.status.map { ", " + DisplayText.escaped($0, limit: 80) } ?? ""
        return shown + (result.rank.map(words) ?? "") + value + status
    }

    /// How it was judged: the issuer's words, or what the type of the result tells, and nothing else.
    static func how(_ judged: BadgeContent.Judged) -> String {
        if !judged.isDescribed { return "not stated; it is told, and decides nothing" }
        return judged.how.map { DisplayText.escaped($0, limit: 400) } ?? "not stated; " + kind(judged.resultType)
    }

    /// What a result of a type is (Open Badges 3.0, ResultType).
    private static func kind(_ type: String) -> String {
        func isOne(of names: String...) -> Bool { names.contains { $0.isSameBytes(as: type) } }
        if isOne(of: "Status") { return "completed or not" }
        if isOne(of: "RubricCriterionLevel", "RubricCriterion") { return "a level of a described scale" }
        if isOne(of: "LetterGrade") { return "a grade" }
        if isOne(
            of: "GradePointAverage",
            "Percent",
            "PerformanceLevel",
            "PredictedScore",
            "RawScore",
            "RubricScore",
            "ScaledScore"
        ) {
            return isOne(of: "PerformanceLevel") ? "a level" : "a number"
        }
        return type.isEmpty ? "of no stated type" : "of the type " + DisplayText.quoted(type, limit: 60)
    }

    private static func words(_ rank: BadgeContent.Judged.Rank) -> String {
        " (\(rank.place) of \(rank.count))"
    }

    private static func unit(_ judged: BadgeContent.Judged, _ value: String) -> String {
        judged.resultType.isSameBytes(as: "Percent") && ResultRules.isNumber(value) ? " percent" : ""
    }
}
