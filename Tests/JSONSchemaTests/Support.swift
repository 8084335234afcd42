import JSONSchema
import StrictJSON

/// Judges a value by a schema, both as text; draft 2019-09 unless the schema says otherwise.
func judge(
    _ value: String,
    by schema: String,
    documents: [String: String] = [:],
    draft: JSONSchemaDraft? = .draft201909,
    formats: JSONSchemaValidator.FormatMode = .annotation,
    limits: JSONSchemaLimits = JSONSchemaLimits()
) throws -> JSONSchemaJudgement {
    let others = try documents.map { JSONSchemaDocument(url: $0.key, json: try JSON.read(text: $0.value)) }
    let validator = try JSONSchemaValidator(
        JSONSchemaDocument(url: "https://school.example/schema", json: JSON.read(text: schema)),
        documents: others,
        draft: draft,
        formats: formats,
        limits: limits
    )
    return try validator.judge(JSON.read(text: value))
}

extension JSONSchemaJudgement {
    /// The code of the error, where nothing could be said.
    var code: JSONSchemaError.Code? {
        if case .undetermined(let error) = self { error.code } else { nil }
    }

    /// The problems, where there are some.
    var problems: [JSONSchemaProblem] {
        if case .broken(let problems) = self { problems } else { [] }
    }
}
