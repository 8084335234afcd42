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
        self = try yaml.read(format: Observation.format) { map in
            Observation.check(map.required("submission"), submissionID)
            Observation.check(map.required("template"), map.required("templateVersion"), template)
            let date = map.required("date")
            return Observation(
                observer: map.required("observer").identifier,
                role: Observation.role(map.required("role"), template),
                date: date.date,
                setting: map.required("setting").prose(atMost: 500),
                findings: Observation.findings(map.required("levels"), requirement),
                file: file.name,
                dateMark: date.mark
            )
        }
    }

    private static func check(_ value: YAMLValue, _ submissionID: String) {
        let id = value.identifier
        if !value.isMissing, !id.isEmpty, !id.isSameBytes(as: submissionID) {
            value.fail(
                .otherSubmission,
                "the record is of submission \(DisplayText.quoted(id)); this is submission "
                    + DisplayText.quoted(submissionID),
                hint: "move the record to the submission it belongs to"
            )
        }
    }

    private static func check(_ id: YAMLValue, _ version: YAMLValue, _ template: Template) {
        let (givenID, givenVersion) = (id.identifier, version.line(atMost: 60))
        let isSame = givenID.isSameBytes(as: template.id) && givenVersion.isSameBytes(as: template.version)
        if !id.isMissing, !version.isMissing, !isSame {
            id.fail(
                .otherTemplate,
                "the record is by template \(DisplayText.quoted(givenID)), version "
                    + "\(DisplayText.quoted(givenVersion)); the submission is judged by "
                    + "\(DisplayText.quoted(template.id)), version \(DisplayText.quoted(template.version))",
                hint: "observe by the template that the work was begun under"
            )
        }
    }

    private static func role(_ value: YAMLValue, _ template: Template) -> String {
        let id = value.identifier
        let ids = template.roles.map(\.id)
        if !id.isEmpty, !ids.contains(where: { $0.isSameBytes(as: id) }) {
            value.fail(
                .unknownID,
                "the template has no role \(DisplayText.quoted(id))",
                hint: NearName.nearest(to: id, among: ids).map { "did you mean \($0)?" }
                    ?? "its roles are " + ids.joined(separator: ", ")
            )
        }
        return id
    }

    private static func findings(_ value: YAMLValue, _ requirement: Requirement) -> [Finding] {
        let rules = requirement.rules.compactMap { $0 as? ObservedLevelRule }
        return value.mapping { map in
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
