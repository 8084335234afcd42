/// Breaks text that was already escaped into lines that fit a terminal.
///
/// Every line after the first is indented as far as the first one's text, so nothing that a badge says can begin a line
/// where only the report speaks.
public enum TextWrap {
    /// The columns of the smallest usual terminal.
    public static let columns = 80

    /// The lines of a paragraph, broken at spaces only (a no-break space is none); a longer word has a line of its own.
    ///
    /// - Parameters:
    ///   - indent: The columns before the text of each line.
    ///   - label: What stands before the first line instead of the indent.
    public static func lines(_ text: String, indent: Int, label: String? = nil) -> [String] {
        let margin = String(repeating: " ", count: indent)
        let first = label.map { max(width(of: $0), indent) } ?? indent
        let lines = broken(text, to: columns - indent, first: columns - first)
        return lines.enumerated().map { $0.offset == 0 ? (label ?? margin) + $0.element : margin + $0.element }
    }

    /// The lines of a text, at least one, broken at spaces only; a longer word has a line of its own.
    ///
    /// - Parameters:
    ///   - width: The columns of each line.
    ///   - first: Those of the first line, where they are others.
    public static func broken(_ text: String, to width: Int = TextWrap.columns, first: Int? = nil) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        for (place, word) in words(text).enumerated() {
            let size = self.width(of: word)
            if place > 0 && used + 1 + size > (lines.isEmpty ? first ?? width : width) {
                lines.append(line)
                (line, used) = (word, size)
            } else {
                line += place == 0 ? word : " " + word
                used += place == 0 ? size : size + 1
            }
        }
        return lines + [line]
    }

    /// The lines of one cell of a table, none longer than its width: words that are longer are broken anywhere. None where
    /// nothing stands in it.
    public static func cell(_ text: String, width: Int) -> [String] {
        let pieces = words(text).filter { !$0.isEmpty }.flatMap { cut($0, to: max(1, width)) }
        if pieces.isEmpty { return [] }
        var lines: [String] = []
        var line = ""
        var used = 0
        for piece in pieces {
            let size = self.width(of: piece)
            if used > 0 && used + 1 + size > width {
                lines.append(line)
                (line, used) = ("", 0)
            }
            line += (used == 0 ? "" : " ") + piece
            used += (used == 0 ? 0 : 1) + size
        }
        return lines + [line]
    }

    /// How many columns a text takes on a terminal: two for each letter of the wide scripts of East Asia, none for marks that
    /// stand on the letter before them, one for everything else.
    public static func width(of text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
    }

    private static func words(_ text: String) -> [String] {
        text.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false).map {
            String(decoding: Array($0), as: UTF8.self)
        }
    }

    /// The pieces of a word, none wider than a width, save one letter that is.
    private static func cut(_ word: String, to width: Int) -> [String] {
        var pieces: [String.UnicodeScalarView] = []
        var used = 0
        for scalar in word.unicodeScalars {
            let size = columns(of: scalar)
            if pieces.isEmpty || used + size > width && size > 0 {
                pieces.append(String.UnicodeScalarView())
                used = 0
            }
            pieces[pieces.count - 1].append(scalar)
            used += size
        }
        return pieces.map { String($0) }
    }

    private static func columns(of scalar: Unicode.Scalar) -> Int {
        if scalar.isASCII { return 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return 0
        default: return wide.contains { $0.contains(scalar.value) } ? 2 : 1
        }
    }

    /// The blocks whose letters are wide (Unicode Standard Annex 11, wide and fullwidth), in whole ranges.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
        0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
        0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
    ]
}
