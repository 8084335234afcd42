internal import StrictJSON
internal import VerifiableCredentials

/// A column of the tables that a requirement of kind `table` asks for.
public struct TableColumn: Sendable {
    /// What stands in its cells.
    public enum Content: String, Sendable, CaseIterable {
        /// A day, `YYYY-MM-DD`.
        case date
        /// A whole number from 0, or from what the column says, to 1,000,000.
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
    /// Whether the file says it in a word that is known; where it does not, that was told.
    let isContentKnown: Bool
    /// The values of a `choice`.
    public let values: [String]
    /// Whether a cell may be empty.
    public let mayBeEmpty: Bool
    /// In a column of whole numbers the least that a cell may say.
    public let atLeast: Int
    /// In a column of whole numbers the most that a cell may say.
    public let atMost: Int
    /// In a column of dates, which number of `4/3/2026` is the day; absent where the template does not say, so that the
    /// cells of the column have to.
    public let dates: DateOrder?

    /// Reads an entry of `columns`.
    init(reading map: YAMLMapping) {
        id = map.required("id").identifier
        name = map.required("name").prose(atMost: 500)
        let content = map.required("holds").choice(Content.self)
        self.content = content ?? .text
        isContentKnown = content != nil
        values = map.list("values").map { $0.line(atMost: 100) }
        mayBeEmpty = map.optional("mayBeEmpty")?.bool ?? false
        let least = map.optional("atLeast")
        atLeast = least?.int(in: 1...1_000_000) ?? 0
        let most = map.optional("atMost")
        atMost = most?.int(in: 1...1_000_000) ?? 1_000_000
        for key in ["atLeast", "atMost"] {
            map.demand(Demand.when(Demand.has([key]), Demand.says("holds", [Content.whole.rawValue])))
        }
        if let content, content != .whole {
            least?.fail(.badValue, "a least number belongs to a column of whole numbers only", hint: "take atLeast out")
            most?.fail(.badValue, "a largest number belongs to a column of whole numbers only", hint: "take atMost out")
        } else if let most, atMost < atLeast {
            most.fail(.badValue, "atLeast is \(atLeast) and atMost is \(atMost)")
        }
        let order = map.optional("dates")
        dates = order?.choice(DateOrder.self)
        map.demand(Demand.when(Demand.has(["dates"]), Demand.says("holds", [Content.date.rawValue])))
        map.demand(
            [
                "if": Demand.says("holds", [Content.choice.rawValue]), "then": Demand.filled("values"),
                "else": Demand.empty("values"),
            ]
        )
        if let order, let content, content != .date {
            order.fail(.badValue, "an order of dates belongs to a column of dates only", hint: "take dates out")
        }
        if let content, (content == .choice) == values.isEmpty {
            map.fail(
                content == .choice ? .missingKey : .badValue,
                content == .choice ? "a column that holds a choice lists its values" : "values belong to a choice only",
                hint: content == .choice ? "add values: [one, another]" : "write holds: choice, or take values out"
            )
        }
    }

    /// What a cell says.
    enum Reading {
        /// This.
        case value(TableRow.Value)
        /// One of several things, in words that go on from "which", with what to do.
        case undecided(String, hint: String)
        /// Not what the column asks for.
        case unfit
    }

    /// What a cell says in a table whose cells are divided by `separator` and whose days are written in `order`, as far as
    /// the column's cells say it.
    func reading(of text: String, _ separator: TableSeparator, _ order: DateOrder?) -> Reading {
        if text.isEmpty { return mayBeEmpty ? .value(.empty) : .unfit }
        switch content {
        case .date:
            guard let found = DateText(text) else { return .unfit }
            if let day = found.instant(order) { return .value(.date(day)) }
            guard order == nil else { return .unfit }
            return .undecided(
                "is \(found.possibilities): nothing in the column says whether the day or the month comes first",
                hint:
                    "write it as 2026-03-14: format the column as text, or as year-month-day, before you save the table"
            )
        case .number, .percent:
            switch LocalNumber.reading(text, separator) {
            case .number(let number): return plain(number)
            case .either(let small, let large):
                return .undecided(
                    "can be \(small) or \(large)",
                    hint: "write it without a sign between the thousands, and decimal places as \(small)0"
                )
            }
        case .whole, .text, .choice: return plain(text)
        }
    }

    /// What a cell says that is written as in a file of ours: days as `2026-03-14`, numbers with a point.
    func plain(_ text: String) -> Reading {
        if text.isEmpty { return mayBeEmpty ? .value(.empty) : .unfit }
        let value: TableRow.Value? =
            switch content {
            case .date: Instant(date: text).map { .date($0) }
            case .whole: whole(text).map { .number(FixedNumber(whole: $0)) }
            case .number: FixedNumber(text).map { .number($0) }
            case .percent: FixedNumber(text).flatMap { percent($0) }
            case .text: .text(text)
            case .choice: values.contains { $0.isSameBytes(as: text) } ? .text(text) : nil
            }
        return value.map { .value($0) } ?? .unfit
    }

    private func whole(_ text: String) -> Int? {
        let isShort = text.utf8.count <= 7 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
        guard isShort, let number = Int(text), number >= atLeast, number <= atMost else { return nil }
        return number
    }

    private func percent(_ number: FixedNumber) -> TableRow.Value? {
        let bounds = FixedNumber(whole: 0)...FixedNumber(whole: 100)
        return bounds.contains(number) ? .number(number) : nil
    }

    /// How to write what a cell says that is not as the column asks for; absent where nobody can tell.
    func hint(for text: String) -> String? {
        content == .date ? DayGuess(text).hint : nil
    }

    /// What is expected in a cell, in words.
    var expectation: String {
        switch content {
        case .date: "a date such as 2026-03-14"
        case .whole: "a whole number from \(atLeast) to \(atMost), in digits only"
        case .number: "a number such as 12 or 93.5, with a point and at most four places"
        case .percent: "a number of percent from 0 to 100, such as 93.5, without the sign"
        case .text: "a text"
        case .choice: "one of " + values.joined(separator: ", ")
        }
    }
}
