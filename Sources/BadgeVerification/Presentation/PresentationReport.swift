public import StrictJSON

/// What was found of the presentation that a badge came in, or that somebody asked for and there is none.
public struct PresentationReport: Sendable, Equatable {
    /// Where the badge stands in the presentation; absent where there is no presentation.
    public let place: JSONPointer?
    /// How many badges the presentation holds.
    public let count: Int
    /// Whose key signed the presentation, absent where that is not shown.
    public let presenter: String?
    /// `presentation.proof`, one for each proof of the presentation, and `presentation.holder`.
    public let checks: [CheckResult]

    var json: JSON {
        var object = JSONObject()
        object["place"] = place.map { .string($0.description) }
        object["count"] = .number(JSONNumber(count))
        object["presenter"] = presenter.map { .string($0) }
        object["checks"] = .array(checks.map(\.json))
        return .object(object)
    }
}
