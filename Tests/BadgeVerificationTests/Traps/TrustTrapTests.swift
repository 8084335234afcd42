import BadgeCrypto
import BadgeTesting
import BadgeVerification
import StrictJSON
import Testing
import VerifiableCredentials

/// Whose key it is, and who vouches for it.
@Suite struct TrustTrapTests {
    @Test func `a name that an issuer gives itself counts for nothing`() async throws {
        let forger = try TestIssuer(seed: 7)
        let known = try TestIssuer()
        let credential = try SampleBadge.complete(issuer: forger.did).setting("/issuer/name", "Known Program")
        let bytes = try forger.sign(credential, .embeddedEdDSA)
        let report = try await Situation(bytes: bytes, trusting: known.did).report()
        #expect(report.found(.issuerTrusted) == ["undetermined issuer.notListed"])
        #expect(report.verdict == .undetermined)
    }

    @Test func `an issuer is listed by the bytes of its identifier alone`() async throws {
        let issuer = try TestIssuer()
        for other in [issuer.did + "#", issuer.did.uppercased(), String(issuer.did.dropLast()), "", issuer.method] {
            var situation = try Situation.good()
            situation.input.trust = TrustList([TrustList.Entry(issuer: other)])
            #expect(try await situation.report().verdict == .undetermined, "\(other)")
        }
        let place = "https://program.example/\u{E9}"
        let bytes = try issuer.sign(SampleBadge.complete(issuer: place), .embeddedEdDSA, method: place + "#1")
        let twin = Situation(bytes: bytes, trusting: "https://program.example/e\u{301}", keys: [issuer.key.publicKey])
        #expect(try await twin.report().verdict == .undetermined)
        let same = Situation(bytes: bytes, trusting: place, keys: [issuer.key.publicKey])
        #expect(try await same.report().found(.issuerTrusted) == ["passed issuer.listed"])
    }

    @Test func `a trust list that names another key fails`() async throws {
        let place = "https://program.example/keys#1"
        let situation = try ReasonCase.hosted(method: place, keys: [TestIssuerKeys.other()])
        let report = try await situation.report()
        #expect(report.found(.proofSignature) == ["failed proof.signatureDoesNotFit"])
        #expect(report.verdict == .notVerified)
    }

    @Test func `a pin with another key fails, and outranks the list`() async throws {
        let issuer = try TestIssuer()
        var situation = try Situation.good()
        situation.input.trust = TrustList([TrustList.Entry(issuer: issuer.did, keys: [issuer.key.publicKey])])
        situation.input.pins = [TrustList.Entry(issuer: issuer.did, keys: [try TestIssuerKeys.other()])]
        let report = try await situation.report()
        #expect(report.found(.issuerTrusted) == ["failed issuer.otherKey"])
        #expect(report.verdict == .notVerified)
    }

    @Test func `a pin for one issuer gives no authority over another`() async throws {
        let forger = try TestIssuer(seed: 7)
        let victim = try TestIssuer()
        let bytes = try forger.sign(SampleBadge.complete(issuer: victim.did), .embeddedEdDSA)
        var situation = Situation(bytes: bytes, trusting: victim.did)
        situation.input.pins = [TrustList.Entry(issuer: forger.did, keys: [forger.key.publicKey])]
        let report = try await situation.report()
        #expect(report.found(.proofKey) == ["failed key.ofAnother"])
        #expect(report.verdict == .notVerified)
    }

    @Test func `every one of several entries counts`() async throws {
        let issuer = try TestIssuer()
        var situation = try Situation.good()
        let other = try TestIssuerKeys.other()
        situation.input.trust = TrustList([
            TrustList.Entry(issuer: issuer.did), TrustList.Entry(issuer: issuer.did, keys: [other]),
        ])
        #expect(try await situation.report().verdict == .notVerified)
        situation.input.trust = TrustList([
            TrustList.Entry(issuer: issuer.did, keys: [issuer.key.publicKey]),
            TrustList.Entry(issuer: issuer.did, keys: [other]),
        ])
        #expect(try await situation.report().verdict == .verified)
    }

    @Test func `an issuer that is an array, empty or hidden is nobody`() async throws {
        let issuer = try TestIssuer()
        let credential = try SampleBadge.complete(issuer: issuer.did)
        for other in [[.string(issuer.did)], ["id": [.string(issuer.did)]], .null, [:]] as [JSON] {
            let bytes = try issuer.sign(credential.setting("/issuer", other), .embeddedEdDSA)
            let report = try await Situation(bytes: bytes, trusting: issuer.did).report()
            #expect(report.verdict == .notVerified)
            #expect(report.found(.issuerTrusted) == ["undetermined issuer.notNamed"])
        }
    }

    @Test func `the badges of a did of the method jwk are its own`() async throws {
        let issuer = try TestIssuer()
        let method = DIDJWK.verificationMethod(for: issuer.key.publicKey)
        let bytes = try issuer.sign(
            SampleBadge.complete(issuer: method.controller),
            .embeddedEdDSA,
            method: method.id
        )
        #expect(try await Situation(bytes: bytes, trusting: method.controller).report().verdict == .verified)
        // The same key under its name of the other method is the same key, and that of someone else is not.
        for (signer, found) in [
            (issuer, "passed key.ofIssuer"), (try TestIssuer(seed: 7), "failed key.ofAnother"),
        ] {
            let name = DIDJWK.verificationMethod(for: signer.key.publicKey).id
            let mixed = try signer.sign(SampleBadge.complete(issuer: issuer.did), .embeddedEdDSA, method: name)
            let report = try await Situation(bytes: mixed, trusting: issuer.did).report()
            #expect(report.found(.proofKey) == [found])
        }
    }
}
