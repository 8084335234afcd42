import BadgeCrypto
import StrictJSON

/// JSON Schemas that are none, or that would keep a judge busy for ever.
extension HostileFiles {
    static let noSchema = "schema.unusable"
    static let burden = "schema.tooMuchWork"
    static let draft: JSON = "https://json-schema.org/draft/2020-12/schema"

    mutating func addSchemas() throws {
        try addSchemaText()
        try addSchemaDrafts()
        try addSchemaKeywords()
        try addSchemaReferences()
        try addSchemaPatterns()
        try addSchemaNumbers()
        try addSchemaVerdicts()
        try addSchemaEntries()
    }

    /// Where the next schema stands.
    var schemaURL: String { "https://schemas.example/\(files.count)" }

    /// A badge that names a schema.
    func badge(of url: String, _ more: [JSONObject.Member] = [], type: JSON = "JsonSchema") throws -> [UInt8] {
        var entry = JSONObject([.init(name: "id", value: .string(url)), .init(name: "type", value: type)])
        for member in more { entry[member.name] = member.value }
        return try HostileSample.signed { json in
            try json.put([.object(entry)], at: "/credentialSchema")
            try json.put(.string(times(40, "a") + "!"), at: "/description")
        }
    }

    mutating func schema(_ what: String, _ bytes: [UInt8], _ code: String) throws {
        let url = schemaURL
        add(what, bytes, at: url, of: try badge(of: url), code)
    }

    /// Adds a schema of some keywords, of draft 2020-12.
    mutating func schema(_ what: String, _ keywords: JSON, _ code: String) throws {
        var object = JSONObject([.init(name: "$schema", value: Self.draft)])
        for member in keywords.object?.members ?? [] { object[member.name] = member.value }
        try schema(what, JSON.object(object).compactBytes(), code)
    }

    /// The schema that the badge keeps.
    private mutating func schemaTwin() throws {
        let schema: JSON = [
            "$schema": Self.draft, "required": ["name"],
            "properties": ["name": ["const": "Peer Coaching"], "description": ["pattern": "^a+!$"]],
        ]
        let url = schemaURL
        twin(schema.compactBytes(), at: url, of: try badge(of: url))
    }

    private mutating func addSchemaText() throws {
        begin("a schema is not JSON that every reader reads alike", .schema)
        try schemaTwin()
        let sound = #"{"$schema":"https://json-schema.org/draft/2020-12/schema"}"#
        let body = String(sound.dropLast())
        for (what, text) in [
            ("nothing", ""), ("a brace", "{"), ("cut", String(sound.dropLast(3))), ("a comma", body + ",}"),
            ("two", sound + sound),
            ("a member twice", body + ",\"not\":{},\"not\":false}"), ("a page", "<html></html>"),
            ("a mark", "\u{FEFF}" + sound),
            ("half a pair", body + ",\"a\":\"\\ud800\"}"), ("a comment", body + "/**/}"),
            ("a zero byte", sound + "\u{0}"),
            ("depth", body + ",\"a\":" + times(10_000, "[") + times(10_000, "]") + "}"),
            ("a number", body + ",\"minimum\":1e999}"),
            ("values", body + ",\"enum\":[" + times(110_000, "0,") + "0]}"),
            ("schemas inside each other", body + times(70, ",\"not\":{") + times(71, "}")),
            ("YAML", "$schema: x"), ("an escape", body + ",\"a\":\"\u{1B}\"}"),
        ] { try schema(what, Array(text.utf8), Self.noSchema) }
        for sequence in Self.invalid.prefix(8) {
            try schema("\(sequence)", Array((body + ",\"a\":\"").utf8) + sequence + Array("\"}".utf8), Self.noSchema)
        }
        try schema("two mebibytes", Array((sound + times(2 << 20, " ")).utf8), "schema.notReached")
    }

