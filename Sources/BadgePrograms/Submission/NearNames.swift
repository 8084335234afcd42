internal import StrictJSON

/// Names in the columns by which rows are grouped, counted or looked up that are easily taken for one another: where they
/// are one, it counts as two. It forbids nothing; names that differ in spaces, hyphens or capital letters only are a fault.
enum NearNames {
    /// The most that are told of one column.
    private static let most = 5
    /// With how many others that look like it at first sight a name is compared.
    private static let mostCompared = 8

    /// What to tell, in sentences. Foreign text is escaped.
    static func notes(_ template: Template, _ context: RuleContext) -> [String] {
        template.requirements.filter { $0.kind == .table }.flatMap { requirement -> [String] in
            let rows = context.of(requirement).records.rows
            return template.namingColumns(of: requirement).flatMap { notes(rows, column: $0) }
        }
    }

    private static func notes(_ rows: [TableRow], column: String) -> [String] {
        // Swift's `==` of texts is meant here: it takes composed and decomposed letters as the same.
        var seen: Set<String> = []
        var buckets: [String: [(name: NearSpelling, text: String, row: TableRow)]] = [:]
        var notes: [String] = []
        for row in rows {
            guard notes.count < most, let text = row.text(column), seen.insert(text).inserted else { continue }
            let name = NearSpelling(text)
            let others = buckets[name.bucket] ?? []
            if let other = others.first(where: { $0.name.isAlike(name) }) {
                notes.append(sentence(column, text, row, other.text, other.row))
            }
            if others.count < mostCompared { buckets[name.bucket] = others + [(name, text, row)] }
        }
        return notes
    }

    private static func sentence(
        _ column: String,
        _ text: String,
        _ row: TableRow,
        _ other: String,
        _ otherRow: TableRow
    ) -> String {
        "\(DisplayText.escaped(row.file)), line \(row.line), column \(column): \(DisplayText.quoted(text, limit: 60)) is easily "
            + "taken for \(DisplayText.quoted(other, limit: 60)) on line \(otherRow.line)"
            + (otherRow.file.isSameBytes(as: row.file) ? "" : " of " + DisplayText.escaped(otherRow.file))
            + ", and they count as two; to do: where they are one, write one of the two everywhere"
    }
}
