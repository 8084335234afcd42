/// Regular expressions for what readers take a text for, as JSON Schema has them (ECMA-262, §JSON Schema 6.3.3). Readers
/// pass over white space at both ends of a text, and so do these.
enum SchemaPatterns {
    /// A whole text.
    static func whole(_ inner: String) -> String {
        "^\\s*(?:" + inner + ")\\s*$"
    }

    /// A text in which something stands, on one line.
    static let line = #"^(?=\s*\S)\s*[^\u0000-\u001F\u007F-\u009F]*\s*$"#
    /// A text in which something stands, on any number of lines.
    static let prose = #"^(?=\s*\S)\s*[^\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]*\s*$"#
    /// An id within a file.
    static let identifier = whole("[a-z0-9][a-z0-9.-]*")
    /// `true` or `false` in quotation marks.
    static let bool = whole("true|false")
    /// A decimal number with at most two places, zeros behind them not counted.
    static let number = whole(#"-?[0-9]{1,9}(?:\.[0-9]{1,2}0{0,2})?"#)
    /// A day of the calendar.
    static let date = whole(
        "[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
            + "|02-(?:0[1-9]|1[0-9]|2[0-8]))"
            + "|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29"
    )
    /// A SHA-256.
    static let sha256 = whole("[0-9a-f]{64}")
    /// A web address: what ``YAMLValue/webAddress`` takes for one.
    static let webAddress = whole(
        #"[Hh][Tt][Tt][Pp][Ss]?://[!$-.0-;=>A-\[\]-~]+(?:[/?#][!#-;=-\[\]-~]*)?"#
    )
    /// A line with a colon in it.
    static let uri = whole(#"[^:\u0000-\u001F\u007F-\u009F]*:[^\u0000-\u001F\u007F-\u009F]*"#)
    /// A time of day.
    static let time = whole("(?:[01][0-9]|2[0-3]):[0-5][0-9]")
    /// A media type in small letters.
    static let mediaType = whole(#"[a-z0-9+._!#$&^-]+/[a-z0-9+._!#$&^-]+"#)
    /// A path below `evidence/`, as far as a pattern can say what ``EvidencePath`` asks for: no part of it is empty, `.` or
    /// `..`, and no sign in it is invisible.
    static let evidencePath = whole(
        #"evidence(?:/(?!\.{1,2}(?:/|\s*$))[^/\\\u0000-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u206F"#
            + #"\uE000-\uF8FF\uFEFF]{1,200})+"#
    )
    /// What ``YAMLValue/personName`` does not take for the name of a person: quotation marks around it, or one that nothing
    /// closes; two spaces, or one of another kind; an invisible sign.
    static let oddName =
        "^\\s*[\(quotes)].*[\(quotes)]\\s*$"
        + "|^[^\(doubleQuotes)]*[\(doubleQuotes)](?:[^\(doubleQuotes)]*[\(doubleQuotes)][^\(doubleQuotes)]*[\(doubleQuotes)])*"
        + "[^\(doubleQuotes)]*$"
        + #"|\S(?:\s{2,}|[^\S ])\S|[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]"#
    private static let doubleQuotes = #""\u00AB\u00BB\u201C-\u201F"#
    private static let quotes = doubleQuotes + #"'`\u00B4\u2018-\u201A\u2039\u203A"#
    /// An e-mail address: what ``ContactScanner/isEmailAddress(_:)`` takes for one.
    static let emailAddress = whole(
        "[^\(noLocal)]+@[^\(noDomain)]+\\.(?:[^.\(noDomain)]+[^.\\-\(noDomain)]|[^\\u0000-\\u009F])"
    )
    private static let noLocal = #"\u0000-$&-*,\/:-@\[-\^`{-\u009F"#
    private static let noDomain = #"\u0000-,\/:-@\[-`{-\u009F"#

    /// A whole number within a range, in digits.
    static func number(in range: ClosedRange<Int>) -> String {
        let positive = range.upperBound < 0 ? [] : parts(max(0, range.lowerBound), range.upperBound)
        let negative = range.lowerBound >= 0 ? [] : parts(max(1, -range.upperBound), -range.lowerBound)
        let zero = range.contains(0) ? ["-0+"] : []
        return whole((positive.map { "0*" + $0 } + negative.map { "-0*" + $0 } + zero).joined(separator: "|"))
    }

    /// The numbers from one to another that is not smaller, neither below zero: each pattern has a number of digits, of
    /// which some are given and the others are any.
    private static func parts(_ from: Int, _ to: Int) -> [String] {
        var parts: [String] = []
        var low = from
        while low <= to {
            // The largest block of ten, a hundred, … numbers that begins here and does not go beyond the end.
            var size = 1
            while low % (size * 10) == 0, low != 0, low + size * 10 - 1 <= to { size *= 10 }
            if low == 0, to >= 9 { size = 10 }
            let digit = low / size % 10
            let before = low / size / 10
            let most = size == 10 && low == 0 ? 0 : min(9 - digit, (to - low + 1) / size - 1)
            let head = before == 0 ? "" : String(before)
            let isFirst = size == 10 && low == 0
            let sign = isFirst ? "" : most == 0 ? String(digit) : "[\(digit)-\(digit + most)]"
            let places = String(size).utf8.count - 1
            let rest = places == 0 ? "" : places == 1 ? "[0-9]" : "[0-9]{\(places)}"
            parts.append(head + sign + rest)
            low += size * (most + 1)
        }
        return parts
    }
}
