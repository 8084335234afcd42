import BadgeTesting
import BadgeVerification
import StrictJSON
import Testing
import VerifiableCredentials

/// The claims of a token against what the credential in it says (Open Badges 3.0 §8.2.4).
@Suite struct ClaimTrapTests {
    @Test(arguments: ["iss", "jti", "nbf", "exp"])
    func `a claim that is missing or says something else fails by its name`(claim: String) async throws {
        let missing = try await ReasonCase.token(payload: { $0[claim] = nil }).report()
        #expect(missing.found(.conformanceStructure) == ["failed token.claimMissing"])
        #expect(missing.results(of: .conformanceStructure).first?.finding("claim") == claim)
        #expect(missing.verdict == .notVerified)
        for value in ["urn:uuid:other", 1_600_000_000, .null, ["a"]] as [JSON] {
            let report = try await ReasonCase.token(payload: { $0[claim] = value }).report()
            #expect(report.found(.conformanceStructure).first == "failed token.claimDiffers")
            #expect(report.results(of: .conformanceStructure).first?.finding("claim") == claim)
            #expect(report.verdict == .notVerified)
        }
    }

    @Test func `sub must be the subject's id, and nothing where it has none`() async throws {
        let without = try await ReasonCase.token(payload: { $0["sub"] = "did:example:someone" }).report()
        #expect(without.found(.conformanceStructure) == ["failed token.claimDiffers"])

        func token(_ sub: JSON?) throws -> Situation {
            try ReasonCase.token(payload: {
                var subject = $0["credentialSubject"]?.object ?? JSONObject()
                subject["id"] = "did:example:ana"
                $0["credentialSubject"] = .object(subject)
                $0["sub"] = sub
            })
        }
        #expect(try await token("did:example:ana").report().verdict == .verified)
        let leftOut = try await token(nil).report()
        #expect(
            leftOut.found(.conformanceStructure) == ["passed structure.conforms", "notApplicable token.subjectLeftOut"]
        )
        #expect(leftOut.verdict == .verified)
        #expect(try await token(.null).report().found(.conformanceStructure) == ["failed token.claimDiffers"])
        let other = try await token("did:example:anna").report()
        #expect(other.found(.conformanceStructure) == ["failed token.claimDiffers"])
    }

    @Test func `an end that only the token states is a disagreement, and still ends it`() async throws {
        let past = JSON.number(JSONNumber(Int(TestIssuer.now.seconds) - 1))
        let report = try await ReasonCase.token(payload: {
            $0["validUntil"] = nil
            $0["exp"] = past
        }).report()
        #expect(report.found(.conformanceStructure) == ["failed token.claimDiffers"])
        #expect(report.found(.validityUntil) == ["failed validity.expired"])
    }

    @Test func `a token cannot extend what the credential says`() async throws {
        let future = JSON.number(JSONNumber(Int(TestIssuer.now.seconds) + 1_000_000))
        let report = try await ReasonCase.token(payload: {
            $0["validUntil"] = "2026-11-21T00:00:00Z"
            $0["exp"] = future
        }).report()
        #expect(report.found(.validityUntil) == ["failed validity.expired"])
    }

    @Test func `times of a token that are no whole numbers are refused`() async throws {
        for value in ["1795305600", .number(try #require(JSONNumber(1.5)))] as [JSON] {
            let report = try await ReasonCase.token(payload: { $0["exp"] = value }).report()
            #expect(report.found(.validityUntil) == ["passed validity.notEnded", "failed validity.malformed"])
        }
    }

    @Test func `a token that was made in the future is refused`() async throws {
        let ahead = JSON.number(JSONNumber(Int(TestIssuer.now.seconds) + 301))
        let report = try await ReasonCase.token(payload: { $0["iat"] = ahead }).report()
        #expect(report.found(.proofValidity) == ["failed proof.inFuture"])
        let skewed = JSON.number(JSONNumber(Int(TestIssuer.now.seconds) + 300))
        #expect(try await ReasonCase.token(payload: { $0["iat"] = skewed }).report().verdict == .verified)
    }

    @Test func `a claim that no context defines and no standard registers is told`() async throws {
        let report = try await ReasonCase.token(payload: { $0["grade"] = "A" }).report()
        #expect(report.found(.conformanceContext) == ["failed context.undefinedTerm"])
    }

    @Test func `members beside a vc claim are refused, each by its name`() async throws {
        func token(beside names: [String]) async throws -> Report {
            try await ReasonCase.token(payload: {
                let credential = VCJWT.credential(in: $0) ?? JSONObject()
                for name in credential.names where !names.contains(name) { $0[name] = nil }
                $0["vc"] = .object(credential)
            }).report()
        }
        #expect(try await token(beside: []).verdict == .verified)
        let report = try await token(beside: ["name", "credentialSubject"])
        #expect(
            report.results(of: .conformanceStructure).map { $0.reason.code + " " + $0.subject.description }
                == ["token.claimBeside /credentialSubject", "token.claimBeside /name"]
        )
        #expect(report.verdict == .notVerified)
    }

    @Test func `a credential hidden in a vc claim is the one that is judged`() async throws {
        let inner = try SampleBadge.complete(issuer: TestIssuer(seed: 7).did)
        let report = try await ReasonCase.token(payload: { $0["vc"] = inner }).report()
        #expect(report.verdict == .notVerified)
        #expect(report.found(.proofKey) == ["failed key.ofAnother"])
    }
}
