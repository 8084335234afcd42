import StrictJSON

/// JSON-LD documents and N-Quads that are none, or would keep a canonicalizer busy for ever.
extension HostileFiles {
    mutating func addLinkedData() {
        begin("a JSON-LD document breaks a rule of its processing", .statements)
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
            ("a type that is no IRI", #"{"https://x.example/p":{"@value":"a","@type":7}}"#, "jsonld.invalidTypedValue"),
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
        for (what, text) in [
            ("a member twice", #"{"@id":"https://a.example/","@id":"https://b.example/"}"#), ("a comma", #"{"a":1,}"#),
            ("a brace", "{"), ("two", "{}{}"), ("half a pair", #"{"a":"\ud800"}"#), ("a list that ends", "[1,2"),
            ("depth", times(10_000, "[") + times(10_000, "]")), ("a comment", "{/**/}"), ("a zero byte", "{}\u{0}"),
        ] as [(String, String)] { add(what, text, "json.") }
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
            add("a torus of \(size) by \(size)", grid(size), "rdfc.tooMuchWork", "rdfc.tooDeepChain")
        }
    }

    mutating func addNQuads() {
        let subject = "<https://x.example/s>"
        let good = subject + " <https://x.example/p> \"o\" .\n"
        begin("N-Quads that are none", .statements)
        for line in [
            "x", "<", "<>", "_:", "\"", "\(subject)", "\(subject) .", "\(subject) \(subject)",
            "\(subject) \(subject) .",
            "\(subject) \(subject) \(subject)", "\(subject) \(subject) \(subject) \(subject)",
            "\"s\" \(subject) \"o\" .",
            "\(subject) \"p\" \"o\" .", "\(subject) _:p \"o\" .", "\(subject) \(subject) 'o' .",
            "\(subject) \(subject) o .", "\(subject) \(subject) 7 .", "\(subject) \(subject) true .",
            "\(subject) \(subject) \"o\"@ .", "\(subject) \(subject) \"o\"@1 .", "\(subject) \(subject) \"o\"^^ .",
            "\(subject) \(subject) \"o\"^^_:t .", "\(subject) \(subject) \"o\"^\(subject) .",
            "\(subject) \(subject) \"o\" \"g\" .", "\(subject) \(subject) \"o\" \(subject) \(subject) .",
            "\(subject) \(subject) \"o\" ; \(subject) \"o\" .", "\(subject) \(subject) \"o\" , \"q\" .",
            "\(subject) a \(subject) .", "@prefix x: \(subject) .", "PREFIX x: \(subject)", "[] \(subject) \"o\" .",
            "<s> \(subject) \"o\" .", "<//x.example/> \(subject) \"o\" .", "<https://x.example/ > \(subject) \"o\" .",
            "<https://x.example/<> \(subject) \"o\" .", "<https://x.example/\\n> \(subject) \"o\" .",
            "<https://x.example/\\u0020> \(subject) \"o\" .", "\(subject) \(subject) \"\\x\" .",
            "\(subject) \(subject) \"\\u00\" .", "\(subject) \(subject) \"\\uD800\" .",
            "\(subject) \(subject) \"\\U00110000\" .", "\(subject) \(subject) \"\\UFFFFFFFF\" .",
            "\(subject) \(subject) \"a\nb\" .", "\(subject) \(subject) \"\"\"o\"\"\" .", "<< \(subject) >> .",
            "\(subject) \(subject) _:- .", "\(subject) \(subject) _:.a .", "\(subject) \(subject) _:a: b .",
            "\(good.dropLast())\(good.dropLast())", "\(good) x", "\u{FEFF}\(good)", "\(good)\u{0}", "\(good)<!-- -->",
            "= 1", "<?xml version=\"1.0\"?>", "%PDF-1.7", "id,name\n1,Ana",
        ] { add(DisplayText.quoted(line, limit: 60), line, "nquads.", "rdf.") }
        for sequence in Self.invalid {
            let bytes = Array((subject + " " + subject + " \"").utf8) + sequence + Array("\" .\n".utf8)
            add("\(sequence)", bytes, "nquads.", "rdf.")
        }
    }
}
