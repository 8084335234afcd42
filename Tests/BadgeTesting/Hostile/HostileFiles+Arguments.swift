import StrictJSON

/// The unsigned helpers of a verification: the index of evidence, and what stands on the command line.
extension HostileFiles {
    mutating func addEvidenceIndexes() throws {
        let sound = #"{"format":"badge-evidence/1","artifacts":{"ni:///sha-256;x":"plan.txt"}}"#
        let body = String(sound.dropLast())
        begin("the index of the evidence is not JSON that every reader reads alike", .evidenceIndex)
        for (what, text, code) in [
            ("nothing", "", "json.empty"), ("a brace", "{", "json.unexpectedEnd"),
            ("cut", String(sound.dropLast(4)), "json.unexpectedEnd"),
            ("a member twice", body + ",\"format\":\"badge-evidence/1\"}", "json.duplicateMember"),
            (
                "an artifact twice", #"{"format":"badge-evidence/1","artifacts":{"a":"x","a":"y"}}"#,
                "json.duplicateMember"
            ), ("a comma", body + ",}", "json.trailingComma"), ("two", sound + sound, "json.trailingText"),
            ("depth", body + ",\"a\":" + times(100_000, "[") + times(100_000, "]") + "}", "json.tooDeep"),
            ("values", body + ",\"a\":[" + times(110_000, "0,") + "0]}", "json.tooManyNodes"),
            ("half a pair", body + ",\"a\":\"\\ud800\"}", "json.loneSurrogate"),
            ("a control character", body + ",\"a\":\"\u{1B}\"}", "json.controlCharacter"),
            ("a mark", "\u{FEFF}" + sound, "json.byteOrderMark"),
            ("two mebibytes", sound + times(1 << 21, " "), "file.tooLarge"),
            ("a comment", "// index\n" + sound, "json.unexpectedCharacter"),
            ("a number", body + ",\"a\":1e999}", "json.numberTooLarge"),
        ] as [(String, String, String)] { add(what, text, code) }
        for sequence in Self.invalid.prefix(8) {
            add("\(sequence)", Array((body + ",\"a\":\"").utf8) + sequence + Array("\"}".utf8), "json.invalidUTF8")
        }
        begin("the index of the evidence is something else", .evidenceIndex)
        for text in [
            "[]", "null", "1", "\"x\"", "{}", #"{"format":"badge-evidence/2","artifacts":{}}"#,
            #"{"format":"badge-evidence/1"}"#, #"{"format":"badge-evidence/1","artifacts":[]}"#,
            #"{"format":["badge-evidence/1"],"artifacts":{}}"#, #"{"format":"badge-evidence/1","artifacts":null}"#,
        ] { add(text, text, "file.badContent") }
        begin("the index of the evidence leads elsewhere, or names something that is not there", .evidenceIndex)
        let first = try HostileSample.credential()["relatedResource"]?.items[0]["id"]?.string ?? ""
        for name in [
            "../../home", "/etc/passwd", "/dev/zero", "../badge.json", "index.json", ".", "..", "", "plan.txt\u{0}",
            "\u{1B}[2J", "missing.txt", times(100_000, "../"), "C:\\x", "file:///etc/passwd", "\u{202E}txt.nalp",
        ] {
            let index: JSON = [
                "format": "badge-evidence/1",
                "artifacts": .object(JSONObject([JSONObject.Member(name: first, value: .string(name))])),
            ]
            add(String(name.prefix(20)).debugDescription, index.compactBytes(), "evidence.notLookedAt")
        }
        for value in [1 as JSON, .null, [], ["plan.txt"], [:]] {
            let index: JSON = [
                "format": "badge-evidence/1",
                "artifacts": .object(JSONObject([JSONObject.Member(name: first, value: value)])),
            ]
            add(value.compactText(), index.compactBytes(), "evidence.notLookedAt")
        }
        let many = (0..<45_000).map { JSONObject.Member(name: "https://a.example/\($0)", value: "x") }
        add(
            "artifacts by the thousand",
            JSON.object(
                JSONObject([
                    JSONObject.Member(name: "format", value: "badge-evidence/1"),
                    JSONObject.Member(name: "artifacts", value: .object(JSONObject(many))),
                ])
            ).compactBytes(),
            "file.tooLarge"
        )
    }

    mutating func addArguments() throws {
        let issuer = try TestIssuer().did
        begin("what follows --pin is no issuer and its key", .pin)
        for text in ["=", "a", "a=", "=a", "==", issuer] { add(text, text, "option.badValue") }
        for (file, code) in [
            ("missing.pem", "file.missing"), ("\u{1B}[2J", "file.missing"), ("/dev/zero", "file.tooLarge"),
            ("/dev/null", "key.unrecognised"), ("/proc/self/mem", "file.unreadable"), (".", "file.notRegular"),
            ("/", "file.notRegular"), ("a\nb", "file.missing"), (times(5000, "a"), "file.unreadable"),
            ("\u{E9}\u{301}", "file.missing"), ("hostile.fifo", "key.unrecognised"),
            ("/proc/self/environ", "key.unrecognised"),
        ] as [(String, String)] {
            add(file.debugDescription, issuer + "=" + file, code)
        }
        add("an issuer of a hundred kilobytes", times(25_000, "did:") + "=missing.pem", "file.missing")
        begin("what follows --resource is no address and its file", .resource)
        for text in ["=", "a", "a=", "=a", "https://a.example/"] { add(text, text, "option.badValue") }
        for (file, code) in [
            ("missing.txt", "file.missing"), ("\u{1B}]0;x\u{7}", "file.missing"), (times(5000, "a"), "file.unreadable"),
            ("a\r\nb", "file.missing"), ("../../../../missing", "file.missing"), ("%2e%2e%2fmissing", "file.missing"),
        ] as [(String, String)] {
            add(file.debugDescription, "https://a.example/=" + file, code)
        }
        let plan = try HostileSample.credential()["relatedResource"]?.items[0]["id"]?.string ?? ""
        for file in ["/dev/zero", "/dev/null", "/proc/self/mem", ".", "hostile.fifo"] {
            add(file, plan + "=" + file, "evidence.changed", "evidence.unreachable", "evidence.notLookedAt")
        }
    }
}
