internal import StrictJSON
internal import VerifiableCredentials

/// How the days of a table are written that a spreadsheet turned around: `14/3/2026` or `3/14/2026`.
public enum DateOrder: String, Sendable, CaseIterable {
    /// Day, month, year.
    case dayFirst = "day-first"
    /// Month, day, year.
    case monthFirst = "month-first"
}

/// A day as a cell has it.
enum DateText {
    /// It can only be this day.
    case day(Instant)
    /// Two numbers and a year, of which the cell does not say which is the month.
    case turned(first: Int, second: Int, year: Int)

    /// Reads a cell: `2026-03-14`, `2026/3/14`, `14.3.2026`, or `14/3/2026` and `14-3-2026` with either number first.
    /// Years have four digits. Absent where it is anything else, or no day of the calendar.
    init?(_ text: String) {
        if let day = Instant(date: text) {
            self = .day(day)
            return
        }
        guard text.utf8.count <= 10 else { return nil }
        for sign in ["-", "/", "."] as [Unicode.Scalar] {
            let parts = text.unicodeScalars.split(separator: sign, omittingEmptySubsequences: false)
            guard parts.count == 3, let numbers = DateText.numbers(parts.map { String($0) }) else { continue }
            if parts[0].count == 4 {
                guard parts[1].count <= 2, parts[2].count <= 2 else { return nil }
                self.init(year: numbers[0], month: numbers[1], day: numbers[2])
            } else if parts[2].count == 4, parts[0].count <= 2, parts[1].count <= 2 {
                if sign == "." {
                    self.init(year: numbers[2], month: numbers[1], day: numbers[0])
                } else {
                    self.init(first: numbers[0], second: numbers[1], year: numbers[2])
                }
            } else {
                return nil
            }
            return
        }
        return nil
    }

    private init?(year: Int, month: Int, day: Int) {
        guard let day = DateText.instant(year, month, day) else { return nil }
        self = .day(day)
    }

    private init?(first: Int, second: Int, year: Int) {
        let isDayFirst = DateText.instant(year, second, first)
        let isMonthFirst = DateText.instant(year, first, second)
        guard isDayFirst != nil || isMonthFirst != nil else { return nil }
        self = .turned(first: first, second: second, year: year)
    }

    /// The day, where the cell itself or the order says which it is.
    func instant(_ order: DateOrder?) -> Instant? {
        switch (self, order) {
        case (.day(let day), _): day
        case (.turned(let first, let second, let year), .dayFirst): DateText.instant(year, second, first)
        case (.turned(let first, let second, let year), .monthFirst): DateText.instant(year, first, second)
        case (.turned(let first, let second, let year), nil):
            first == second ? DateText.instant(year, first, second) : nil
        }
    }

    /// The only order in which the cell is a day; absent where it has none or is one in both.
    var order: DateOrder? {
        guard case .turned(let first, let second, let year) = self else { return nil }
        let isDayFirst = DateText.instant(year, second, first) != nil
        let isMonthFirst = DateText.instant(year, first, second) != nil
        return isDayFirst == isMonthFirst ? nil : isDayFirst ? .dayFirst : .monthFirst
    }

    /// The days that it could be: `2026-03-04 or 2026-04-03`.
    var possibilities: String {
        DateOrder.allCases.compactMap { instant($0)?.date }.joined(separator: " or ")
    }

    private static func instant(_ year: Int, _ month: Int, _ day: Int) -> Instant? {
        Instant(date: padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2))
    }

    private static func padded(_ number: Int, _ digits: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }

    private static func numbers(_ parts: [String]) -> [Int]? {
        let isDigits = parts.allSatisfy { part in
            (1...4).contains(part.utf8.count) && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
        }
        return isDigits ? parts.compactMap { Int($0) } : nil
    }
}

/// The order of the days in a column, from all its cells.
enum ColumnDates {
    /// This one, as the template says, as a cell says, or since no cell needs one.
    case order(DateOrder?)
    /// Some cells are days in the one order only, and others in the other: the first of each kind.
    case contradictory(dayFirst: Int, monthFirst: Int)

    /// - Parameters:
    ///   - cells: What stands in the column, with its line.
    ///   - given: The order that the template gives to the column, absent where it gives none.
    init(_ cells: some Sequence<(text: String, line: Int)>, given: DateOrder?) {
        if given != nil {
            self = .order(given)
            return
        }
        var lines: [DateOrder: Int] = [:]
        for (text, line) in cells {
            guard let order = DateText(text)?.order, lines[order] == nil else { continue }
            lines[order] = line
        }
        switch (lines[.dayFirst], lines[.monthFirst]) {
        case (let day?, let month?): self = .contradictory(dayFirst: day, monthFirst: month)
        case (_?, nil): self = .order(.dayFirst)
        case (nil, _?): self = .order(.monthFirst)
        case (nil, nil): self = .order(nil)
        }
    }
}
