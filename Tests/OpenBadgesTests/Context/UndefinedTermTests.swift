import BadgeTesting
import OpenBadges
import StrictJSON
import Testing

struct UndefinedTermTests {
    private func undefined(_ credential: JSON) -> [String] {
        ContextRules.losses(in: credential).map { "\($0.reason.rawValue) \($0.subject)" }
    }

    @Test func `a badge that uses every member of every class has no undefined term`() throws {
        #expect(try undefined(Fixture.completeBadge()) == [])
    }

    @Test func `a member that no context defines is named, with the name that was perhaps meant`() throws {
        let badge = try Fixture.completeBadge()
        for (place, nearest) in [
            ("/shoeSize", "-"), ("/evidence/0/naration", "-"), ("/evidence/0/narrativ", "narrative"),
            ("/evidence/0/Genre", "genre"), ("/credentialSubject/result/0/valu", "value"),
            ("/credentialSubject/achievement/criteria/level", "-"), ("/issuer/genre", "-"),
            ("/proof/0/creatd", "created"),
            ("/issuer/endorsement/0/grade", "-"), ("/credentialStatus/statusPurpos", "statusPurpose"), ("/nam", "name"),
            ("/issuanceDate", "-"),
        ] {
            let altered = try Fixture.altered(badge, place, "x")
            let problems = ContextRules.losses(in: altered)
            #expect(undefined(altered) == ["context.undefinedTerm \(place)"])
            if nearest != "-" { #expect(problems.first?.expected.contains("\"\(nearest)\"") == true) }
        }
    }

    @Test func `members that the contexts define everywhere are not named`() throws {
        let badge = try Fixture.completeBadge()
        for place in [
            "/renderMethod", "/confidenceMethod", "/evidence/0/digestSRI", "/issuer/mediaType", "/evidence/0/image",
            "/credentialSubject/result/0/narrative", "/https:~1~1x.example~1term", "/iat",
        ] {
            #expect(try undefined(Fixture.altered(badge, place, "https://x.example/x")) == [], "\(place)")
        }
    }

    @Test(arguments: ["@", "@foo-bar", "@é", "@foo", "@ID", "@id ", "@context2", "@embed"])
    func `a name that begins with @ and is no keyword is undefined`(_ name: String) throws {
        let place = JSONPointer(tokens: ["credentialSubject", name])
        let badge = try Fixture.altered(Fixture.completeBadge(), place.description, "x")
        #expect(ContextRules.losses(in: badge).contains { $0.subject == place })
    }

    @Test(arguments: [
        "@base", "@container", "@direction", "@graph", "@id", "@import", "@included", "@index", "@json", "@language",
        "@list", "@nest", "@none", "@prefix", "@propagate", "@protected", "@reverse", "@set", "@type", "@value",
        "@version", "@vocab",
    ])
    func `a keyword of JSON-LD is a problem of structure where a plain name belongs`(_ name: String) throws {
        let place = "/credentialSubject/" + name
        let badge = try Fixture.altered(Fixture.completeBadge(), place, "x")
        #expect(problems(badge) == [Seen(.keywordAlias, place)])
    }

    @Test func `a type that no context defines is named, one that is an IRI is not`() throws {
        let badge = try Fixture.completeBadge()
        let named = try Fixture.altered(badge, "/evidence/0/type", ["Evidence", "Artifact"])
        #expect(undefined(named) == ["context.undefinedType /evidence/0/type/1"])
        let near = try Fixture.altered(badge, "/refreshService/type", "1EdTechCredentialRefres")
        #expect(undefined(near) == ["context.undefinedType /refreshService/type"])
        let iri = try Fixture.altered(badge, "/evidence/0/type", ["Evidence", "https://x.example/Artifact"])
        #expect(undefined(iri) == [])
        let bare = try Fixture.altered(badge, "/@context", .array(Array(badge["@context"]!.items.prefix(2))))
        let expected = ["/credentialSchema/0/type", "/refreshService/type"].map { "context.undefinedType \($0)" }
        #expect(undefined(bare) == expected)
    }

    @Test func `without its type an object has only the terms of everywhere`() throws {
        let badge = try Fixture.without(Fixture.completeBadge(), "/evidence/0/type")
        #expect(
            undefined(badge) == ["/evidence/0/genre", "/evidence/0/audience"].map { "context.undefinedTerm \($0)" }
        )
    }

    @Test(arguments: [
        ("https://www.w3.org/ns/credentials/v2", "context-3.0.2.json", "awardedDate"),
        ("https://www.w3.org/2018/credentials/v1", "context-3.0.1.json", "relatedResource"),
        ("https://www.w3.org/2018/credentials/v1", "context.json", "relatedResource"),
    ])
    func `older contexts are judged by their own words`(model: String, context: String, word: String) throws {
        let badge: JSON = [
            "@context": [.string(model), .string("https://purl.imsglobal.org/spec/ob/v3p0/" + context)],
            "type": ["VerifiableCredential", "OpenBadgeCredential"],
            "credentialSubject": [
                "type": ["AchievementSubject"],
                "achievement": ["id": "urn:x:1", "type": ["Achievement"], "name": "Observation"],
            ],
        ]
        #expect(undefined(badge) == [])
        #expect(try undefined(Fixture.altered(badge, "/shoeSize", 42)) == ["context.undefinedTerm /shoeSize"])
        #expect(try undefined(Fixture.altered(badge, "/" + word, "urn:x:1")) == ["context.undefinedTerm /" + word])
    }

    @Test func `of a badge with a context that is not known nothing is said`() throws {
        let badge = try Fixture.altered(Fixture.completeBadge(), "/@context/2", "https://x.example/c")
        #expect(undefined(badge) == [])
        #expect(try undefined(Fixture.altered(badge, "/shoeSize", 42)) == [])
    }

    @Test func `a base direction and long numbers have a meaning, which bytes can cover`() throws {
        let badge = try Fixture.completeBadge()
        #expect(badge["name"]?["@direction"] != nil)
        let digits = try JSON.read(Array("0.12345678901234567".utf8))
        #expect(try undefined(Fixture.altered(badge, "/credentialSubject/creditsEarned", digits)) == [])
        #expect(try undefined(Fixture.altered(badge, "/name/@direction", "up")) != [])
    }

    @Test(arguments: ["Achievement", "Address", "Criteria", "GeoCoordinates", "Image", "Profile", "expiration", "uid"])
    func `another name of what is read under one name is no member`(name: String) throws {
        let badge = try Fixture.altered(
            Fixture.completeBadge(),
            "/credentialSubject/achievement/" + name,
            ["id": "urn:x:1"]
        )
        #expect(undefined(badge).contains("context.lost /credentialSubject/achievement/" + name))
    }

    @Test func `an identifier that means nothing outside the file is refused`() throws {
        let badge = try Fixture.altered(Fixture.completeBadge(), "/credentialSubject/result/0/id", "_:result")
        #expect(undefined(badge) == ["context.lost /credentialSubject/result/0/id"])
        let other = try Fixture.altered(Fixture.completeBadge(), "/credentialSubject/result/0/id", "urn:x:result")
        #expect(undefined(other) == [])
    }
}
