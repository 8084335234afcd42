import JSONSchema
import StrictJSON
import Testing

/// Schemas and values that are made to keep a judge busy, or to break it.
@Suite struct SchemaPoisonTests {
    @Test(arguments: [
        ##"{"$ref": "#"}"##, ##"{"$recursiveRef": "#", "$recursiveAnchor": true}"##,
        ##"{"$defs": {"a": {"$ref": "#/$defs/b"}, "b": {"$ref": "#/$defs/a"}}, "$ref": "#/$defs/a"}"##,
        ##"{"allOf": [{"$ref": "#"}]}"##, ##"{"not": {"$ref": "#"}}"##, ##"{"if": {"$ref": "#"}}"##,
        ##"{"propertyNames": {"$ref": "#"}, "anyOf": [{"$ref": "#"}]}"##,
    ])
    func `references in a circle end at the limit`(schema: String) throws {
        #expect(try judge(#"{"a": 1}"#, by: schema).code == .limit)
    }

    /// Sixty schemas, each of which refers twice to the next.
    private func doubling(_ keyword: String, last: String) -> String {
        let steps = (0..<60).map { step in
            let next = ##"{"$ref": "#/$defs/d\##(step + 1)"}"##
            return ##""d\##(step)": {"\##(keyword)": [\##(next), \##(next)]}"##
        }
        return "{\"$defs\": {\(steps.joined(separator: ",")), \"d60\": \(last)}, \"$ref\": \"#/$defs/d0\"}"
    }

    @Test func `references that double at each step end at the limit`() throws {
        #expect(try judge("1", by: doubling("allOf", last: "{}")).code == .limit)
        var limits = JSONSchemaLimits()
        limits.work = 50_000
        #expect(try judge("1", by: doubling("allOf", last: "false"), limits: limits).code == .limit)
    }

    @Test func `ways inside ways that all fail end at the limit`() throws {
        var limits = JSONSchemaLimits()
        limits.work = 50_000
        #expect(try judge("1", by: doubling("oneOf", last: "false"), limits: limits).code == .limit)
        #expect(try judge("1", by: doubling("anyOf", last: "false"), limits: limits).code == .limit)
    }

