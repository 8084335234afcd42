import BadgePrograms
import StrictJSON

/// The stages of a template in words, and what is asked for some of them only.
enum StageText {
    /// How long a badge is good; absent where it has no end.
    static func validity(of template: Template) -> String? {
        guard let months = template.validity?.months else { return nil }
        let renewal = template.validity?.renewal.map { "; renewed " + window($0) } ?? ""
        return "Good for \(months) " + (months == 1 ? "month" : "months") + renewal
    }

    /// Each stage: what it is, what comes before it, and what it takes. Nothing where there are no stages.
    static func lines(of template: Template) -> [String] {
        if template.stages.isEmpty { return [] }
        return ["", "Stages"] + template.stages.flatMap { lines(of: $0, template) }
    }

    private static func lines(of stage: TemplateStage, _ template: Template) -> [String] {
        var lines = ["  " + DisplayText.escaped(stage.name) + " (" + DisplayText.escaped(stage.id) + ")"]
        if let description = stage.description { lines.append("    " + DisplayText.escaped(description, limit: 1000)) }
        if let criteria = stage.criteria {
            lines.append("    Earned when: " + DisplayText.escaped(criteria, limit: 2000))
        }
        lines.append("    " + before(stage, template))
        if let months = template.validity?.months {
            lines.append("    Good for \(months) " + (months == 1 ? "month" : "months"))
        }
        let taken = requirements(of: stage, template)
        if !taken.isEmpty { lines.append("    Takes: " + taken.joined(separator: "; ")) }
        lines += stage.receives.map { "    Receives: " + DisplayText.escaped($0.name, limit: 600) }
        return lines
    }

    private static func before(_ stage: TemplateStage, _ template: Template) -> String {
        if stage.follows.isEmpty { return "A first badge: no earlier one is asked for" }
        let earlier = stage.follows.map { DisplayText.escaped($0) }.joined(separator: " or ")
        return "Renews a badge of " + earlier + (template.validity?.renewal.map { ", " + window($0) } ?? "")
    }

    private static func window(_ renewal: Renewal) -> String {
        "from \(renewal.opensWeeksBefore) \(renewal.opensWeeksBefore == 1 ? "week" : "weeks") before its end to "
            + (renewal.graceDays == 0
                ? "its end" : "\(renewal.graceDays) \(renewal.graceDays == 1 ? "day" : "days") after it")
    }

    /// The requirements that a submission for the stage has to answer, by name; with what limits them further.
    private static func requirements(of stage: TemplateStage, _ template: Template) -> [String] {
        template.parts.filter { isOf(stage, $0.only) }.flatMap { part in
            part.requirements.filter { isOf(stage, $0.only) }.map { requirement in
                let limits = [part.only, requirement.only].compactMap { Self.limits($0, withoutStages: true) }
                return DisplayText.escaped(requirement.name)
                    + (limits.isEmpty ? "" : " (" + limits.joined(separator: ", ") + ")")
            }
        }
    }

    private static func isOf(_ stage: TemplateStage, _ only: Applicability) -> Bool {
        (only.stages.isEmpty || only.stages.contains { $0.isSameBytes(as: stage.id) })
            && (only.renews.isEmpty || only.renews.contains { id in stage.follows.contains { $0.isSameBytes(as: id) } })
    }

    /// `only for stage-2, after stage-1`: for whom something is asked; absent where it is asked of all.
    static func limits(_ only: Applicability) -> String? {
        limits(only, withoutStages: false)
    }

    private static func limits(_ only: Applicability, withoutStages: Bool) -> String? {
        let lists: [(word: String, ids: [String])] = [
            ("on the path ", only.paths), ("for ", withoutStages ? [] : only.stages), ("after ", only.renews),
        ]
        let words = lists.filter { !$0.ids.isEmpty }.map { list in
            list.word + list.ids.map { DisplayText.escaped($0) }.joined(separator: " or ")
        }
        return words.isEmpty ? nil : "only " + words.joined(separator: ", ")
    }
}
