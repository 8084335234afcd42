/// The one way in which text from outside reaches a terminal, a report or a log.
public enum DisplayText {
    /// The text with everything escaped as `\u{…}` that could move a cursor, hide, reorder or imitate other text, and
    /// cut after `limit` characters with `…`.
    ///
    /// Escaped are C0 and C1 controls (line breaks too), DEL, the bidirectional controls, zero-width and invisible
    /// characters, variation selectors, tag characters, private use, unassigned and noncharacters, the replacement of
    /// lone surrogates, and the line and paragraph separators. Combining marks beyond four in a row are escaped too.
    ///
    /// - Parameters:
    ///   - text: Any string.
    ///   - limit: How many Unicode scalars of the text are shown at most.
    public static func escaped(_ text: some StringProtocol, limit: Int = 300) -> String {
        shown(text, limit: limit, inQuotes: false)
    }

    /// The text escaped and in quotation marks: how a name that someone gave itself is shown. Quotation marks and
    /// backslashes inside are escaped, so the end of the name is always where it seems to be.
    public static func quoted(_ text: some StringProtocol, limit: Int = 300) -> String {
        "\"" + shown(text, limit: limit, inQuotes: true) + "\""
    }

    private static func shown(_ text: some StringProtocol, limit: Int, inQuotes: Bool) -> String {
        // Nothing in text of plain letters is escaped, and most text is of those
        if text.utf8.count <= limit, text.utf8.allSatisfy({ isPlain($0, inQuotes: inQuotes) }) { return String(text) }
        var shown = ""
        var count = 0
        var marks = 0
        for scalar in text.unicodeScalars {
            if count >= limit {
                shown += "…"
                break
            }
            count += 1
            marks = isCombining(scalar) ? marks + 1 : 0
            if isHidden(scalar) || marks > 4 {
                shown += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
                continue
            }
            if inQuotes, scalar == "\"" || scalar == "\\" { shown += "\\" }
            shown.unicodeScalars.append(scalar)
        }
        return shown
    }

    /// Whether a byte is an ASCII character that is always shown as it is.
    private static func isPlain(_ byte: UInt8, inQuotes: Bool) -> Bool {
        byte >= 0x20 && byte < 0x7F && !(inQuotes && (byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")))
    }

    private static func isCombining(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: true
        default: false
        }
    }

    static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
            return true
        default:
            break
        }
        if scalar.properties.isVariationSelector || scalar.properties.isDefaultIgnorableCodePoint { return true }
        return scalar == "\u{2800}" || scalar == "\u{FFFD}"
    }
}
