import StrictJSON

/// Registries of issuers that are none, or that do not name this one.
extension HostileFiles {
    mutating func addRegistries() throws {
        try addRegistries(.registry)
        try addRegistries(.registryAnswer)
        let issuer = try TestIssuer().did
        begin("a registry names the issuer in another spelling", .registry)
        twin(registry(issuer))
        for name in [
            issuer + " ", " " + issuer, issuer.uppercased(), issuer + "#", issuer + "/", issuer + "\u{0}",
            "DID" + issuer.dropFirst(3), String(issuer.dropLast()),
            issuer + "x", try TestIssuer().method, "*", "", "did:key:*", "Example Program", "https://program.example/",
            issuer + "\u{301}",
        ] { add("named " + DisplayText.quoted(name), registry(name), "issuer.notListed") }
        for text in [
            #"{"registry":{}}"#, #"{"registry":{"a":{"id":"ID"}}}"#, #"{"registry":{"a":{"ID":{}}}}"#,
            #"{"registry":{},"ID":{}}"#,
            #"{"meta":{"ID":{}},"registry":{}}"#,
        ] { add(text, HostileSample.replaced(text, "ID", issuer), "issuer.notListed") }
        let many = (0..<20_000).map { "\"did:web:h\($0).example\":{}" }.joined(separator: ",")
        add("twenty thousand others", "{\"registry\":{\(many)}}", "issuer.notListed")
    }

    private func registry(_ issuer: String) -> [UInt8] {
        let list = JSON.object(JSONObject([.init(name: issuer, value: ["name": "Example Program"])]))
        return (["registry": list] as JSON).compactBytes()
    }

    /// The same faults in a file and behind an address: a file that cannot be read ends the run, an answer is told.
    private mutating func addRegistries(_ reader: HostileFile.Reader) throws {
        let issuer = try TestIssuer().did
        let sound = String(decoding: registry(issuer), as: UTF8.self)
        let body = String(sound.dropLast())
        func code(_ code: String) -> String { reader == .registry ? code : "issuer.registryNotRead" }
        begin("\(reader.rawValue): it is not JSON that every reader reads alike", reader)
        twin(registry(issuer))
        let (notJSON, form, signed) = (code("registry.notJSON"), code("registry.form"), code("registry.signed"))
        for (what, text) in [
            ("nothing", ""), ("a brace", "{"), ("cut", String(sound.dropLast(3))), ("a comma", body + ",}"),
            ("two", sound + sound), ("more", sound + "x"),
            ("a member twice", body + ",\"registry\":{}}"),
            ("an issuer twice", "{\"registry\":{\"\(issuer)\":{},\"\(issuer)\":{}}}"), ("a page", "<html></html>"),
            ("half a pair", body + ",\"a\":\"\\ud800\"}"), ("a comment", body + "/**/}"),
            ("a zero byte", sound + "\u{0}"), ("a mark", "\u{FEFF}" + sound),
            ("depth", body + ",\"a\":" + times(10_000, "[") + times(10_000, "]") + "}"),
            ("values", body + ",\"a\":[" + times(110_000, "0,") + "0]}"),
            ("YAML", "registry: {}"), ("an escape", body + ",\"a\":\"\u{1B}\"}"),
            ("XML", "<?xml version=\"1.0\"?><r/>"),
        ] { add(what, text, notJSON) }
        for sequence in Self.invalid.prefix(6) {
            add("\(sequence)", Array((body + ",\"a\":\"").utf8) + sequence + Array("\"}".utf8), notJSON)
        }
        begin("\(reader.rawValue): it is no registry", reader)
        twin(registry(issuer))
        for text in [
            "[]", "7", "null", "\"x\"", "true", "{}", #"{"registry":[]}"#, #"{"registry":null}"#, #"{"registry":7}"#,
            #"{"registry":["ID"]}"#, #"{"registry":"ID"}"#,
            #"{"registry":{"ID":true}}"#, #"{"registry":{"ID":null}}"#, #"{"registry":{"ID":"x"}}"#,
            #"{"registry":{"ID":{},"b":7}}"#, #"{"Registry":{"ID":{}}}"#,
            #"{"issuers":["ID"]}"#, #"{"ID":{}}"#,
        ] { add(text, HostileSample.replaced(text, "ID", issuer), form) }
        begin("\(reader.rawValue): it is signed, in a form that is not read", reader)
        twin(registry(issuer))
        for (what, text) in [
            ("a token", "eyJhbGciOiJFZERTQSJ9.e30.AAAA"), ("a token behind a space", " eyJhbGciOiJub25lIn0.e30."),
            ("a proof", body + ",\"proof\":{}}"),
            ("a subject", body + ",\"credentialSubject\":{}}"),
            ("a presentation", body + ",\"verifiableCredential\":[]}"),
        ] { add(what, text, signed) }
        begin("\(reader.rawValue): it is larger than one may be", reader)
        twin(registry(issuer))
        for size in [1 << 20, 2 << 20] {
            add(
                "\(size) bytes more",
                sound + times(size, " "),
                reader == .registry ? "file.tooLarge" : "issuer.registryNotRead"
            )
        }
    }
}
