import StrictJSON

/// Vocabularies that a user is talked into giving, under which a badge would mean something else or take for ever.
extension HostileFiles {
    mutating func addGivenContexts() throws {
        addContextShapes()
        addContextFaults()
        addContextBombs()
    }

    /// The word that the badge needs.
    private static let grade = "\"grade\":\"https://program.example/grade\""

    private mutating func addContextShapes() {
        begin("a vocabulary is no JSON object with a context", .context)
        twin(Array("{\"@context\":{\(Self.grade)}}".utf8))
        for (what, text, code) in [
            ("nothing", "", "json.empty"), ("a list", "[]", "file.badContent"), ("a number", "7", "file.badContent"),
            ("an empty object", "{}", "file.badContent"), ("a web page", "<html></html>", "json.unexpectedCharacter"),
            ("a member twice", #"{"@context":{},"@context":{}}"#, "json.duplicateMember"),
            ("a comma", #"{"@context":{},}"#, "json.trailingComma"),
            ("half a pair", #"{"@context":{"a":"\ud800"}}"#, "json.loneSurrogate"),
            ("cut", #"{"@context":{"a""#, "json.unexpectedEnd"),
            ("depth", #"{"@context":"# + times(10_000, "[") + times(10_000, "]") + "}", "json.tooDeep"),
            ("a mark", "\u{FEFF}{\"@context\":{}}", "json.byteOrderMark"),
            ("two", #"{"@context":{}}{"@context":{}}"#, "json.trailingText"),
        ] as [(String, String, String)] { add(what, text, code) }
    }

    /// A context with one term that is faulty; the badge is not judged under it.
    private mutating func addContextFaults() {
        begin("a vocabulary defines a term in a way that the standard forbids", .context)
        for definition in [
            "7", "true", "[]", "{\"@id\":7}", "{\"@id\":[]}", "{\"@id\":\"@context\"}", "{\"@id\":\"_ \"}",
            "{\"@type\":7}",
            "{\"@id\":\"https://x.example/\",\"@type\":\"no IRI\"}",
            "{\"@id\":\"https://x.example/\",\"@container\":7}",
            "{\"@id\":\"https://x.example/\",\"@container\":\"@nothing\"}",
            "{\"@id\":\"https://x.example/\",\"@container\":[\"@list\",\"@set\"]}",
            "{\"@id\":\"https://x.example/\",\"@language\":7}",
            "{\"@id\":\"https://x.example/\",\"@direction\":\"up\"}",
            "{\"@id\":\"https://x.example/\",\"@nest\":\"@id\"}", "{\"@id\":\"https://x.example/\",\"@prefix\":7}",
            "{\"@id\":\"https://x.example/\",\"@protected\":7}", "{\"@id\":\"https://x.example/\",\"@unknown\":7}",
            "{\"@id\":\"https://x.example/\",\"@index\":\"x\"}", "{\"@reverse\":7}",
            "{\"@reverse\":\"https://x.example/\",\"@id\":\"https://x.example/\"}",
            "{\"@reverse\":\"https://x.example/\",\"@container\":\"@list\"}",
            "{\"@id\":\"https://x.example/\",\"@context\":7}",
            "{\"@id\":\"https://x.example/\",\"@context\":\"https://unknown.example/\"}",
            "{\"@id\":\"https://x.example/\",\"@context\":{\"a\":7}}",
        ] {
            let isUnknown = definition.hasSuffix("\"https://unknown.example/\"}")
            let code = isUnknown ? "context.unknown" : "context.lost"
            add(definition, "{\"@context\":{\(Self.grade),\"term\":" + definition + "}}", code)
        }
        begin("a vocabulary takes a protected word away or gives it another meaning", .context)
        for name in [
            "name", "id", "type", "VerifiableCredential", "OpenBadgeCredential", "description",
        ] {
            add(name, "{\"@context\":{\(Self.grade),\"\(name)\":\"https://evil.example/\"}}", "context.lost")
            add(name + " of nothing", "{\"@context\":{\(Self.grade),\"\(name)\":null}}", "context.lost")
        }
        add("null", "{\"@context\":null}", "context.lost")
        add("null in a list", "{\"@context\":[null,{\(Self.grade)}]}", "context.lost")
        begin("a vocabulary redefines a keyword, or sets what no vocabulary sets", .context)
        for member in [
            "\"@id\":\"https://x.example/\"", "\"@graph\":\"https://x.example/\"", "\"@version\":1.0",
            "\"@version\":\"1.1\"",
            "\"@vocab\":7", "\"@vocab\":\"no IRI\"", "\"@language\":7", "\"@direction\":\"up\"", "\"@propagate\":7",
            "\"@protected\":7", "\"@import\":7", "\"@import\":\"https://unknown.example/\"",
            "\"\":\"https://x.example/\"",
            "\"@type\":\"https://x.example/\"",
        ] {
            let code = member.hasSuffix("\"https://unknown.example/\"") ? "context.unknown" : "context.lost"
            add(member, "{\"@context\":{\(Self.grade)," + member + "}}", code)
        }
    }

    private mutating func addContextBombs() {
        let url = HostileSample.givenContext
        begin("a vocabulary refers to itself, or to too much", .context)
        add("itself", "{\"@context\":\"\(url)\"}", "context.lost")
        add("itself twice", "{\"@context\":[\"\(url)\",\"\(url)\"]}", "context.lost")
        add("a term in itself", "{\"@context\":{\"a\":\"b:x\",\"b\":\"a:x\"}}", "context.lost")
        add("a chain of itself", "{\"@context\":{\"a\":\"a:x\"}}", "context.lost")
        add("an import of itself", "{\"@context\":{\"@import\":\"\(url)\"}}", "context.lost")
        add(
            "another that nobody knows",
            "{\"@context\":\"https://unknown.example/\"}",
            "context.unknown"
        )
        add("a relative reference", "{\"@context\":\"other.json\"}", "context.unknown")
        add("another besides", "{\"@context\":[{\(Self.grade)},\"https://unknown.example/\"]}", "context.unknown")
        let many = (0..<11_000).map { "\"t\($0)\":\"https://x.example/\($0)\"" }.joined(separator: ",")
        add("eleven thousand terms", "{\"@context\":{\(Self.grade)," + many + "}}", "context.lost")
        var nested = "{}"
        for _ in 0..<60 { nested = "{\"a\":{\"@id\":\"https://x.example/\",\"@context\":\(nested)}}" }
        add("scopes in scopes", "{\"@context\":" + nested + "}", "json.tooDeep")
    }
}

extension HostileSample {
    /// The context that only the user's file defines.
    public static let givenContext = "https://program.example/context.json"

    /// A badge that names it.
    public static func goodOfGivenContext() throws -> [UInt8] {
        try signed { json in
            try json.put(.array(contexts.items + [.string(givenContext)]), at: "/@context")
            try json.put("A", at: "/credentialSubject/grade")
        }
    }
}
