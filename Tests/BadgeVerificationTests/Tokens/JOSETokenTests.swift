import BadgeCrypto
import BadgeTesting
import BadgeVerification
import StrictJSON
import Testing
import VerifiableCredentials

/// Tokens as VC-JOSE-COSE writes them, beside those of Open Badges 3.0 and of the data model 1.1.
@Suite struct JOSETokenTests {
    private static func bare(
        _ claims: JSON = [:],
        typ: JSON? = "vc+jwt",
        cty: JSON? = nil
    ) throws -> Situation {
        try ReasonCase.token(
            payload: { payload in
                for name in VCJWT.claimNames { payload[name] = nil }
                for member in claims.object?.members ?? [] { payload[member.name] = member.value }
            },
            header: {
                $0["typ"] = typ
                $0["cty"] = cty
            }
        )
    }

    @Test(arguments: ["vc+jwt", "application/vc+jwt", "vc+ld+jwt", "vc+ld+json+jwt"])
    func `no claim has to stand beside the credential`(typ: String) async throws {
        let report = try await Self.bare(typ: .string(typ)).report()
        #expect(
            report.found(.conformanceStructure) == ["passed structure.conforms", "notApplicable token.claimsLeftOut"]
        )
        #expect(report.verdict == .verified)
    }

    @Test func `the same token under the type of Open Badges lacks its claims`() async throws {
        for typ in ["JWT", nil] as [JSON?] {
            let report = try await Self.bare(typ: typ).report()
            #expect(report.found(.conformanceStructure).allSatisfy { $0 == "failed token.claimMissing" })
            #expect(report.verdict == .notVerified)
        }
        #expect(try await Self.bare(typ: nil, cty: "vc").report().verdict == .verified)
    }

    @Test(arguments: ["iss", "jti", "sub"]) func `a claim that names somebody else fails`(name: String) async throws {
        let report = try await Self.bare([name: "did:example:other"]).report()
        #expect(report.found(.conformanceStructure).contains("failed token.claimDiffers"))
        #expect(report.verdict == .notVerified)
        let same = try await Self.bare(["iss": .string(TestIssuer().did)]).report()
        #expect(same.verdict == .verified)
    }

    @Test func `times of the token are times of the signature`() async throws {
        func time(_ offset: Int) -> JSON { .number(JSONNumber(Int(TestIssuer.now.seconds) + offset)) }
        let cases: [(JSON, String)] = [
            (["iat": time(-60)], "passed proof.timesHold"), (["iat": time(600)], "failed proof.inFuture"),
            (["exp": time(60)], "passed proof.timesHold"), (["exp": time(-60)], "failed proof.expired"),
            (["nbf": time(-60)], "passed proof.timesHold"), (["nbf": time(600)], "failed proof.inFuture"),
            (["iat": time(-60), "nbf": time(600)], "failed proof.inFuture"),
            (["iat": time(-60), "nbf": "x"], "failed proof.timeMalformed"),
            (["iat": "x", "nbf": time(-60)], "failed proof.timeMalformed"),
            (["iat": time(-60), "exp": time(-1)], "failed proof.expired"),
        ]
        for (claims, expected) in cases {
            let report = try await Self.bare(claims).report()
            #expect(report.found(.proofValidity) == [expected], "\(claims.compactText())")
            #expect(report.verdict == (expected.hasPrefix("passed") ? .verified : .notVerified))
            #expect(report.found(.validityUntil) == ["passed validity.notEnded"])
        }
    }

    @Test func `cty says that the content is a credential, or nothing`() async throws {
        for cty in ["vc", "VC", "application/vc", "vc+ld+json", "json"] {
            #expect(try await Self.bare(cty: .string(cty)).report().verdict == .verified, "\(cty)")
        }
        for cty in ["JWT", "vp", "image/png", "", 5, .null] as [JSON] {
            for typ in ["vc+jwt", "JWT"] as [JSON] {
                let report = try await ReasonCase.token(header: {
                    $0["typ"] = typ
                    $0["cty"] = cty
                }).report()
                #expect(report.found(.conformanceStructure) == ["failed token.content"], "\(cty.compactText())")
                #expect(report.verdict == .notVerified)
            }
        }
    }

    /// A credential of the data model 1.1 inside `vc`, with only so many members that the claims do not repeat.
    private static func old(_ change: (inout JSONObject) -> Void = { _ in }) throws -> Situation {
        let issuer = try TestIssuer()
        var credential = try SampleBadge.small(issuer: issuer.did)
        credential["@context"] = ["https://www.w3.org/2018/credentials/v1", .string(KnownContext.openBadges)]
        credential["name"] = "Peer Coaching"
        credential["id"] = nil
        credential["validFrom"] = nil
        var payload = JSONObject()
        payload["vc"] = .object(credential)
        payload["iss"] = .string(issuer.did)
        payload["jti"] = "urn:uuid:00000000-0000-4000-8000-000000000001"
        payload["nbf"] = .number(JSONNumber(Int(TestIssuer.now.seconds) - 3600))
        change(&payload)
        return Situation(
            bytes: try issuer.token(payload: payload, algorithm: .edDSA),
            trusting: issuer.did
        )
    }

    @Test func `what the claim vc leaves out stands in the claims`() async throws {
        let report = try await Self.old().report()
        #expect(report.verdict == .verified, "\(report.checks.filter { $0.outcome == .failed })")
        #expect(report.content?.id == "urn:uuid:00000000-0000-4000-8000-000000000001")
        #expect(report.found(.validityFrom) == ["passed validity.begun"])
        let later = try await Self.old { $0["nbf"] = .number(JSONNumber(Int(TestIssuer.now.seconds) + 3600)) }.report()
        #expect(later.found(.validityFrom) == ["failed validity.notYet"])
        let ended = try await Self.old { $0["exp"] = .number(JSONNumber(Int(TestIssuer.now.seconds) - 60)) }.report()
        #expect(ended.verdict == .notVerified)
        let without = try await Self.old { $0["jti"] = nil }.report()
        #expect(without.found(.conformanceStructure).contains("failed token.claimMissing"))
    }
}

/// The context of Open Badges that the samples use.
private enum KnownContext {
    static let openBadges = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
}
