/// Something in a template that cannot work as it is written, or that will be misread: the template can be read, and yet
/// does not do what its author meant.
public struct LintFinding: Sendable {
    /// What kind of finding it is. Stable; never reused for something else.
    public struct Code: Sendable, Equatable {
        /// The code as it is printed: `level.noneRequired`.
        public let name: String

        init(_ name: String) {
            self.name = name
        }
    }

    /// How much it matters.
    public enum Severity: String, Sendable {
        /// The template cannot do what it says: awards would be impossible, or given without what is asked for.
        case error
        /// It works, and probably not as it was meant.
        case advice
    }

    /// The kind.
    public let code: Code
    /// How much it matters.
    public let severity: Severity
    /// The file, as the caller named it.
    public let file: String
    /// Line and column.
    public let mark: YAMLMark
    /// What was found.
    public let found: String
    /// Why it matters.
    public let why: String
    /// What to do about it.
    public let remedy: String

    /// Where it is, for the beginning of a line: `template.yaml:12:3`.
    public var place: String {
        ProgramError(.badValue, file: file, mark: mark, detail: "").place
    }
}
