import StrictJSON

/// What patterns may still take: steps of matching and compiling, and how many of the texts of a value are compiled.
struct PatternAccount {
    /// The steps.
    var work: Work
    /// How many more patterns are compiled.
    var left: Int

    /// Takes the compiling of a pattern that stands in the value off.
    ///
    /// - Throws: ``JSONSchemaError/Code/limit`` where it is too much.
    mutating func spend(onCompiling text: String) throws(JSONSchemaError) {
        guard left > 0 else {
            throw JSONSchemaError(.limit, "more texts are judged as patterns than any badge has")
        }
        left -= 1
        // A short pattern can repeat its parts until it is large
        try work.spend(1000 + 4 * min(text.utf8.count, UntrustedInput.patternBytes))
    }
}
