import JSONSchema
import StrictJSON
import Testing

/// What makes a judgement undetermined: never a pass, never a fail.
@Suite struct SchemaUndeterminedTests {
    private func code(_ schema: String, draft: JSONSchemaDraft? = .draft201909) -> JSONSchemaError.Code? {
        do {
            return try judge("1", by: schema, draft: draft).code
        } catch {
            return (error as? JSONSchemaError)?.code
        }
    }

    @Test func `a draft that is not known, or none, is not guessed`() {
        #expect(code(#"{"$schema": "http://json-schema.org/draft-07/schema#"}"#) == .draftNotSupported)
        #expect(code("{}", draft: nil) == .draftNotSupported)
        #expect(code(#"{"$schema": "https://json-schema.org/draft/2019-09/schema#"}"#, draft: nil) == nil)
    }

    @Test func `a vocabulary that is required and not known is not passed over`() throws {
        let metaSchema = """
            {"$schema": "https://json-schema.org/draft/2020-12/schema",
             "$vocabulary": {"https://school.example/vocabulary": REQUIRED}}
            """
        func judged(_ required: String) throws -> JSONSchemaJudgement {
            try judge(
                "1",
                by: #"{"$schema": "https://school.example/meta"}"#,
                documents: ["https://school.example/meta": metaSchema.replacing("REQUIRED", with: required)]
            )
        }
        let error = #expect(throws: JSONSchemaError.self) { try judged("true") }
        #expect(error?.code == .draftNotSupported)
        #expect(try judged("false") == .kept)
    }

    @Test func `a reference to what was not given decides nothing, and counts only where it is reached`() throws {
        let schema = #"{"properties": {"a": {"$ref": "https://school.example/other"}}}"#
        #expect(try judge(#"{"a": 1}"#, by: schema).code == .referenceNotResolved)
        #expect(try judge(#"{"b": 1}"#, by: schema) == .kept)
        let validator = try JSONSchemaValidator(
            JSONSchemaDocument(url: "https://school.example/schema", json: JSON.read(text: schema)),
            draft: .draft201909
        )
        #expect(validator.missing == ["https://school.example/other"])
    }

    @Test func `a draft of somebody's own is not among what could be fetched`() throws {
        let part: JSON = ["$schema": "https://school.example/meta", "$id": "https://school.example/part"]
        let schema: JSON = ["$ref": "https://school.example/other", "$defs": ["a": part]]
        let validator = try JSONSchemaValidator(
            JSONSchemaDocument(url: "https://school.example/schema", json: schema),
            draft: .draft201909
        )
        #expect(validator.missing == ["https://school.example/other"])
    }

    @Test(arguments: ["#/$defs/strict", "#strict", "#/%24defs/strict"])
    func `a part of a document is the schema where the URL names it`(fragment: String) throws {
        let json: JSON = ["$defs": ["strict": ["$anchor": "strict", "type": "object"]]]
        func judged(_ fragment: String) throws -> JSONSchemaJudgement {
            let schema = JSONSchemaDocument(url: "https://school.example/schema" + fragment, json: json)
            return try JSONSchemaValidator(schema, draft: .draft201909).judge(1)
        }
        #expect(try judged(fragment).problems.map(\.rule) == ["https://school.example/schema#/$defs/strict/type"])
        #expect(try judged("") == .kept)
        #expect(try judged("#") == .kept)
        let error = #expect(throws: JSONSchemaError.self) { try judged(fragment + "er") }
        #expect(error?.code == .referenceNotResolved)
    }

    @Test(arguments: ["#/nowhere", "#nowhere", "#/title", "#/%zz"])
    func `a reference to no schema decides nothing`(reference: String) throws {
        #expect(code("{\"$ref\": \"\(reference)\", \"title\": \"a\"}") == .referenceNotResolved)
    }

    @Test(arguments: [
        #"[]"#, #"{"type": "text"}"#, #"{"minLength": -1}"#, #"{"minLength": 1.5}"#, #"{"required": "a"}"#,
        #"{"required": ["a", "a"]}"#, #"{"properties": {"a": 1}}"#, #"{"allOf": []}"#, #"{"multipleOf": 0}"#,
        #"{"pattern": 1}"#, #"{"items": 3}"#, #"{"$id": "https://school.example/a#b"}"#, #"{"enum": 1}"#,
        #"{"$defs": {"a": {"$id": "b"}, "c": {"$id": "b"}}}"#,
        #"{"$defs": {"a": {"$anchor": "b"}, "c": {"$anchor": "b"}}}"#,
    ])
    func `a schema that is not formed rightly is not used, wherever it is wrong`(schema: String) {
        #expect(code(schema) == .malformed)
    }

    @Test func `a format that is not known is no pass where formats must hold`() throws {
        let schema = #"{"format": "idn-hostname"}"#
        #expect(try judge(#""a""#, by: schema, formats: .assertion).code == .notSupported)
        #expect(try judge(#""a""#, by: schema) == .kept)
    }
}
