internal import VerifiableCredentials

/// What day is probably meant by a text that is not one as files of ours have it: `11/14/26`, `14.11.2026`, `Nov 14`. It is
/// for hints only: nothing is read by it, and where day and month could be exchanged none is chosen.
struct DayGuess {
    /// The days that can be meant, as `2026-11-14`; where the text has no year `YYYY-11-14`, and without a day
    /// `2026-11-DD`.
    private let days: [String]

    /// - Parameter text: What stands in the place of a day.
    init(_ text: String) {
        guard text.utf8.count <= 60, let words = Words(text) else {
            days = []
            return
        }
        days = words.month == nil ? DayGuess.days(of: words) : DayGuess.named(words)
    }

    /// How to write it; absent where nobody can tell what is meant.
    var hint: String? {
        guard let first = days.first else { return nil }
        let all = days.joined(separator: " or ")
        let lacking =
            first.hasPrefix("YYYY")
            ? ", with the year in the place of YYYY" : first.hasSuffix("DD") ? ", with the day in the place of DD" : ""
        return days.count == 1
            ? "write it as \(all)\(lacking)"
            : "it can be \(all): write the one that is meant in this way\(lacking), year, month and day"
    }

    /// A number with the count of its digits.
    private typealias Number = (value: Int, digits: Int)

    /// The days of numbers only: `11/14/26`, `20261114`, `11/14`.
    private static func days(of words: Words) -> [String] {
        let numbers = words.numbers
        switch numbers.count {
        case 1 where numbers[0].digits == 8:
            let number = numbers[0].value
            return day(number / 10_000, number / 100 % 100, number % 100).map { [$0] } ?? []
        case 2 where numbers.allSatisfy { $0.digits <= 2 }:
            return different([
                yearless(numbers[1].value, numbers[0].value), yearless(numbers[0].value, numbers[1].value),
            ])
        case 3:
            let (first, second, third) = (numbers[0], numbers[1], numbers[2])
            if first.digits == 4, second.digits <= 2, third.digits <= 2 {
                let usual = day(first.value, second.value, third.value)
                return different([usual ?? day(first.value, third.value, second.value)])
            }
            guard first.digits <= 2, second.digits <= 2, third.digits == 4 || third.digits == 2 else { return [] }
            let year = year(third)
            let usual = [day(year, second.value, first.value), day(year, first.value, second.value)]
            let isYearFirst = third.digits == 2 && (words.hasHyphen || usual.allSatisfy { $0 == nil })
            return different(usual + (isYearFirst ? [day(self.year(first), second.value, third.value)] : []))
        default: return []
        }
    }

    /// The days of a text that names the month: `Nov 14, 2026`, `14-Nov-26`, `6 July`, `March 2022`.
    private static func named(_ words: Words) -> [String] {
        guard let month = words.month else { return [] }
        let numbers = words.numbers
        switch numbers.count {
        case 1 where numbers[0].digits == 4: return [padded(numbers[0].value, 4) + "-" + padded(month, 2) + "-DD"]
        case 1 where numbers[0].digits <= 2: return different([yearless(numbers[0].value, month)])
        case 2:
            let isYearFirst = numbers[0].digits == 4
            let (date, year) = isYearFirst ? (numbers[1], numbers[0]) : (numbers[0], numbers[1])
            guard date.digits <= 2, year.digits == 4 || year.digits == 2 else { return [] }
            return different([day(self.year(year), month, date.value)])
        default: return []
        }
    }

    private static func different(_ days: [String?]) -> [String] {
        days.compactMap { $0 }.reduce(into: []) { found, day in
            if !found.contains(where: { $0.utf8.elementsEqual(day.utf8) }) { found.append(day) }
        }
    }

    /// The year of two digits is one of our time.
    private static func year(_ number: Number) -> Int {
        number.digits == 4 ? number.value : number.value + (number.value < 70 ? 2000 : 1900)
    }

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> String? {
        let text = padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
        return Instant(date: text).map(\.date)
    }

    /// A day of a year that the text does not say, in a leap year as well as in others.
    private static func yearless(_ day: Int, _ month: Int) -> String? {
        self.day(2024, month, day).map { "YYYY" + $0.dropFirst(4) }
    }

    private static func padded(_ number: Int, _ digits: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }
}

extension DayGuess {
    /// The numbers of a text and the month that it names. There are none where it says anything else than a day, perhaps
    /// with a time.
    private struct Words {
        private(set) var numbers: [Number] = []
        private(set) var month: Int?
        let hasHyphen: Bool

        init?(_ text: String) {
            hasHyphen = text.utf8.contains(UInt8(ascii: "-"))
            var current: [UInt8] = []
            var isOrdinal = false
            for byte in Words.withoutTime(text).utf8 + [0x20] {
                let isDigit = (0x30...0x39).contains(byte)
                let isLetter = (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                let wasDigit = current.last.map { (0x30...0x39).contains($0) }
                if let wasDigit, wasDigit != isDigit || !wasDigit && !isLetter {
                    guard add(current, afterNumber: isOrdinal) else { return nil }
                    isOrdinal = wasDigit && isLetter
                    current = []
                }
                if isDigit || isLetter {
                    current.append(byte)
                } else if !" ./-,".utf8.contains(byte) {
                    return nil
                }
            }
            guard numbers.allSatisfy({ $0.digits <= 4 || $0.digits == 8 }) else { return nil }
        }

        /// A text without the time of day that a spreadsheet writes behind a day.
        private static func withoutTime(_ text: String) -> String {
            let parts = text.split(separator: " ", omittingEmptySubsequences: true)
            guard let time = parts.firstIndex(where: { $0.utf8.contains(UInt8(ascii: ":")) }) else { return text }
            let day = parts[time].split(separator: "T", maxSplits: 1)
            let rest = day.count == 2 && !day[0].utf8.contains(UInt8(ascii: ":")) ? [day[0]] : []
            return (parts[..<time] + rest).joined(separator: " ")
        }

        private mutating func add(_ bytes: [UInt8], afterNumber: Bool) -> Bool {
            let text = String(decoding: bytes, as: UTF8.self)
            if let first = bytes.first, (0x30...0x39).contains(first) {
                guard bytes.count <= 8, let value = Int(text), numbers.count < 3 else { return false }
                numbers.append((value, bytes.count))
                return true
            }
            let word = text.lowercased()
            func isOne(of names: [String], _ word: String) -> Int? {
                names.firstIndex { name in
                    name.utf8.elementsEqual(word.utf8)
                        || word.utf8.count == 3 && name.utf8.starts(with: word.utf8)
                        || word.utf8.count == 4 && name.utf8.starts(with: "sept".utf8) && word == "sept"
                }
            }
            if afterNumber, ["st", "nd", "rd", "th"].contains(word) { return true }
            if isOne(of: Self.weekdays, word) != nil || word == "of" { return true }
            guard month == nil, let place = isOne(of: Self.months, word) else { return false }
            month = place + 1
            return true
        }

        private static let weekdays = [
            "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        ]
        private static let months = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november",
            "december",
        ]
    }
}
