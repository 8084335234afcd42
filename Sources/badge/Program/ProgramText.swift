import BadgePrograms
import StrictJSON
import VerifiableCredentials

/// A template in words.
enum ProgramText {
    static func text(of template: Template) -> String {
        var lines = [
            DisplayText.escaped(template.name) + ", version " + DisplayText.escaped(template.version) + " ("
                + DisplayText.escaped(template.id) + ")",
            DisplayText.escaped(template.description, limit: 2000),
            "",
            "Earned when: " + DisplayText.escaped(template.criteria, limit: 2000),
            "Source: " + DisplayText.escaped(template.source.attribution, limit: 1000),
        ]
        if let licence = template.source.licence {
            lines.append("Licence of the source: " + DisplayText.escaped(licence))
        }
        if let validity = StageText.validity(of: template) { lines.append(validity) }
        for note in template.notes { lines.append("Note: " + DisplayText.escaped(note, limit: 1000)) }
        lines += StageText.lines(of: template)
        for part in template.parts {
            lines += ["", DisplayText.escaped(part.name) + (StageText.limits(part.only).map { " (" + $0 + ")" } ?? "")]
            for requirement in part.requirements {
                lines.append(
                    "  " + DisplayText.escaped(requirement.name) + " (" + DisplayText.escaped(requirement.id)
                        + (StageText.limits(requirement.only).map { ", " + $0 } ?? "") + ")"
                )
                lines.append("    " + DisplayText.escaped(requirement.description, limit: 1000))
                lines += entries("asks", requirement.questions) + entries("contains", requirement.sections)
                lines += entries("accepts", requirement.forms)
                lines += requirement.columns.map {
                    "    column " + $0.id + ": " + DisplayText.escaped($0.name, limit: 600) + " (" + $0.content.rawValue
                        + ")"
                }
                lines += requirement.rules.flatMap { ["    - " + rule($0)] + scale(of: $0) }
            }
        }
        if !template.rules.isEmpty { lines += ["", "For the whole submission"] }
        lines += template.rules.map { "    - " + rule($0) }
        if let framework = template.framework { lines += competency(framework) }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func entries(_ word: String, _ entries: [TemplateEntry]) -> [String] {
        entries.map { "    " + word + ": " + DisplayText.escaped($0.name, limit: 600) }
    }

    /// What assessors judge by: the levels of a criterion, highest first, or what a pass needs.
    private static func scale(of rule: any Rule) -> [String] {
        switch rule {
        case let rubric as any GradingRule:
            return rubric.levels.reversed().flatMap { level in
                [
                    "        " + DisplayText.escaped(level.name)
                        + (level.id == rubric.requiredLevel ? " (required):" : ":")
                ]
                    + level.descriptors.map { "          " + DisplayText.escaped($0, limit: 1000) }
            }
        case let pass as PassRule:
            return ["        A pass needs:"] + pass.needs.map { "          " + DisplayText.escaped($0, limit: 1000) }
        default: return []
        }
    }

    private static func competency(_ framework: CompetencyFramework) -> [String] {
        [
            "",
            "Competency: " + DisplayText.escaped(framework.competency) + " (" + DisplayText.escaped(framework.name)
                + ")",
        ]
            + framework.levels.flatMap { level in
                ["  " + DisplayText.escaped(level.name)]
                    + level.indicators.map { "    " + DisplayText.escaped($0, limit: 1000) }
            }
    }

    private static func rule(_ rule: any Rule) -> String {
        let header = rule.header
        let limits = StageText.limits(header.only).map { " " + $0 } ?? ""
        return DisplayText.escaped(header.statement, limit: 1000) + " [" + header.strength.rawValue + limits + ", "
            + header.origin.rawValue + ", " + DisplayText.escaped(header.id) + "]"
    }
}
