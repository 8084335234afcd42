internal import StrictJSON

extension Attestation {
    /// The format's name.
    public static let format = "badge-attestation/1"

    /// Reads the record of what somebody states.
    ///
    /// - Parameters:
    ///   - file: The file.
    ///   - submissionID: The id of the submission that it belongs to.
    ///   - template: The template whose roles and rules it names.
    ///   - requirement: The requirement that it is evidence for.
    /// - Throws: ``ProgramErrors`` with every fault of the file, among them another submission or template.
    public init(
        reading file: ProgramFile,
        of submissionID: String,
        for template: Template,
        in requirement: Requirement
    ) throws(ProgramErrors) {
        let yaml = try YAMLFile(name: file.name, bytes: file.bytes)
        let rules = template.attestedRules(of: requirement)
        self = try yaml.read(format: Attestation.format) { map in
            Attestation.read(map, of: submissionID, for: template, rules, named: file.name)
        }
    }

    /// Reads the keys of a record.
    static func read(
        _ map: YAMLMapping,
        of submissionID: String,
        for template: Template,
        _ rules: [any AttestedRule],
        named name: String
    ) -> Attestation {
        RecordHead.check(map.required("submission"), submission: submissionID)
        RecordHead.check(
            map.required("template"),
            map.required("templateVersion"),
            template,
            hint: "state it by the template that the work was begun under"
        )
        let date = map.required("date")
        let person = map.required("by")
        return Attestation(
            person: person.identifier,
            role: RecordHead.role(map.required("role"), template),
            date: date.date,
            statements: Attestation.statements(map.required("statements"), rules),
            file: name,
            personMark: person.mark,
            dateMark: date.mark
        )
    }

    private static func statements(_ value: YAMLValue, _ rules: [any AttestedRule]) -> [Statement] {
        value.mapping { map in
            map.all.compactMap { key, value -> Statement? in
                let id = key.text
                guard let rule = rules.first(where: { $0.header.id.isSameBytes(as: id) }) else {
                    let ids = rules.map(\.header.id)
                    key.fail(
                        .unknownID,
                        "\(DisplayText.quoted(id)) is nothing that is stated here",
                        hint: NearName.nearest(to: id, among: ids).map { "did you mean \($0)?" }
                            ?? "stated are " + ids.joined(separator: ", ")
                    )
                    return nil
                }
                return value.mapping { statement in
                    Statement(
                        ruleID: id,
                        holds: rule.asksNumber ? nil : statement.required("holds").bool,
                        value: rule.asksNumber ? statement.required("value").fixedNumber : nil,
                        says: statement.required("says").prose(atMost: 2000),
                        mark: value.mark
                    )
                }
            }
        }
    }
}
