import StrictJSON

/// Text that is nearly JSON.
extension HostileFiles {
    mutating func addJSONText() throws {
        let good = try String(decoding: HostileSample.good(), as: UTF8.self)
        addDuplicates(try JSON.read(Array(good.utf8)))
        addStrings(good)
        addNumbers(good)
        addSyntax(good)
        addCuts(good)
        addSizes(good)
    }

    /// The good badge with another text in the place of the coach's name.
    private func naming(_ text: String, in good: String) -> String {
        HostileSample.replaced(good, "\"Ana Rivera\"", text)
    }

    private mutating func addDuplicates(_ json: JSON) {
        begin("a member stands twice, at every depth, so that two readers may keep different ones")
        let mark = "\u{E000}"
        for place in json.allPointers {
            guard let object = json[at: place]?.object, let first = object.members.first else { continue }
            let name = first.name
            let spellings = [name, "\\u" + hexadecimal(name) + name.dropFirst()]
            for (index, spelling) in spellings.enumerated() {
                let twin = JSONObject.Member(name: mark, value: index == 0 ? "other" : first.value)
                for members in [object.members + [twin], [twin] + object.members] {
                    var copy = json
                    _ = copy.set(.object(JSONObject(members)), at: place)
                    let text = HostileSample.replaced(copy.compactText(), mark, spelling)
                    add("\(place) \(spelling)", text, "json.duplicateMember")
                }
            }
        }
    }

    private func hexadecimal(_ name: String) -> String {
        let digits = String(name.unicodeScalars.first?.value ?? 0, radix: 16)
        return times(4 - digits.count, "0") + digits
    }

    private mutating func addStrings(_ good: String) {
        begin("a text holds half of a pair of surrogates")
        for text in [
            #"\ud800"#, #"\udc00"#, #"\udfff"#, #"\ud800x"#, #"x\udbff"#, #"\ud800\ud800"#, #"\udc00\ud800"#,
            #"\ud83d\\ude00"#, #"\ud800\n"#, #"\ud83d\u0041"#, #"\ud83d \ude00"#, #"\uD83D\uD83D\uDE00"#,
        ] {
            add("value " + text, naming("\"\(text)\"", in: good), "json.loneSurrogate")
            add("name " + text, naming("\"x\",\"\(text)\":1", in: good), "json.loneSurrogate")
        }
        begin("a text holds an escape that JSON does not know")
        for text in [
            #"\x41"#, #"\u12"#, #"\u12G4"#, #"\'"#, #"\ "#, #"\U0041"#, #"\u{41}"#, #"\a"#, #"\0"#, #"\v"#, #"\u-041"#,
            #"\u+041"#, #"\u 041"#, #"\N"#, #"\uD83D\uDE0"#, "\\\n", "\\\u{E9}",
        ] { add(text, naming("\"\(text)\"", in: good), "json.invalidEscape") }
        begin("a text holds a control character as such")
        for byte in UInt8(0)..<0x20 {
            let text = String(Unicode.Scalar(byte))
            add("byte \(byte)", naming("\"Ana\(text)Rivera\"", in: good), "json.controlCharacter")
        }
    }

