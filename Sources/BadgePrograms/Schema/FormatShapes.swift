internal import StrictJSON

/// What the readers of a program's files ask for, taken down from each on every way that it can take.
enum FormatShapes {
    /// A template.
    static var template: YAMLShape {
        YAMLShape.of { Template.read($0, sha256: []) }
    }

    /// A rule of one kind, in a requirement or of the whole submission.
    static func rule(_ type: any Rule.Type) -> YAMLShape {
        YAMLShape.ofPart { map in
            let header = RuleHeader(reading: map, in: nil)
            map.required("rule").choice([type.kind])
            return type.init(reading: map, header: header)
        }
    }

    /// A rule of one kind that another rule is made of.
    static func member(_ type: any Rule.Type) -> YAMLShape {
        YAMLShape.ofPart { map in
            let header = RuleHeader(reading: map, partOf: Self.header)
            map.required("rule").choice([type.kind])
            _ = RuleKinds.requirement(of: map)
            return type.init(reading: map, header: header)
        }
    }

    /// A submission: with and without phases, paths and stages, and with every kind of requirement.
    static var submission: YAMLShape {
        let empty = emptyTemplate
        let confirmation = ConfirmationRule(reading: map, header: header)
        let runs = RequirementKind.allCases.flatMap { kind in
            [(true, true), (false, true), (false, false)].map { hasWays, hasKeys in
                let template = empty.with(
                    requirement: empty.requirement(of: kind),
                    rules: [confirmation],
                    hasWays: hasWays
                )
                return YAMLShape.of(hasKeys: hasKeys) { Submission.read($0, for: template, named: "", sha256: []) }
            }
        }
        return joined(runs)
    }

    /// An assessor's sheet: with levels and with passes.
    static var assessment: YAMLShape {
        let rules: [any Rule] = [RubricLevelRule(reading: map, header: header), PassRule(reading: map, header: header)]
        return joined(rules.map { rule in YAMLShape.of { Assessment.read($0, [rule], named: "", sha256: []) } })
    }

    /// A table that is written as YAML. Which columns it has is for its template to say.
    static var table: YAMLShape {
        YAMLShape.of { map in
            let rows = map.required("rows")
            rows.noteEntries(atMost: UntrustedInput.tableRows, areDistinct: true)
            for row in rows.list { row.mapping { map in map.all.forEach { $0.value.noteCell() } } }
        }
    }

    /// An observer's record.
    static var observation: YAMLShape {
        let rule = ObservedLevelRule(reading: map, header: header)
        return YAMLShape.of { Observation.read($0, of: "", for: emptyTemplate, [rule], named: "") }
    }

    /// A record of what somebody states: with yes or no, and with a number.
    static var attestation: YAMLShape {
        let rules: [any AttestedRule] = [
            ApprovalRule(reading: map, header: header), AttestedNumberRule(reading: map, header: header),
        ]
        return joined(
            rules.map { rule in YAMLShape.of { Attestation.read($0, of: "", for: emptyTemplate, [rule], named: "") } }
        )
    }

    private static func joined(_ runs: [YAMLShape]) -> YAMLShape {
        let whole = runs.first ?? YAMLShape()
        for run in runs.dropFirst() { whole.add(run) }
        return whole
    }

    /// Keys of no file.
    private static var map: YAMLMapping {
        YAMLMapping(noting: YAMLShape())
    }

    private static var header: RuleHeader {
        RuleHeader(reading: map, in: nil)
    }

    /// A template in which everything has the empty id, which is that of a key without a file.
    private static var emptyTemplate: Template {
        Template.read(map, sha256: [])
    }
}

extension Template {
    fileprivate func requirement(of kind: RequirementKind) -> Requirement {
        let entry = TemplateEntry(reading: YAMLMapping(noting: YAMLShape()))
        return Requirement(
            id: "",
            name: "",
            description: "",
            kind: kind,
            genre: "",
            producer: .educator,
            questions: [entry],
            sections: [],
            forms: [entry],
            columns: [],
            only: Applicability(reading: YAMLMapping(entries: [])),
            rules: [],
            mark: YAMLMark(line: 0, column: 0)
        )
    }

    fileprivate func with(requirement: Requirement, rules: [any Rule], hasWays: Bool) -> Template {
        let map = YAMLMapping(noting: YAMLShape())
        let part = TemplatePart(
            id: "",
            name: "",
            description: nil,
            isPhase: true,
            isEligibility: false,
            only: Applicability(reading: YAMLMapping(entries: [])),
            requirements: [requirement],
            mark: YAMLMark(line: 0, column: 0)
        )
        return Template(
            id: "",
            version: "",
            name: "",
            description: "",
            achievementType: "",
            source: source,
            notes: [],
            framework: nil,
            cycle: [],
            roles: roles,
            paths: hasWays ? [TemplateEntry.path(map)] : [],
            stages: hasWays ? [TemplateStage(reading: map)] : [],
            parts: [part],
            rules: rules,
            award: award,
            alignments: [],
            criteria: "",
            validity: nil,
            sha256: []
        )
    }
}
