import BadgeCrypto
import BadgeTesting
import BadgeVerification
import StrictJSON
import Testing
import VerifiableCredentials

/// A key that the badge brings along, against the one key of an issuer that is a key itself.
@Suite struct KeyTrapTests {
    private static let place = "https://program.example/issuer"

    /// A badge in the name of an issuer, as a token under a header of anyone's making.
    private static func token(
        in name: String,
        signedBy signer: TestIssuer,
        header: (inout JSONObject) -> Void
    ) throws -> [UInt8] {
        let payload = try VCJWT.payload(of: SampleBadge.complete(issuer: name).object ?? JSONObject())
        return try signer.token(payload: payload, algorithm: .edDSA, change: header)
    }

    /// The dids of an issuer that is one key, each with the name of that key.
    private static func victims() throws -> [(did: String, method: String)] {
        let issuer = try TestIssuer()
        let method = DIDJWK.verificationMethod(for: issuer.key.publicKey)
        return [(issuer.did, issuer.method), (method.controller, method.id)]
    }

    /// Badges in the name of an issuer, signed by someone else with a key that the badge brings along.
    private static func forgeries(in victim: String, by forger: TestIssuer) throws -> [[UInt8]] {
        let jwk = forger.key.publicKey.jwk
        let multikey = try forger.key.publicKey.multikey
        let methods = [
            "https://program.example/keys#" + multikey, "did:web:program.example#" + multikey, forger.method,
            DIDJWK.verificationMethod(for: forger.key.publicKey).id,
        ]
        let embedded = try methods.map {
            try forger.sign(SampleBadge.complete(issuer: victim), .embeddedEdDSA, method: $0)
        }
        let tokens = try [nil, "https://program.example/keys/1", "did:web:program.example#1", forger.method].map {
            kid in
            try token(in: victim, signedBy: forger) {
                $0["kid"] = kid.map { .string($0) }
                $0["jwk"] = jwk
            }
        }
        return embedded + tokens
    }

    /// That nothing of the badge is taken for the issuer's word.
    private static func expectRefused(_ situation: Situation, _ reason: String) async throws {
        let verification = try await situation.verification()
        let report = verification.report
        #expect(report.found(.proofKey) == ["failed " + reason])
        #expect(report.found(.issuerTrusted).allSatisfy { !$0.hasPrefix("passed") })
        #expect(report.verdict == .notVerified)
        #expect(report.content == nil)
        #expect(verification.credential == nil)
    }

    @Test func `no key that a badge brings along stands in for an issuer that is a key`() async throws {
        let forger = try TestIssuer(seed: 7)
        for victim in try Self.victims() {
            for bytes in try Self.forgeries(in: victim.did, by: forger) {
                var situation = Situation(bytes: bytes, trusting: victim.did)
                try await Self.expectRefused(situation, "key.ofAnother")
                situation.policy.acceptsAnyIssuer = true
                #expect(try await situation.report().verdict == .notVerified)
            }
            let own = try TestIssuer().sign(
                SampleBadge.complete(issuer: victim.did),
                .embeddedEdDSA,
                method: victim.method
            )
            #expect(try await Situation(bytes: own, trusting: victim.did).report().verdict == .verified)
        }
    }

    @Test func `no pin and no trust entry gives an issuer that is a key another key`() async throws {
        let forger = try TestIssuer(seed: 7)
        for victim in try Self.victims() {
            let entry = TrustList.Entry(issuer: victim.did, keys: [forger.key.publicKey])
            for bytes in try Self.forgeries(in: victim.did, by: forger) {
                var pinned = Situation(bytes: bytes, trusting: victim.did, pins: [entry])
                try await Self.expectRefused(pinned, "key.ofAnother")
                pinned.input.pins = []
                pinned.input.trust = TrustList([entry])
                try await Self.expectRefused(pinned, "key.ofAnother")
            }
            let own = try TestIssuer().sign(
                SampleBadge.complete(issuer: victim.did),
                .embeddedEdDSA,
                method: victim.method
            )
            let narrowed = Situation(bytes: own, trusting: victim.did, pins: [entry])
            try await Self.expectRefused(narrowed, "key.notGiven")
        }
    }

    @Test func `an issuer that claims to be a key and is none has no key at all`() async throws {
        let forger = try TestIssuer(seed: 7)
        for name in try ["did:key:z6Mk", "did:key:", "did:jwk:e30", forger.did + "#" + forger.key.publicKey.multikey] {
            let bytes = try Self.token(in: name, signedBy: forger) {
                $0["kid"] = nil
                $0["jwk"] = forger.key.publicKey.jwk
            }
            let entry = TrustList.Entry(issuer: name, keys: [forger.key.publicKey])
            try await Self.expectRefused(Situation(bytes: bytes, pins: [entry]), "key.ofAnother")
        }
    }

