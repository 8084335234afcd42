/// An error that a person can act on. Every error that can reach a user conforms.
public protocol ExplainedError: Error {
    /// A stable code, lower camel case with dots: `json.duplicateMember`. Never reused for something else.
    var codeName: String { get }
    /// What was found, what was expected, and where, in plain words without a final full stop. Foreign text in it has
    /// gone through ``DisplayText/escaped(_:limit:)``.
    var detail: String { get }
    /// Who can mend it, and how, where that is known.
    var hint: String? { get }
}
