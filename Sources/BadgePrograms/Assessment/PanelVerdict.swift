internal import StrictJSON

/// What the assessors together say about one rule. Nothing is averaged and nothing guessed.
public enum PanelVerdict: Sendable {
    /// Nobody has assessed the work.
    case none
    /// These assessors gave no score, and no adjudicator decided.
    case unscored(by: [String])
    /// The assessors gave different scores, and no adjudicator decided.
    case differing([(assessor: String, value: ScoreValue)])
    /// Adjudicators contradict each other or what the assessors agree on.
    case disputedRuling
    /// All assessors gave this score.
    case agreed(ScoreValue)
    /// The assessors differed, or one gave no score; an adjudicator decided for this one.
    case adjudicated(ScoreValue)

    /// The score that counts, absent where there is none.
    public var score: ScoreValue? {
        switch self {
        case .agreed(let value), .adjudicated(let value): value
        case .none, .unscored, .differing, .disputedRuling: nil
        }
    }

    /// The verdict in words. `level` gives the name of a level.
    func words(_ level: (String) -> String?) -> String {
        func word(_ value: ScoreValue) -> String {
            switch value {
            case .pass(let isPass): isPass ? "pass" : "no pass"
            case .level(let id): level(id) ?? DisplayText.quoted(id)
            }
        }
        switch self {
        case .none: return "not assessed yet"
        case .unscored(let names): return "no score by " + names.map { DisplayText.escaped($0) }.joined(separator: ", ")
        case .differing(let scores):
            return "the assessors differ: "
                + scores.map { DisplayText.escaped($0.assessor) + " " + word($0.value) }.joined(separator: ", ")
        case .disputedRuling: return "the adjudication contradicts the assessors' agreement or another adjudication"
        case .agreed(let value): return word(value)
        case .adjudicated(let value): return word(value) + " (by adjudication)"
        }
    }

    /// What to do where there is no score that counts; absent where there is one.
    func remedy(for ruleID: String) -> String? {
        switch self {
        case .none: "have the work assessed"
        case .unscored(let names):
            "let \(names.map { DisplayText.escaped($0) }.joined(separator: ", ")) score \(ruleID)"
        case .differing:
            "let the assessors confer, or an adjudicator decide \(ruleID) in a sheet with role: adjudicator"
        case .disputedRuling: "keep one adjudication, and only for rules on which the assessors differ"
        case .agreed, .adjudicated: nil
        }
    }
}