    @Test func `a key by its own name shows nothing about an issuer on the web, unless the user gave it`()
        async throws
    {
        let signer = try TestIssuer(seed: 7)
        for method in [signer.method, DIDJWK.verificationMethod(for: signer.key.publicKey).id] {
            let bytes = try signer.sign(SampleBadge.complete(issuer: Self.place), .embeddedEdDSA, method: method)
            let open = try await Situation(bytes: bytes, trusting: Self.place).verification()
            #expect(open.report.found(.proofSignature) == ["passed proof.signatureFits"])
            #expect(open.report.found(.proofKey) == ["undetermined key.broughtAlong"])
            #expect(open.report.found(.issuerTrusted) == ["undetermined proof.notEstablished"])
            #expect(open.report.verdict == .undetermined)
            #expect(open.credential == nil)
            let given = Situation(bytes: bytes, trusting: Self.place, keys: [signer.key.publicKey])
            #expect(try await given.report().found(.proofKey) == ["passed key.given"])
            #expect(try await given.report().verdict == .verified)
            #expect(try await given.verification().credential != nil)
            let other = Situation(bytes: bytes, trusting: Self.place, keys: [try TestIssuer().key.publicKey])
            try await Self.expectRefused(other, "key.notGiven")
        }
    }

    @Test func `an issuer on the list is trusted only where its key is known to be its own`() async throws {
        let key = try TestIssuer().key.publicKey
        var situation = try ReasonCase.hosted(method: "https://program.example/keys#" + key.multikey)
        let open = try await situation.verification()
        #expect(open.report.found(.issuerTrusted) == ["undetermined proof.notEstablished"])
        #expect(open.report.content != nil)
        #expect(open.credential == nil)
        situation.input.trust = TrustList([TrustList.Entry(issuer: Self.place, keys: [key])])
        let listed = try await situation.verification()
        #expect(listed.report.found(.issuerTrusted) == ["passed issuer.listed"])
        #expect(listed.credential != nil)
    }

    @Test func `the key in a fragment is read behind https alone`() async throws {
        let issuer = try TestIssuer()
        let multikey = try issuer.key.publicKey.multikey
        for method in [
            "http://program.example/keys#" + multikey, "HTTPS://program.example/keys#" + multikey,
            "ftp://program.example/keys#" + multikey, "did:web:program.example#" + multikey, multikey,
            "urn:uuid:1#" + multikey,
        ] {
            let report = try await ReasonCase.hosted(method: method).report()
            #expect(report.found(.proofKey) == ["undetermined key.notLookedUp"], "\(method)")
            #expect(report.found(.proofSignature) == ["undetermined proof.noKey"], "\(method)")
        }
        let report = try await ReasonCase.hosted(method: "https://program.example/keys#" + multikey).report()
        #expect(report.found(.proofSignature) == ["passed proof.signatureFits"])
    }

    @Test(arguments: [
        "did:key:", "did:key:z6Mk", "did:key:z6Mk x#y", "did:key:z6Mk?x#z6Mk", "did:jwk:", "did:jwk:e30#0",
    ])
    func `a key that is not formed as its DID says cannot be used, whoever the issuer is`(method: String) async throws {
        let report = try await ReasonCase.hosted(method: method).report()
        #expect(report.found(.proofKey) == ["failed key.unusable"])
        #expect(report.verdict == .notVerified)
        let victim = try TestIssuer()
        let bytes = try victim.sign(SampleBadge.complete(issuer: victim.did), .embeddedEdDSA, method: method)
        try await Self.expectRefused(Situation(bytes: bytes, trusting: victim.did), "key.unusable")
    }

    @Test func `a credential is the issuer's where every key that signed it is`() async throws {
        let issuer = try TestIssuer()
        let other = try TestIssuer(seed: 7)
        let document = try SampleBadge.complete(issuer: Self.place).object ?? JSONObject()
        var signed = document
        signed["proof"] = .array([
            try issuer.proof(for: document, suite: EdDSAJCS2022()),
            try issuer.proof(
                for: document,
                suite: EdDSAJCS2022(),
                method: "https://program.example/keys#" + issuer.key.publicKey.multikey
            ),
        ])
        let bytes = JSON.object(signed).compactBytes()
        let given = Situation(bytes: bytes, trusting: Self.place, keys: [issuer.key.publicKey])
        #expect(try await given.verification().credential != nil)
        let half = Situation(bytes: bytes, trusting: Self.place, keys: [other.key.publicKey])
        #expect(try await half.verification().credential == nil)
        #expect(try await half.report().content == nil)
    }
}
