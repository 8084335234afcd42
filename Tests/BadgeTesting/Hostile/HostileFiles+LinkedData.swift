import StrictJSON

/// JSON-LD documents and N-Quads that are none, or would keep a canonicalizer busy for ever.
extension HostileFiles {
    mutating func addLinkedData() {
        begin("a JSON-LD document breaks a rule of its processing", .statements)
        twin(Array(#"{"@context":{"a":"https://x.example/a"},"@id":"https://x.example/s","a":1}"#.utf8))
        for (what, text, code) in [
            (
                "an unknown context", #"{"@context":"https://unknown.example/","a":1}"#,
                "jsonld.loadingRemoteContextFailed"
            ),
            ("a context that is a number", #"{"@context":7,"a":1}"#, "jsonld.invalidLocalContext"),
            ("a term that is a number", #"{"@context":{"a":7},"a":1}"#, "jsonld.invalidTermDefinition"),
            ("a term in a circle", #"{"@context":{"a":"b:x","b":"a:x"},"a":1}"#, "jsonld.cyclicIRIMapping"),
            ("a keyword redefined", #"{"@context":{"@id":"https://x.example/"}}"#, "jsonld.keywordRedefinition"),
            ("an id that is a number", #"{"@id":7,"https://x.example/p":1}"#, "jsonld.invalidIdValue"),
            ("a type that is a number", #"{"@type":7,"https://x.example/p":1}"#, "jsonld.invalidTypeValue"),
            (
                "an id twice", #"{"@context":{"i":"@id"},"@id":"https://a.example/","i":"https://b.example/"}"#,
                "jsonld.collidingKeywords"
            ),
            ("a value that is an object", #"{"https://x.example/p":{"@value":{}}}"#, "jsonld.invalidValueObjectValue"),
            (
                "a value with more", #"{"https://x.example/p":{"@value":1,"@id":"https://a.example/"}}"#,
                "jsonld.invalidValueObject"
            ),
            (
                "a language of a number", #"{"https://x.example/p":{"@value":1,"@language":"en"}}"#,
                "jsonld.invalidLanguageTaggedValue"
            ),
            ("a type that is no IRI", #"{"https://x.example/p":{"@value":"a","@type":7}}"#, "jsonld.invalidTypeValue"),
            ("a reverse of a text", #"{"@reverse":"x"}"#, "jsonld.invalidReverseValue"),
            ("a reverse of a value", #"{"@reverse":{"https://x.example/p":1}}"#, "jsonld.invalidReversePropertyValue"),
            ("an index that is a number", #"{"@index":7,"https://x.example/p":1}"#, "jsonld.invalidIndexValue"),
            ("included that is a text", #"{"@included":"x"}"#, "jsonld.invalidIncludedValue"),
            (
                "a set with more", #"{"https://x.example/p":{"@set":[],"@id":"https://a.example/"}}"#,
                "jsonld.invalidSetOrListObject"
            ),
        ] as [(String, String, String)] { add(what, text, code) }
        begin("a JSON-LD document is not JSON that every reader reads alike", .statements)
        for (what, text, code) in [
            ("a member twice", #"{"@id":"https://a.example/","@id":"https://b.example/"}"#, "json.duplicateMember"),
            ("a comma", #"{"a":1,}"#, "json.trailingComma"), ("a brace", "{", "json.unexpectedEnd"),
            ("two", "{}{}", "json.trailingText"), ("half a pair", #"{"a":"\ud800"}"#, "json.loneSurrogate"),
            ("a list that ends", "[1,2", "json.unexpectedEnd"),
            ("depth", times(10_000, "[") + times(10_000, "]"), "json.tooDeep"),
            ("a comment", "{/**/}", "json.unexpectedCharacter"), ("a zero byte", "{}\u{0}", "json.trailingText"),
            ("a blank node of Turtle", "[] <https://x.example/p> \"o\" .", "json.trailingText"),
        ] as [(String, String, String)] { add(what, text, code) }
        addPoison()
    }

    /// Graphs whose blank nodes look alike from every side.
    private mutating func addPoison() {
        begin("statements that would keep a canonicalizer busy for ever", .statements)
        func clique(_ count: Int) -> String {
            var text = ""
            for first in 0..<count {
                for second in 0..<count where first != second {
                    text += "_:a\(first) <https://x.example/knows> _:a\(second) .\n"
                }
            }
            return text
        }
        for count in [9, 12, 20, 60] { add("\(count) that know each other", clique(count), "rdfc.tooMuchWork") }
        func grid(_ size: Int) -> String {
            var text = ""
            for row in 0..<size {
                for column in 0..<size {
                    text += "_:n\(row)x\(column) <https://x.example/p> _:n\((row + 1) % size)x\(column) .\n"
                    text += "_:n\(row)x\(column) <https://x.example/p> _:n\(row)x\((column + 1) % size) .\n"
                }
            }
            return text
        }
        for size in [20, 40] {
            add("a torus of \(size) by \(size)", grid(size), "rdfc.tooDeepChain")
        }
    }

    mutating func addNQuads() {
        let subject = "<https://x.example/s>"
        let good = subject + " <https://x.example/p> \"o\" .\n"
        begin("N-Quads that are none", .statements)
        twin(Array(good.utf8))
        let (two, three) = (subject + " " + subject, subject + " " + subject + " " + subject)
        func lines(_ code: String, _ lines: [String]) {
            for line in lines { add(DisplayText.quoted(line, limit: 60), line, code) }
        }
        lines("nquads.unexpectedEnd", ["<", subject, two, three, three + " " + subject])
        lines(
            "nquads.unexpectedCharacter",
            [
                "x", "\"", "\(subject) .", "\(two) .", "\"s\" \(subject) \"o\" .", "\(subject) \"p\" \"o\" .",
                "\(subject) _:p \"o\" .", "\(two) 'o' .", "\(two) o .", "\(two) 7 .", "\(two) true .",
                "\(two) \"o\"@ .",
                "\(two) \"o\"@1 .", "\(two) \"o\"^^ .", "\(two) \"o\"^^_:t .", "\(two) \"o\"^\(subject) .",
                "\(two) \"o\" \"g\" .", "\(two) \"o\" \(two) .", "\(two) \"o\" ; \(subject) \"o\" .",
                "\(two) \"o\" , \"q\" .", "\(subject) a \(subject) .", "@prefix x: \(subject) .",
                "PREFIX x: \(subject)",
                "<https://x.example/ > \(subject) \"o\" .", "\(two) \"a\nb\" .", "\(two) \"\"\"o\"\"\" .",
                "<< \(subject) >> .",
                "\(two) _:a: b .", "\(good.dropLast())\(good.dropLast())", "\(good) x", "\u{FEFF}\(good)",
                "\(good)\u{0}",
                "\(good)<!-- -->", "= 1", "<?xml version=\"1.0\"?>", "%PDF-1.7", "id,name\n1,Ana",
            ]
        )
        lines("rdf.relativeIRI", ["<>", "<s> \(subject) \"o\" .", "<//x.example/> \(subject) \"o\" ."])
        lines(
            "rdf.invalidIRI",
            ["<https://x.example/<> \(subject) \"o\" .", "<https://x.example/\\u0020> \(subject) \"o\" ."]
        )
        lines(
            "nquads.invalidEscape",
            [
                "<https://x.example/\\n> \(subject) \"o\" .", "\(two) \"\\x\" .", "\(two) \"\\u00\" .",
                "\(two) \"\\uD800\" .",
                "\(two) \"\\U00110000\" .", "\(two) \"\\UFFFFFFFF\" .",
            ]
        )
        lines("rdf.invalidLabel", ["_:", "\(two) _:- .", "\(two) _:.a ."])
        for sequence in Self.invalid {
            let bytes = Array((subject + " " + subject + " \"").utf8) + sequence + Array("\" .\n".utf8)
            add("\(sequence)", bytes, "nquads.invalidUTF8")
        }
    }
}
