internal import StrictJSON

/// Lines that somebody wrote above the heading of a sheet, such as a title. Rows that were sorted there are none.
struct LinesAboveHeading {
    /// What was found and where.
    let detail: String
    /// What to do about it.
    let hint: String

    /// The most lines above a heading that are looked at.
    private static let most = 50

    /// - Parameter text: The text of a sheet, whatever divides its cells. Nothing comes of it where its heading is the first
    ///   line or nowhere.
    init?(of text: String) {
        let lines = Array(text.utf8).split(maxSplits: Self.most + 1, omittingEmptySubsequences: false) { $0 == 0x0A }
            .map { $0.last == 0x0D ? $0.dropLast() : $0[...] }
        let head = Array(lines.prefix(Self.most))
        guard let place = head.firstIndex(where: { Self.separator(ofHeading: $0) != nil }), place > 0,
            let separator = Self.separator(ofHeading: head[place])
        else { return nil }
        let above = head[..<place]
        let width = head[place].count { $0 == separator.byte } + 1
        let isSorted = above.contains { line in
            line.split(separator: separator.byte).count { !Self.isBlank($0) } * 2 > width
        }
        if isSorted { return nil }
        // The line by which Excel says what divides the cells.
        if place == 1, TableSeparator.declared(in: Array(above[0])) != nil { return nil }
        var first = above.first { !Self.isBlank($0) } ?? above[0].prefix(0)
        while let last = first.last, last == UInt8(ascii: " ") || Self.isSeparator(last) { first = first.dropLast() }
        let found = String(decoding: first, as: UTF8.self).onOneLine
        let what = found.isEmpty ? "nothing" : DisplayText.quoted(found, limit: 60)
        detail = "the first line is not the heading: \(what) stands above it, and the heading in line \(place + 1)"
        hint =
            place == 1
            ? "take out the line above the heading" : "take out the \(place) lines above the heading, empty ones too"
    }

    private static func separator(ofHeading line: ArraySlice<UInt8>) -> TableSeparator? {
        TableSeparator.allCases.first { separator in
            let cells = line.split(separator: separator.byte, omittingEmptySubsequences: false).map { cell in
                cell.filter { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: " ") }
            }
            return AssessmentSheet.Column.allCases.filter { !$0.mayBeAbsent }.allSatisfy { column in
                cells.contains { $0.elementsEqual(column.rawValue.utf8) }
            }
        }
    }

    /// Whether nothing stands in a line but signs between cells.
    private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
        line.allSatisfy { byte in
            byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\"") || isSeparator(byte)
        }
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        TableSeparator.allCases.contains { $0.byte == byte }
    }
}
