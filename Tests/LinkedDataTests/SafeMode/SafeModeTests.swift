import LinkedData
import StrictJSON
import Testing

/// What safe mode refuses, each beside a credential that it takes.
struct SafeModeTests {
    @Test func `a badge of the published contexts is taken`() throws {
        #expect(SampleCredential.losses(SampleCredential.json) == [])
        let dataset = try SampleCredential.processor.dataset(of: SampleCredential.json, options: .credential)
        #expect(dataset.quads.count == 15)
    }

    @Test(arguments: ["/extra", "/issuer/extra", "/credentialSubject/achievement/criteria/extra"])
    func `a member that no context defines is named with its place`(place: String) {
        #expect(SampleCredential.losses(putting: "hello", at: place) == ["jsonld.undefinedTerm \(place)"])
    }

    @Test func `the nearest term and who can mend it are told`() throws {
        let place = try #require(JSONPointer("/credentialSubject/achievment"))
        let document = try #require(SampleCredential.json.putting("x", at: place))
        let loss = try #require(SampleCredential.processor.losses(in: document).first)
        #expect(loss.detail == "no context defines the member \"achievment\" here, so no signature covers it")
        #expect(loss.hint?.contains("perhaps \"achievement\" is meant; whoever issued the document") == true)
    }

    @Test func `a type that no context defines is refused`() {
        let losses = SampleCredential.losses(putting: "Achievment", at: "/credentialSubject/achievement/type/1")
        #expect(losses == ["jsonld.undefinedTerm /credentialSubject/achievement/type/1"])
    }

    @Test func `identifiers are absolute`() {
        #expect(
            SampleCredential.losses(putting: "achievements/1", at: "/credentialSubject/achievement/id")
                == ["jsonld.relativeReference /credentialSubject/achievement/id"]
        )
        #expect(
            SampleCredential.losses(putting: "https://a b", at: "/credentialSubject/achievement/id")
                == ["jsonld.malformedIRI /credentialSubject/achievement/id"]
        )
        #expect(SampleCredential.losses(putting: "urn:a", at: "/credentialSubject/achievement/id") == [])
    }

    @Test func `null says nothing`() {
        #expect(SampleCredential.losses(putting: .null, at: "/name") == ["jsonld.nullValue /name"])
        #expect(SampleCredential.losses(putting: [.null], at: "/evidence") == ["jsonld.nullValue /evidence/0"])
    }

    @Test func `contexts are named, known and named once`() {
        let inline: JSON = ["extra": "https://example.org/extra"]
        #expect(SampleCredential.losses(putting: inline, at: "/@context/2") == ["jsonld.inlineContext /@context"])
        #expect(SampleCredential.losses(putting: .null, at: "/@context/2") == ["jsonld.inlineContext /@context"])
        #expect(
            SampleCredential.losses(putting: "https://www.w3.org/ns/credentials/v3", at: "/@context/2")
                == ["jsonld.unknownContext /@context/2"]
        )
        #expect(
            SampleCredential.losses(putting: "https://www.w3.org/ns/credentials/v2", at: "/@context/2")
                == ["jsonld.repeatedContext /@context"]
        )
        #expect(
            SampleCredential.losses(putting: "https://w3id.org/security/data-integrity/v2", at: "/@context/2") == []
        )
    }

    @Test func `the nearest known context is told`() {
        let document: JSON = ["@context": "https://www.w3.org/ns/credential/v2", "id": "urn:a"]
        let hint = SampleCredential.processor.losses(in: document).first?.hint
        #expect(hint?.contains("a known one is https://www.w3.org/ns/credentials/v2") == true)
    }

    @Test func `a protected term cannot be redefined by a later context`() {
        #expect(
            SampleCredential.losses(putting: "https://www.w3.org/2018/credentials/v1", at: "/@context/2")
                == ["jsonld.protectedTermRedefinition /@context/2"]
        )
    }

    @Test func `of several ways to write a statement only the plain one is taken`() {
        let document = SampleCredential.json.with("@id", SampleCredential.json["id"]).with("id", nil)
        #expect(SampleCredential.losses(document) == ["jsonld.spelledOut /@id"])
        #expect(
            SampleCredential.losses(putting: "x", at: "/https:~1~1schema.org~1name") == [
                "jsonld.spelledOut /https:~1~1schema.org~1name"
            ]
        )
        #expect(SampleCredential.losses(putting: ["@value": "x"], at: "/name") == ["jsonld.spelledOut /name"])
        #expect(SampleCredential.losses(putting: ["@value": "x", "@language": "en"], at: "/name") == [])
        #expect(SampleCredential.losses(putting: ["@set": ["x"]], at: "/name") == ["jsonld.spelledOut /name/@set"])
        #expect(SampleCredential.losses(putting: ["name": "x"], at: "/@nest") == ["jsonld.spelledOut /@nest"])
    }

    @Test func `what a statement would not keep is refused`() {
        let value: JSON = ["@value": "x", "@language": "en", "@direction": "ltr"]
        #expect(SampleCredential.losses(putting: value, at: "/name") == ["jsonld.directionLost /name"])
        #expect(
            SampleCredential.losses(putting: ["@value": "x", "@language": "not a tag"], at: "/name")
                == ["jsonld.languageMalformed /name"]
        )
        #expect(
            SampleCredential.losses(putting: ["@value": "x", "@language": "en", "@index": "1"], at: "/name")
                == ["jsonld.indexLost /name/@index"]
        )
    }

    @Test(arguments: [
        ("3", true), ("0.1", true), ("8.2", true), ("9007199254740991", true), ("9007199254740993", false),
        ("0.30000000000000004", false), ("2.0", true), ("1e30", true), ("2.00000000000000000001", false),
        ("0.3000000000000000000000001", false), ("0.0", true), ("1e-400", false), ("0.000", true),
    ])
    func `numbers with more digits than a literal keeps are refused`(lexical: String, isKept: Bool) throws {
        let number = try JSON.read(text: lexical)
        let losses = SampleCredential.losses(putting: number, at: "/credentialSubject/achievement/creditsAvailable")
        let place = "jsonld.numberPrecision /credentialSubject/achievement/creditsAvailable"
        #expect(losses == (isKept ? [] : [place]), "\(lexical)")
    }

    @Test(arguments: ["/type", "/credentialSubject/type", "/credentialSubject/achievement/type"])
    func `the type of JSON literals is none of an object`(place: String) throws {
        let losses = SampleCredential.losses(putting: ["@json"], at: place)
        #expect(losses.contains { $0.hasPrefix("jsonld.undefinedTerm ") }, "\(losses)")
    }

    @Test func `an array in an array is refused`() throws {
        let losses = SampleCredential.losses(putting: [["a"], "b"], at: "/name")
        #expect(losses.contains("jsonld.spelledOut /name/0"), "\(losses)")
    }

    @Test func `all losses are gathered, and the first is thrown`() throws {
        let document = SampleCredential.json.with("extra", "a").with("other", "b")
        #expect(SampleCredential.losses(document) == ["jsonld.undefinedTerm /extra", "jsonld.undefinedTerm /other"])
        let error = #expect(throws: LinkedDataError.self) {
            try SampleCredential.processor.dataset(of: document, options: .credential)
        }
        #expect(error?.pointer?.description == "/extra")
        #expect(try SampleCredential.processor.dataset(of: document).quads.count == 15)
    }
}
