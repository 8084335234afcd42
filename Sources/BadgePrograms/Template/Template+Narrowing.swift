internal import StrictJSON

extension Template {
    /// The template as far as it concerns one submission: the parts, requirements and rules of its path and stage. Id,
    /// version and digest stay those of the whole.
    public func applied(to submission: Submission) -> Template {
        applied(path: submission.path, stage: submission.stage, renews: submission.renewedStage)
    }

    /// The same for a path, a stage, and the stage of the badge that is renewed.
    func applied(path: String?, stage: String?, renews: String?) -> Template {
        func holds(_ only: Applicability) -> Bool {
            only.holds(path: path, stage: stage, renews: renews)
        }
        return with(
            parts: parts.filter { holds($0.only) }.map { part in
                part.with(
                    requirements: part.requirements.filter { holds($0.only) }.map { requirement in
                        requirement.with(rules: requirement.rules.filter { holds($0.header.only) })
                    }
                )
            },
            rules: rules.filter { holds($0.header.only) },
            criteria: criteria(path: path, stage: stage)
        )
    }

    /// What earns the badge on a path and for a stage: what these say of it, the path first; otherwise what the template says.
    private func criteria(path: String?, stage: String?) -> String {
        let ofPath = paths.first { $0.id.isSameBytes(as: path ?? "") }?.criteria
        let ofStage = stages.first { $0.id.isSameBytes(as: stage ?? "") }?.criteria
        let own = [ofPath, ofStage].compactMap { $0 }
        return own.isEmpty ? criteria : own.joined(separator: " ")
    }

    /// The template without one rule, wherever it stands: what the rule is for shows in what is decided without it. Records
    /// that name the rule can still be read.
    public func without(rule id: String) -> Template {
        func isLeftOut(_ rule: any Rule) -> Bool {
            rule.header.id.isSameBytes(as: id)
        }
        var template = with(
            parts: parts.map { part in
                part.with(
                    requirements: part.requirements.map { $0.with(rules: Template.removing(isLeftOut, from: $0.rules)) }
                )
            },
            rules: Template.removing(isLeftOut, from: rules)
        )
        template.leftOut += allRules.flatMap { rule, requirement in
            let members = (rule as? any CompositeRule)?.members ?? []
            let isWhole = isLeftOut(rule)
            return ([RuleMember(rule: rule, requirementID: nil)] + members).filter { isWhole || isLeftOut($0.rule) }.map
            {
                RuleMember(rule: $0.rule, requirementID: $0.requirementID ?? requirement?.id)
            }
        }
        return template
    }

    private static func removing(_ isLeftOut: (any Rule) -> Bool, from rules: [any Rule]) -> [any Rule] {
        rules.filter { !isLeftOut($0) }.map { rule in
            guard let whole = rule as? any CompositeRule else { return rule }
            return whole.with(members: whole.members.filter { !isLeftOut($0.rule) })
        }
    }

    private func with(parts: [TemplatePart], rules: [any Rule], criteria: String? = nil) -> Template {
        Template(
            id: id,
            version: version,
            name: name,
            description: description,
            achievementType: achievementType,
            source: source,
            notes: notes,
            framework: framework,
            cycle: cycle,
            roles: roles,
            paths: paths,
            stages: stages,
            parts: parts,
            rules: rules,
            award: award,
            alignments: alignments,
            criteria: criteria ?? self.criteria,
            validity: validity,
            sha256: sha256,
            leftOut: leftOut
        )
    }
}

extension TemplatePart {
    fileprivate func with(requirements: [Requirement]) -> TemplatePart {
        TemplatePart(
            id: id,
            name: name,
            description: description,
            isPhase: isPhase,
            isEligibility: isEligibility,
            only: only,
            requirements: requirements,
            mark: mark
        )
    }
}

extension Requirement {
    fileprivate func with(rules: [any Rule]) -> Requirement {
        Requirement(
            id: id,
            name: name,
            description: description,
            kind: kind,
            genre: genre,
            producer: producer,
            questions: questions,
            sections: sections,
            forms: forms,
            columns: columns,
            only: only,
            rules: rules,
            mark: mark
        )
    }
}
