import StrictJSON

/// Lists of revoked badges as 1EdTech has them, that nobody signed: none, or one that names the badge.
extension HostileFiles {
    private func badge(naming url: String) throws -> [UInt8] {
        try HostileStatus.badge(
            ["id": .string(url), "type": "1EdTechRevocationList"],
            [HostileStatus.contextOf1EdTech]
        )
    }

    private mutating func hosted(_ what: String, _ text: String, _ code: String) throws {
        try hosted(what, Array(text.utf8), code)
    }

    private mutating func hosted(_ what: String, _ bytes: [UInt8], _ code: String) throws {
        let url = "https://program.example/revoked/\(files.count)"
        add(what, bytes, at: url, of: try badge(naming: url), code)
    }

    private mutating func hostedTwin() throws {
        let url = "https://program.example/revoked"
        let other = #"{"revokedCredential": [{"id": "urn:uuid:00000000-0000-4000-8000-000000000999"}]}"#
        twin(Array(other.utf8), at: url, of: try badge(naming: url))
    }

    mutating func addHostedLists() throws {
        let id = "urn:uuid:00000000-0000-4000-8000-000000000101"
        let sound = #"{"revokedCredential":[]}"#
        let body = String(sound.dropLast())
        begin("a list of revoked badges is not JSON that every reader reads alike", .statusList)
        try hostedTwin()
        for (what, text) in [
            ("nothing", ""), ("a brace", "{"), ("cut", String(sound.dropLast(3))), ("a comma", body + ",}"),
            ("a member twice", body + ",\"revokedCredential\":[]}"), ("two lists", sound + sound),
            ("more behind", sound + "x"),
            ("half a pair", body + ",\"a\":\"\\ud800\"}"), ("a mark", "\u{FEFF}" + sound),
            ("a zero byte", sound + "\u{0}"),
            ("depth", body + ",\"a\":" + times(10_000, "[") + times(10_000, "]") + "}"), ("a comment", "//x\n" + sound),
            ("values", "{\"revokedCredential\":[" + times(110_000, "\"a\",") + "\"a\"]}"), ("a page", "<html></html>"),
            ("a token", "eyJhbGciOiJub25lIn0.e30."), ("a number too large", body + ",\"a\":1e999}"),
        ] { try hosted(what, text, Self.unsound) }
        for sequence in Self.invalid.prefix(8) {
            try hosted("\(sequence)", Array((body + ",\"a\":\"").utf8) + sequence + Array("\"}".utf8), Self.unsound)
        }
        try hosted("five mebibytes", sound + times(5 << 20, " "), "status.listNotReached")
        begin("a list of revoked badges is something else", .statusList)
        try hostedTwin()
        for text in [
            "[]", "null", "7", "\"x\"", "{}", #"{"revokedCredentials":[]}"#, #"{"revokedCredential":[7]}"#,
            #"{"revokedCredential":[null]}"#,
            #"{"revokedCredential":[{}]}"#, #"{"revokedCredential":[{"id":7}]}"#, #"{"revokedCredential":[[]]}"#,
            #"{"revokedCredential":7}"#, #"{"revokedCredential":null}"#, #"{"revokedCredential":{"revoked":true}}"#,
            #"{"revokedCredential":[true]}"#, #"{"revokedcredential":[]}"#,
        ] { try hosted(text, text, Self.unsound) }
        begin("a list of revoked badges is somebody else's", .statusList)
        try hostedTwin()
        for issuer in [
            #""https://other.example""#, #"{"id":"did:web:other.example"}"#, #""""#, #""did:key:z6Mk""#, #"{"id":""}"#,
        ] { try hosted(issuer, "{\"issuer\":\(issuer),\"revokedCredential\":[]}", "status.listOfAnother") }
        begin("a list of revoked badges names the badge", .statusList)
        try hostedTwin()
        let many = (0..<20_000).map { "\"urn:x:\($0)\"" }.joined(separator: ",")
        for (what, text) in [
            ("as a text", "\"\(id)\""), ("as an object", "{\"id\":\"\(id)\"}"),
            ("revoked", "{\"id\":\"\(id)\",\"revoked\":true}"),
            ("revoked, as a text", "{\"id\":\"\(id)\",\"revoked\":\"false\"}"),
            ("as a number", "{\"id\":\"\(id)\",\"revoked\":0}"),
            ("as nothing", "{\"id\":\"\(id)\",\"revoked\":null}"), ("behind many", many + ",\"\(id)\""),
            ("not and then revoked", "{\"id\":\"\(id)\",\"revoked\":false},{\"id\":\"\(id)\",\"revoked\":true}"),
            ("revoked and then not", "{\"id\":\"\(id)\"},{\"id\":\"\(id)\",\"revoked\":false}"),
            ("with a reason that does something", "{\"id\":\"\(id)\",\"revocationReason\":\"\\u001b[2J\\u202e\"}"),
        ] { try hosted(what, "{\"revokedCredential\":[\(text)]}", "status.revoked") }
        try hosted("alone", "{\"revokedCredential\":\"\(id)\"}", "status.revoked")
        begin("an entry of a list of revoked badges names none", .statusEntry)
        let url = HostileStatus.sound
        twin(try HostileStatus(url: url).badge())
        for value in [nil, 7, .null, "", [], [:], true] as [JSON?] {
            var entry: JSON = ["type": "1EdTechRevocationList"]
            if let value { try entry.put(value, at: "/id") }
            let bytes = try HostileStatus.badge(entry, [HostileStatus.contextOf1EdTech])
            add(
                "id \(value?.compactText() ?? "missing")",
                bytes,
                value == .null ? "structure.null" : "status.entryMalformed"
            )
        }
    }
}
