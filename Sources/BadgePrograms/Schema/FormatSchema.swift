public import StrictJSON

/// A JSON Schema (draft 2020-12) of one of a program's file formats, so that an editor completes keys, says what they mean,
/// and marks what cannot stand there. It is made of what the reader of the format asks for, and so has the same keys.
///
/// What a schema cannot say, the reader alone tells: ids that refer to nothing, days in the wrong order.
public struct FormatSchema {
    /// The formats that a program's files have, in the order in which they come about.
    public enum Format: String, Sendable, CaseIterable {
        /// A template.
        case template = "badge-template/1"
        /// A submission.
        case submission = "badge-submission/1"
        /// A table that is written as YAML.
        case table = "badge-table/1"
        /// An observer's record.
        case observation = "badge-observation/1"
        /// A record of what somebody states.
        case attestation = "badge-attestation/1"
        /// An assessor's sheet.
        case assessment = "badge-assessment/1"

        /// What a file of the format is, in a sentence.
        var meaning: String {
            switch self {
            case .template: "A program template: what earns a badge."
            case .submission: "A submission: what an educator hands in."
            case .table: "A log or collected data; each row has the columns of the template as keys."
            case .observation: "An observer's record of one observation."
            case .attestation: "A record of what somebody in a role states."
            case .assessment: "What one assessor found."
            }
        }
    }

    /// The schema of a format.
    public static func of(_ format: Format) -> JSON {
        switch format {
        case .template: templateSchema
        case .submission: make(format.rawValue, format.meaning, FormatShapes.submission)
        case .table: make(format.rawValue, format.meaning, FormatShapes.table)
        case .observation: make(format.rawValue, format.meaning, FormatShapes.observation)
        case .attestation: make(format.rawValue, format.meaning, FormatShapes.attestation)
        case .assessment: make(format.rawValue, format.meaning, FormatShapes.assessment)
        }
    }

    /// The schema of a format that another module reads.
    ///
    /// - Parameters:
    ///   - format: Its name: `badge-issuer/1`.
    ///   - meaning: What a file of the format is, in a sentence.
    ///   - shape: What its reader asks for.
    public static func make(_ format: String, _ meaning: String, _ shape: YAMLShape) -> JSON {
        var root = SchemaWriter(context: name(of: format)).schema(of: shape).object ?? JSONObject()
        add(constant: format, to: &root)
        return .object(JSONObject(head(format, meaning) + root.members))
    }

    /// `badge-issuer` of `badge-issuer/1`.
    private static func name(of format: String) -> String {
        String(format.prefix { $0 != "/" })
    }

    private static func head(_ format: String, _ meaning: String) -> [JSONObject.Member] {
        [
            JSONObject.Member(name: "$schema", value: "https://json-schema.org/draft/2020-12/schema"),
            JSONObject.Member(name: "title", value: .string(format)),
            JSONObject.Member(name: "description", value: .string(meaning)),
        ]
    }

    private static func add(constant format: String, to root: inout JSONObject) {
        guard var properties = root["properties"]?.object else { return }
        properties["format"] = .object(
            JSONObject([
                JSONObject.Member(name: "description", value: .string(SchemaTexts.text(of: "format", in: "") ?? "")),
                JSONObject.Member(name: "const", value: .string(format)),
            ])
        )
        root["properties"] = .object(properties)
    }

    /// A template's schema: every kind of rule has a definition of its own, and one more where another rule is made of it.
    private static var templateSchema: JSON {
        let format = Format.template
        var root =
            SchemaWriter(context: name(of: format.rawValue)).schema(of: FormatShapes.template).object
            ?? JSONObject()
        add(constant: format.rawValue, to: &root)
        RequirementRules.add(to: &root)
        var definitions: [JSONObject.Member] = []
        let members = RuleKinds.all.filter { !($0 is any CompositeRule.Type) }
        definitions.append(JSONObject.Member(name: "rule", value: choice(RuleKinds.all, "rule-")))
        definitions.append(JSONObject.Member(name: "member", value: choice(members, "member-")))
        for type in RuleKinds.all {
            let schema = SchemaWriter(context: type.kind).schema(of: FormatShapes.rule(type))
            definitions.append(JSONObject.Member(name: "rule-" + type.kind, value: described(schema, type.kind)))
        }
        for type in members {
            let schema = SchemaWriter(context: type.kind).schema(of: FormatShapes.member(type))
            definitions.append(JSONObject.Member(name: "member-" + type.kind, value: described(schema, type.kind)))
        }
        let shared = SharedKeys(definitions)
        return .object(
            JSONObject(
                head(format.rawValue, format.meaning) + root.members
                    + [JSONObject.Member(name: "$defs", value: .object(JSONObject(shared.definitions)))]
            )
        )
    }

    private static func described(_ schema: JSON, _ kind: String) -> JSON {
        .object(
            JSONObject(
                [JSONObject.Member(name: "description", value: .string(SchemaTexts.kinds[kind] ?? ""))]
                    + (schema.object?.members ?? [])
            )
        )
    }

    /// A rule of one of some kinds: its key `rule` says which, and so which other keys there are.
    private static func choice(_ types: [any Rule.Type], _ prefix: String) -> JSON {
        let kinds = types.map { JSON.string($0.kind) }
        let cases = types.map { type -> JSON in
            let names: JSON = ["properties": ["rule": ["const": .string(type.kind)]], "required": ["rule"]]
            return ["if": names, "then": ["$ref": .string("#/$defs/" + prefix + type.kind)]]
        }
        return [
            "type": "object",
            "required": ["rule"],
            "properties": [
                "rule": [
                    "description": .string(SchemaTexts.text(of: "rule", in: "") ?? ""), "enum": .array(kinds),
                ]
            ],
            "allOf": .array(cases),
        ]
    }
}
