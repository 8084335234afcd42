import StrictJSON

/// The report for spreadsheets and other programs: RFC 4180 in UTF-8, one line for each thing that a submission lacks, and
/// one for a submission that lacks nothing. The names of columns and states do not change.
enum DecisionCSV {
    /// The first line.
    static let opening = line([
        "submission", "id", "state", "assessors", "requirement", "rule", "name", "found", "required", "to_do",
    ])

    static func text(of report: DecisionReport) -> String {
        report.rows.reduce(into: opening) { text, row in
            let about = [row.submission, row.id ?? "", row.state.rawValue, row.panel == nil ? "" : "\(row.assessors)"]
            for point in row.obstacles {
                text += line(
                    about + [
                        point.requirement ?? "", point.rule ?? "", point.name, point.found, point.required,
                        point.remedy ?? "",
                    ]
                )
            }
            for fault in row.faults { text += line(about + ["", "", "", fault.found, "", fault.remedy ?? ""]) }
            if row.obstacles.isEmpty && row.faults.isEmpty { text += line(about + ["", "", "", "", "", ""]) }
        }
    }

    private static func line(_ cells: [String]) -> String {
        cells.map { CSVText.cell($0, limit: .max) }.joined(separator: ",") + "\r\n"
    }
}
