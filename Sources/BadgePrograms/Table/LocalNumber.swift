/// A number as a spreadsheet writes it whose system divides cells by semicolons, or that saved a table with tabs: with a
/// comma before the decimal places.
enum LocalNumber {
    /// What a cell says.
    enum Reading {
        /// A number, with a point before its decimal places.
        case number(String)
        /// Either of these two numbers, and nothing says which.
        case either(String, String)
    }

    /// Reads a cell.
    ///
    /// Where commas divide the cells, a number has a decimal point. Where semicolons do, a comma stands before the decimal
    /// places, and a point with three digits behind it may as well mark the thousands. Where tabs do, the same holds for a
    /// comma too.
    static func reading(_ text: String, _ separator: TableSeparator) -> Reading {
        let commas = text.utf8.count { $0 == UInt8(ascii: ",") }
        let points = text.utf8.count { $0 == UInt8(ascii: ".") }
        if separator == .comma || commas + points != 1 { return .number(text) }
        let sign = commas == 1 ? UInt8(ascii: ",") : UInt8(ascii: ".")
        let parts = text.utf8.split(separator: sign, omittingEmptySubsequences: false).map { String($0) ?? "" }
        let decimal = parts.joined(separator: ".")
        let isDecided = sign == UInt8(ascii: ",") && separator == .semicolon
        let digits = parts[0].utf8.drop { $0 == UInt8(ascii: "-") }
        let mayBeThousands =
            parts[1].utf8.count == 3 && (1...3).contains(digits.count) && digits.first != UInt8(ascii: "0")
        return isDecided || !mayBeThousands ? .number(decimal) : .either(decimal, parts.joined())
    }
}
