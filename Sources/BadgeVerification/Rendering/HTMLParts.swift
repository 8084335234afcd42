import StrictJSON

/// The pieces of which pages about badges are made. Each takes plain text, foreign or not, and escapes it.
public enum HTMLParts {
    /// The most characters of one text: what is longer was cut already where it was made.
    private static let limit = 4000

    /// Text as markup.
    public static func escaped(_ text: String) -> String {
        HTMLText.escaped(text, limit: limit)
    }

    /// A list of what something is called and what it is.
    public static func descriptions(_ rows: [(String, String)]) -> String {
        let items = rows.map { "<dt>\(escaped($0.0))</dt><dd>\(escaped($0.1))</dd>\n" }
        return items.isEmpty ? "" : "<dl>\n\(items.joined())</dl>\n"
    }

    /// A list of sentences.
    public static func list(_ sentences: [String]) -> String {
        let items = sentences.map { "<li>\(escaped($0))</li>\n" }
        return items.isEmpty ? "" : "<ul>\n\(items.joined())</ul>\n"
    }

    /// A table whose first column names its rows. It stays a table for those who hear it, also where a small screen shows
    /// its cells one below the other.
    ///
    /// - Parameters:
    ///   - caption: What it is about.
    ///   - columns: The heads.
    ///   - rows: The cells as markup, as many as there are heads.
    public static func table(caption: String, columns: [String], rows: [[String]]) -> String {
        let heads = columns.map { "<th scope=\"col\" role=\"columnheader\">\(escaped($0))</th>" }.joined()
        let lines = rows.map { cells in
            let rest = zip(columns, cells).dropFirst().map { column, cell in
                "<td role=\"cell\" data-label=\"\(escaped(column))\">\(cell)</td>"
            }
            let first = cells.first.map { "<th scope=\"row\" role=\"rowheader\">\($0)</th>" } ?? ""
            return "<tr role=\"row\">\(first)\(rest.joined())</tr>\n"
        }
        return """
            <table role="table">
            <caption>\(escaped(caption))</caption>
            <thead role="rowgroup"><tr role="row">\(heads)</tr></thead>
            <tbody role="rowgroup">
            \(lines.joined())</tbody>
            </table>

            """
    }
}
