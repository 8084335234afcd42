import StrictJSON

/// Vocabularies that a user is talked into giving, under which a badge would mean something else or take for ever.
extension HostileFiles {
    mutating func addGivenContexts() throws {
        addContextShapes()
        addContextFaults()
        addContextBombs()
    }

    private mutating func addContextShapes() {
        begin("a vocabulary is no JSON object with a context", .context)
        for (what, text, code) in [
            ("nothing", "", "json."), ("a list", "[]", "file.badContent"), ("a number", "7", "file.badContent"),
            ("an empty object", "{}", "file.badContent"), ("a web page", "<html></html>", "json."),
            ("a member twice", #"{"@context":{},"@context":{}}"#, "json."), ("a comma", #"{"@context":{},}"#, "json."),
            ("half a pair", #"{"@context":{"a":"\ud800"}}"#, "json."), ("cut", #"{"@context":{"a""#, "json."),
            ("depth", #"{"@context":"# + times(10_000, "[") + times(10_000, "]") + "}", "json."),
            ("a mark", "\u{FEFF}{\"@context\":{}}", "json."), ("two", #"{"@context":{}}{"@context":{}}"#, "json."),
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
        ] { add(definition, "{\"@context\":{\"term\":" + definition + "}}", "context.lost", "context.unknown") }
        begin("a vocabulary takes a protected word away or gives it another meaning", .context)
        for name in [
            "name", "id", "type", "issuer", "validUntil", "credentialSubject", "VerifiableCredential", "proof",
            "evidence",
            "OpenBadgeCredential", "description",
        ] {
            add(name, "{\"@context\":{\"\(name)\":\"https://evil.example/\"}}", "context.lost")
            add(name + " of nothing", "{\"@context\":{\"\(name)\":null}}", "context.lost")
        }
        add("null", "{\"@context\":null}", "context.lost")
        add("null in a list", "{\"@context\":[null,{\"a\":\"https://x.example/\"}]}", "context.lost")
        begin("a vocabulary redefines a keyword, or sets what no vocabulary sets", .context)
        for member in [
            "\"@id\":\"https://x.example/\"", "\"@graph\":\"https://x.example/\"", "\"@version\":1.0",
            "\"@version\":\"1.1\"",
            "\"@vocab\":7", "\"@vocab\":\"no IRI\"", "\"@language\":7", "\"@direction\":\"up\"", "\"@propagate\":7",
            "\"@protected\":7", "\"@import\":7", "\"@import\":\"https://unknown.example/\"",
            "\"\":\"https://x.example/\"",
            "\"@type\":\"https://x.example/\"",
        ] { add(member, "{\"@context\":{" + member + "}}", "context.lost", "context.unknown") }
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
            "context.lost",
            "context.unknown"
        )
        add("a relative reference", "{\"@context\":\"other.json\"}", "context.lost", "context.unknown")
        let many = (0..<9000).map { "\"t\($0)\":\"https://x.example/\($0)\"" }.joined(separator: ",")
        add("nine thousand terms", "{\"@context\":{" + many + "}}", "context.lost")
        let list = times(3000, "{\"a\":\"https://x.example/\"},")
        add("three thousand contexts", "{\"@context\":[" + list + "{}]}", "context.lost", "context.given")
        var nested = "{}"
        for _ in 0..<60 { nested = "{\"a\":{\"@id\":\"https://x.example/\",\"@context\":\(nested)}}" }
        add("scopes in scopes", "{\"@context\":" + nested + "}", "json.", "context.lost")
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
