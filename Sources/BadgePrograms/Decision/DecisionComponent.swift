/// One member of the conjunction that goes into the badge: a `ResultDescription` and its `Result` (Open Badges 3.0).
public struct DecisionComponent: Sendable {
    /// A level of a rubric criterion.
    public struct Level: Sendable {
        /// The id.
        public let id: String
        /// The name.
        public let name: String
        /// Its rank or points, as the standard writes them: a text.
        public let points: String
        /// What shows it.
        public let description: String
    }

    /// What kind of result it is.
    public enum Kind: Sendable {
        /// `RubricCriterionLevel`: levels lowest first, the one required (absent where it is only advised), the one
        /// achieved (absent where none was given).
        case level(levels: [Level], required: String?, achieved: String?)
        /// `Status`: `Completed`, or not.
        case status(isCompleted: Bool)
        /// A number with its bounds; `resultType` is `RawScore`, `Percent` or `ext:…`.
        case measure(
            resultType: String,
            valueMin: String?,
            valueMax: String?,
            requiredValue: String?,
            value: String?
        )
    }

    /// An id within the template.
    public let id: String
    /// The name, which no other component of the decision has.
    public internal(set) var name: String
    /// What it says, where the name does not.
    public let description: String?
    /// The kind with its values.
    public let kind: Kind
    /// How it was judged.
    public internal(set) var judgement = Judgement.byRules
}
