/// Numbers in the sentences of findings.
enum Counting {
    /// `1 word`, `2 words`.
    static func of(_ number: Int, _ one: String, _ many: String) -> String {
        "\(number) \(number == 1 ? one : many)"
    }

    /// `2 years`, `1 year`: a number with a unit that a template gives for several.
    static func measured(_ number: String, _ unit: String) -> String {
        let several = ["years", "months", "weeks", "days", "hours", "minutes", "points", "sessions", "rows", "times"]
        let isOne = number == "1" && several.contains { unit.utf8.elementsEqual($0.utf8) }
        return number + (unit.isEmpty ? "" : " " + (isOne ? String(unit.dropLast()) : unit))
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
