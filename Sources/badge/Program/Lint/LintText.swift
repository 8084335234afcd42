import BadgePrograms
import StrictJSON

/// What was found in a template, in words and as JSON.
enum LintText {
    static func text(of findings: [LintFinding], _ path: String) -> String {
        let shown = DisplayText.escaped(path)
        let errors = findings.count { $0.severity == .error }
        if findings.isEmpty { return shown + ": nothing found\n" }
        var lines = [
            "\(shown): \(errors) \(errors == 1 ? "error" : "errors"), \(findings.count - errors) "
                + (findings.count - errors == 1 ? "piece" : "pieces") + " of advice"
        ]
        for finding in findings {
            lines += [
                "", "\(finding.place): \(finding.severity.rawValue): \(finding.found) [\(finding.code.name)]",
                "  Why: " + finding.why, "  To do: " + finding.remedy,
            ]
        }
        return lines.joined(separator: "\n") + "\n"
    }

    static func json(of findings: [LintFinding]) -> JSON {
        let entries = findings.map { finding -> JSON in
            [
                "code": .string(finding.code.name), "severity": .string(finding.severity.rawValue),
                "file": .string(finding.file), "line": .number(JSONNumber(finding.mark.line)),
                "column": .number(JSONNumber(finding.mark.column)), "found": .string(finding.found),
                "why": .string(finding.why), "remedy": .string(finding.remedy),
            ]
        }
        return ["format": "badge-lint/1", "findings": .array(entries)]
    }
}
