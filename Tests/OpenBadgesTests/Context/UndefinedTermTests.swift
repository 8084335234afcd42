import BadgeTesting
import OpenBadges
import StrictJSON
import Testing

struct UndefinedTermTests {
    private func undefined(_ credential: JSON) -> [String]? {
        guard case .judged(let terms) = ContextRules.undefinedTerms(in: credential) else { return nil }
        return terms.map { "\($0.reason.rawValue) \($0.subject) \($0.nearest ?? "-")" }
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
            #expect(undefined(altered) == ["context.undefinedTerm \(place) \(nearest)"])
        }
    }

    @Test func `members that the contexts define everywhere are not named`() throws {
        let badge = try Fixture.completeBadge()
        for place in [
            "/renderMethod", "/confidenceMethod", "/evidence/0/digestSRI", "/issuer/mediaType", "/evidence/0/image",
            "/credentialSubject/result/0/narrative", "/https:~1~1x.example~1term", "/iat",
        ] {
            #expect(try undefined(Fixture.altered(badge, place, "x")) == [])
        }
    }

    @Test(arguments: ["@", "@foo-bar", "@é", "@foo", "@ID", "@id ", "@context2", "@embed"])
    func `a name that begins with @ and is no keyword is undefined`(_ name: String) throws {
        let badge = try Fixture.altered(Fixture.completeBadge(), "/credentialSubject/" + name, "x")
        guard case .judged(let terms) = ContextRules.undefinedTerms(in: badge) else {
            Issue.record("the terms cannot be judged")
            return
        }
        #expect(terms.map(\.name) == [name])
    }

    @Test(arguments: [
        "@base", "@container", "@direction", "@graph", "@id", "@import", "@included", "@index", "@json", "@language",
        "@list", "@nest", "@none", "@prefix", "@propagate", "@protected", "@reverse", "@set", "@type", "@value",
        "@version", "@vocab",
    ])
    func `a keyword of JSON-LD is defined, and a problem of structure where a plain name belongs`(_ name: String) throws
    {
        let place = "/credentialSubject/" + name
        let badge = try Fixture.altered(Fixture.completeBadge(), place, "x")
        #expect(undefined(badge) == [])
        #expect(problems(badge) == [Seen(.keywordAlias, place)])
    }

    @Test func `a type that no context defines is named, one that is an IRI is not`() throws {
        let badge = try Fixture.completeBadge()
        let named = try Fixture.altered(badge, "/evidence/0/type", ["Evidence", "Artifact"])
        #expect(undefined(named) == ["context.undefinedType /evidence/0/type/1 -"])
        let near = try Fixture.altered(badge, "/refreshService/type", "1EdTechCredentialRefres")
        #expect(undefined(near) == ["context.undefinedType /refreshService/type 1EdTechCredentialRefresh"])
        let iri = try Fixture.altered(badge, "/evidence/0/type", ["Evidence", "https://x.example/Artifact"])
        #expect(undefined(iri) == [])
        let bare = try Fixture.altered(badge, "/@context", .array(Array(badge["@context"]!.items.prefix(2))))
        let expected = ["/credentialSchema/0/type", "/refreshService/type"].map { "context.undefinedType \($0) -" }
        #expect(undefined(bare) == expected)
    }

    @Test func `without its type an object has only the terms of everywhere`() throws {
        let badge = try Fixture.without(Fixture.completeBadge(), "/evidence/0/type")
        #expect(
            undefined(badge) == ["/evidence/0/genre", "/evidence/0/audience"].map { "context.undefinedTerm \($0) -" }
        )
    }

    @Test func `other contexts cannot be judged, and that is said`() throws {
        let badge = try Fixture.completeBadge()
        let place = try #require(JSONPointer("/@context"))
        let contexts: [JSON] = [
            ["https://www.w3.org/2018/credentials/v1", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
            ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json"],
            .array(badge["@context"]!.items + ["https://x.example/c"]), "https://www.w3.org/ns/credentials/v2",
        ]
        for context in contexts {
            let altered = try Fixture.altered(badge, "/@context", context)
            #expect(ContextRules.undefinedTerms(in: altered) == .cannotJudge([place]))
        }
        let inner = try Fixture.altered(badge, "/endorsement/0/@context/1", "https://x.example/c")
        let innerPlace = try #require(JSONPointer("/endorsement/0/@context"))
        #expect(ContextRules.undefinedTerms(in: inner) == .cannotJudge([innerPlace]))
        #expect(ContextRules.undefinedTerms(in: ["a": 1]) == .cannotJudge([.root]))
    }

    @Test(.enabled(if: Standards.mayRun, Comment(rawValue: Standards.absent)))
    func `our table of terms is what the published contexts define`() throws {
        let index = try JSON.read(Standards.bytes("contexts/contexts.json"))
        func context(_ url: String) throws -> JSONObject {
            let file = try #require(index[url]?.string)
            return try #require(try JSON.read(Standards.bytes("contexts/\(file)"))["@context"]?.object)
        }
        let documents = [try context(DataModelVersion.v2.context), try context(KnownContexts.openBadges)]
        func names(_ object: JSONObject) -> Set<String> { Set(object.names.filter { !$0.hasPrefix("@") }) }
        #expect(Set(DefinedTerms.everywhere) == documents.map(names).reduce([]) { $0.union($1) })
        var inClass: [String: Set<String>] = [:]
        var inMember: [String: Set<String>] = [:]
        var plain: Set<String> = []
        var without: Set<String> = []
        func read(_ definitions: JSONObject) {
            for member in definitions.members {
                guard case .object(let definition) = member.value else { continue }
                if definition["@type"]?.string == "@json" { plain.insert(member.name) }
                if definition["@context"] == .null { without.insert(member.name) }
                guard case .object(let scoped)? = definition["@context"] else { continue }
                let isClass = member.name.first?.isUppercase == true
                if isClass {
                    inClass[member.name, default: []].formUnion(names(scoped).subtracting(["id", "type"]))
                } else {
                    inMember[member.name, default: []].formUnion(names(scoped).subtracting(["id", "type"]))
                }
                read(scoped)
            }
        }
        documents.forEach(read)
        #expect(Dictionary(uniqueKeysWithValues: DefinedTerms.inClass.map { ($0.name, Set($0.terms)) }) == inClass)
        #expect(Dictionary(uniqueKeysWithValues: DefinedTerms.inMember.map { ($0.name, Set($0.terms)) }) == inMember)
        #expect(Set(DefinedTerms.plainJSON) == plain)
        #expect(Set(DefinedTerms.withoutContext) == without)
        let extensions = names(try context(KnownContexts.openBadgesExtensions)).subtracting(["id", "type"])
        #expect(Set(DefinedTerms.ofExtensions) == extensions)
        #expect(try KnownContexts.all.allSatisfy { url in try index[url] != nil || context(url).isEmpty })
        try Standards.report("terms of credentials/v2 and Open Badges 3.0.3", cases: inClass.count + inMember.count)
    }
}
