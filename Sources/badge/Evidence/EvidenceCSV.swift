import StrictJSON
import VerifiableCredentials

/// The report for spreadsheets and other programs: RFC 4180 in UTF-8, one line for each thing in each file.
///
/// `docs/evidence.md` says what each column holds. The names of the columns and of the states do not change.
enum EvidenceCSV {
    /// The first line.
    static let opening = line([
        "source", "kind", "name", "url", "state", "detail", "media_type", "bytes", "checked_at", "issuer",
        "change", "before",
    ])

    static func text(of report: EvidenceReport) -> String {
        let checkedAt = report.checkedAt.rfc3339
        return report.sections.reduce(into: opening) { text, section in
            for source in section.sources {
                for row in section.rows {
                    text += line([
                        source, row.kind.rawValue, row.name ?? "", row.url ?? "", row.state.rawValue, row.detail ?? "",
                        row.mediaType ?? "", row.bytes.map { "\($0)" } ?? "", checkedAt, section.issuer?.id ?? "",
                        row.change?.rawValue ?? "", row.before?.rawValue ?? "",
                    ])
                }
            }
        }
    }

    /// Whole cells: an address that is cut leads nowhere.
    private static func line(_ cells: [String]) -> String {
        cells.map { CSVText.cell($0, limit: .max) }.joined(separator: ",") + "\r\n"
    }
}
