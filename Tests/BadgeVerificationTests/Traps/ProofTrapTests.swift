import BadgeCrypto
import BadgeTesting
import BadgeVerification
import StrictJSON
import Testing
import VerifiableCredentials

/// What other verifiers of embedded proofs fell for.
@Suite struct ProofTrapTests {
    /// The good badge with these proofs.
    private static func proofs(_ make: (TestIssuer, JSONObject) throws -> [JSON]) throws -> Situation {
        var situation = try Situation.good()
        let issuer = try TestIssuer()
        var document = try SampleBadge.complete(issuer: issuer.did).object ?? JSONObject()
        document["proof"] = .array(try make(issuer, document))
        situation.bytes = JSON.object(document).compactBytes()
        return situation
    }

    @Test func `one bad proof beside a good one fails`() async throws {
        let situation = try Self.proofs { issuer, document in
            let good = try issuer.proof(for: document, suite: EdDSAJCS2022())
            return [good, try good.setting("/created", "2026-11-22T11:00:00Z")]
        }
        let report = try await situation.report()
        #expect(
            report.found(.proofSignature) == ["passed proof.signatureFits", "failed proof.signatureDoesNotFit"]
        )
        #expect(report.verdict == .notVerified)
        #expect(report.content == nil)
    }

    @Test func `a proof of someone else beside the issuer's fails`() async throws {
        let situation = try Self.proofs { issuer, document in
            [
                try issuer.proof(for: document, suite: EdDSAJCS2022()),
                try TestIssuer(seed: 7).proof(for: document, suite: EdDSAJCS2022()),
            ]
        }
        let report = try await situation.report()
        #expect(report.found(.proofKey) == ["passed key.ofIssuer", "failed key.ofAnother"])
        #expect(report.verdict == .notVerified)
    }

    @Test func `an unknown suite beside a good one is told, alone it leaves everything open`() async throws {
        let both = try Self.proofs { issuer, document in
            let good = try issuer.proof(for: document, suite: EdDSAJCS2022())
            return [good, try good.setting("/cryptosuite", "bbs-2023")]
        }
        let report = try await both.report()
        #expect(report.found(.proofSignature) == ["passed proof.signatureFits", "undetermined proof.suiteNotKnown"])
        #expect(report.verdict == .verified)

        let alone = try Self.proofs { issuer, document in
            [try issuer.proof(for: document, suite: EdDSAJCS2022()).setting("/cryptosuite", "bbs-2023")]
        }
        #expect(try await alone.report().verdict == .undetermined)
    }

    /// A badge under one more context with an older proof that has `jws` instead of `proofValue`.
    private static func older(_ type: String, _ context: String, besideGood: Bool) throws -> Situation {
        var situation = try Situation.good()
        let issuer = try TestIssuer()
        let badge = try SampleBadge.complete(issuer: issuer.did).setting("/@context/2", .string(context))
        var older = JSONObject()
        older["type"] = .string(type)
        older["created"] = .string(TestIssuer.now.rfc3339)
        older["verificationMethod"] = .string(issuer.method)
        older["proofPurpose"] = "assertionMethod"
        older["jws"] = "eyJhbGciOiJFZERTQSIsImI2NCI6ZmFsc2UsImNyaXQiOlsiYjY0Il19..AAAA"
        var document = badge.object ?? JSONObject()
        let good = try issuer.proof(for: document, suite: EdDSAJCS2022())
        document["proof"] = .array(besideGood ? [good, .object(older)] : [.object(older)])
        situation.bytes = JSON.object(document).compactBytes()
        return situation
    }

    @Test(arguments: [
        ("JsonWebSignature2020", "https://w3id.org/security/suites/jws-2020/v1"),
        ("Ed25519Signature2018", "https://w3id.org/security/suites/ed25519-2018/v1"),
    ])
    func `a proof of an unknown type need not have the members of those that are known`(
        type: String,
        context: String
    ) async throws {
        let both = try await Self.older(type, context, besideGood: true).report()
        #expect(both.found(.proofSignature) == ["passed proof.signatureFits", "undetermined proof.suiteNotKnown"])
        #expect(both.verdict == .verified)
        let alone = try await Self.older(type, context, besideGood: false).report()
        #expect(alone.found(.proofSignature) == ["undetermined proof.suiteNotKnown"])
        #expect(alone.verdict == .undetermined)
    }

    @Test func `a proof of an older type that is known has no cryptosuite`() async throws {
        let situation = try ReasonCase.afterwards { try $0.setting("/proof/0/type", "Ed25519Signature2020") }
        let report = try await situation.report()
        #expect(report.found(.proofSignature) == ["failed proof.malformed"])
        #expect(report.verdict == .notVerified)
        let both = try Self.proofs { issuer, document in
            let good = try issuer.proof(for: document, suite: EdDSAJCS2022())
            return [good, try good.setting("/type", "Ed25519Signature2020")]
        }
        let beside = try await both.report()
        #expect(beside.found(.proofSignature) == ["passed proof.signatureFits", "failed proof.malformed"])
        #expect(beside.verdict == .notVerified)
    }

    @Test(arguments: ["eddsa-jcs-2022 ", "EdDSA-JCS-2022", "eddsa-jcs-2022\u{0}", "", "ecdsa-jcs-2019"])
    func `a suite counts by its exact name`(name: String) async throws {
        let situation = try ReasonCase.afterwards { try $0.setting("/proof/0/cryptosuite", .string(name)) }
        let report = try await situation.report()
        #expect(report.verdict != .verified)
        #expect(report.content == nil)
    }

    @Test(arguments: ["authentication", "assertionmethod", "keyAgreement", "capabilityInvocation", ""])
    func `a proof for another purpose fails though its signature fits`(purpose: String) async throws {
        let report = try await ReasonCase.options { $0["proofPurpose"] = .string(purpose) }.report()
        #expect(report.found(.proofSignature) == ["passed proof.signatureFits"])
        #expect(report.found(.proofPurpose) == ["failed purpose.other"])
        #expect(report.verdict == .notVerified)
    }

    @Test func `a context appended after signing is not taken as signed`() async throws {
        for context in ["https://w3id.org/security/data-integrity/v2", "https://forger.example/v1"] {
            let situation = try ReasonCase.afterwards { try $0.setting("/@context/2", .string(context)) }
            let report = try await situation.report()
            #expect(report.found(.proofSignature) == ["passed proof.signatureFits"])
            #expect(report.found(.conformanceContext).contains("failed context.notSigned"))
            #expect(report.verdict == .notVerified)
        }
    }

    @Test func `a context written out after signing is not taken as signed`() async throws {
        let meaning: JSON = ["name": "https://forger.example/name"]
        let situation = try ReasonCase.afterwards { try $0.setting("/@context/2", meaning) }
        let report = try await situation.report()
        #expect(report.found(.conformanceContext).contains("failed context.inline"))
        #expect(report.verdict == .notVerified)
    }

    @Test func `a proof that covers fewer contexts than the badge was signed with does not fit`() async throws {
        let removed = try ReasonCase.afterwards { try $0.removing("/proof/0/@context") }
        #expect(try await removed.report().verdict == .notVerified)
        let shorter = try ReasonCase.afterwards { try $0.removing("/proof/0/@context/1") }
        #expect(try await shorter.report().verdict == .notVerified)
    }

    @Test func `a proof made over a prefix of the contexts leaves the rest unsigned`() async throws {
        let situation = try ReasonCase.options {
            $0["@context"] = ["https://www.w3.org/ns/credentials/v2"]
        }
        let report = try await situation.report()
        #expect(report.found(.proofSignature) == ["passed proof.signatureFits"])
        #expect(report.found(.conformanceContext) == ["failed context.notSigned"])
        #expect(report.verdict == .notVerified)
    }

    @Test func `a key in the fragment of an address proves integrity, not authorship`() async throws {
        let forger = try TestIssuer(seed: 7)
        let place = "https://program.example/issuer"
        let bytes = try forger.sign(
            SampleBadge.complete(issuer: place),
            .embeddedEdDSA,
            method: place + "#" + forger.key.publicKey.multikey
        )
        let report = try await Situation(bytes: bytes, trusting: place).report()
        #expect(report.found(.proofSignature) == ["passed proof.signatureFits"])
        #expect(report.found(.proofKey) == ["undetermined key.broughtAlong"])
        #expect(report.verdict == .undetermined)
    }

    @Test func `a method of another issuer fails, whatever it is called`() async throws {
        let victim = try TestIssuer()
        let forger = try TestIssuer(seed: 7)
        let credential = try SampleBadge.complete(issuer: victim.did)
        let names = try [
            forger.method, forger.did, DIDJWK.verificationMethod(for: forger.key.publicKey).id,
            victim.did + "#" + forger.key.publicKey.multikey, forger.did + "#" + victim.key.publicKey.multikey,
            "https://program.example/#" + forger.key.publicKey.multikey,
            "did:web:program.example#" + forger.key.publicKey.multikey, forger.key.publicKey.multikey,
            "#" + forger.key.publicKey.multikey, victim.did + "?x#" + forger.key.publicKey.multikey,
            victim.did + "#\u{301}" + forger.key.publicKey.multikey,
        ]
        for name in names {
            let bytes = try forger.sign(credential, .embeddedEdDSA, method: name)
            let report = try await Situation(bytes: bytes, trusting: victim.did).report()
            #expect(report.verdict != .verified, "\(name)")
            #expect(!report.found(.proofKey).contains { $0.hasPrefix("passed") }, "\(name)")
        }
    }

    @Test func `more proofs than are judged fail`() async throws {
        let situation = try Self.proofs { issuer, document in
            try (0..<9).map { index in
                try issuer.proof(for: document, suite: EdDSAJCS2022()) {
                    $0["created"] = .string(TestIssuer.now.adding(seconds: -Int64(index)).rfc3339)
                }
            }
        }
        let report = try await situation.report()
        #expect(report.verdict == .notVerified)
        #expect(report.found(.proofSignature).last == "failed proof.malformed")
    }

    @Test(arguments: [
        JSON.null, .array([]), "z3", 5, .object(JSONObject()), [[["type": "DataIntegrityProof"]]], ["z"], [.null],
    ])
    func `what is no proof is not taken for one`(value: JSON) async throws {
        let report = try await ReasonCase.afterwards { try $0.setting("/proof", value) }.report()
        #expect(report.verdict == .notVerified)
        #expect(report.content == nil)
    }

    /// A token around the good badge with its embedded proof, under a header and a signature of anyone.
    private static func wrapped(_ algorithm: String, key: TestIssuer) throws -> Situation {
        var situation = try Situation.good()
        let badge = try JSON.read(situation.bytes).object ?? JSONObject()
        let payload = try VCJWT.payload(of: badge)
        situation.bytes = try key.token(payload: payload, algorithm: .edDSA) { $0["alg"] = .string(algorithm) }
        return situation
    }

    @Test func `a good proof inside a token does not excuse the token`() async throws {
        let issuer = try TestIssuer()
        let forger = try TestIssuer(seed: 7)
        #expect(try await Self.wrapped("EdDSA", key: issuer).report().verdict == .verified)
        #expect(try await Self.wrapped("EdDSA", key: forger).report().verdict == .notVerified)
        #expect(try await Self.wrapped("none", key: issuer).report().verdict == .notVerified)
        #expect(try await Self.wrapped("HS256", key: issuer).report().verdict == .notVerified)
        for name in ["PS256", "EdDSB", "ES512"] {
            for key in [issuer, forger] {
                let unknown = try await Self.wrapped(name, key: key).report()
                #expect(
                    unknown.found(.proofSignature)
                        == ["undetermined proof.algorithmNotKnown", "passed proof.signatureFits"]
                )
                #expect(unknown.verdict == .undetermined)
            }
        }
    }
}
