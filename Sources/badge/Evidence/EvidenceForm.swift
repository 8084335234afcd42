import ArgumentParser

/// The forms of the report of `badge evidence check`.
enum EvidenceForm: String, CaseIterable, ExpressibleByArgument {
    /// For a person at a terminal.
    case table
    /// For spreadsheets and other programs.
    case csv
    /// A page for a browser or a printer.
    case html
    /// For programs, and to compare a later run with.
    case json

    /// The report in this form.
    func text(of report: EvidenceReport) throws -> String {
        switch self {
        case .table: EvidenceTable.text(of: report)
        case .csv: EvidenceCSV.text(of: report)
        case .html: try EvidenceHTML.text(of: report)
        case .json: EvidenceJSON.text(of: report)
        }
    }

    /// How every report of this form begins, by which it is known again.
    var opening: String {
        switch self {
        case .table: EvidenceTable.opening
        case .csv: EvidenceCSV.opening
        case .html: EvidenceHTML.opening
        case .json: EvidenceJSON.opening
        }
    }
}
