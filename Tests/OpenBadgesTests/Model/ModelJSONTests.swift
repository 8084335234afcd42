import BadgeCrypto
import OpenBadges
import StrictJSON
import Testing
import VerifiableCredentials

struct ModelJSONTests {
    /// Every value in a JSON value, itself included.
    private func values(in json: JSON) -> [JSON] {
        let inner = json.array ?? json.object?.members.map(\.value) ?? []
        return [json] + inner.flatMap(values)
    }

    @Test func `there are no nulls and no empty arrays, objects or texts`() {
        for credential in [SampleCredential.full(), SampleCredential.small()] {
            for value in values(in: credential.json) {
                #expect(value != .null)
                #expect(value != [])
                #expect(value.object?.isEmpty != true)
                #expect(value != "")
            }
        }
    }

    @Test func `members stand in the order of the standard`() throws {
        let json = SampleCredential.full().json
        #expect(
            json.object?.names == [
                "@context", "id", "type", "name", "issuer", "validFrom", "validUntil", "awardedDate",
                "credentialSubject",
                "evidence", "relatedResource",
            ]
        )
        #expect(json["issuer"]?.object?.names == ["id", "type", "name", "url", "description", "email"])
        let subject = try #require(json["credentialSubject"])
        #expect(
            subject.object?.names == [
                "id", "type", "identifier", "activityStartDate", "activityEndDate", "narrative", "source",
                "achievement",
                "result",
            ]
        )
        let achievement = try #require(subject["achievement"])
        #expect(
            achievement.object?.names == [
                "id", "type", "achievementType", "version", "name", "description", "criteria", "alignment",
                "resultDescription",
            ]
        )
        #expect(achievement["criteria"]?.object?.names == ["id", "narrative"])
        #expect(
            achievement["alignment"]?.items.first?.object?.names == [
                "type", "targetType", "targetName", "targetDescription", "targetFramework", "targetCode", "targetUrl",
            ]
        )
        #expect(
            achievement["resultDescription"]?.items.first?.object?.names == [
                "id", "type", "name", "requiredLevel", "resultType", "rubricCriterionLevel",
            ]
        )
        #expect(subject["result"]?.items.first?.object?.names == ["type", "achievedLevel", "resultDescription"])
        #expect(
            json["evidence"]?.items.first?.object?.names == [
                "id", "type", "name", "description", "narrative", "genre", "audience",
            ]
        )
        #expect(json["relatedResource"]?.items.first?.object?.names == ["id", "mediaType", "digestMultibase"])
    }

    @Test func `what is absent is left out`() {
        let json = SampleCredential.small().json
        #expect(json.object?.names == ["@context", "id", "type", "name", "issuer", "validFrom", "credentialSubject"])
        #expect(json["issuer"] == ["id": "did:example:issuer", "type": ["Profile"]])
        #expect(json["credentialSubject"]?.object?.names == ["type", "identifier", "achievement"])
    }

    @Test func `contexts and types are those of Open Badges 3_0 on data model 2_0`() {
        let json = SampleCredential.small().json
        #expect(
            json["@context"] == [
                "https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
            ]
        )
        #expect(json["type"] == ["VerifiableCredential", "OpenBadgeCredential"])
        #expect(json["validFrom"] == "2026-11-22T00:00:00Z")
    }

    @Test func `nothing in it breaks a rule of the standard`() {
        for credential in [SampleCredential.full(), SampleCredential.small()] {
            let json = credential.json
            #expect(CredentialStructure.problems(in: json) == [])
            #expect(ContextRules.problems(in: json) == [])
            #expect(ContextRules.losses(in: json) == [])
            #expect(ResultRules.judgements(in: json).allSatisfy { $0.outcome == .passed })
        }
    }

    @Test func `a badge below the required level is told from one that reaches it`() {
        var credential = SampleCredential.full()
        credential.credentialSubject.result = []
        #expect(ResultRules.judgements(in: credential.json).contains { $0.reason == .missingResult })
    }

    @Test func `a measured value is written as text between its bounds`() {
        let description = ResultDescription(
            id: "urn:x",
            name: "Participants",
            resultType: "RawScore",
            requiredValue: "2",
            valueMin: "0",
            valueMax: "100"
        )
        #expect(
            description.json == [
                "id": "urn:x", "type": ["ResultDescription"], "name": "Participants", "requiredValue": "2",
                "resultType": "RawScore", "valueMax": "100", "valueMin": "0",
            ]
        )
        #expect(
            AchievementResult(resultDescription: "urn:x", status: "Completed", value: "3").json
                == ["type": ["Result"], "resultDescription": "urn:x", "status": "Completed", "value": "3"]
        )
    }

    @Test func `a pin is a multihash of SHA-256 in base58btc`() throws {
        let digest = try Digest.sha256(Array("test".utf8))
        let json = RelatedResource(id: "https://example.org/a", mediaType: nil, sha256: digest).json
        #expect(json.object?.names == ["id", "digestMultibase"])
        let text = try #require(json["digestMultibase"]?.string)
        let multihash = try Multihash(digestMultibase: text)
        #expect(multihash.algorithm == .sha256)
        #expect(multihash.digest == digest)
    }

    /// RFC 6920 has no hash of `test`; the hash itself is FIPS 180's.
    @Test func `a private artifact is named by its hash`() throws {
        let digest = try Digest.sha256(Array("test".utf8))
        #expect(
            RelatedResource.nameByHash(sha256: digest) == "ni:///sha-256;n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"
        )
    }
}
