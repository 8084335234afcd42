import StrictJSON

/// The pieces of which pages about badges are made. Each takes plain text, foreign or not, and escapes it.
public enum HTMLParts {
    /// The most characters of one text: what is longer was cut already where it was made.
    private static let limit = 4000

    /// Text as markup.
    public static func escaped(_ text: String) -> String {
        HTMLText.escaped(text, limit: limit)
    }

    /// Text as markup in which no line breaks within a day such as 2026-11-22.
    public static func prose(_ text: String) -> String {
        let bytes = Array(escaped(text).utf8)
        var kept: [UInt8] = []
        var place = 0
        while place < bytes.count {
            if isDay(bytes[place...]), place == 0 || !isDigit(bytes[place - 1]) {
                kept += Array("<span class=\"day\">".utf8) + bytes[place..<(place + 10)] + Array("</span>".utf8)
                place += 10
            } else {
                kept.append(bytes[place])
                place += 1
            }
        }
        return String(decoding: kept, as: UTF8.self)
    }

    /// Foreign text like that, kept apart from its surroundings whatever direction its letters run.
    public static func cell(_ text: String) -> String {
        "<bdi>" + prose(text) + "</bdi>"
    }

    private static func isDay(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.count >= 10 else { return false }
        return bytes.prefix(10).enumerated().allSatisfy { index, byte in
            index == 4 || index == 7 ? byte == UInt8(ascii: "-") : isDigit(byte)
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// A list of what something is called and what it is.
    public static func descriptions(_ rows: [(String, String)]) -> String {
        let items = rows.map { "<dt>\(escaped($0.0))</dt>\n<dd>\(prose($0.1))</dd>\n" }
        return items.isEmpty ? "" : "<dl>\n\(items.joined())</dl>\n"
    }

    /// A list of sentences.
    public static func list(_ sentences: [String]) -> String {
        let items = sentences.map { "<li>\(prose($0))</li>\n" }
        return items.isEmpty ? "" : "<ul>\n\(items.joined())</ul>\n"
    }

    /// A table whose first column names its rows. It stays a table for those who hear it, also where a small screen shows
    /// its cells one below the other.
    ///
    /// - Parameters:
    ///   - kind: Which table it is, for the widths of its columns: `judged`, `checks`, `files`, or none
    ///     of these, whose columns take what they need.
    ///   - caption: What it is about.
    ///   - columns: The heads.
    ///   - rows: The cells as markup, as many as there are heads.
    public static func table(_ kind: String = "plain", caption: String, columns: [String], rows: [[String]]) -> String {
        let heads = columns.map { "<th scope=\"col\" role=\"columnheader\">\(escaped($0))</th>" }.joined()
        let lines = rows.map { cells in
            let rest = zip(columns, cells).dropFirst().map { column, cell in
                "<td role=\"cell\" data-label=\"\(escaped(column))\">\(cell)</td>"
            }
            let first = cells.first.map { "<th scope=\"row\" role=\"rowheader\">\($0)</th>" } ?? ""
            return "<tr role=\"row\">\(([first] + rest).joined(separator: "\n"))</tr>\n"
        }
        return """
            <table class="\(escaped(kind))" role="table">
            <caption>\(escaped(caption))</caption>
            <thead role="rowgroup"><tr role="row">\(heads)</tr></thead>
            <tbody role="rowgroup">
            \(lines.joined())</tbody>
            </table>

            """
    }
}
