import BadgeTesting
import BadgeVerification
import OpenBadges
import StrictJSON
import Testing

@Suite struct RecipientTrapTests {
    @Test func `nothing can be asked about nobody`() {
        #expect(RecipientIdentity(type: "emailAddress", value: "") == nil)
        #expect(RecipientIdentity(type: "", value: "ana@school.example") == nil)
        #expect(RecipientIdentity(type: "emailAddress", value: "ana@school.example") != nil)
    }

    @Test func `a hashed identity is found with its salt`() async throws {
        let report = try await ReasonCase.asking("emailAddress", SampleBadge.email).report()
        #expect(report.found(.recipientMatch) == ["passed recipient.same"])
        #expect(report.verdict == .verified)
    }

    @Test(arguments: ["Ana@school.example", "ana@school.example ", "ana@school", "sha256$"])
    func `another address is someone else`(address: String) async throws {
        let report = try await ReasonCase.asking("emailAddress", address).report()
        #expect(report.found(.recipientMatch) == ["failed recipient.different"])
        #expect(report.verdict == .notVerified)
    }

    @Test func `the hash itself is not the identity`() async throws {
        let hash = try IdentityObject.hash(of: SampleBadge.email, salt: TestIssuer.salt)
        #expect(try await ReasonCase.asking("emailAddress", hash).report().verdict == .notVerified)
        #expect(
            try await ReasonCase.asking("emailAddress", SampleBadge.email + TestIssuer.salt).report().verdict
                == .notVerified
        )
    }

    @Test func `another salt, no salt and a salt that is no text are told apart`() async throws {
        let place = "/credentialSubject/identifier/1/salt"
        func report(_ change: (JSON) throws -> JSON) async throws -> [String] {
            var situation = try ReasonCase.signed(.embeddedEdDSA, change)
            situation.policy.recipient = RecipientIdentity(type: "emailAddress", value: SampleBadge.email)
            return try await situation.report().found(.recipientMatch)
        }
        #expect(try await report { try $0.setting(place, "00") } == ["failed recipient.different"])
        #expect(try await report { try $0.removing(place) } == ["failed recipient.different"])
        #expect(try await report { try $0.setting(place, 5) } == ["undetermined recipient.cannotTell"])
    }

    @Test func `an identity of another type, and a badge without any, leave it open`() async throws {
        let report = try await ReasonCase.asking("studentId", "Ana Rivera").report()
        #expect(report.found(.recipientMatch) == ["undetermined recipient.noSuchIdentity"])
        #expect(report.verdict == .undetermined)
        let id = try await ReasonCase.asking("id", "did:example:ana").report()
        #expect(id.found(.recipientMatch) == ["undetermined recipient.noSuchIdentity"])
    }

    @Test func `the subject's own id is compared as bytes`() async throws {
        func report(_ asked: String) async throws -> [String] {
            var situation = try ReasonCase.signed { try $0.setting("/credentialSubject/id", "did:example:\u{E9}") }
            situation.policy.recipient = RecipientIdentity(type: "id", value: asked)
            return try await situation.report().found(.recipientMatch)
        }
        #expect(try await report("did:example:\u{E9}") == ["passed recipient.same"])
        #expect(try await report("did:example:e\u{301}") == ["failed recipient.different"])
    }

    @Test func `who is asked about never helps a badge whose signature fails`() async throws {
        var situation = try ReasonCase.afterwards {
            try $0.setting("/credentialSubject/identifier/0/identityHash", "Mallory")
        }
        situation.policy.recipient = RecipientIdentity(type: "name", value: "Mallory")
        #expect(try await situation.report().verdict == .notVerified)
    }
}
