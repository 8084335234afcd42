import StrictJSON
import VerifiableCredentials

/// The report for programs, and for a later run to compare with: `badge-evidence/1`. `docs/evidence.md` says what each
/// member holds.
enum EvidenceJSON {
    /// The name of the form.
    static let schema = "badge-evidence/1"
    /// How each begins.
    static let opening = "{\n  \"schema\": \"badge-evidence/1\","

    static func text(of report: EvidenceReport) -> String {
        var object = JSONObject()
        object["schema"] = .string(schema)
        object["tool"] = ["name": "badge", "version": .string(Version.text)]
        object["checkedAt"] = .string(report.checkedAt.rfc3339)
        object["since"] = report.since.map { .string($0.checkedAt) }
        object["files"] = .array(report.sections.map(file))
        object["totals"] = counts(report.totals.map { ($0.state.rawValue, $0.count) })
        if let since = report.since {
            object["changes"] = counts(report.changes.map { ($0.change.rawValue, $0.count) })
            object["notGivenNow"] = .array(since.notGivenNow.map { .string($0) })
        }
        return String(decoding: JSON.object(object).terminalBytes(), as: UTF8.self)
    }

    private static func counts(_ counts: [(String, Int)]) -> JSON {
        var object = JSONObject()
        for (name, count) in counts { object[name] = .number(JSONNumber(count)) }
        return .object(object)
    }

    private static func file(_ section: EvidenceSection) -> JSON {
        var object = JSONObject()
        object["sources"] = .array(section.sources.map { .string($0) })
        object["kind"] = .string(section.kind.rawValue)
        object["id"] = section.id.map { .string($0) }
        object["title"] = section.title.map { .string($0) }
        if let issuer = section.issuer {
            var named = JSONObject()
            named["id"] = .string(issuer.id)
            named["name"] = issuer.name.map { .string($0) }
            object["issuer"] = .object(named)
        }
        object["note"] = section.note.map { .string($0) }
        object["places"] = .array(section.rows.map(place))
        return .object(object)
    }

    private static func place(_ row: EvidenceRow) -> JSON {
        var object = JSONObject()
        object["kind"] = .string(row.kind.rawValue)
        object["id"] = row.id.map { .string($0) }
        object["name"] = row.name.map { .string($0) }
        object["url"] = row.url.map { .string($0) }
        object["state"] = .string(row.state.rawValue)
        object["detail"] = row.detail.map { .string($0) }
        object["mediaType"] = row.mediaType.map { .string($0) }
        object["bytes"] = row.bytes.map { .number(JSONNumber($0)) }
        object["change"] = row.change.map { .string($0.rawValue) }
        object["before"] = row.before.map { .string($0.rawValue) }
        return .object(object)
    }
}
