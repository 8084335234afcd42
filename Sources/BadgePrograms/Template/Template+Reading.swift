internal import StrictJSON

extension Template {
    /// The format's name.
    public static let format = "badge-template/1"

    /// Reads a template.
    ///
    /// - Throws: ``ProgramErrors`` with every fault of the file.
    public init(reading file: ProgramFile) throws(ProgramErrors) {
        let yaml = try YAMLFile(name: file.name, bytes: file.bytes)
        self = try yaml.read(format: Template.format) { Template.read($0, sha256: file.sha256) }
    }

    /// Reads the keys of a template.
    static func read(_ map: YAMLMapping, sha256: [UInt8]) -> Template {
        let template = Template(
            id: map.required("id").identifier,
            version: map.required("version").line(atMost: 60),
            name: map.required("name").line(atMost: 200),
            description: map.required("description").prose(atMost: 2000),
            achievementType: Template.achievementType(map.required("achievementType")),
            source: map.required("source").mapping(TemplateSource.init),
            notes: map.list("notes").map { $0.prose(atMost: 2000) },
            framework: map.optional("framework")?.mapping(CompetencyFramework.init),
            cycle: map.list("cycle").map { $0.mapping(TemplateEntry.init) },
            roles: map.list("roles").map { $0.mapping(TemplateEntry.role) },
            paths: map.list("paths").map { $0.mapping(TemplateEntry.path) },
            stages: map.list("stages").map { $0.mapping(TemplateStage.init) },
            parts: map.required("parts").list.map { $0.mapping(TemplatePart.init) },
            rules: map.list("rules").compactMap { RuleKinds.read($0, for: nil) },
            award: map.required("award").mapping { award in
                award.required("rule").choice(AwardRule.self) ?? .everyRequiredRule
            },
            alignments: map.list("alignments").map { $0.mapping(TemplateAlignment.init) },
            criteria: map.required("criteria").prose(atMost: 5000),
            validity: map.optional("validity")?.mapping(Validity.init),
            sha256: sha256
        )
        TemplateConsistency(template: template, map: map).check()
        return template
    }

    /// The achievement types of Open Badges 3.0 (§B.1.1 `AchievementType`).
    static let achievementTypes = [
        "Achievement", "ApprenticeshipCertificate", "Assessment", "Assignment", "AssociateDegree", "Award", "Badge",
        "BachelorDegree", "Certificate", "CertificateOfCompletion", "Certification", "CommunityService",
        "Competency", "Course", "CoCurricular", "Degree", "Diploma", "DoctoralDegree", "Fieldwork",
        "GeneralEducationDevelopment", "JourneymanCertificate", "LearningProgram", "License", "Membership",
        "ProfessionalDoctorate", "QualityAssuranceCredential", "MasterCertificate", "MasterDegree",
        "MicroCredential", "ResearchDoctorate", "SecondarySchoolDiploma",
    ]

    /// One of the types, or `ext:` and a name.
    private static func achievementType(_ value: YAMLValue) -> String {
        let text = value.line(atMost: 100)
        let known = achievementTypes
        let words = known.joined(separator: "|")
        value.noteForm(SchemaPatterns.whole("(?:\(words))|ext:[^\\u0000-\\u001F\\u007F-\\u009F]*"), atMost: 100)
        if !text.isEmpty, !text.hasPrefix("ext:"), !known.contains(where: { $0.isSameBytes(as: text) }) {
            value.fail(
                .badValue,
                "\(DisplayText.quoted(text)) is no achievement type of Open Badges 3.0",
                hint: NearName.nearest(to: text, among: known).map { "did you mean \($0)?" }
                    ?? "a type of your own begins with ext:"
            )
        }
        return text
    }
}

extension TemplateEntry {
    init(reading map: YAMLMapping) {
        mark = map.mark
        id = map.required("id").identifier
        name = map.required("name").prose(atMost: 500)
        description = map.optional("description")?.prose(atMost: 2000)
    }

    static func path(_ map: YAMLMapping) -> TemplateEntry {
        var path = TemplateEntry(reading: map)
        path.criteria = map.optional("criteria")?.prose(atMost: 5000)
        return path
    }

    static func role(_ map: YAMLMapping) -> TemplateEntry {
        var role = TemplateEntry(reading: map)
        role.isEducator = map.optional("educator")?.bool ?? false
        return role
    }
}

extension TemplateSource {
    init(reading map: YAMLMapping) {
        title = map.required("title").line()
        organization = map.required("organization").line()
        revised = map.optional("revised")?.date
        licence = map.optional("licence")?.line()
        licenceURL = map.optional("licenceUrl")?.webAddress
        attribution = map.required("attribution").prose(atMost: 1000)
        url = map.optional("url")?.webAddress
    }
}