    private mutating func addNumbers(_ good: String) {
        begin("a number is written as JSON does not write numbers, or no program can hold it")
        let cases: [(String, String)] = [
            ("01", "json.leadingZero"), ("-01", "json.leadingZero"), ("00", "json.leadingZero"),
            ("0x10", "json.unexpectedCharacter"), ("1.", "json.invalidNumber"), ("1e", "json.invalidNumber"),
            ("1e+", "json.invalidNumber"), ("-", "json.invalidNumber"), ("--1", "json.invalidNumber"),
            ("1.e1", "json.invalidNumber"), ("0e", "json.invalidNumber"), ("1E-", "json.invalidNumber"),
            ("+1", "json.unexpectedCharacter"), (".5", "json.unexpectedCharacter"),
            ("1_000", "json.unexpectedCharacter"),
            ("NaN", "json.invalidLiteral"), ("Infinity", "json.invalidLiteral"), ("-Infinity", "json.invalidNumber"),
            ("1e400", "json.numberTooLarge"), ("-1e400", "json.numberTooLarge"),
            ("1e99999999999999999999", "json.numberTooLarge"), (times(400, "9"), "json.numberTooLarge"),
            (times(100_000, "9"), "json.numberTooLarge"), ("\u{FF11}", "json.unexpectedCharacter"),
            ("\u{661}", "json.unexpectedCharacter"), ("1 2", "json.unexpectedCharacter"),
            ("1n", "json.unexpectedCharacter"),
        ]
        for (number, code) in cases {
            add(String(number.prefix(30)), HostileSample.replaced(good, "Earned\":2", "Earned\":" + number), code)
        }
        begin("a number is none that every program keeps exactly")
        for number in [
            "9007199254740993", "-9007199254740993", "12345678901234567890", times(300, "9"),
            "9007199254740992e1", "9007199254740993.0",
        ] {
            add(
                String(number.prefix(30)),
                HostileSample.replaced(good, "Earned\":2", "Earned\":" + number),
                "proof.notCanonicalizable"
            )
        }
        begin("a number is another one than was signed")
        for number in [
            "-0", "0", "2.5", "1e-400", "4.9e-324", "2.00000000001", "-2", "2e1", "1.9999999999999998", "1e300",
            "-1e308",
        ] {
            add(number, HostileSample.replaced(good, "Earned\":2", "Earned\":" + number), "proof.signatureDoesNotFit")
        }
    }

    private mutating func addSyntax(_ good: String) {
        begin("the text is not JSON, though some reader would take it")
        let body = String(good.dropLast())
        let cases: [(String, String, String)] = [
            ("a comma at the end", body + ",}", "json.trailingComma"),
            ("a comma at the end of a list", naming("[1,]", in: good), "json.trailingComma"),
            ("two commas", body + ",,\"x\":1}", "json.unexpectedCharacter"),
            ("a comment", body + "/* */}", "json.unexpectedCharacter"),
            ("a line comment", body + "//\n}", "json.unexpectedCharacter"),
            ("a comment with #", body + "#\n}", "json.unexpectedCharacter"),
            ("single quotes", naming("'Ana'", in: good), "json.unexpectedCharacter"),
            ("no quotes", naming("Ana", in: good), "json.invalidLiteral"),
            ("a name without quotes", body + ",x:1}", "json.unexpectedCharacter"),
            ("a number as name", body + ",1:1}", "json.unexpectedCharacter"),
            ("no colon", body + ",\"x\" 1}", "json.unexpectedCharacter"),
            ("an equals sign", body + ",\"x\"=1}", "json.unexpectedCharacter"),
            ("no comma", body + "\"x\":1}", "json.unexpectedCharacter"),
            ("the wrong bracket", body + "]", "json.unexpectedCharacter"),
            ("True", naming("True", in: good), "json.invalidLiteral"),
            ("nul", naming("nul", in: good), "json.invalidLiteral"),
            ("undefined", naming("undefined", in: good), "json.invalidLiteral"),
            ("NULL", naming("NULL", in: good), "json.invalidLiteral"),
            ("truex", naming("truex", in: good), "json.unexpectedCharacter"),
            ("a vertical tab as space", body + "\u{B}}", "json.unexpectedCharacter"),
            ("a no-break space", body + "\u{A0}}", "json.unexpectedCharacter"),
            ("a line separator", body + "\u{2028}}", "json.unexpectedCharacter"),
            ("a mark inside", body + "\u{FEFF}}", "json.unexpectedCharacter"),
            ("a zero byte inside", body + "\u{0}}", "json.unexpectedCharacter"),
            ("a form feed before it", "\u{C}" + good, "input.notABadge"),
            ("a guard against scripts before it", ")]}',\n" + good, "input.notABadge"),
            ("a call around it", "callback(" + good + ")", "input.notABadge"),
            ("an array around it", "[" + good + "]", "input.notABadge"),
            ("a text that holds it", JSON.string(good).compactText(), "input.notABadge"),
        ]
        for (what, text, code) in cases { add(what, text, code) }
        begin("something follows the document")
        for rest in ["x", "{}", "\u{0}", "//", ",", "]", "}", good, "\"", "null", "0", "\u{FEFF}", ";", "\u{1A}"] {
            add(String(rest.prefix(8)), good + rest, "json.trailingText")
        }
    }