    private mutating func addSchemaDrafts() throws {
        begin("a schema is of a draft that is not known, or of none", .schema)
        try schemaTwin()
        for text in ["true", "false", "{}", "{\"type\":\"object\"}", "[]", "7", "\"x\"", "null"] {
            try schema(text, Array(text.utf8), "schema.draftNotKnown")
        }
        for draft in [
            "http://json-schema.org/draft-07/schema#", "http://json-schema.org/draft-06/schema#",
            "http://json-schema.org/draft-04/schema#",
            "http://json-schema.org/draft-03/schema", "https://json-schema.org/draft/next/schema",
            "https://json-schema.org/schema",
            "https://json-schema.org/draft/2020-12/Schema", "HTTPS://json-schema.org/draft/2020-12/schema", "",
            "schema", "#",
            "http://json-schema.org/draft/2020-12/schema", "https://json-schema.org/draft/2020-12/schema ",
            "file:///etc/passwd",
            "http://169.254.169.254/", "https://json-schema.org/draft/2019-09/schema/",
            "https://json-schema.org/draft/2021-12/schema",
        ] { try schema(draft, ["$schema": .string(draft)], "schema.draftNotKnown") }
        for value in [7 as JSON, .null, [], [:], true] {
            try schema("draft " + value.compactText(), ["$schema": value], "schema.draftNotKnown")
        }
    }

    private mutating func addSchemaKeywords() throws {
        begin("a keyword of a schema has a value that it cannot have", .schema)
        try schemaTwin()
        let shapes: [([String], [JSON])] = [
            (["type"], ["objects", 7, [], ["object", "object"], ["x"], .null]), (["enum", "examples"], ["x", [:]]),
            (["required"], ["name", ["name", "name"], [7]]), (["multipleOf"], [0, -1, "2", [], .null]),
            (["maximum", "exclusiveMinimum"], ["7", true, []]),
            (["maxLength", "minItems", "maxProperties", "minContains"], [-1, "1", .null]),
            (["minLength"], [.number(JSONNumber(1.5) ?? JSONNumber(-1))]),
            (["uniqueItems", "deprecated"], [0, "true", .null]),
            (["pattern", "$comment", "format", "$ref", "$dynamicRef"], [7, [], .null]),
            (["properties", "patternProperties", "$defs", "dependentSchemas"], [[], "x", ["a": 7], ["a": .null]]),
            (["allOf", "anyOf", "oneOf", "prefixItems"], [[], [:], [7], "x", true]),
            (["not", "if", "items", "contains", "propertyNames"], [7, "x", [], .null]),
            (["$id"], [7, "#x", "https://a.example/#x"]), (["$anchor", "$dynamicAnchor"], [7, "", "a b", "#a"]),
            (["dependentRequired"], [[], ["a": "b"], ["a": ["b", "b"]]]), (["$vocabulary"], [[], ["a": 7]]),
            (["definitions"], [["a": 7]]),
        ]
        for (names, values) in shapes {
            for name in names {
                for value in values {
                    let keyword = JSON.object(JSONObject([.init(name: name, value: value)]))
                    try schema("\(name) \(value.compactText())", keyword, Self.noSchema)
                }
            }
        }
        try schema("a fault where nobody looks", ["$defs": ["a": ["$defs": ["b": ["type": "objects"]]]]], Self.noSchema)
    }

