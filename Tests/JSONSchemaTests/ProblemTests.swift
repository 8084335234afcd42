import JSONSchema
import StrictJSON
import Testing

@Suite struct SchemaProblemTests {
    @Test func `a value that keeps its schema is told so`() throws {
        let schema = #"{"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}}}"#
        #expect(try judge(#"{"id": "a"}"#, by: schema) == .kept)
    }

    @Test func `a problem says where, by which rule, what was found and what was expected`() throws {
        let schema = #"{"properties": {"a/b": {"items": {"type": ["string", "null"]}}}}"#
        let problems = try judge(#"{"a/b": ["x", 7]}"#, by: schema).problems
        let problem = try #require(problems.first)
        #expect(problems.count == 1)
        #expect(problem.instance.description == "/a~1b/1")
        #expect(problem.rule == "https://school.example/schema#/properties/a~1b/items/type")
        #expect(problem.found == "7")
        #expect(problem.expected == "null, or a text")
    }

    @Test(arguments: [
        (#"{"minimum": 3}"#, "2", "at least 3"), (#"{"exclusiveMaximum": 3}"#, "3", "less than 3"),
        (#"{"multipleOf": 0.01}"#, "0.015", "a multiple of 0.01"),
        (#"{"maxLength": 2}"#, #""abc""#, "a text of at most 2 characters"),
        (#"{"pattern": "^a+$"}"#, #""ab""#, #"a text of the form "^a+$""#),
        (#"{"minItems": 1}"#, "[]", "at least 1 items"), (#"{"uniqueItems": true}"#, "[1, 1.0]", "items that differ"),
        (#"{"required": ["a"]}"#, "{}", #"a member "a""#),
        (#"{"dependentRequired": {"a": ["b"]}}"#, #"{"a": 1}"#, #"a member "b", because there is "a""#),
        (#"{"maxProperties": 0}"#, #"{"a": 1}"#, "at most 0 members"), (#"{"const": {"a": 1}}"#, "2", #"{"a":1}"#),
        (#"{"enum": ["x", 1]}"#, "2", #"one of "x", 1"#),
        (#"{"not": {}}"#, "2", "anything but what the rule describes"),
        (#"{"additionalProperties": false}"#, #"{"a": 1}"#, "nothing: the schema admits no value here"),
        (#"{"oneOf": [{}, {}]}"#, "2", "exactly one of 2 ways"), (#"{"anyOf": [false, false]}"#, "2", "one of 2 ways"),
        (
            #"{"contains": {"const": 1}}"#, "[2]", "at least 1 items of the kind that the rule describes"
        ), (#"{"propertyNames": {"maxLength": 1}}"#, #"{"ab": 1}"#, "names of the form that the rule describes"),
    ])
    func `each rule says in plain words what it expects`(schema: String, value: String, expected: String) throws {
        #expect(try judge(value, by: schema).problems.map(\.expected) == [expected])
    }

    @Test func `of several ways the one that came furthest tells what is wrong`() throws {
        let schema = #"{"oneOf": [{"type": "string"}, {"properties": {"id": {"type": "string"}}}]}"#
        let problems = try judge(#"{"id": 3}"#, by: schema).problems
        #expect(problems.map(\.instance.description) == ["/id", ""])
    }

    @Test func `what a way that is not taken says is forgotten where another one is`() throws {
        let schema = #"{"anyOf": [{"required": ["a"]}, {"required": ["b"]}], "required": ["c"]}"#
        #expect(try judge(#"{"b": 1}"#, by: schema).problems.map(\.expected) == [#"a member "c""#])
    }

    @Test func `foreign text in a problem is escaped and cut`() throws {
        let value = "\"\\u001b[2J" + String(repeating: "x", count: 5000) + "\""
        let problem = try #require(judge(value, by: #"{"const": "\u202e"}"#).problems.first)
        #expect(problem.found.utf8.count < 200 && !problem.found.contains("\u{1b}"))
        #expect(problem.expected == #""\u{202E}""#)
    }

    @Test func `no more problems are listed than the limit, and the verdict stands`() throws {
        let value = "[" + Array(repeating: "1", count: 1000).joined(separator: ",") + "]"
        #expect(try judge(value, by: #"{"items": {"type": "string"}}"#).problems.count == 200)
    }

    @Test func `numbers are compared exactly, however they are written`() throws {
        #expect(try judge("100000000000000000000000000000000.5", by: #"{"multipleOf": 0.5}"#) == .kept)
        #expect(try judge("9007199254740993", by: #"{"maximum": 9007199254740992}"#).problems.count == 1)
        #expect(try judge("9007199254740993", by: #"{"const": 9007199254740992}"#).problems.count == 1)
        #expect(try judge("1.0e2", by: #"{"enum": [100], "type": "integer"}"#) == .kept)
        let large = #"{"multipleOf": 98765432109876543210}"#
        #expect(try judge("123456789012345678901234567890", by: large).problems.count == 1)
        #expect(try judge("9876543210987654321000", by: large) == .kept)
        #expect(try judge("-0.0", by: #"{"const": 0}"#) == .kept)
    }

    @Test func `texts are compared as bytes`() throws {
        #expect(try judge("\"e\u{301}\"", by: "{\"const\": \"\u{e9}\"}").problems.count == 1)
        #expect(try judge("{\"e\u{301}\": 1}", by: "{\"required\": [\"\u{e9}\"]}").problems.count == 1)
    }
}
