/// The sign that divides the cells of a table.
enum TableSeparator: CaseIterable {
    case comma
    case semicolon
    case tab

    var byte: UInt8 {
        switch self {
        case .comma: UInt8(ascii: ",")
        case .semicolon: UInt8(ascii: ";")
        case .tab: 0x09
        }
    }

    /// `a comma`.
    var one: String {
        switch self {
        case .comma: "a comma"
        case .semicolon: "a semicolon"
        case .tab: "a tab"
        }
    }

    /// `commas`.
    var many: String {
        switch self {
        case .comma: "commas"
        case .semicolon: "semicolons"
        case .tab: "tabs"
        }
    }

    /// The sign that the first line names where it is the one that Excel writes for itself: `sep=;`, also in quotation marks.
    /// Absent where it is not.
    ///
    /// - Returns: The byte of the sign, and how many bytes the line has without its end.
    static func declared(in bytes: [UInt8]) -> (sign: UInt8, length: Int)? {
        let isQuoted = bytes.first == UInt8(ascii: "\"")
        let line = bytes.prefix(8).prefix { $0 != 0x0A && $0 != 0x0D }
        let words = isQuoted ? line.dropFirst().dropLast() : line
        guard words.count == 5, !isQuoted || line.last == UInt8(ascii: "\""),
            words.dropLast().map({ $0 | 0x20 }).elementsEqual("sep=".utf8.map { $0 | 0x20 }), let sign = words.last
        else { return nil }
        return sign < 0x80 ? (sign, line.count) : nil
    }

    /// Those that stand in the first line outside quotation marks, in the order of ``allCases``. The ids of columns hold
    /// none of them, so that a line with one of them says how the table is divided, and a line with two does not.
    static func all(inFirstLineOf bytes: [UInt8]) -> [TableSeparator] {
        var found: [Bool] = allCases.map { _ in false }
        var isQuoted = false
        for byte in bytes {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == 0x0A || byte == 0x0D { break }
            for (place, separator) in allCases.enumerated() where separator.byte == byte { found[place] = true }
        }
        return zip(allCases, found).filter(\.1).map(\.0)
    }
}
