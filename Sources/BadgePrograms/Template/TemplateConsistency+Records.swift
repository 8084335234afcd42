internal import StrictJSON

extension TemplateConsistency {
    /// Tables and observation records are read, and rules about tables refer to columns that there are.
    func checkTables() {
        for requirement in template.requirements {
            distinct(requirement.columns.map(\.id), "column of \(requirement.id)")
            let isRead = requirement.rules.contains { $0 is ReadableRule && $0.header.strength == .required }
            if requirement.kind.isRead, !isRead {
                map.fail(
                    .missingKey,
                    "\(requirement.id) has no required rule of kind \(ReadableRule.kind), so faults in its files would "
                        + "go unseen",
                    hint: "add a rule: \(ReadableRule.kind)"
                )
            }
            for rule in rules(of: requirement) {
                if requirement.kind == .table, let dates = rule as? DatesInPhaseRule, dates.column == nil {
                    map.fail(
                        .missingKey,
                        "\(rule.header.id) does not say in which column the days stand",
                        hint: "add column: and the id of a column that holds dates",
                        at: rule.header.mark
                    )
                }
                if requirement.kind == .table, let rule = rule as? any TableRule {
                    for use in rule.uses { check(use, of: rule.header.id, at: rule.header.mark, requirement) }
                }
                for other in rule.lookedUpIn { check(other, of: rule.header.id, at: rule.header.mark) }
            }
        }
    }

    /// The tables that list who has a role, and their columns, are there.
    func checkListedRoles() {
        for role in template.roles {
            if let table = role.listedIn?.table { check(table, of: role.id, at: role.mark) }
        }
    }

    /// The rules that look at a requirement: its own, those that they are made of, and those of the whole submission that
    /// are made of rules about it.
    private func rules(of requirement: Requirement) -> [any Rule] {
        let others = template.rules.compactMap { $0 as? any CompositeRule }.flatMap(\.members)
            .filter { $0.requirementID?.isSameBytes(as: requirement.id) ?? false }.map(\.rule)
        return requirement.rules.flatMap(\.flattened) + others
    }

    private func check(_ other: OtherTable, of id: String, at mark: YAMLMark) {
        let tables = template.requirements.filter { $0.kind == .table }
        guard let requirement = tables.first(where: { $0.id.isSameBytes(as: other.requirementID) }) else {
            if other.requirementID.isEmpty { return }
            let ids = tables.map(\.id)
            map.fail(
                .unknownID,
                "\(id): the template has no requirement \(DisplayText.quoted(other.requirementID)) of kind table",
                hint: NearName.nearest(to: other.requirementID, among: ids).map { "did you mean \($0)?" }
                    ?? "its tables are " + ids.joined(separator: ", "),
                at: mark
            )
            return
        }
        for use in other.uses { check(use, of: id, at: mark, requirement) }
    }

    private func check(_ use: ColumnUse, of id: String, at mark: YAMLMark, _ requirement: Requirement) {
        let ids = requirement.columns.map(\.id)
        guard let column = requirement.columns.first(where: { $0.id.isSameBytes(as: use.column) }) else {
            if !use.column.isEmpty {
                map.fail(
                    .unknownID,
                    "\(id): \(requirement.id) has no column \(DisplayText.quoted(use.column))",
                    hint: NearName.nearest(to: use.column, among: ids).map { "did you mean \($0)?" }
                        ?? "its columns are " + ids.joined(separator: ", "),
                    at: mark
                )
            }
            return
        }
        guard column.isContentKnown else { return }
        if !use.contents.contains(column.content) {
            map.fail(
                .badValue,
                "\(id): the column \(column.id) holds \(column.content.rawValue); "
                    + use.contents.map(\.rawValue).joined(separator: " or ") + " is needed",
                at: mark
            )
        } else if let value = use.value, column.content == .choice,
            !column.values.contains(where: { $0.isSameBytes(as: value) })
        {
            map.fail(
                .unknownID,
                "\(id): \(DisplayText.quoted(value)) is no value of the column \(column.id)",
                hint: "its values are " + column.values.joined(separator: ", "),
                at: mark
            )
        }
    }

    /// Rules that ask for a role name one that there is.
    func checkRoles() {
        let ids = template.roles.map(\.id)
        for rule in template.allRules.flatMap(\.rule.flattened) {
            let free = (rule as? IndependentAssessorsRule)?.mayAssess ?? []
            for role in template.roles where role.isEducator && free.contains(where: { $0.isSameBytes(as: role.id) }) {
                map.fail(
                    .badValue,
                    "\(rule.header.id): mayAssess names \(role.id), the role of the educator, and nobody assesses themselves",
                    hint: "take it out of mayAssess",
                    at: rule.header.mark
                )
            }
            let roles =
                (rule as? any ObserverRule)?.by ?? (rule as? any AttestedRule)?.by
                ?? (rule as? IndependentAssessorsRule).map { $0.roles + $0.mayAssess } ?? []
            for role in roles
            where !role.isEmpty && !ids.contains(where: { $0.isSameBytes(as: role) }) {
                map.fail(
                    .unknownID,
                    "\(rule.header.id): the template has no role \(DisplayText.quoted(role))",
                    hint: NearName.nearest(to: role, among: ids).map { "did you mean \($0)?" }
                        ?? "list it under roles",
                    at: rule.header.mark
                )
            }
        }
    }

    /// Rules about phases name parts that are phases.
    func checkPhases() {
        let ids = template.parts.filter(\.isPhase).map(\.id)
        for rule in template.allRules.flatMap(\.rule.flattened) {
            let phases =
                (rule as? PhasesInOrderRule)?.phases ?? (rule as? PhaseLengthRule).map { [$0.phase] }
                ?? (rule as? NominationRule)?.before.map { [$0] } ?? []
            for phase in phases
            where !phase.isEmpty && !ids.contains(where: { $0.isSameBytes(as: phase) }) {
                map.fail(
                    .unknownID,
                    "\(rule.header.id): \(DisplayText.quoted(phase)) is no phase of the template",
                    hint: ids.isEmpty
                        ? "a part with phase: true is a phase" : "its phases are " + ids.joined(separator: ", "),
                    at: rule.header.mark
                )
            }
        }
        for part in template.parts where !part.isPhase {
            for rule in part.requirements.flatMap(\.rules).flatMap(\.flattened) where rule is DatesInPhaseRule {
                map.fail(
                    .misplacedRule,
                    "\(rule.header.id) asks for dates within the phase, and \(part.id) is no phase",
                    hint: "add phase: true to the part \(part.id)",
                    at: rule.header.mark
                )
            }
        }
    }
}
