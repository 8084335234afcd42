import JSONSchema
import StrictJSON
import Testing

@Suite struct SchemaPatternTests {
    private func isMatch(_ text: String, _ pattern: String) throws -> Bool {
        let schema: JSON = ["pattern": .string(pattern)]
        let validator = try JSONSchemaValidator(
            JSONSchemaDocument(url: "urn:example:a", json: schema),
            draft: .draft201909
        )
        switch validator.judge(.string(text)) {
        case .kept: return true
        case .broken: return false
        case .undetermined(let error): throw error
        }
    }

    @Test(arguments: [
        ("^a$", "a", "a\n"), ("^\\d+$", "12", "1\u{664}"), ("^\\w$", "a", "ä"), ("^\\s$", "\u{feff}", "\u{200b}"),
        ("^[\\S]$", "x", "\u{a0}"), ("^[\\s\\S]$", "\n", ""), ("^.$", "\u{85}", "\u{2028}"), ("^.$", "🐲", "\n"),
        ("^[^]$", "\n", ""), ("^\\v$", "\u{b}", "\u{c}"), ("^\\cC$", "\u{3}", "C"), ("^\\u0061$", "a", "b"),
        ("^\\ud83d\\udc32$", "🐲", "🐉"), ("^\\u{1F432}$", "🐲", "🐉"), ("^\\x41$", "A", "B"), ("^\\0$", "\0", "0"),
        ("^[[:alpha:]\\]$", ":]", "b]"), ("^\\p{Letter}$", "é", "1"), ("^\\p{Script=Greek}$", "α", "a"),
        ("^\\p{gc=Lu}$", "É", "é"), ("^a\\{,2\\}$", "a{,2}", "aa"), ("^a{1,2}$", "aa", "aaa"),
        ("^a{00000000000000000002}$", "aa", "a"), ("^a{1,00000000000000000002}$", "aa", "aaa"),
        ("^(?<x>a)(?:b)$", "ab", "a"),
        ("^(?!a)b$", "b", "ab"), ("(?<=a)b", "ab", "b"), ("^a+?b$", "aab", "b"), ("^[\\b]$", "\u{8}", "b"),
        ("^\\/$", "/", "\\/"), ("^\u{e9}$", "\u{e9}", "e\u{301}"),
    ])
    func `a pattern means what ECMA-262 says`(pattern: String, fits: String, doesNot: String) throws {
        #expect(try isMatch(fits, pattern))
        #expect(try !isMatch(doesNot, pattern))
    }

    @Test(arguments: [
        "[", "(", "a)", "*", "a**", "a++", "\\", "\\a", "\\Z", "\\K", "\\Qa\\E", "(?i)a", "(?>a)", "(*UCP)a", "(?#a)",
        "(?<1a", "\\u12", "\\ud800", "\\p{Nothing}", "\\p", "\\c1", "\\C", "\\R", "a{2,1}", "[b-a]", "\\01",
        "a{,2}", "a{", "a{b}", "a{1", "a{1,", "a{1,2", "{", "}", "]", "a}", "[[:alpha:]]", "{1}",
    ])
    func `what is no pattern makes the schema unusable`(pattern: String) throws {
        let error = #expect(throws: JSONSchemaError.self) { try isMatch("a", pattern) }
        #expect(error?.code == .malformed)
    }

    @Test(arguments: ["(a)\\1", "(?<n>a)\\k<n>"])
    func `a pattern that refers back to a group is never passed`(pattern: String) throws {
        let error = #expect(throws: JSONSchemaError.self) { try isMatch("aa", pattern) }
        #expect(error?.code == .notSupported)
    }

    @Test(arguments: ["a{65536}", "a{1,65536}", "a{99999999999999999999}", "^a{1,1000000000000}$"])
    func `a pattern that repeats more often than is supported is never passed`(pattern: String) throws {
        let error = #expect(throws: JSONSchemaError.self) { try isMatch("a", pattern) }
        #expect(error?.code == .notSupported)
    }

    @Test(arguments: [
        ("(a+)+$", String(repeating: "a", count: 40) + "b"),
        ("^(a|a)*$", String(repeating: "a", count: 60) + "b"),
        ("^(?:a?){30}a{30}$", String(repeating: "a", count: 29) + "bbb"),
        ("(x+x+)+y", String(repeating: "x", count: 1000) + "zy"),
        ("^(([a-z])+.)+[A-Z]([a-z])+$", String(repeating: "a", count: 500)),
        ("[ab]*c", String(repeating: "ab", count: 200_000) + "dc"),
        ("(?:[ab]{60000}c)", String(repeating: "ab", count: 200_000) + "dc"),
        ("(?:(?:(?:(?:a*)*)*)*)*b", String(repeating: "a", count: 5000) + "cb"),
    ])
    func `a pattern that would take forever ends at its limit`(pattern: String, text: String) throws {
        let error = #expect(throws: JSONSchemaError.self) { try isMatch(text, pattern) }
        #expect(error?.code == .limit)
    }

    @Test func `the limit of patterns holds for all of a judgement together`() throws {
        var limits = JSONSchemaLimits()
        limits.patternWork = 200
        let schema = #"{"items": {"pattern": "^[a-z]+$"}}"#
        #expect(try judge(#"["abc"]"#, by: schema, limits: limits) == .kept)
        let many = "[" + Array(repeating: #""abc""#, count: 100).joined(separator: ",") + "]"
        #expect(try judge(many, by: schema, limits: limits).code == .limit)
    }

    @Test func `long texts and long patterns have their limits`() throws {
        #expect(try isMatch(String(repeating: "a", count: 900_000), "^a+$"))
        let schema: JSON = ["pattern": .string(String(repeating: "a", count: 5000))]
        let validator = try JSONSchemaValidator(JSONSchemaDocument(url: "urn:a:a", json: schema), draft: .draft202012)
        #expect(validator.judge("a").code == .limit)
        #expect(validator.judge(1) == .kept)
    }

    @Test func `more different patterns than the limit are refused`() throws {
        let patterns = (0...256).map { "\"a\($0)\": {}" }.joined(separator: ",")
        let error = #expect(throws: JSONSchemaError.self) {
            try judge("{}", by: "{\"patternProperties\": {\(patterns)}}")
        }
        #expect(error?.code == .limit)
    }

    private func judged(
        _ count: Int,
        _ text: String,
        limits: JSONSchemaLimits = JSONSchemaLimits()
    ) throws
        -> JSONSchemaJudgement
    {
        let texts = JSON.array(Array(repeating: .string(text), count: count))
        let schema = JSONSchemaDocument(url: "urn:a:a", json: ["items": ["format": "regex"]])
        let validator = try JSONSchemaValidator(schema, draft: .draft202012, formats: .assertion, limits: limits)
        return validator.judge(texts)
    }

    @Test func `texts that must be patterns are compiled on one account, and never matched`() throws {
        #expect(try judged(256, "^(a+)+$") == .kept)
        #expect(try judged(257, "^(a+)+$").code == .limit)
        #expect(try judged(1, "(").problems.count == 1)
        var limits = JSONSchemaLimits()
        limits.patternWork = 100_000
        #expect(try judged(50, "^a$", limits: limits) == .kept)
        #expect(try judged(50, String(repeating: "a", count: 4000), limits: limits).code == .limit)
    }
}
