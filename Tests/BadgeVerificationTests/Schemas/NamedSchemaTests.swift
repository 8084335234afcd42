import BadgeCrypto
import BadgeTesting
import BadgeVerification
import OpenBadges
import StrictJSON
import Testing
import VerifiableCredentials

@Suite struct NamedSchemaTests {
    private func found(_ situation: Situation) async throws -> [String] {
        try await situation.report().found(.conformanceSchema)
    }

    @Test func `what the badge does not keep is told with place, rule, found and expected`() async throws {
        let schema = try ReasonCase.sampleSchema(name: "Other")
            .setting("/properties/credentialSubject/properties/result/minItems", 9)
        let report = try await ReasonCase.naming(schema).report()
        let result = try #require(report.results(of: .conformanceSchema).first)
        #expect(report.verdict == .notVerified)
        #expect(result.subject.description == "/credentialSchema/0")
        #expect(result.finding("place") == "/name" || result.finding("place") == "/credentialSubject/result")
        let problems = result.findings.first { $0.name == "problems" }?.value.items ?? []
        #expect(Set(problems.compactMap { $0["place"]?.string }) == ["/name", "/credentialSubject/result"])
        #expect(problems.allSatisfy { $0["rule"]?.string?.hasPrefix(ReasonCase.schemaURL + "#/properties/") == true })
        let sentence = Sentences.text(of: result)
        #expect(sentence.contains("and 1 more") && sentence.contains("expected"))
    }

