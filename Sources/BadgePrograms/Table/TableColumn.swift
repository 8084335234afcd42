internal import StrictJSON
internal import VerifiableCredentials

/// A column of the tables that a requirement of kind `table` asks for.
public struct TableColumn: Sendable {
    /// What stands in its cells.
    public enum Content: String, Sendable, CaseIterable {
        /// A day, `YYYY-MM-DD`.
        case date
        /// A whole number from 0 to 1,000,000.
        case whole
        /// A decimal number with at most four places.
        case number
        /// A decimal number from 0 to 100 with at most four places.
        case percent
        /// Any text.
        case text
        /// One of the values that the column lists.
        case choice
    }

    /// The id: what the header of the table says.
    public let id: String
    /// What it is about.
    public let name: String
    /// What stands in its cells.
    public let content: Content
    /// The values of a `choice`.
    public let values: [String]
    /// Whether a cell may be empty.
    public let mayBeEmpty: Bool

    /// Reads an entry of `columns`.
    init(reading map: YAMLMapping) {
        id = map.required("id").identifier
        name = map.required("name").prose(atMost: 500)
        let content = map.required("holds").choice(Content.self)
        self.content = content ?? .text
        values = map.list("values").map { $0.line(atMost: 100) }
        mayBeEmpty = map.optional("mayBeEmpty")?.bool ?? false
        if let content, (content == .choice) == values.isEmpty {
            map.fail(
                content == .choice ? .missingKey : .badValue,
                content == .choice ? "a column that holds a choice lists its values" : "values belong to a choice only",
                hint: content == .choice ? "add values: [one, another]" : "write holds: choice, or take values out"
            )
        }
    }

    /// What a cell says, absent where it does not say what the column asks for.
    func value(of text: String) -> TableRow.Value? {
        if text.isEmpty { return mayBeEmpty ? .empty : nil }
        switch content {
        case .date: return Instant(date: text).map { .date($0) }
        case .whole:
            let digits = text.utf8.count <= 7 && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
            return digits.flatMap { $0 <= 1_000_000 ? .number(FixedNumber(whole: $0)) : nil }
        case .number: return FixedNumber(text).map { .number($0) }
        case .percent:
            let bounds = FixedNumber(whole: 0)...FixedNumber(whole: 100)
            return FixedNumber(text).flatMap { bounds.contains($0) ? .number($0) : nil }
        case .text: return .text(text)
        case .choice: return values.contains { $0.isSameBytes(as: text) } ? .text(text) : nil
        }
    }

    /// What is expected in a cell, in words.
    var expectation: String {
        switch content {
        case .date: "a date such as 2026-03-14"
        case .whole: "a whole number from 0 to 1000000, in digits only"
        case .number: "a number such as 12 or 93.5, with a point and at most four places"
        case .percent: "a number of percent from 0 to 100, such as 93.5, without the sign"
        case .text: "a text"
        case .choice: "one of " + values.joined(separator: ", ")
        }
    }
}