    private mutating func addCuts(_ good: String) {
        begin("the document ends early")
        let bytes = Array(good.utf8)
        for _ in 0..<25 {
            let end = Int.random(in: 1..<bytes.count, using: &random)
            add("after \(end) bytes", Array(bytes[..<end]), "json.unexpectedEnd")
        }
        begin("there is nothing in the file, or nothing of a badge")
        add("no byte", "", "input.empty")
        for (what, text) in [
            ("space", "  \n"), ("zero bytes", times(64, "\u{0}")), ("null", "null"), ("a text", "\"{}\""),
            ("an empty object", "{}"), ("a list", "[]"), ("a number", "1"), ("many spaces", times(1_000_000, " ")),
            ("HTML", "<html><body>{}</body></html>"), ("YAML", "type: VerifiableCredential\n"),
            ("a ZIP", "PK\u{3}\u{4}"), ("a PDF", "%PDF-1.7\n"), ("a GIF", "GIF89a"),
            ("an object of another kind", #"{"a":1}"#),
            ("another type", #"{"type":"VerifiablePresentation"}"#),
            ("a type in a list in a list", #"{"type":[["OpenBadgeCredential"]]}"#),
        ] as [(String, String)] { add(what, text, "input.notABadge") }
    }

    private mutating func addSizes(_ good: String) {
        let body = String(good.dropLast())
        begin("arrays and objects stand inside each other more deeply than anybody needs")
        for depth in [64, 65, 100, 1000, 10_000, 100_000, 500_000] {
            let code = "json.tooDeep"
            add("\(depth) arrays", body + ",\"x\":" + times(depth, "[") + times(depth, "]") + "}", code)
            if depth <= 100_000 {
                add(
                    "\(depth) objects",
                    body + ",\"x\":" + times(depth, "{\"a\":") + "1" + times(depth, "}") + "}",
                    code
                )
                add("\(depth) arrays that do not end", body + ",\"x\":" + times(depth, "["), code)
            }
        }
        begin("there are more values than anybody needs")
        let many = times(100_001, "0,") + "0"
        add("numbers", body + ",\"x\":[" + many + "]}", "json.tooManyNodes")
        add("empty objects", body + ",\"x\":[" + times(100_001, "{},") + "0]}", "json.tooManyNodes")
        add("empty texts", body + ",\"x\":[" + times(150_000, "\"\",") + "0]}", "json.tooManyNodes")
        add("the file is nothing else", "{\"type\":[" + many + "]}", "json.tooManyNodes")
        let names = (0..<50_001).map { "\"member\($0)\":0" }.joined(separator: ",")
        add("members", body + "," + names + "}", "json.tooManyNodes")
        begin("the badge is larger than any badge")
        add("spaces", good + times(1 << 20, " "), "input.tooLarge")
        add("one text", body + ",\"x\":\"" + times(1 << 20, "x") + "\"}", "input.tooLarge")
        add("a million arrays", times(1 << 20, "[") + good, "input.tooLarge")
        add("an object of a million arrays", "{\"a\":" + times(1_100_000, "["), "input.tooLarge")
        add("seventeen million bytes", [UInt8](repeating: 0x7B, count: 17 << 20), "file.tooLarge")
        begin("the badge is as large as a badge may be")
        let room = (1 << 20) - good.utf8.count - 16
        add("one text", body + ",\"x\":\"" + times(room, "x") + "\"}", "context.undefinedTerm")
        add("escapes", body + ",\"x\":\"" + times(room / 6, "\\u0000") + "\"}", "context.undefinedTerm")
        add("a name", body + ",\"" + times(room, "x") + "\":1}", "context.undefinedTerm")
        add(
            "characters of four bytes",
            body + ",\"x\":\"" + times(room / 4, "\u{1F600}") + "\"}",
            "context.undefinedTerm"
        )
        let members = (0..<40_000).map { "\"member\($0)\":0" }.joined(separator: ",")
        add("forty thousand members", body + "," + members + "}", "context.undefinedTerm")
        let similar = (0..<1000).map { "\"\(times(900, "a"))\($0)\":0" }.joined(separator: ",")
        add("long names that differ at their end", body + "," + similar + "}", "context.undefinedTerm")
        add("numbers", body + ",\"x\":[" + times(99_000, "1.5e300,") + "0]}", "context.undefinedTerm")
    }
}