    private mutating func addSchemaReferences() throws {
        begin("a schema refers to itself without end, or multiplies", .schema)
        try schemaTwin()
        func chain(_ count: Int, _ width: Int, _ keyword: String) -> JSON {
            var definitions = JSONObject([.init(name: "d0", value: ["type": "object"])])
            for level in 1...count {
                let items = Array(repeating: ["$ref": .string("#/$defs/d\(level - 1)")] as JSON, count: width)
                definitions["d\(level)"] = .object(JSONObject([.init(name: keyword, value: .array(items))]))
            }
            return ["$ref": .string("#/$defs/d\(count)"), "$defs": .object(definitions)]
        }
        for (what, keywords) in [
            ("itself", ["$ref": "#"]), ("itself by its address", ["$ref": .string(schemaURL)]),
            ("itself, dynamically", ["$dynamicRef": "#"]),
            ("two", ["$ref": "#/$defs/a", "$defs": ["a": ["$ref": "#/$defs/b"], "b": ["$ref": "#/$defs/a"]]]),
            ("all of itself", ["allOf": [["$ref": "#"], ["$ref": "#"]]]), ("not itself", ["not": ["$ref": "#"]]),
            ("any of itself", ["anyOf": [["$ref": "#"]]]), ("if itself", ["if": ["$ref": "#"]]),
            ("one of itself", ["oneOf": [["$ref": "#"], true]]),
            ("by an anchor", ["$anchor": "a", "$ref": "#a"]),
            ("by a dynamic anchor", ["$dynamicAnchor": "a", "$dynamicRef": "#a"]),
            ("ten to the tenth", chain(10, 10, "allOf")), ("one of ten to the tenth", chain(10, 10, "oneOf")),
            ("two to the fortieth", chain(40, 2, "allOf")), ("a chain of five hundred", chain(500, 1, "allOf")),
            ("sixty thousand", ["allOf": .array(Array(repeating: true, count: 60_000))]),
        ] as [(String, JSON)] {
            try schema(what, keywords, Self.burden)
        }
        begin("a schema refers to something that is not there", .schema)
        try schemaTwin()
        for reference in ["#/nothing", "#nothing", "#/$defs/a~2", "#/$defs/%zz", "#/allOf/0", "#/$schema", "#//"] {
            try schema(reference, ["$ref": .string(reference)], "schema.notSupported")
        }
        for reference in [
            "https://elsewhere.example/", "other.json", "//elsewhere.example/x", "file:///etc/passwd",
            "http://169.254.169.254/",
            "http://127.0.0.1:22/", "urn:uuid:1", "https://purl.imsglobal.org/x", "../../../etc/passwd",
            "data:application/json,true",
            "?x", "https://json-schema.org/draft-07/schema",
        ] { try schema(reference, ["$ref": .string(reference)], "schema.notLookedUp") }
        try schema(
            "twenty others",
            ["allOf": .array((0..<20).map { ["$ref": .string("https://elsewhere.example/\($0)")] })],
            "schema.notLookedUp"
        )
    }

    private mutating func addSchemaPatterns() throws {
        func pattern(_ text: String, _ code: String) throws {
            try schema(String(text.prefix(40)), ["properties": ["description": ["pattern": .string(text)]]], code)
        }
        begin("a pattern would be tried for ever", .schema)
        try schemaTwin()
        for text in [
            "^(a+)+$", "^(a|a)*$", "^(a|aa)+$", "^(a*)*$", "^([a-z]+)*$", "^(a+){10,}$", "^(.*a){20}$", "(a+a+)+$",
        ] { try pattern(text, Self.burden) }
        begin("a pattern is none", .schema)
        try schemaTwin()
        for text in [
            "(", ")", "[", "*", "+a", "a**", "a{2,1}", "(?<n>a)(?<n>b)", "\\", "\\u{110000}", "\\p{Nothing}", "[z-a]",
            "(?i)a", "{1}",
            "\\u{}", "\\q", "(?<1>a)", "(?<>a)", "(?<a b>a)", "a{1,9}{1,9}", "(?#x)", "\\x{41}", "(*UTF)",
            "(*LIMIT_MATCH=9)a", "(?R)", "(?C1)a", "\\Q*\\E", "a++", "(?>a)", "\\K",
        ] { try pattern(text, Self.noSchema) }
        begin("a pattern asks for what is not supported", .schema)
        try schemaTwin()
        for text in ["(a)\\1", "(?<n>a)\\k<n>", "(?<=a+)!"] { try pattern(text, "schema.notSupported") }
        begin("the patterns of a schema are too long, or too many", .schema)
        try schemaTwin()
        try pattern(times(5000, "a"), Self.burden)
        try pattern(times(100_000, "("), Self.burden)
        let many = (0..<300).map { JSONObject.Member(name: "^x\($0)", value: true) }
        try schema("three hundred", ["patternProperties": .object(JSONObject(many))], Self.burden)
    }

