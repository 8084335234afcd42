import LinkedData
import StrictJSON
import Testing

/// Everything that a credential says hangs on the credential.
struct SingleRootTests {
    private let other: JSON = ["id": "https://example.org/other", "name": "Somebody else"]

    @Test(arguments: ["@graph", "@included"])
    func `objects beside the credential are refused`(keyword: String) {
        let losses = SampleCredential.losses(putting: [other], at: "/" + keyword)
        #expect(losses.first == "jsonld.keywordNotAllowed /" + keyword)
    }

    @Test func `a property of something else is refused`() {
        let losses = SampleCredential.losses(putting: ["https://schema.org/knows": other], at: "/@reverse")
        #expect(losses.first == "jsonld.keywordNotAllowed /@reverse")
    }

    @Test func `a context of the user's own cannot bring such objects either`() {
        let url = "https://example.org/context"
        let given = ContextDocument(
            url: url,
            content: [
                "@context": [
                    "id": "@id", "name": "https://schema.org/name", "knownBy": ["@reverse": "https://schema.org/knows"],
                ]
            ]
        )
        let processor = JSONLDProcessor(loader: BuiltInContexts(more: [given]))
        let document: JSON = ["@context": .string(url), "id": "https://example.org/a", "name": "A"]
        #expect(processor.losses(in: document).isEmpty)
        #expect(processor.losses(in: document.with("knownBy", other)).map(\.codeName) == ["jsonld.notSingleRoot"])
    }

    @Test func `a document of two objects is refused`() {
        let losses = SampleCredential.losses([SampleCredential.json, SampleCredential.json])
        #expect(losses.last == "jsonld.notOneObject ")
    }
}

/// Identifiers that several objects of a document have.
struct SharedIdentifierTests {
    private func shared(_ creator: JSON) throws -> [SharedIdentifier] {
        let place = try #require(JSONPointer("/credentialSubject/achievement/creator"))
        let document = try #require(SampleCredential.json.putting(creator, at: place))
        return try SampleCredential.processor.sharedIdentifiers(in: document)
    }

    @Test func `two objects with one identifier are told, and whether they say the same`() throws {
        let issuer = try #require(SampleCredential.json["issuer"])
        let same = try #require(shared(issuer).first)
        #expect(same.places.map(\.description) == ["/issuer", "/credentialSubject/achievement/creator"])
        #expect(!same.isDifferent)
        #expect(try shared(issuer.with("name", "Another name")).first?.isDifferent == true)
    }

    @Test func `a mere reference says nothing and shares nothing`() throws {
        #expect(try shared(["id": "https://hazel-grove.example/issuer"]).isEmpty)
        #expect(try shared(["id": "https://hazel-grove.example/other", "type": ["Profile"], "name": "Other"]).isEmpty)
    }
}
