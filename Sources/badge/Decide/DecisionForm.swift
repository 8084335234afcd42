import ArgumentParser

/// The forms of the report of `badge decide`.
enum DecisionForm: String, CaseIterable, ExpressibleByArgument {
    /// For a person at a terminal.
    case table
    /// For spreadsheets and other programs.
    case csv
    /// A page for a browser or a printer.
    case html
    /// For programs.
    case json

    /// The report in this form.
    ///
    /// - Throws: ``CryptoError`` where libcrypto broke down, of which a page needs one digest.
    func text(of report: DecisionReport) throws -> String {
        switch self {
        case .table: DecisionTable.text(of: report)
        case .csv: DecisionCSV.text(of: report)
        case .html: try DecisionHTML.text(of: report)
        case .json: DecisionJSON.text(of: report)
        }
    }

    /// How every report of this form begins, by which it is known again.
    var opening: String {
        switch self {
        case .table: DecisionTable.opening
        case .csv: DecisionCSV.opening
        case .html: DecisionHTML.opening
        case .json: DecisionJSON.opening
        }
    }
}