    private mutating func addSchemaNumbers() throws {
        begin("the numbers of a schema are larger than any work is worth", .schema)
        try schemaTwin()
        let start =
            "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"properties\":{\"credentialSubject\":"
        func number(_ keyword: String, _ lexical: String, _ code: String) throws {
            let text = start + "{\"properties\":{\"creditsEarned\":{\"\(keyword)\":\(lexical)}}}}}"
            try schema("\(keyword) \(lexical.prefix(30))", Array(text.utf8), code)
        }
        for keyword in ["multipleOf", "minimum", "const", "enum"] {
            for digits in [1001, 300_000] {
                let lexical = times(digits, "9") + "e-\(digits)"
                // Nobody can say that a divisor which is not read is above zero
                let code = keyword == "multipleOf" ? Self.noSchema : Self.burden
                try number(keyword, keyword == "enum" ? "[\(lexical)]" : lexical, code)
            }
        }
        for lexical in ["1e400", "1e999999999", "-1e999", times(400, "9"), "1e99999999999999999999"] {
            try number("multipleOf", lexical, Self.noSchema)
        }
        for lexical in ["1e-99999999999999999999", "0.0e-1"] { try number("multipleOf", lexical, Self.noSchema) }
        for (keyword, lexical) in [
            ("multipleOf", "1e300"), ("multipleOf", "3"), ("multipleOf", "1.3"),
            ("minimum", "2.0000000000000000000000000001"),
            ("exclusiveMinimum", "2.0"), ("maximum", "1.9999999999999999999999999999"),
            ("const", "2.0000000000000000000001"),
            ("type", "\"string\""),
        ] { try number(keyword, lexical, "schema.notKept") }
    }

    private mutating func addSchemaVerdicts() throws {
        begin("the badge does not keep its schema", .schema)
        try schemaTwin()
        for (what, keywords) in [
            ("nothing is allowed", ["not": true]), ("a member that it lacks", ["required": ["nothing"]]),
            ("a list", ["type": "array"]),
            ("no other member", ["additionalProperties": false]),
            ("names of a letter", ["propertyNames": ["maxLength": 1]]),
            ("two of three", ["oneOf": [true, true, false]]), ("none", ["anyOf": [false, false]]),
            ("few members", ["maxProperties": 2]),
            ("never evaluated", ["unevaluatedProperties": false]), ("if, then not", ["if": true, "then": false]),
            ("one of ninety thousand", ["enum": .array(Array(repeating: 7, count: 90_000))]),
            ("a name", ["properties": ["name": ["const": "Peer coaching"]]]),
            ("another form of é", ["properties": ["name": ["const": "Peer Coaching\u{301}"]]]),
            ("a pattern", ["properties": ["description": ["pattern": "^b"]]]),
        ] as [(String, JSON)] { try schema(what, keywords, "schema.notKept") }
    }

    private mutating func addSchemaEntries() throws {
        let schema: JSON = ["$schema": Self.draft]
        func entry(_ what: String, _ code: String, _ more: [JSONObject.Member] = [], type: JSON = "JsonSchema") throws {
            let url = schemaURL
            add(what, schema.compactBytes(), at: url, of: try badge(of: url, more, type: type), code)
        }
        begin("a schema is another than the badge pins", .schema)
        try schemaTwin()
        let other = try Digest.sha256(Array("x".utf8))
        let right = try Digest.sha256(schema.compactBytes())
        for (name, text, code) in [
            ("digestMultibase", Multibase.encode([0x12, 0x20] + other, as: .base64url), "schema.digestDiffers"),
            ("digestMultibase", Multibase.encode([0x12, 0x20] + other, as: .base58btc), "schema.digestDiffers"),
            ("digestSRI", "sha256-" + Base64.encode(other), "schema.digestDiffers"),
            ("digestSRI", "sha384-" + Base64.encode([UInt8](repeating: 7, count: 48)), "schema.digestDiffers"),
            ("digestSRI", "sha512-" + Base64.encode([UInt8](repeating: 7, count: 64)), "schema.digestNotKnown"),
            (
                "digestMultibase", Multibase.encode([0x11, 0x14] + other.prefix(20), as: .base64url),
                "schema.digestNotKnown"
            ),
        ] { try entry(name + " " + text.prefix(12), code, [.init(name: name, value: .string(text))]) }
        try entry(
            "one fits and one does not",
            "schema.digestDiffers",
            [
                .init(name: "digestMultibase", value: .string(Multibase.encode([0x12, 0x20] + right, as: .base64url))),
                .init(name: "digestSRI", value: .string("sha256-" + Base64.encode(other))),
            ]
        )
        begin("a badge names a schema of a kind that is not known", .schema)
        try schemaTwin()
        for type in ["ShapeExpressionSchema2017", "OpenBadgeCredential"] {
            try entry(
                type,
                type == "OpenBadgeCredential" ? "schema.typeNotKnown" : "context.undefinedType",
                type: .string(type)
            )
        }
        try entry("a schema as a credential", Self.noSchema, type: "JsonSchemaCredential")
    }
}
