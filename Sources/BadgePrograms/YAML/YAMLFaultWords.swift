internal import StrictJSON

/// The faults that people make most, in words that need no knowledge of YAML.
struct YAMLFaultWords {
    let detail: String
    let hint: String

    /// Absent where there are no better words than libyaml's.
    init?(_ problem: String) {
        guard let known = Self.known.first(where: { $0.problem.isSameBytes(as: problem) }) else { return nil }
        (detail, hint) = (known.detail, known.hint)
    }

    /// What libyaml says of a key without a colon.
    static let noColon = "could not find expected ':'"
    private static let quoted = "put the whole text in quotation marks"
    private static let known: [(problem: String, detail: String, hint: String)] = [
        (
            "mapping values are not allowed in this context",
            "a colon with a space after it stands where no key can begin",
            "where it belongs to a text, \(quoted), such as \"A plan: what comes first\"; otherwise look at the indentation"
        ),
        (
            noColon,
            "a line without a colon stands where a key with its value is expected",
            "where it goes on with the text above, indent it more than the key; a long text goes under >- and is indented"
        ),
        (
            "did not find expected key",
            "what stands here belongs neither to the key above nor is a key beside it",
            "keys that belong together begin in the same column; after a text in quotation marks nothing follows"
        ),
        (
            "did not find expected '-' indicator",
            "what stands here is no entry of the list above",
            "entries of a list begin with a dash, all in the same column"
        ),
        (
            "block sequence entries are not allowed in this context",
            "a dash with a space after it begins a list where none can be",
            "put the list on lines of its own below the key; where the dash belongs to a text, \(quoted)"
        ),
        (
            "did not find expected ',' or '}'",
            "what stands inside { } does not go on with a comma or end with }",
            "a text that holds a comma, a colon with a space, or a bracket goes in quotation marks inside { }"
        ),
        (
            "did not find expected ',' or ']'",
            "what stands inside [ ] does not go on with a comma or end with ]",
            "a text that holds a comma, a colon with a space, or a bracket goes in quotation marks inside [ ]"
        ),
        (
            "found character that cannot start any token",
            "no text can begin with this sign",
            "where it belongs to a text, \(quoted)"
        ),
        (
            "found unexpected end of stream",
            "a text in quotation marks is never closed",
            "look for the line on which it begins, and put the closing mark at its end"
        ),
    ]
}
