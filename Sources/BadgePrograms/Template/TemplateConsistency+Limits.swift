internal import StrictJSON

extension TemplateConsistency {
    /// What is limited to paths and stages names ones that there are.
    func checkLimits() {
        distinct(template.paths.map(\.id), "path")
        distinct(template.stages.map(\.id), "stage")
        let limits =
            template.parts.map(\.only) + template.requirements.map(\.only) + template.allRules.map(\.rule.header.only)
        let (paths, stages) = (template.paths.map(\.id), template.stages.map(\.id))
        for only in limits {
            check(only.paths, among: paths, "path", only)
            check(only.stages, among: stages, "stage", only)
            check(only.renews, among: stages, "stage", only)
        }
        for stage in template.stages {
            for before in stage.follows where !stages.contains(where: { $0.isSameBytes(as: before) }) {
                map.fail(.unknownID, "\(stage.id) follows \(DisplayText.quoted(before)), which is no stage")
            }
        }
        if !template.stages.isEmpty, !template.stages.contains(where: \.follows.isEmpty) {
            map.fail(
                .badValue,
                "every stage follows another, so nobody could begin",
                hint: "take follows out of the first"
            )
        }
    }

    private func check(_ ids: [String], among known: [String], _ what: String, _ only: Applicability) {
        for id in ids where !id.isEmpty && !known.contains(where: { $0.isSameBytes(as: id) }) {
            map.fail(
                .unknownID,
                "the template has no \(what) \(DisplayText.quoted(id))",
                hint: NearName.nearest(to: id, among: known).map { "did you mean \($0)?" }
                    ?? (known.isEmpty ? "list it under \(what)s" : "its \(what)s are " + known.joined(separator: ", ")),
                at: only.mark
            )
        }
    }

    /// Rules of the whole submission are made of rules that can stand where they look.
    func checkMembers() {
        for whole in template.rules.compactMap({ $0 as? any CompositeRule }) {
            for member in whole.members {
                let type = type(of: member.rule)
                guard let id = member.requirementID else { continue }
                guard let requirement = template.requirement(id) else {
                    let ids = template.requirements.map(\.id)
                    map.fail(
                        .unknownID,
                        "\(member.rule.header.id): the template has no requirement \(DisplayText.quoted(id))",
                        hint: NearName.nearest(to: id, among: ids).map { "did you mean \($0)?" }
                            ?? "its requirements are " + ids.joined(separator: ", "),
                        at: member.rule.header.mark
                    )
                    continue
                }
                if !type.appliesTo.contains(requirement.kind) {
                    map.fail(
                        .misplacedRule,
                        "\(member.rule.header.id): a rule \(type.kind) cannot look at \(id), which is of kind "
                            + requirement.kind.rawValue,
                        hint: RuleKinds.home(of: type),
                        at: member.rule.header.mark
                    )
                }
            }
        }
    }

    /// A rule about renewal has a validity to go by, and one about the badge that is renewed has stages or a renewal.
    func checkRenewal() {
        let renewals = template.rules.filter { $0 is RenewalRule }
        let isRenewable = template.validity?.renewal != nil && template.validity?.months != nil
        for rule in renewals where !isRenewable {
            map.fail(
                .missingKey,
                "\(rule.header.id) asks for a renewal, and the template does not say how badges are renewed",
                hint: "add validity: {months: 12, renewal: {opensWeeksBefore: 8}}",
                at: rule.header.mark
            )
        }
        for rule in template.allRules.flatMap(\.rule.flattened)
        where rule is DatesSinceAwardRule && renewals.isEmpty {
            map.fail(
                .missingKey,
                "\(rule.header.id) speaks of the badge that is renewed, and no rule asks for one",
                hint: "add a rule: \(RenewalRule.kind)",
                at: rule.header.mark
            )
        }
    }
}
