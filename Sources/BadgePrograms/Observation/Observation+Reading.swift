internal import StrictJSON

extension Observation {
    /// The format's name.
    public static let format = "badge-observation/1"

    /// Reads an observer's record.
    ///
    /// - Parameters:
    ///   - file: The file.
    ///   - submissionID: The id of the submission that it belongs to.
    ///   - template: The template whose roles and competencies it names.
    ///   - requirement: The requirement that it is evidence for.
    /// - Throws: ``ProgramErrors`` with every fault of the file, among them another submission or template.
    public init(
        reading file: ProgramFile,
        of submissionID: String,
        for template: Template,
        in requirement: Requirement
    ) throws(ProgramErrors) {
        let yaml = try YAMLFile(name: file.name, bytes: file.bytes)
        let rules = template.recordRules(of: requirement).compactMap { $0 as? ObservedLevelRule }
        self = try yaml.read(format: Observation.format) { map in
            Observation.read(map, of: submissionID, for: template, rules, named: file.name)
        }
    }

    /// Reads the keys of a record.
    static func read(
        _ map: YAMLMapping,
        of submissionID: String,
        for template: Template,
        _ rules: [ObservedLevelRule],
        named name: String
    ) -> Observation {
        RecordHead.check(map.required("submission"), submission: submissionID)
        RecordHead.check(
            map.required("template"),
            map.required("templateVersion"),
            template,
            hint: "observe by the template that the work was begun under"
        )
        let date = map.required("date")
        let observer = map.required("observer")
        return Observation(
            observer: observer.identifier,
            role: RecordHead.role(map.required("role"), template),
            date: date.date,
            setting: map.required("setting").prose(atMost: 500),
            findings: Observation.findings(map.required("levels"), rules),
            file: name,
            observerMark: observer.mark,
            dateMark: date.mark
        )
    }

    private static func findings(_ value: YAMLValue, _ rules: [ObservedLevelRule]) -> [Finding] {
        value.mapping { map in
            map.all.compactMap { key, value -> Finding? in
                let id = key.text
                guard let rule = rules.first(where: { $0.header.id.isSameBytes(as: id) }) else {
                    let ids = rules.map(\.header.id)
                    key.fail(
                        .unknownID,
                        "\(DisplayText.quoted(id)) is nothing that is observed here",
                        hint: NearName.nearest(to: id, among: ids).map { "did you mean \($0)?" }
                            ?? "observed are " + ids.joined(separator: ", ")
                    )
                    return nil
                }
                return value.mapping { finding in
                    let level = rule.scale.level(finding.required("level"), of: id)
                    return Finding(ruleID: id, level: level, seen: finding.required("seen").prose(atMost: 2000))
                }
            }
        }
    }
}