    @Test func `a document at the greatest depth is judged by a schema that follows it`() throws {
        let value = String(repeating: #"{"a": "#, count: 60) + "1" + String(repeating: "}", count: 60)
        let schema = ##"{"type": ["object", "integer"], "properties": {"a": {"allOf": [{"$ref": "#"}]}}}"##
        #expect(try judge(value, by: schema) == .kept)
        #expect(try judge(value.replacing("1", with: "1.5"), by: schema).problems.count == 1)
    }

    @Test func `more schemas than the limit are refused`() throws {
        var limits = JSONSchemaLimits()
        limits.nodes = 100
        let many = "{\"allOf\": [" + Array(repeating: "{}", count: 200).joined(separator: ",") + "]}"
        let error = #expect(throws: JSONSchemaError.self) { try judge("1", by: many, limits: limits) }
        #expect(error?.code == .limit)
        #expect(try judge("1", by: many) == .kept)
    }

    @Test func `numbers of very many digits are not compared`() throws {
        let long = String(repeating: "7", count: 300)
        #expect(try judge(long, by: "{\"multipleOf\": 1\(long)}").problems.count == 1)
        #expect(try judge("0." + String(repeating: "1", count: 2000), by: #"{"minimum": 0}"#).code == .limit)
    }

    @Test func `many divisions of long numbers end at the limit`() throws {
        let values =
            "[" + Array(repeating: String(repeating: "7", count: 300), count: 1000).joined(separator: ",") + "]"
        let rule = "{\"multipleOf\": 1\(String(repeating: "3", count: 149))}"
        let rules = Array(repeating: rule, count: 20).joined(separator: ",")
        #expect(try judge(values, by: "{\"items\": {\"allOf\": [\(rules)]}}").code == .limit)
    }

    @Test func `several judgements can share their limits`() throws {
        let schema = JSONSchemaDocument(url: "urn:example:a", json: ["items": ["type": "integer"]])
        let validator = try JSONSchemaValidator(schema, draft: .draft201909)
        var limits = JSONSchemaLimits()
        limits.work = 40
        #expect(validator.judge([1, 2, 3, 4, 5], within: &limits) == .kept)
        #expect(validator.judge([1, 2, 3, 4, 5], within: &limits) == .kept)
        #expect(validator.judge([1, 2, 3, 4, 5], within: &limits).code == .limit)
    }

    @Test func `large lists of large values that must differ end at the limit`() throws {
        var limits = JSONSchemaLimits()
        limits.work = 10_000
        let item = #"{"a": [1, 2, 3, {"b": "ccccccccccccccccccccc"}]}"#
        let many = "[" + Array(repeating: item, count: 2000).joined(separator: ",") + "]"
        let nested = #"{"allOf": [{"uniqueItems": true}, {"items": {"enum": [1]}}]}"#
        #expect(try judge(many, by: nested, limits: limits).code == .limit)
    }

    @Test func `many members under many patterns end at the limit`() throws {
        let patterns = (0..<200).map { "\"[a-z]*[a-z]*x\($0)$\": {}" }.joined(separator: ",")
        let members = (0..<5000).map { "\"" + String(repeating: "a", count: 60) + "\($0)\": 1" }.joined(separator: ",")
        #expect(try judge("{\(members)}", by: "{\"patternProperties\": {\(patterns)}}").code == .limit)
    }

    @Test func `long names of many parts take no more than their length`() throws {
        let name = String(repeating: "n", count: 200_000)
        let parts = (0..<20_000).map { "\"p\($0)\": {}" }.joined(separator: ",")
        let schema = "{\"properties\": {\"\(name)\": {\"properties\": {\(parts)}}}}"
        #expect(try judge("{\"\(name)\": {\"p1\": 1}}", by: schema) == .kept)
    }

    @Test func `a long identifier is refused`() throws {
        let schema = "{\"$id\": \"https://school.example/\(String(repeating: "a", count: 5000))\"}"
        let error = #expect(throws: JSONSchemaError.self) { try judge("1", by: schema) }
        #expect(error?.code == .limit)
    }

    /// A schema behind steps that each refer twice to the next.
    private func doubled(_ steps: Int, _ last: String) -> String {
        let parts = (0..<steps).map { step in
            let next = ##"{"$ref": "#/$defs/d\##(step + 1)"}"##
            return ##""d\##(step)": {"allOf": [\##(next), \##(next)]}"##
        }
        return "{\"$defs\": {\(parts.joined(separator: ",")), \"d\(steps)\": \(last)}, \"$ref\": \"#/$defs/d0\"}"
    }

    @Test(arguments: ["{}", "{\"a\": 1}", "{\((0..<20).map { "\"a\($0)\": 1" }.joined(separator: ","))}"])
    func `names that are looked up count as long as they are`(value: String) throws {
        let name = String(repeating: "A", count: 90_000)
        let rules = [
            #"{"not": {"required": ["\#(name)"]}}"#, #"{"dependentRequired": {"\#(name)": ["a"]}}"#,
            #"{"dependentSchemas": {"\#(name)": false}}"#, #"{"dependencies": {"\#(name)": false}}"#,
        ]
        for rule in rules {
            #expect(try judge(value, by: doubled(2, rule)) == .kept)
            #expect(try judge(value, by: doubled(9, rule)).code == .limit)
        }
    }

    @Test func `a member whose name is as long as another is not taken for it`() throws {
        let members = (10..<30).map { "\"a\($0)\": 1" }.joined(separator: ",")
        #expect(try judge("{\(members)}", by: #"{"required": ["a10", "a29"]}"#) == .kept)
        #expect(try judge("{\(members)}", by: #"{"required": ["a30"]}"#).problems.count == 1)
        #expect(try judge("{\(members)}", by: #"{"required": ["a1"]}"#).problems.count == 1)
    }

    @Test func `a long name of a part is refused`() throws {
        for keyword in ["$anchor", "$dynamicAnchor"] {
            let (long, short) = (String(repeating: "a", count: 257), String(repeating: "a", count: 256))
            #expect(try judge("1", by: "{\"\(keyword)\": \"\(short)\"}", draft: .draft202012) == .kept)
            let error = #expect(throws: JSONSchemaError.self) {
                try judge("1", by: "{\"\(keyword)\": \"\(long)\"}", draft: .draft202012)
            }
            #expect(error?.code == .limit)
        }
    }

    @Test func `values that are compared with many as long as they are count each time`() throws {
        let text = String(repeating: "a", count: 10_000)
        let values = (10..<90).map { "\"\(text)\($0)\"" }.joined(separator: ",")
        let schema = doubled(4, "{\"not\": {\"enum\": [\(values)]}}")
        var limits = JSONSchemaLimits()
        limits.work = 100_000
        #expect(try judge("\"\(text)00\"", by: schema, limits: limits).code == .limit)
        #expect(try judge("\"\(text)\"", by: schema, limits: limits) == .kept)
    }
}