    @Test func `a digest of the schema that fits is passed, here or in relatedResource`() async throws {
        let bytes = ReasonCase.sampleSchema().compactBytes()
        let digest = "sha384-" + Base64.encode(try Digest.sha384(bytes))
        #expect(
            try await found(ReasonCase.naming(bytes: bytes, ["digestSRI": .string(digest)])) == ["passed schema.kept"]
        )
        let entry: JSON = [["id": .string(ReasonCase.schemaURL), "type": "JsonSchema"]]
        for (pinned, expected) in [(bytes, "passed schema.kept"), ([1], "failed schema.digestDiffers")] {
            let pin = Multibase.encode([0x12, 0x20] + (try Digest.sha256(pinned)), as: .base64url)
            let related: JSON = [
                "id": .string(ReasonCase.schemaURL), "mediaType": "application/schema+json",
                "digestMultibase": .string(pin),
            ]
            let answers: [(String, Result<[UInt8], ResourceFailure>)] = [(ReasonCase.schemaURL, .success(bytes))]
            let situation = try ReasonCase.naming(entry, answers) { try $0.setting("/relatedResource/2", related) }
            #expect(try await found(situation) == [expected])
        }
    }

    @Test func `a schema of 1EdTech's kind is of draft 2019-09 where it does not say`() async throws {
        let entry: JSON = [["id": .string(ReasonCase.schemaURL), "type": "1EdTechJsonSchemaValidator2019"]]
        let schema: JSON = ["properties": ["type": ["items": [["const": "VerifiableCredential"]]]]]
        let answers: [(String, Result<[UInt8], ResourceFailure>)] = [
            (ReasonCase.schemaURL, .success(schema.compactBytes()))
        ]
        #expect(try await found(ReasonCase.naming(entry, answers)) == ["passed schema.kept"])
        #expect(try await found(ReasonCase.naming(schema)) == ["undetermined schema.draftNotKnown"])
    }

    @Test func `a badge in a token is judged without the claims of the token`() async throws {
        let entry: JSON = [["id": .string(ReasonCase.schemaURL), "type": "JsonSchema"]]
        let schema = try ReasonCase.sampleSchema().setting("/properties/iss", false)
        let situation = try ReasonCase.naming(
            entry,
            [(ReasonCase.schemaURL, .success(schema.compactBytes()))],
            .tokenEdDSA
        )
        #expect(try await found(situation) == ["passed schema.kept"])
    }

    @Test func `a schema in a credential counts where the credential holds`() async throws {
        let schema = ReasonCase.sampleSchema()
        #expect(try await found(ReasonCase.naming(carrier: ReasonCase.carrier(of: schema))) == ["passed schema.kept"])
        let other = ReasonCase.sampleSchema(name: "Other")
        #expect(try await found(ReasonCase.naming(carrier: ReasonCase.carrier(of: other))) == ["failed schema.notKept"])
    }

    @Test(arguments: [
        ("/validFrom", "2027-01-01T00:00:00Z", "schema.credentialNotProved"),
        ("/validUntil", "2026-02-01T00:00:00Z", "schema.credentialNotProved"),
        ("/issuer", "did:web:program.example", "schema.credentialNotProved"),
        ("/issuer", "did:key:z6MkpJySvETLnxhQG9DzEdmKJtysBDjuuTeDfUj1uNNCUqcj", "schema.credentialNotProved"),
        ("/type/1", "OtherCredential", "schema.unusable"), ("/credentialSubject", "urn:example:a", "schema.unusable"),
        ("/validFrom", "yesterday", "schema.unusable"),
    ])
    func `a credential with a schema that does not hold decides nothing`(
        place: String,
        value: String,
        reason: String
    ) async throws {
        let bytes = try ReasonCase.carrier(of: ReasonCase.sampleSchema()) { try $0.setting(place, .string(value)) }
        #expect(try await found(ReasonCase.naming(carrier: bytes)) == ["undetermined " + reason])
    }

    @Test func `a schema is no credential, a credential is no schema`() async throws {
        let bare = try ReasonCase.naming(carrier: ReasonCase.sampleSchema().compactBytes())
        #expect(try await found(bare) == ["undetermined schema.unusable"])
        let carrier = try ReasonCase.naming(bytes: ReasonCase.carrier(of: ReasonCase.sampleSchema()))
        #expect(try await found(carrier) == ["undetermined schema.draftNotKnown"])
    }

    @Test func `the official schema of the other kind of credential is not kept`() async throws {
        let url = "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_endorsementcredential_schema.json"
        let entry: JSON = [["id": .string(url), "type": "1EdTechJsonSchemaValidator2019"]]
        let report = try await ReasonCase.naming(entry, []).report()
        #expect(report.found(.conformanceSchema) == ["failed schema.broken"])
        #expect(Sentences.text(of: report.results(of: .conformanceSchema)[0]).contains("no endorsement"))
    }

    @Test func `every schema that a badge names is judged, each where it stands`() async throws {
        let official = "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json"
        let entries: JSON = [
            ["id": .string(official), "type": "1EdTechJsonSchemaValidator2019"],
            ["id": .string(ReasonCase.schemaURL), "type": "JsonSchema"],
            ["id": "https://program.example/other.json", "type": "JsonSchema"],
        ]
        let answers: [(String, Result<[UInt8], ResourceFailure>)] = [
            (ReasonCase.schemaURL, .success(ReasonCase.sampleSchema(name: "Other").compactBytes()))
        ]
        let situation = try ReasonCase.naming(entries, answers) {
            try $0.setting("/@context/2", .string(KnownContexts.openBadgesExtensions))
        }
        let report = try await situation.report()
        #expect(
            report.found(.conformanceSchema) == [
                "passed schema.conforms", "failed schema.notKept", "undetermined schema.notLookedUp",
            ]
        )
        #expect(
            report.results(of: .conformanceSchema).map(\.subject.description) == [
                "/credentialSchema/0", "/credentialSchema/1", "/credentialSchema/2",
            ]
        )
    }

    @Test func `all schemas of a badge share their limits`() async throws {
        let endless = try ReasonCase.sampleSchema().setting("/$ref", "#").compactBytes()
        let urls = (0..<40).map { "https://program.example/schema-\($0).json" }
        let entries = urls.map {
            JSON.object(JSONObject([.init(name: "id", value: .string($0)), .init(name: "type", value: "JsonSchema")]))
        }
        let report = try await ReasonCase.naming(.array(entries), urls.map { ($0, .success(endless)) }).report()
        #expect(report.found(.conformanceSchema) == Array(repeating: "undetermined schema.tooMuchWork", count: 40))
        let last = report.results(of: .conformanceSchema).last?.finding("problem")
        #expect(last?.contains("more than 16 schemas") == true)
    }

    @Test(arguments: ["#/$defs/strict", "#strict"])
    func `a part of a document is the schema where the address names it`(fragment: String) async throws {
        let strict: JSON = ["$anchor": "strict", "properties": ["name": ["const": "Other"]]]
        let schema = try ReasonCase.sampleSchema().setting("/$defs", ["strict": strict])
        let bytes = schema.compactBytes()
        func judged(_ fragment: String, _ more: JSON = [:]) async throws -> [String] {
            var entry: JSON = ["id": .string(ReasonCase.schemaURL + fragment), "type": "JsonSchema"]
            for member in more.object?.members ?? [] { entry = try entry.setting("/" + member.name, member.value) }
            return try await found(ReasonCase.naming([entry], [(ReasonCase.schemaURL, .success(bytes))]))
        }
        #expect(try await judged(fragment) == ["failed schema.notKept"])
        #expect(try await judged("") == ["passed schema.kept"])
        #expect(try await judged(fragment + "er") == ["undetermined schema.notSupported"])
        for (pinned, expected) in [(bytes, "failed schema.notKept"), ([1], "failed schema.digestDiffers")] {
            let pin = "sha384-" + Base64.encode(try Digest.sha384(pinned))
            #expect(try await judged(fragment, ["digestSRI": .string(pin)]) == [expected])
        }
    }

    @Test func `a document that a schema refers to fits the digest that the badge has for it`() async throws {
        let other = "https://program.example/part.json"
        let schema = try ReasonCase.sampleSchema().setting("/properties/name", ["$ref": .string(other)])
        let part: JSON = ["$schema": "https://json-schema.org/draft/2020-12/schema", "type": "string"]
        let answers: [(String, Result<[UInt8], ResourceFailure>)] = [
            (ReasonCase.schemaURL, .success(schema.compactBytes())), (other, .success(part.compactBytes())),
        ]
        let entry: JSON = [["id": .string(ReasonCase.schemaURL), "type": "JsonSchema"]]
        for (pinned, expected) in [(part.compactBytes(), "passed schema.kept"), ([1], "failed schema.digestDiffers")] {
            let pin = Multibase.encode([0x12, 0x20] + (try Digest.sha256(pinned)), as: .base64url)
            let related: JSON = [
                "id": .string(other), "mediaType": "application/schema+json", "digestMultibase": .string(pin),
            ]
            let situation = try ReasonCase.naming(entry, answers) { try $0.setting("/relatedResource/2", related) }
            let report = try await situation.report()
            #expect(report.found(.conformanceSchema) == [expected])
            guard expected.hasPrefix("failed") else { continue }
            let result = try #require(report.results(of: .conformanceSchema).first)
            #expect(result.finding("document") == other)
            #expect(Sentences.text(of: result).contains(other))
        }
    }

    private static let official =
        "https://purl.imsglobal.org/spec/ob/v3p0/schema/json-ld/ob_v3p0_achievementcredential_schema.json"

    @Test func `a digest of an official schema is compared with the bytes that were published`() async throws {
        func judged(_ digest: String?, _ bytes: [UInt8]? = nil) async throws -> [String] {
            var entry: JSON = ["id": .string(Self.official), "type": "1EdTechJsonSchemaValidator2019"]
            if let digest { entry = try entry.setting("/digestSRI", .string(digest)) }
            return try await found(ReasonCase.naming([entry], bytes.map { [(Self.official, .success($0))] } ?? []))
        }
        let published = [
            "sha256-hZ5AW1ktk8MmH+iZNi9BKIARQNTSDAFQKgZrNUBIPZU=",
            "sha384-1SzG5aAajYS1qMnx/TGAsjSKn4KFvbL6pUdF6CI1TMEjtvjWw/zvjMTimP04ACJr",
        ]
        let long = published[0] + " " + published[1]
        for digest in published + [long] { #expect(try await judged(digest) == ["passed schema.conforms"]) }
        #expect(try await judged(nil) == ["passed schema.conforms"])
        let other = ReasonCase.sampleSchema().compactBytes()
        let digest = "sha256-" + Base64.encode(try Digest.sha256(other))
        #expect(try await judged(digest) == ["undetermined schema.notLookedUp"])
        #expect(try await judged(digest, other) == ["passed schema.kept"])
        #expect(try await judged(digest, [1]) == ["failed schema.digestDiffers"])
        #expect(try await judged("sha512-AAAA", other) == ["undetermined schema.digestNotKnown"])
    }

    @Test(.enabled(if: Standards.mayRun, "the official suites (standards/data) are not on this machine"))
    func `the digest of the official schema is that of the published file`() async throws {
        let bytes = try Standards.bytes("ob3-schema/ob_v3p0_achievementcredential_schema.json")
        let entry: JSON = [
            "id": .string(Self.official), "type": "1EdTechJsonSchemaValidator2019",
            "digestSRI": .string("sha384-" + Base64.encode(try Digest.sha384(bytes))),
            "digestMultibase": .string(Multibase.encode([0x12, 0x20] + (try Digest.sha256(bytes)), as: .base64url)),
        ]
        #expect(try await found(ReasonCase.naming([entry], [])) == ["passed schema.conforms"])
    }

    @Test func `a schema that came over http without a digest is broken, but never kept`() async throws {
        let schema = ReasonCase.sampleSchema()
        #expect(try await found(ReasonCase.unprotected(schema)) == ["undetermined schema.notProtected"])
        let other = ReasonCase.sampleSchema(name: "Other")
        #expect(try await found(ReasonCase.unprotected(other)) == ["failed schema.notKept"])
        let pin = JSON.string("sha256-" + Base64.encode(try Digest.sha256(schema.compactBytes())))
        #expect(try await found(ReasonCase.unprotected(schema, ["digestSRI": pin])) == ["passed schema.kept"])
        var given = try ReasonCase.unprotected(schema)
        given.input.loader = GivenDocuments(answers: [
            ("http://program.example/schema.json", .success(schema.compactBytes()))
        ])
        #expect(try await found(given) == ["passed schema.kept"], "the user's own file")
        let part = "http://program.example/part.json"
        let refers = try schema.setting("/properties/name", ["$ref": .string(part)])
        var referring = try ReasonCase.naming([["id": .string(ReasonCase.schemaURL), "type": "JsonSchema"]], [])
        referring.input.loader = GivenDocuments(
            answers: [
                (ReasonCase.schemaURL, .success(refers.compactBytes())),
                (part, .success(try schema.removing("/properties").removing("/required").compactBytes())),
            ],
            source: .network
        )
        #expect(try await found(referring) == ["undetermined schema.notProtected"])
    }

    @Test func `a credential with a schema that can be withdrawn decides nothing`() async throws {
        let bytes = try ReasonCase.carrier(of: ReasonCase.sampleSchema()) {
            try $0.setting(
                "/credentialStatus",
                [
                    "type": "BitstringStatusListEntry", "statusPurpose": "revocation", "statusListIndex": "5",
                    "statusListCredential": "https://program.example/status",
                ]
            )
        }
        let report = try await ReasonCase.naming(carrier: bytes).report()
        #expect(report.found(.conformanceSchema) == ["undetermined schema.credentialNotProved"])
        #expect(Sentences.text(of: report.results(of: .conformanceSchema)[0]).contains("withdrawn"))
    }

    @Test func `the schemas of a badge and of its endorsements share what they may take`() async throws {
        @Sendable func entries(_ name: String) -> JSON {
            .array((0..<10).map { ["id": .string("https://\(name).example/\($0).json"), "type": "JsonSchema"] })
        }
        let endorsed = Endorsed(change: { try $0.setting("/credentialSchema", entries("endorser")) })
        var situation = try endorsed.situation { try $0.setting("/credentialSchema", entries("program")) }
        let schema = ReasonCase.sampleSchema()
        let any = try schema.removing("/properties").compactBytes()
        situation.input.loader = GivenDocuments(
            answers: ["endorser", "program"].flatMap { name in
                (0..<10).map { ("https://\(name).example/\($0).json", .success(any)) }
            }
        )
        let report = try await situation.report()
        #expect(report.found(.conformanceSchema) == Array(repeating: "passed schema.kept", count: 10))
        let inner = try #require(report.endorsements.first?.report)
        let expected =
            Array(repeating: "passed schema.kept", count: 6)
            + Array(repeating: "undetermined schema.tooMuchWork", count: 4)
        #expect(inner.found(.conformanceSchema) == expected)
    }
}
