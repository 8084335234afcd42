internal import StrictJSON

/// Finds what is wrong with a template as a whole: ids that stand twice, forms asked for and not listed.
struct TemplateConsistency {
    let template: Template
    let map: YAMLMapping

    func check() {
        distinct(template.parts.map(\.id), "part")
        distinct(template.requirements.map(\.id), "requirement")
        let rules = template.allRules
        var seen: [String] = []
        var repeated: [String] = []
        for rule in rules.flatMap(\.rule.flattened) where !rule.header.id.isEmpty {
            if seen.contains(where: { $0.isSameBytes(as: rule.header.id) }) {
                map.fail(
                    .duplicateID,
                    "another rule has the id \(rule.header.id) already",
                    hint: "give each rule an id of its own",
                    at: rule.header.mark
                )
                repeated.append(rule.header.id)
            }
            seen.append(rule.header.id)
        }
        for requirement in template.requirements {
            distinct(requirement.questions.map(\.id), "question of \(requirement.id)")
            distinct(requirement.forms.map(\.id), "form of \(requirement.id)")
            if requirement.rules.contains(where: { $0 is AcceptedFormRule }), requirement.forms.isEmpty {
                map.fail(
                    .missingKey,
                    "\(requirement.id) accepts certain forms and lists none",
                    hint: "add forms, each with id and name"
                )
            }
        }
        checkTables()
        checkRoles()
        checkPhases()
        checkLimits()
        checkMembers()
        checkRenewal()
        // Two rules of one id were told, and are two results of one id for no other reason.
        distinct(
            components.filter { id in !repeated.contains { $0.isSameBytes(as: id) } },
            "result in the badge"
        )
    }

    /// The ids that the decision in the badge uses: those of phases, of requirements and of rules.
    private var components: [String] {
        template.parts.flatMap { part in
            (part.isPhase ? [part.id] : [])
                + part.requirements.flatMap { requirement in
                    let own = part.isPhase ? nil : requirement.statusID
                    return (own.map { [$0] } ?? []) + requirement.rules.flatMap(\.componentIDs)
                }
        } + template.rules.flatMap { ($0.showsOwnStatus ? [$0.header.id] : []) + $0.componentIDs }
    }

    func distinct(_ ids: [String], _ what: String) {
        for (index, id) in ids.enumerated()
        where !id.isEmpty && ids[..<index].contains(where: { $0.isSameBytes(as: id) }) {
            map.fail(.duplicateID, "the id \(id) stands for more than one \(what)", hint: "give each an id of its own")
        }
    }
}
