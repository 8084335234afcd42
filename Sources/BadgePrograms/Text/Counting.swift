/// Numbers in the sentences of findings.
enum Counting {
    /// `1 word`, `2 words`.
    static func of(_ number: Int, _ one: String, _ many: String) -> String {
        "\(number) \(number == 1 ? one : many)"
    }

    /// `20 to 50 words`, `exactly 3 words`.
    static func range(_ range: ClosedRange<Int>, _ one: String, _ many: String) -> String {
        range.lowerBound == range.upperBound
            ? "exactly " + of(range.lowerBound, one, many)
            : "\(range.lowerBound) to \(of(range.upperBound, one, many))"
    }

    /// What to do about a number outside a range: `add at least 3 words`, `cut at least 1 word`.
    static func remedy(_ number: Int, _ range: ClosedRange<Int>, _ one: String, _ many: String) -> String {
        number < range.lowerBound
            ? "add at least " + of(range.lowerBound - number, one, many)
            : "cut at least " + of(number - range.upperBound, one, many)
    }
}
