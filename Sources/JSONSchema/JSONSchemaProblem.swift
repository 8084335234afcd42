public import StrictJSON

/// One thing in which a value does not keep a schema.
public struct JSONSchemaProblem: Sendable, Equatable {
    /// Where in the value.
    public let instance: JSONPointer
    /// The rule that is not kept: the URL of its schema document, and the place in it as the fragment. Foreign text, not
    /// escaped.
    public let rule: String
    /// What stands there, in plain words; foreign text in it is escaped.
    public let found: String
    /// What the rule asks for, in plain words; foreign text in it is escaped.
    public let expected: String
}

/// What a schema says about a value.
public enum JSONSchemaJudgement: Sendable, Equatable {
    /// The value keeps the schema.
    case kept
    /// It does not, and in what: at least one problem, at most ``JSONSchemaLimits/problems``.
    case broken([JSONSchemaProblem])
    /// The schema says nothing: what decides is not supported, not at hand, or too much work.
    case undetermined(JSONSchemaError)
}
