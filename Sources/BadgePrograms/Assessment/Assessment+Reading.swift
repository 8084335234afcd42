internal import StrictJSON

extension Assessment {
    /// The format's name.
    public static let format = "badge-assessment/1"

    /// Reads an assessor's sheet.
    ///
    /// - Parameters:
    ///   - file: The file.
    ///   - template: The template whose rules the scores refer to.
    /// - Throws: ``ProgramErrors`` with every fault of the file.
    public init(reading file: ProgramFile, for template: Template) throws(ProgramErrors) {
        let yaml = try YAMLFile(name: file.name, bytes: file.bytes)
        self = try yaml.read(format: Assessment.format) { map in
            Assessment.read(map, template.scoredRules, named: file.name, sha256: file.sha256)
        }
    }

    /// Reads the keys of a sheet.
    static func read(_ map: YAMLMapping, _ rules: [any Rule], named name: String, sha256: [UInt8]) -> Assessment {
        // The keys are asked for in the order in which a file has them: the schema lists them so.
        let assessor = map.required("assessor").identifier
        let role = map.optional("role").map { $0.choice(Role.self) ?? .assessor } ?? .assessor
        let submission = map.required("submission").identifier
        let round = map.optional("round")?.int(in: 1...SubmissionLimits.rounds) ?? 1
        let template = map.required("template").identifier
        let version = map.required("templateVersion").line(atMost: 60)
        let date = map.required("date")
        return Assessment(
            assessor: assessor,
            role: role,
            submissionID: submission,
            round: round,
            templateID: template,
            templateVersion: version,
            date: date.date,
            scores: Assessment.scores(map.required("scores"), rules),
            evidence: Assessment.pins(map.optional("evidence")),
            titles: Assessment.titles(map.optional("titles")),
            mark: date.mark,
            fileName: name,
            sha256: sha256
        )
    }

    private static func pins(_ value: YAMLValue?) -> [EvidencePin] {
        value?.mapping { map in
            map.all.map { key, value in
                let digest = value.line(atMost: 64)
                value.noteForm(SchemaPatterns.sha256, atMost: 200)
                let isDigest =
                    digest.utf8.count == 64
                    && digest.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
                if !isDigest {
                    value.fail(
                        .badValue,
                        "\(DisplayText.quoted(digest)) is not a SHA-256",
                        hint: "64 digits and letters a to f, as sha256sum prints them"
                    )
                }
                return EvidencePin(name: key.text, sha256: digest, mark: key.mark)
            }
        } ?? []
    }

    private static func titles(_ value: YAMLValue?) -> [(path: String, title: String)] {
        value?.mapping { map in map.all.map { key, value in (path: key.text, title: value.line(atMost: 200)) } } ?? []
    }

    private static func scores(_ value: YAMLValue, _ rules: [any Rule]) -> [Score] {
        value.mapping { map in
            map.all.compactMap { key, value -> Score? in
                let id = key.text
                guard let rule = rules.first(where: { $0.header.id.isSameBytes(as: id) }) else {
                    let ids = rules.map(\.header.id)
                    key.fail(
                        .unknownID,
                        "\(DisplayText.quoted(id)) is nothing that assessors score",
                        hint: NearName.nearest(to: id, among: ids).map { "did you mean \($0)?" }
                            ?? "they score " + ids.joined(separator: ", ")
                    )
                    return nil
                }
                return value.mapping { score(id, $0, value.mark, rule) }
            }
        }
    }

    private static func score(_ id: String, _ map: YAMLMapping, _ mark: YAMLMark, _ rule: any Rule) -> Score {
        let comment = map.optional("comment")?.prose()
        guard let rubric = rule as? RubricLevelRule else {
            return Score(ruleID: id, value: .pass(map.required("pass").bool), comment: comment, mark: mark)
        }
        let level = rubric.scale.level(map.required("level"), of: id)
        return Score(ruleID: id, value: .level(level), comment: comment, mark: mark)
    }
}
