import BadgeCrypto
import BadgePrograms
import StrictJSON

/// The report for programs: `badge-decisions/1`. `docs/cohort.md` says what each member holds. The same submissions
/// give the same bytes.
enum DecisionJSON {
    /// The name of the form.
    static let schema = "badge-decisions/1"
    /// How each begins.
    static let opening = "{\n  \"schema\": \"badge-decisions/1\","

    static func text(of report: DecisionReport) -> String {
        var template = JSONObject()
        template["id"] = .string(report.template.id)
        template["version"] = .string(report.template.version)
        template["sha256"] = .string(Base16.encode(report.template.sha256))
        var totals = JSONObject()
        for (state, count) in report.totals { totals[state.rawValue] = .number(JSONNumber(count)) }
        var object = JSONObject()
        object["schema"] = .string(schema)
        object["tool"] = ["name": "badge", "version": .string(Version.text)]
        object["template"] = .object(template)
        object["submissions"] = .array(report.rows.map(row))
        object["agreement"] = AgreementText.json(of: report.agreement)
        let shared = report.shared
        if !shared.isEmpty { object["shared"] = .array(shared.map { .string($0) }) }
        object["totals"] = .object(totals)
        return String(decoding: JSON.object(object).terminalBytes(), as: UTF8.self)
    }

    private static func row(_ row: DecisionRow) -> JSON {
        var object = JSONObject()
        object["submission"] = .string(row.submission)
        object["id"] = row.id.map { .string($0) }
        object["state"] = .string(row.state.rawValue)
        if row.panel != nil { object["assessors"] = .number(JSONNumber(row.assessors)) }
        if !row.obstacles.isEmpty { object["missing"] = .array(row.obstacles.map(point)) }
        if !row.warnings.isEmpty { object["advised"] = .array(row.warnings.map(point)) }
        if !row.faults.isEmpty { object["faults"] = .array(row.faults.map { .string($0.sentence) }) }
        return .object(object)
    }

    private static func point(_ point: DecisionRow.Point) -> JSON {
        var object = JSONObject()
        object["rule"] = point.rule.map { .string($0) }
        object["requirement"] = point.requirement.map { .string($0) }
        object["name"] = .string(point.name)
        object["found"] = .string(point.found)
        object["required"] = .string(point.required)
        object["remedy"] = point.remedy.map { .string($0) }
        return .object(object)
    }
}
