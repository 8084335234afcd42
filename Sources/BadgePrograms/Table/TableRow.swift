internal import StrictJSON
public import VerifiableCredentials

/// A row of a table, read by the columns that the requirement asks for.
public struct TableRow: Sendable {
    /// What a cell says.
    public enum Value: Sendable, Equatable {
        /// A day.
        case date(Instant)
        /// A number, whole or decimal.
        case number(FixedNumber)
        /// A text, or one of the values of a choice.
        case text(String)
        /// Nothing, where a cell may be empty.
        case empty

        /// The same kind and value, text by bytes.
        public static func == (left: Self, right: Self) -> Bool {
            switch (left, right) {
            case (.date(let a), .date(let b)): a == b
            case (.number(let a), .number(let b)): a == b
            case (.text(let a), .text(let b)): a.isSameBytes(as: b)
            case (.empty, .empty): true
            default: false
            }
        }
    }

    /// The file, as a path in the submission's folder.
    public let file: String
    /// The line on which the row begins, from 1.
    public let line: Int
    /// The cells, by the id of their column.
    let cells: [(column: String, value: Value)]

    /// The value in a column.
    public func value(_ column: String) -> Value? {
        cells.first { $0.column.isSameBytes(as: column) }?.value
    }

    /// The day in a column.
    func date(_ column: String) -> Instant? {
        if case .date(let day)? = value(column) { day } else { nil }
    }

    /// The number in a column.
    func number(_ column: String) -> FixedNumber? {
        if case .number(let number)? = value(column) { number } else { nil }
    }

    /// What the row says, whatever it is written like: rows of one key say the same. Texts count as in ``Spelling``.
    var key: [UInt8] {
        cells.flatMap { cell -> [UInt8] in
            let word =
                switch cell.value {
                case .date(let day): "d\(day.seconds)"
                case .number(let number): "n\(number.tenThousandths)"
                case .text(let text): "t" + Spelling.folded(text)
                case .empty: ""
                }
            return Array(word.utf8) + [0x1F]
        }
    }

    /// The text in a column.
    func text(_ column: String) -> String? {
        if case .text(let text)? = value(column) { text } else { nil }
    }
}