extension CompetencyFramework {
    init(reading map: YAMLMapping) {
        name = map.required("name").line()
        competency = map.required("competency").line()
        levels = map.list("levels").map { value in
            value.mapping { level in
                Level(
                    id: level.required("id").identifier,
                    name: level.required("name").line(atMost: 100),
                    indicators: level.required("indicators").list.map { $0.prose(atMost: 1000) }
                )
            }
        }
    }
}

extension TemplateAlignment {
    init(reading map: YAMLMapping) {
        name = map.required("name").line()
        framework = map.required("framework").line()
        url = map.required("url").webAddress
        code = map.optional("code")?.line(atMost: 100)
        targetType = map.optional("targetType")?.line(atMost: 100)
        description = map.optional("description")?.prose(atMost: 1000)
    }
}

extension Validity {
    init(reading map: YAMLMapping) {
        months = map.optional("months")?.int(in: 1...1200)
        origin = map.optional("origin")?.choice(RuleHeader.Origin.self)
        renewal = map.optional("renewal")?.mapping(Renewal.init)
        map.demand(Demand.when(Demand.has(["renewal"]), Demand.has(["months"])))
        if renewal != nil, months == nil {
            map.fail(.missingKey, "a badge that does not end cannot be renewed", hint: "add months: 12")
        }
    }
}

extension Renewal {
    init(reading map: YAMLMapping) {
        origin = map.optional("origin")?.choice(RuleHeader.Origin.self)
        opensWeeksBefore = map.optional("opensWeeksBefore")?.int(in: 0...520) ?? Renewal.defaultWeeks
        graceDays = map.optional("graceDays")?.int(in: 0...3660) ?? 0
        statement = map.optional("statement")?.prose(atMost: 2000)
    }
}

extension TemplateStage {
    init(reading map: YAMLMapping) {
        mark = map.mark
        id = map.required("id").identifier
        name = map.required("name").line(atMost: 200)
        description = map.optional("description")?.prose(atMost: 2000)
        follows = map.list("follows").map { $0.identifier }
        criteria = map.optional("criteria")?.prose(atMost: 5000)
        receives = map.list("receives").map { $0.mapping(TemplateEntry.init) }
    }
}

extension TemplatePart {
    init(reading map: YAMLMapping) {
        mark = map.mark
        id = map.required("id").identifier
        name = map.required("name").line()
        description = map.optional("description")?.prose(atMost: 2000)
        isPhase = map.optional("phase")?.bool ?? false
        isEligibility = map.optional("eligibility")?.bool ?? false
        only = Applicability(reading: map)
        requirements = map.required("requirements").list.map { $0.mapping(Requirement.init) }
    }
}

extension Requirement {
    init(reading map: YAMLMapping) {
        mark = map.mark
        id = map.required("id").identifier
        name = map.required("name").line(atMost: 200)
        description = map.required("description").prose(atMost: 3000)
        let kind = map.required("kind").choice(RequirementKind.self)
        self.kind = kind ?? .artifact
        genre = map.required("genre").genre
        producer = map.optional("producer").map { $0.choice(EvidenceProducer.self) ?? .educator } ?? .educator
        only = Applicability(reading: map)
        questions = map.list("questions").map { $0.mapping(TemplateEntry.init) }
        sections = map.list("sections").map { $0.mapping(TemplateEntry.init) }
        forms = map.list("forms").map { $0.mapping(TemplateEntry.init) }
        columns = map.list("columns").map { $0.mapping(TableColumn.init) }
        let list = map.required("rules")
        let read = list.list.compactMap { RuleKinds.read($0, for: kind ?? RuleKinds.likelyHome(of: $0)) }
        // Where the kind is at fault, the rules are read for their own faults only.
        rules = kind == nil && map.shape == nil ? [] : read
        let asksQuestions = kind == .narrative || kind == .answers || kind == .feedback
        if asksQuestions, questions.isEmpty, let kind {
            map.fail(
                .missingKey,
                "a requirement of kind \(kind.rawValue) has questions",
                hint: "add questions, each with id and name"
            )
        }
        if let kind, (kind == .table) == columns.isEmpty {
            map.fail(
                kind == .table ? .missingKey : .badValue,
                kind == .table
                    ? "a requirement of kind table has columns"
                    : "columns belong to a requirement of kind table only",
                hint: kind == .table ? "add columns, each with id, name and holds" : "take columns out"
            )
        }
        if kind != nil, !list.isMissing, rules.count == list.list.count,
            !rules.contains(where: { $0.header.strength == .required })
        {
            list.fail(
                .badValue,
                "no rule of \(id) has strength: required, so it could never be unfulfilled",
                hint: "say what at least is required"
            )
        }
    }
}
