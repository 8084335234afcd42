/// Why a result or a description of results is as it is judged. The raw values are stable codes.
public enum ResultReason: String, Sendable, CaseIterable {
    /// Passed: the result obeys the description that it refers to, or the description obeys itself.
    case obeysDescription = "results.obeysDescription"
    /// Passed: every result of the description reaches what it requires.
    case reached = "results.reached"
    /// Not applicable: the result refers to no description, so that nothing says whether it is good.
    case noDescription = "results.noDescription"

    /// Failed: a member that is needed for the judgement has a wrong kind.
    case malformed = "results.malformed"
    /// Failed: no description of this achievement has the identifier that the result refers to.
    case unknownDescription = "results.unknownDescription"
    /// Failed: several descriptions have the same identifier.
    case duplicateDescription = "results.duplicateDescription"
    /// Failed: several levels of a description have the same identifier.
    case duplicateLevel = "results.duplicateLevel"
    /// Failed: an allowed value stands twice, so that values have no order.
    case duplicateValue = "results.duplicateValue"
    /// Failed: the level is not one of the description's.
    case levelNotInDescription = "results.levelNotInDescription"
    /// Failed: the value is below `valueMin` or above `valueMax`.
    case valueOutOfRange = "results.valueOutOfRange"
    /// Failed: the value is not one of `allowedValue`.
    case valueNotAllowed = "results.valueNotAllowed"
    /// Failed: a value that is compared as a number is none.
    case notANumber = "results.notANumber"
    /// Failed: `valueMin` is above `valueMax`.
    case emptyRange = "results.emptyRange"
    /// Failed: the description is a `Status` and the result has none.
    case statusMissing = "results.statusMissing"
    /// Failed: the result's status is not `Completed`.
    case statusNotCompleted = "results.statusNotCompleted"
    /// Failed: a level is required and the result has none.
    case levelMissing = "results.levelMissing"
    /// Failed: a value is required and the result has none.
    case valueMissing = "results.valueMissing"
    /// Failed: the level or value is below the required one.
    case belowRequired = "results.belowRequired"
    /// Failed: the description requires something and no result refers to it.
    case missingResult = "results.missingResult"
    /// Failed: of the results of a description one reaches what another does not, or their statuses differ.
    case contradictory = "results.contradictory"

    /// Undetermined: `points` and `level` rank the two levels differently.
    case contradictoryLevels = "results.contradictoryLevels"
    /// Undetermined: nothing in the badge ranks the two levels.
    case levelsNotRanked = "results.levelsNotRanked"
    /// Undetermined: the context that the badge uses does not keep the order of `allowedValue`.
    case orderNotKept = "results.orderNotKept"
    /// Undetermined: two texts that are no numbers and stand in no list cannot be compared.
    case notComparable = "results.notComparable"
    /// Undetermined: there are more descriptions and results than are judged.
    case tooMany = "results.tooMany"

    /// What a judgement for this reason comes to.
    public var outcome: ResultJudgement.Outcome {
        switch self {
        case .obeysDescription, .reached: .passed
        case .noDescription: .notApplicable
        case .contradictoryLevels, .levelsNotRanked, .orderNotKept, .notComparable, .tooMany: .undetermined
        case .malformed, .unknownDescription, .duplicateDescription, .duplicateLevel, .duplicateValue,
            .levelNotInDescription, .valueOutOfRange, .valueNotAllowed, .notANumber, .emptyRange, .statusMissing,
            .statusNotCompleted, .levelMissing, .valueMissing, .belowRequired, .missingResult,
            .contradictory:
            .failed
        }
    }
}
