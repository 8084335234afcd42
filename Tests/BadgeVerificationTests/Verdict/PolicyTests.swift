import BadgeVerification
import Testing

@Suite struct PolicyTests {
    @Test func `everything is required but evidence, endorsements and the newest version`() {
        let policy = VerificationPolicy()
        let optional: [CheckID] = [.evidenceIntegrity, .endorsementReport, .refreshService]
        for check in CheckID.allCases { #expect(policy.isRequired(check) == !optional.contains(check)) }
    }

    @Test func `each extra adds one check, and any issuer takes one away`() {
        #expect(VerificationPolicy(extras: [.evidence]).isRequired(.evidenceIntegrity))
        #expect(!VerificationPolicy(extras: [.evidence]).isRequired(.endorsementReport))
        #expect(VerificationPolicy(extras: [.endorsement]).isRequired(.endorsementReport))
        #expect(!VerificationPolicy(extras: [.endorsement]).isRequired(.refreshService))
        #expect(VerificationPolicy(extras: [.newest]).isRequired(.refreshService))
        let any = VerificationPolicy(acceptsAnyIssuer: true)
        for check in CheckID.allCases where check != .issuerTrusted {
            #expect(any.isRequired(check) == VerificationPolicy().isRequired(check))
        }
        #expect(!any.isRequired(.issuerTrusted))
    }

    @Test func `evidence that was not looked at counts only where it is required`() async throws {
        var situation = try Situation.good()
        situation.input.evidence = nil
        #expect(try await situation.report().verdict == .verified)
        situation.policy.extras = [.evidence]
        #expect(try await situation.report().verdict == .undetermined)
        situation.input.evidence = MemoryEvidence(files: [
            ("a", SampleBadge.plan), ("b", SampleBadge.reflection),
        ])
        #expect(try await situation.report().verdict == .verified)
    }

    @Test func `any issuer will do where the user says so, but not one under another key`() async throws {
        var situation = try Situation.good()
        situation.input.trust = TrustList()
        situation.policy.acceptsAnyIssuer = true
        #expect(try await situation.report().verdict == .verified)
        let other = try TestIssuerKeys.other()
        situation.input.trust = TrustList([TrustList.Entry(issuer: try TestIssuerKeys.did(), keys: [other])])
        #expect(try await situation.report().verdict == .notVerified)
    }

    @Test(arguments: [
        (Endorsed(), Verdict.verified), (Endorsed(isListed: false), .undetermined),
        (Endorsed(of: "urn:uuid:00000000-0000-4000-8000-00000000000f"), .notVerified),
    ])
    func `an endorsement counts only where it is required`(endorsed: Endorsed, verdict: Verdict) async throws {
        var situation = try endorsed.situation()
        #expect(try await situation.report().verdict == .verified)
        situation.policy.extras = [.endorsement]
        let report = try await situation.report()
        #expect(report.verdict == verdict)
        let blames = Headline.text(of: report).contains("an endorsement that the badge brings does not hold")
        #expect(blames == (verdict == .notVerified))
    }
}
