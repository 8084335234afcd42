import StrictJSON

/// What became of many submissions: as a table, as totals, and as CSV.
struct IssueSummary {
    /// The first line of the CSV file, by which it is known again.
    static let csvHeader = CSVText.line(["submission", "id", "person", "outcome", "reason", "badge"])

    let rows: [IssueRow]

    /// The table for people, with its totals.
    var text: String {
        let cells = [["submission", "person", "outcome", "badge"]] + rows.map(Self.cells)
        let widths = (0..<3).map { column in cells.map { $0[column].unicodeScalars.count }.max() ?? 0 }
        let lines = cells.map { row in
            var line = ""
            for (column, cell) in row.enumerated() where !row[column...].allSatisfy(\.isEmpty) {
                line += cell
                guard column < widths.count, !row[(column + 1)...].allSatisfy(\.isEmpty) else { break }
                line += String(repeating: " ", count: widths[column] + 2 - cell.unicodeScalars.count)
            }
            return line + "\n"
        }
        return lines.joined() + "\n" + totals + "\n"
    }

    /// How many submissions had each outcome.
    var totals: String {
        let counts = IssueRow.Outcome.allCases.compactMap { outcome -> String? in
            let count = rows.count { $0.outcome == outcome }
            if count == 0 && outcome != .issued { return nil }
            return "\(count) " + (outcome == .error && count > 1 ? "errors" : outcome.rawValue)
        }
        return counts.joined(separator: ", ")
    }

    /// The same for spreadsheets.
    var csv: String {
        rows.reduce(into: Self.csvHeader) { text, row in
            let reason = row.reasons.joined(separator: "; ")
            text += CSVText.line(
                [row.submission, row.id ?? "", row.person ?? "", row.outcome.rawValue, reason, row.badge ?? ""]
            )
        }
    }

    private static func cells(_ row: IssueRow) -> [String] {
        [
            DisplayText.escaped(row.submission, limit: 60), DisplayText.escaped(row.person ?? "", limit: 40),
            row.outcomeInWords, DisplayText.escaped(row.badge ?? "", limit: 100),
        ]
    }
}
