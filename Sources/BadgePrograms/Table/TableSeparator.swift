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
