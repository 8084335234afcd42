internal import StrictJSON

/// `evidence.notAsked`: a rule that looks at evidence or at a phase which is not asked for on some way, where the rule is: on
/// that way nothing can meet it. And a requirement or rule that is asked for on no way at all.
enum EvidenceNotAsked: LintCheck {
    static let code = LintFinding.Code("evidence.notAsked")

    static func findings(in subject: LintSubject) -> [LintFinding] {
        absences(subject) + never(subject)
    }

    private static func absences(_ subject: LintSubject) -> [LintFinding] {
        var ways: [(id: String, what: String, mark: YAMLMark, isRequired: Bool, ways: [String])] = []
        for way in subject.template.ways {
            for (rule, what) in absent(in: way.applied) {
                let header = rule.header
                if let index = ways.firstIndex(where: { $0.id.isSameBytes(as: header.id) && $0.what == what }) {
                    ways[index].ways.append(way.words)
                } else {
                    ways.append((header.id, what, header.mark, header.strength == .required, [way.words]))
                }
            }
        }
        return ways.map { entry in
            subject.finding(
                code,
                entry.isRequired ? .error : .advice,
                at: entry.mark,
                found: "\(entry.id) looks at \(entry.what), which is not asked for"
                    + (entry.ways.contains("") ? "" : " on " + entry.ways.joined(separator: "; on ")),
                why: "what is not asked for cannot be handed in, so that nothing can meet the rule there",
                remedy: "limit the rule with only: to where the evidence is asked for, or ask for the evidence there"
            )
        }
    }

    /// The rules that are asked, and what they look at that is not.
    private static func absent(in template: Template) -> [(rule: any Rule, what: String)] {
        let phases = template.parts.filter(\.isPhase).map(\.id)
        func missing(_ ids: [String], _ what: String, _ known: [String]) -> [String] {
            ids.filter { id in !known.contains { $0.isSameBytes(as: id) } }.map { what + " " + $0 }
        }
        let requirements = template.requirements.map(\.id)
        return template.allRules.flatMap { rule, _ -> [(rule: any Rule, what: String)] in
            let members = (rule as? any CompositeRule)?.members ?? []
            let spare = members.count - ((rule as? any CompositeRule)?.needed ?? members.count)
            // Of alternatives one may fall away, as long as enough are left.
            let gone = members.compactMap(\.requirementID).filter { id in
                !requirements.contains { $0.isSameBytes(as: id) }
            }
            let lost = gone.count > spare ? missing(gone, "the requirement", requirements) : []
            let own = rule.flattened.flatMap { rule in
                (missing(
                    rule.lookedUpIn.map(\.requirementID),
                    "the requirement",
                    requirements
                )
                    + missing((rule as? PhasesInOrderRule)?.phases ?? [], "the phase", phases)
                    + missing((rule as? PhaseLengthRule).map { [$0.phase] } ?? [], "the phase", phases)
                    + missing((rule as? NominationRule)?.before.map { [$0] } ?? [], "the phase", phases))
            }
            let renewal =
                rule.flattened.contains { $0 is DatesSinceAwardRule } && !template.rules.contains { $0 is RenewalRule }
                ? ["the badge that is renewed"] : []
            return (lost + own + renewal).map { (rule, $0) }
        }
    }

    /// What no way asks for.
    private static func never(_ subject: LintSubject) -> [LintFinding] {
        let ways = subject.template.ways
        func finding(_ id: String, _ mark: YAMLMark) -> LintFinding {
            subject.finding(
                code,
                .error,
                at: mark,
                found: "\(id) is asked for on no way",
                why: "the limits under only, of it and of what it stands in, never hold together",
                remedy: "mend only: here or in the part or requirement around it"
            )
        }
        let requirements = subject.template.requirements.filter { requirement in
            !ways.contains { $0.applied.requirement(requirement.id) != nil }
        }
        let rules = subject.template.allRules.filter { rule, requirement in
            let isGone = requirements.contains { $0.id.isSameBytes(as: requirement?.id ?? "") }
            return !isGone
                && !ways.contains { way in
                    way.applied.allRules.contains { $0.rule.header.id.isSameBytes(as: rule.header.id) }
                }
        }
        return requirements.map { finding($0.id, $0.mark) }
            + rules.map { finding($0.rule.header.id, $0.rule.header.mark) }
    }
}
