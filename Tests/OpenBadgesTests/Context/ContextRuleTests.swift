import OpenBadges
import StrictJSON
import Testing

struct ContextRuleTests {
    static let v2: JSON = "https://www.w3.org/ns/credentials/v2"
    static let badges: JSON = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"

    private func contextProblems(_ contexts: JSON?) throws -> [String] {
        var badge = try Fixture.completeBadge()
        badge = try contexts.map { try Fixture.altered(badge, "/@context", $0) } ?? Fixture.without(badge, "/@context")
        return ContextRules.problems(in: badge).map { "\($0.reason.rawValue) \($0.subject)" }
    }

    @Test func `the data model's context first and that of Open Badges second are right`() throws {
        #expect(try contextProblems([Self.v2, Self.badges]) == [])
        #expect(try contextProblems(["https://www.w3.org/2018/credentials/v1", Self.badges]) == [])
        let alias: JSON = "https://purl.imsglobal.org/spec/ob/v3p0/context/ob_v3p0.jsonld"
        #expect(try contextProblems([Self.v2, alias, "https://w3id.org/security/multikey/v1"]) == [])
    }

    @Test func `another order, another context or none is a problem`() throws {
        #expect(try contextProblems(nil) == ["context.missing /@context"])
        #expect(
            try contextProblems([Self.badges, Self.v2]) == [
                "context.wrongFirst /@context/0", "context.wrongSecond /@context/1",
            ]
        )
        #expect(try contextProblems([Self.v2]) == ["context.wrongSecond /@context/1"])
        #expect(
            try contextProblems([Self.v2, "https://w3id.org/openbadges/v2"]) == ["context.wrongSecond /@context/1"]
        )
    }

    @Test func `a context that stands twice, is written out, is no text or is one too many is a problem`() throws {
        #expect(try contextProblems([Self.v2, Self.badges, Self.badges]) == ["context.repeated /@context/2"])
        #expect(
            try contextProblems([Self.v2, Self.badges, ["x": "https://x.example/#x"]]) == ["context.inline /@context/2"]
        )
        #expect(try contextProblems([Self.v2, Self.badges, 3]) == ["context.notText /@context/2"])
        let many = (0..<63).map { JSON.string("https://c.example/\($0)") }
        #expect(try contextProblems(.array([Self.v2, Self.badges] + many)) == ["context.tooMany /@context/64"])
        #expect(try contextProblems(.array([Self.v2, Self.badges] + many.dropLast())) == [])
    }

    @Test func `the contexts of an endorsement inside are judged, those of a proof are not`() throws {
        let badge = try Fixture.altered(Fixture.completeBadge(), "/issuer/endorsement/0/@context/1", 3)
        let found = ContextRules.problems(in: badge).map { "\($0.reason.rawValue) \($0.subject)" }
        let place = "/issuer/endorsement/0/@context/1"
        #expect(found == ["context.wrongSecond \(place)", "context.notText \(place)"])
        #expect(try ContextRules.problems(in: Fixture.altered(Fixture.completeBadge(), "/proof/0/@context", [3])) == [])
    }

    @Test func `a context that is not known is listed and is no problem by itself`() throws {
        let badge = try Fixture.altered(Fixture.completeBadge(), "/@context/2", "https://new.example/context")
        #expect(ContextRules.problems(in: badge) == [])
        let unknown = ContextRules.unknownContexts(in: badge)
        #expect(unknown.map(\.subject.description) == ["/@context/2"] && unknown.first?.reason == .unknown)
        #expect(try ContextRules.unknownContexts(in: Fixture.completeBadge()) == [])
    }

    @Test(arguments: [
        ("context.json", true), ("context-3.0.3.json", true), ("context-3.0.3-3.1.0.json", true),
        ("context-3.0.json", false),
        ("context-4.0.0.json", false), ("context-3.0.3json", false), ("context-3.0.30.json", false),
        ("contexts.json", false),
        ("context-3x0.3.json", false), ("context-3.0.٣.json", false),
    ])
    func `the URL of the context of Open Badges has the form of the official schema`(_ name: String, isGood: Bool) {
        #expect(KnownContexts.isOpenBadges3("https://purl.imsglobal.org/spec/ob/v3p0/" + name) == isGood)
    }
}
