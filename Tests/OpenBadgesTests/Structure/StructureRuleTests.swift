import OpenBadges
import StrictJSON
import Testing

/// The rules that concern several members, and those whose edges matter.
struct StructureRuleTests {
    @Test func `something that is no object is not a badge`() {
        #expect(problems(["x"]) == [Seen(.wrongType, "")])
        #expect(problems(.null) == [Seen(.null, "")])
    }

    @Test func `a subject needs an id or at least one identifier`() throws {
        let badge = try Fixture.completeBadge()
        let bare = try Fixture.without(Fixture.without(badge, "/credentialSubject/id"), "/credentialSubject/identifier")
        #expect(problems(bare) == [Seen(.noRecipient, "/credentialSubject")])
        let named = try Fixture.altered(bare, "/credentialSubject/id", "did:example:ilse")
        #expect(problems(named) == [])
        let empty = try Fixture.altered(bare, "/credentialSubject/identifier", [])
        let expected = [
            Seen(.noRecipient, "/credentialSubject"), Seen(.emptyArray, "/credentialSubject/identifier"),
        ]
        #expect(problems(empty) == expected)
    }

    @Test func `criteria need an id or a narrative`() throws {
        let place = "/credentialSubject/achievement/criteria"
        let badge = try Fixture.completeBadge()
        #expect(try problems(Fixture.altered(badge, place, .object(JSONObject()))) == [Seen(.noCriteria, place)])
        #expect(try problems(Fixture.altered(badge, place, ["narrative": "Done."])) == [])
    }

    @Test func `a related resource needs a digest and an id of its own`() throws {
        let badge = try Fixture.completeBadge()
        let one = try Fixture.without(badge, "/relatedResource/1/digestMultibase")
        #expect(problems(one) == [])
        let bare = try Fixture.without(one, "/relatedResource/1/digestSRI")
        #expect(problems(bare) == [Seen(.noDigest, "/relatedResource/1")])
        let id = try #require(badge["relatedResource"]?.items[0]["id"])
        let twice = try Fixture.altered(badge, "/relatedResource/1/id", id)
        #expect(problems(twice) == [Seen(.duplicateIdentifier, "/relatedResource/1/id")])
    }

    @Test func `a badge must not end before it begins`() throws {
        let badge = try Fixture.completeBadge()
        let late = try Fixture.altered(badge, "/validUntil", "2026-05-29T16:59:59+02:00")
        #expect(problems(late) == [Seen(.endsBeforeBeginning, "/validUntil")])
        #expect(try problems(Fixture.altered(badge, "/validUntil", "2026-05-29T17:00:00+02:00")) == [])
    }

