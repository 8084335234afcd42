import BadgeIssuing
import BadgeTesting
import Testing

/// What the NEA sample becomes: everything that DESIGN.md's "The credential" asks for.
struct CredentialAssemblyTests {
    private func json() throws -> JSON {
        try Sample().assemble().credential.json
    }

    @Test func `a badge says what it is, by whom, for when`() throws {
        let json = try json()
        #expect(
            json.object?.names == [
                "@context", "id", "type", "name", "issuer", "validFrom", "awardedDate", "credentialSubject", "evidence",
                "relatedResource",
            ]
        )
        #expect(json["name"] == "Coaching and Mentoring")
        #expect(json["validFrom"] == "2026-11-22T00:00:00Z")
        #expect(json["awardedDate"] == "2026-11-22T00:00:00Z")
        let key = try SampleIssuer.key().publicKey
        #expect(json["issuer"]?["id"] == .string(KeyDID.did(for: key)))
        #expect(json["issuer"]?["name"] == "Example Teacher Leadership Program")
        #expect(json["issuer"]?["url"] == "https://badges.example.org/")
    }

    @Test func `the subject says what was done, when, and who assessed it`() throws {
        let subject = try #require(try json()["credentialSubject"])
        #expect(subject["activityStartDate"] == "2026-02-02T00:00:00Z")
        #expect(subject["activityEndDate"] == "2026-06-12T00:00:00Z")
        #expect(subject["narrative"]?.string?.hasPrefix("Coached two colleagues") == true)
        #expect(subject["source"]?["name"] == "Assessment panel: 2 assessors, not told whose work it was")
        #expect(subject["source"]?["id"]?.string?.hasPrefix("urn:uuid:") == true)
    }

    @Test func `a panel is blind only where the template demands it`() throws {
        var sample = try Sample()
        try sample.replaceInTemplate(
            "to the assessors.\n    origin: stated\n    strength: required\n",
            with: "to the assessors.\n    origin: stated\n    strength: advised\n"
        )
        let source = try sample.assemble().credential.credentialSubject.source
        #expect(source?.name == "Assessment panel: 2 assessors")
    }

    @Test func `one assessor is one`() throws {
        var sample = try Sample()
        sample.remove("assessments/assessor-b.yaml")
        let subject = try sample.assemble().credential.credentialSubject
        #expect(subject.source?.name == "Assessment panel: 1 assessor, not told whose work it was")
        #expect(!subject.achievement.resultDescription.contains { $0.resultType == "ext:AssessorAgreement" })
    }

    @Test func `the achievement carries version, criteria and alignment`() throws {
        let achievement = try #require(try json()["credentialSubject"]?["achievement"])
        #expect(achievement["id"] == "https://badges.example.org/achievements/nea-coaching-and-mentoring")
        #expect(achievement["type"] == ["Achievement"])
        #expect(achievement["achievementType"] == "MicroCredential")
        #expect(achievement["version"] == "2022-03-19")
        #expect(
            achievement["criteria"]?["id"]
                == "https://badges.example.org/achievements/nea-coaching-and-mentoring/criteria"
        )
        #expect(achievement["criteria"]?["narrative"]?.string?.hasPrefix("The educator studied the needs") == true)
        #expect(
            achievement["alignment"] == [
                [
                    "type": ["Alignment"], "targetType": "ceasn:Competency", "targetName": "Coaching and Mentoring",
                    "targetFramework": "NEA Teacher Leadership Competencies (2018)",
                    "targetCode": "Instructional: Coaching and Mentoring",
                    "targetUrl": "https://www.nea.org/teacher-leadership",
                ]
            ]
        )
    }

    @Test func `without a place for achievements the id follows from issuer and template`() throws {
        let achievement = try Sample().assemble(SampleIssuer.issuer(achievementBase: nil)).credential.credentialSubject
            .achievement
        #expect(achievement.id.hasPrefix("urn:uuid:"))
        #expect(achievement.criteriaID == nil)
    }

    @Test func `the result keeps every rule of the standard`() throws {
        let json = try json()
        #expect(CredentialStructure.problems(in: json) == [])
        #expect(ContextRules.problems(in: json) == [])
        #expect(ContextRules.losses(in: json) == [])
    }

    @Test(arguments: ["https://badges.example.org/issuer", "did:web:badges.example.org", "did:jwk"])
    func `any kind of issuer gives a badge that keeps the rules`(id: String) throws {
        let key = try SampleIssuer.key().publicKey
        let id = id == "did:jwk" ? DIDJWK.did(for: key) : id
        let issuer = try IssuerDescription(profile: Profile(id: id, name: "Example Program"), key: key)
        #expect(try Sample().assemble(issuer).credential.json["issuer"]?["id"] == .string(id))
    }

    @Test func `an issuer that is no URI is refused before anything is signed`() throws {
        let key = try SampleIssuer.key().publicKey
        let issuer = try IssuerDescription(profile: Profile(id: "our school", name: "Example Program"), key: key)
        let error = try #require(try Sample().refusal(issuer))
        #expect(error.code == .notConforming)
        #expect(error.detail.contains("/issuer"))
    }

    @Test func `a template with a period gives an end`() throws {
        var sample = try Sample()
        #expect(try sample.assemble().credential.validUntil == nil)
        try sample.replaceInTemplate(
            "\nalignments:\n",
            with: "\nvalidity: {months: 36, renewal: {statement: New evidence.}}\n\nalignments:\n"
        )
        #expect(try sample.assemble().credential.json["validUntil"] == "2029-11-22T00:00:00Z")
    }

    @Test func `the same inputs give the same credential, other randomness another id and salt`() throws {
        let sample = try Sample()
        let first = try sample.assemble().credential
        #expect(try sample.assemble().credential == first)
        let other = try sample.assemble(seed: 2).credential
        #expect(other.id != first.id)
        #expect(other.credentialSubject.identifier != first.credentialSubject.identifier)
        #expect(other.credentialSubject.achievement == first.credentialSubject.achievement)
        #expect(other.evidence == first.evidence)
    }

    @Test func `the id is a random UUID`() throws {
        let id = try Sample().assemble().credential.id
        #expect(id.hasPrefix("urn:uuid:"))
        let parts = id.dropFirst(9).split(separator: "-")
        #expect(parts.map(\.count) == [8, 4, 4, 4, 12])
        #expect(parts[2].first == "4")
        #expect("89ab".contains(try #require(parts[3].first)))
    }

    @Test func `what the rules do not award is refused with every obstacle`() throws {
        var sample = try Sample()
        try sample.replace("  own-work: true\n", with: "  own-work: false\n")
        try sample.replace("        form: open-design-plan\n", with: "")
        let error = try #require(try sample.refusal())
        #expect(error.code == .notAwarded)
        #expect(error.detail.contains("Own work"))
        #expect(error.detail.contains("The plan's form"))
        #expect(!error.detail.contains("Consent"))
        #expect(try Sample().refusal() == nil)
    }

    private struct NoRandomness: RandomSource {
        func bytes(_ count: Int) throws(CryptoError) -> [UInt8] {
            try SecureRandom().bytes(-1)
        }
    }

    @Test func `without randomness nothing is assembled`() throws {
        let decision = try Sample().decide()
        let issuer = try SampleIssuer.issuer()
        let code = issuingRefusal { () throws(IssuingError) in
            try CredentialAssembly(of: decision, issuer: issuer, at: SampleIssuer.day, random: NoRandomness())
        }
        #expect(code == .cryptography)
    }
}
