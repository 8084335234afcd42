import BadgeTesting
import Foundation

/// Reports of `badge evidence check`, read by parsers that are not ours.
enum EvidenceReader {
    /// A page.
    struct Page: Decodable {
        let faults: [String]
        let elements: [String: Int]
        let attributes: [[String?]]
        let links: [[String: String]]
        let rows: [[String]]
        let text: String
    }

    /// A line of the CSV form by the names of its columns.
    typealias Line = [String: String]

    static let columns = [
        "source", "kind", "name", "url", "state", "detail", "media_type", "bytes", "checked_at", "issuer",
        "change", "before",
    ]

    /// The lines below the header, which must be as documented.
    static func table(_ outcome: Outcome, in workspace: Workspace) throws -> [Line] {
        let rows = try JSONDecoder().decode([[String]].self, from: read("csv", outcome.outBytes, workspace))
        guard rows.first == columns, rows.allSatisfy({ $0.count == columns.count }) else {
            throw WorkspaceError.preparation("not the columns: \(rows.first ?? [])")
        }
        return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(columns, $0)) }
    }

    /// The page.
    static func page(_ outcome: Outcome, in workspace: Workspace) throws -> Page {
        try JSONDecoder().decode(Page.self, from: read("html", outcome.outBytes, workspace))
    }

    private static func read(_ form: String, _ bytes: [UInt8], _ workspace: Workspace) throws -> Data {
        guard let python = Program.find("python3") else { throw ProgramError.absent("python3") }
        try workspace.write(bytes, "report.to-read")
        let script = Repository.root.appending(path: "Tests/BadgeCommandTests/Servers/report_reader.py").path
        let outcome = try workspace.run(python, [script, form, "report.to-read"])
        guard outcome.code == 0 else { throw WorkspaceError.preparation(outcome.all) }
        return Data(outcome.outBytes)
    }
}
