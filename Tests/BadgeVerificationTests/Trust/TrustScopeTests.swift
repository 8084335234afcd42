import BadgeTesting
import BadgeVerification
import StrictJSON
import Testing
import VerifiableCredentials

/// For what and when an issuer is trusted.
@Suite struct TrustScopeTests {
    private static let id = "urn:uuid:00000000-0000-4000-8000-000000000002"

    private static func pattern(_ text: String) throws -> AchievementPattern {
        try #require(AchievementPattern(text))
    }

    @Test func `the last second of the trust counts, and the first`() async throws {
        for (scope, expected) in [
            (TrustScope(until: TestIssuer.now), "passed issuer.listed"),
            (TrustScope(until: TestIssuer.now.adding(seconds: -1)), "undetermined issuer.entryEnded"),
            (TrustScope(from: TestIssuer.now), "passed issuer.listed"),
            (TrustScope(from: TestIssuer.now.adding(seconds: 1)), "undetermined issuer.entryNotYet"),
        ] {
            let report = try await Situation.trusting(scope).report()
            #expect(report.found(.issuerTrusted) == [expected])
            #expect(report.verdict == (expected.hasPrefix("passed") ? .verified : .undetermined))
        }
    }

    @Test func `the trust is judged for the instant of the verification`() async throws {
        var situation = try Situation.trusting(TrustScope(until: TestIssuer.now.adding(seconds: 86_400)))
        #expect(try await situation.report().verdict == .verified)
        situation.input.at = TestIssuer.now.adding(seconds: 86_401)
        let report = try await situation.report()
        #expect(report.found(.issuerTrusted) == ["undetermined issuer.entryEnded"])
        #expect(
            Headline.text(of: report).hasPrefix("Genuine, but your trust in this issuer ended on 2026-11-23: \"Known")
        )
    }

    @Test(arguments: [
        ("https://school.example/badges/*", "https://school.example/badges/coaching", true),
        ("https://school.example/badges/*", "https://school.example/badge/coaching", false),
        ("https://school.example/badges/*", "https://school.example.other.example/badges/coaching", false),
        ("https://school.example/*", "https://school.example/", true), ("urn:uuid:*", "urn:uuid:1", true),
        ("https://school.example/badges#*", "https://school.example/badges#1", true),
        ("https://school.example/badges", "https://school.example/badges/", false),
        ("https://school.example/\u{E9}", "https://school.example/e\u{301}", false),
    ])
    func `an achievement is meant by its bytes or by its beginning`(text: String, id: String, isMeant: Bool) throws {
        #expect(try Self.pattern(text).matches(id) == isMeant)
    }

    @Test(arguments: [
        "", "*", "https://school.example*", "https://school.example/a*", "https://*", "https:*",
        "http://school.example:*",
        "https://*/badges", "urn:*:1", "urn:uuid:1**",
    ])
    func `a beginning that others share too easily is refused`(text: String) {
        #expect(AchievementPattern(text) == nil)
    }

    @Test func `an achievement without an id is none that may be awarded`() async throws {
        var situation = try Situation.trusting(TrustScope(achievements: [Self.pattern(Self.id)]))
        #expect(try await situation.report().verdict == .verified)
        let issuer = try TestIssuer()
        let badge = try SampleBadge.complete(issuer: issuer.did).removing("/credentialSubject/achievement/id")
        situation.bytes = try issuer.sign(badge, .embeddedEdDSA)
        #expect(
            try await situation.report().found(.issuerTrusted) == ["undetermined issuer.achievementNotListed"]
        )
    }

    @Test func `a second achievement that may not be awarded is not overlooked`() async throws {
        var situation = try Situation.trusting(TrustScope(achievements: [Self.pattern(Self.id)]))
        let issuer = try TestIssuer()
        let badge = try SampleBadge.complete(issuer: issuer.did)
        let subject = try #require(badge["credentialSubject"])
        let other = try subject.setting("/achievement/id", "urn:uuid:00000000-0000-4000-8000-000000000009")
        for list in [[subject, other], [other, subject]] as [[JSON]] {
            situation.bytes = try issuer.sign(badge.setting("/credentialSubject", .array(list)), .embeddedEdDSA)
            #expect(
                try await situation.report().found(.issuerTrusted) == ["undetermined issuer.achievementNotListed"]
            )
        }
    }

    @Test func `of several entries the one that is in force counts`() async throws {
        let issuer = try TestIssuer()
        let ended = TrustScope(until: TestIssuer.now.adding(seconds: -1))
        var situation = try Situation.good()
        situation.input.trust = TrustList([
            TrustList.Entry(issuer: issuer.did, name: "Old", scope: ended),
            TrustList.Entry(issuer: issuer.did, name: "New"),
        ])
        let report = try await situation.report()
        #expect(report.verdict == .verified)
        #expect(report.results(of: .issuerTrusted).first?.finding("listedAs") == "New")
    }

    @Test func `a key whose entry has ended speaks for nobody, though another entry is in force`() async throws {
        let issuer = try TestIssuer()
        let ended = TrustScope(until: TestIssuer.now.adding(seconds: -1))
        var situation = try Situation.good()
        situation.input.trust = TrustList([
            TrustList.Entry(issuer: issuer.did, keys: [issuer.key.publicKey], scope: ended),
            TrustList.Entry(issuer: issuer.did, keys: [try TestIssuerKeys.other()]),
        ])
        #expect(try await situation.report().found(.issuerTrusted) == ["undetermined issuer.entryEnded"])
        situation.input.trust.entries[0].scope = TrustScope()
        #expect(try await situation.report().found(.issuerTrusted) == ["passed issuer.listed"])
    }

    @Test func `another key fails also where the trust has ended`() async throws {
        var situation = try Situation.trusting(TrustScope(until: TestIssuer.now.adding(seconds: -1)))
        situation.input.trust.entries[0].keys = [try TestIssuerKeys.other()]
        #expect(try await situation.report().verdict == .notVerified)
    }
}