    @Test func `type names the class that belongs in the place`() throws {
        let badge = try Fixture.completeBadge()
        #expect(
            try problems(Fixture.altered(badge, "/type", ["OpenBadgeCredential"])) == [Seen(.typeValueMissing, "/type")]
        )
        let plain = try Fixture.altered(badge, "/type", ["VerifiableCredential"])
        #expect(problems(plain) == [Seen(.typeValueMissing, "/type")])
        let old = try Fixture.altered(badge, "/type", ["AchievementCredential", "VerifiableCredential"])
        #expect(problems(old) == [])
        let evidence = try Fixture.altered(badge, "/evidence/0/type", ["Proof"])
        #expect(problems(evidence) == [Seen(.typeValueMissing, "/evidence/0/type")])
        let number = try Fixture.altered(badge, "/evidence/0/type", ["Evidence", 3])
        #expect(problems(number) == [Seen(.wrongType, "/evidence/0/type/1")])
    }

    @Test func `an endorsement that stands alone is judged as one`() throws {
        let badge = try Fixture.completeBadge()
        let endorsement = try #require(badge["endorsement"]?.items[0])
        #expect(problems(endorsement) == [])
        #expect(try problems(Fixture.without(endorsement, "/name")) == [Seen(.missing, "/name")])
        #expect(try problems(Fixture.without(badge, "/name")) == [])
    }

    @Test func `a text with its language needs both, and nothing else`() throws {
        let badge = try Fixture.completeBadge()
        #expect(try problems(Fixture.without(badge, "/name/@language")) == [Seen(.missing, "/name/@language")])
        #expect(try problems(Fixture.without(badge, "/name/@value")) == [Seen(.missing, "/name/@value")])
        #expect(try problems(Fixture.altered(badge, "/name/url", "x")) == [Seen(.notAllowed, "/name/url")])
        let direction = try Fixture.altered(badge, "/name/@direction", "up")
        #expect(problems(direction) == [Seen(.valueNotListed, "/name/@direction")])
        #expect(try problems(Fixture.altered(badge, "/name/@value", 1)) == [Seen(.wrongType, "/name/@value")])
    }

    @Test func `what no rule names may say anything but null, nothing and keywords`() throws {
        let badge = try Fixture.completeBadge()
        let rich = try Fixture.altered(
            badge,
            "/season",
            ["a": [1, ["b": true]], "c": ["@value": "x", "@language": "en"]]
        )
        #expect(problems(rich) == [])
        for (value, place, reason): (JSON, String, StructureReason) in [
            (.null, "/season", .null), ([], "/season", .emptyArray), (["a": [1, .null]], "/season/a/1", .null),
            (["@id": "urn:x:y"], "/season/@id", .keywordAlias), ([["@type": "X"]], "/season/0/@type", .keywordAlias),
        ] {
            #expect(try problems(Fixture.altered(badge, "/season", value)) == [Seen(reason, place)])
        }
    }

    @Test func `all problems are listed, in the order of the document`() throws {
        var badge = try Fixture.completeBadge()
        badge = try Fixture.without(badge, "/validFrom")
        badge = try Fixture.altered(badge, "/credentialSubject/achievement/name", 1)
        badge = try Fixture.altered(badge, "/evidence/1/id", "not a url")
        let expected = [
            Seen(.missing, "/validFrom"), Seen(.wrongType, "/credentialSubject/achievement/name"),
            Seen(.badURL, "/evidence/1/id"),
        ]
        #expect(problems(badge) == expected)
    }

    @Test func `more problems than are listed are counted no further, and it is said`() throws {
        let tags = JSON.array(Array(repeating: .null, count: 5000))
        let badge = try Fixture.altered(Fixture.completeBadge(), "/credentialSubject/achievement/tag", tags)
        let found = problems(badge)
        #expect(found.count == CredentialStructure.limit + 1)
        #expect(found.last == Seen(.tooManyProblems, ""))
        let exactly = JSON.array(Array(repeating: .null, count: CredentialStructure.limit))
        let full = try Fixture.altered(badge, "/credentialSubject/achievement/tag", exactly)
        #expect(problems(full).last?.reason == "structure.null")
    }

    @Test func `what is found is shown escaped`() throws {
        let badge = try Fixture.altered(Fixture.completeBadge(), "/id", "a\u{1B}[2Jb")
        #expect(CredentialStructure.problems(in: badge).first?.found == #""a\u{1B}[2Jb""#)
    }

    @Test func `a badge of data model 1 has issuanceDate, a name and an issuer that is an object`() throws {
        let badge = Fixture.badgeOfDataModel1
        #expect(problems(badge) == [])
        #expect(try problems(Fixture.without(badge, "/name")) == [Seen(.missing, "/name")])
        #expect(try problems(Fixture.without(badge, "/issuanceDate")) == [Seen(.missing, "/issuanceDate")])
        #expect(try problems(Fixture.altered(badge, "/issuer", "https://x.example/")) == [Seen(.wrongType, "/issuer")])
        let late = try Fixture.altered(badge, "/expirationDate", "2020-01-01T00:00:00Z")
        #expect(problems(late) == [Seen(.endsBeforeBeginning, "/expirationDate")])
        let second = try Fixture.altered(badge, "/@context/0", "https://www.w3.org/ns/credentials/v2")
        #expect(problems(second) == [Seen(.missing, "/validFrom")])
        #expect(try problems(Fixture.altered(Fixture.completeBadge(), "/issuer", "did:web:x.example")) == [])
    }

    @Test(arguments: [
        "https://a.example", "did:web:a.example", "urn:uuid:1", "data:text/plain,a", "ni:///sha-256;abc",
        "https://пример.example/è", "HTTPS://a.example/%7E", "https://u@a.example:8/?q#f", "http://[::1]/",
    ])
    func `a URL is accepted`(_ text: String) throws {
        #expect(try problems(Fixture.altered(Fixture.completeBadge(), "/id", .string(text))) == [])
    }

    @Test(arguments: [
        "", "a", "a:", ":a", "//a.example", "https ://a.example", "https:a.example", "https://", "https:///path",
        "https://a.example/ b", "https://a.example/%7", "https://a.example/<", "did:web", "did:web:", "did:Web:a",
        "_:b0",
        "1a:b", "https://a.example/\u{202E}", "https://a.example/\n", "urn:x:\u{A0}", "https://:8/", "https://u@/",
    ])
    func `what only resembles a URL is refused`(_ text: String) throws {
        let badge = try Fixture.altered(Fixture.completeBadge(), "/id", .string(text))
        #expect(problems(badge) == [Seen(.badURL, "/id")])
    }

    @Test(arguments: [
        ("en", true), ("tlh", true), ("es-419", true), ("sr-Latn-RS", true), ("zh-Hant", true), ("EN", false),
        ("e", false),
        ("en-us", false), ("en_US", false), ("en-", false), ("en-US-x", false), ("english", false), ("-US", false),
    ])
    func `a language tag has the form that the standard admits`(_ tag: String, isGood: Bool) throws {
        let place = "/credentialSubject/achievement/inLanguage"
        let badge = try Fixture.altered(Fixture.completeBadge(), place, .string(tag))
        #expect(problems(badge) == (isGood ? [] : [Seen(.badLanguage, place)]))
    }

    @Test(arguments: [
        ("MicroCredential", true), ("ext:Residency", true), ("ext:a-b.c_d|e", true), ("microcredential", false),
        ("ext:", false), ("ext:a b", false), ("my ext:a", false), ("Ext:a", false),
    ])
    func `a list that may be extended admits its values and ext names`(_ value: String, isGood: Bool) throws {
        let place = "/credentialSubject/achievement/achievementType"
        let badge = try Fixture.altered(Fixture.completeBadge(), place, .string(value))
        #expect(problems(badge) == (isGood ? [] : [Seen(.valueNotListed, place)]))
    }

    @Test(arguments: [
        ("a.b.c", true), ("a..c", true), ("a.b", false), ("a.b.c.d", false), (".b.c", false), ("a.b=.c", false),
    ])
    func `an endorsement as JWT has three parts`(_ text: String, isGood: Bool) throws {
        let badge = try Fixture.altered(Fixture.completeBadge(), "/endorsementJwt/0", .string(text))
        #expect(problems(badge) == (isGood ? [] : [Seen(.badJWS, "/endorsementJwt/0")]))
    }
}
