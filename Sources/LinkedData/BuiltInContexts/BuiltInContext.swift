package import StrictJSON

/// A published context as a table of our own: facts about terms, compiled in, read on first use. `scripts/contexts` writes
/// the tables; tests compare each with its published document.
///
/// A table is lines. First come abbreviations, `%a` and what `a~` in front of a text stands for. Then each line is a name
/// and what is said of it: a value (`-` is null, `true`, `false`, a list in brackets, else a text), or `:` and the members
/// of a definition as `member=value`, the last of them maybe `scope`: the lines below that begin with one more space are
/// then the scoped context. A context that is an array is a line with `*` for each item, the lines of an object below it,
/// anything else behind it; with `only` behind that, it is no array but the context itself.
package struct BuiltInContext: Sendable {
    /// Where it is published; each URL serves the same document.
    package let urls: [String]
    /// The SHA-256 of the published document, in hexadecimal digits.
    package let sha256: String
    /// The facts.
    let table: String

    /// Every built-in context.
    package static var published: [BuiltInContext] { all }

    /// The document that the table stands for: an object with `@context`.
    package var document: JSON {
        var reader = ContextTableReader(table)
        return ["@context": reader.context(depth: 0)]
    }
}
