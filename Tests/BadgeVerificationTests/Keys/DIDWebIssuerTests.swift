import BadgeCrypto
import BadgeTesting
import BadgeVerification
import ResourceFetching
import StrictJSON
import Testing
import VerifiableCredentials

/// Badges of an issuer that lists its keys in a document of its own, on a loopback host over TLS and as a file.
@Suite struct DIDWebIssuerTests {
    private let server: TestServer
    private let key: PrivateKey
    private let did: String
    private let path: String

    init() throws {
        server = try TestServer.get()
        key = try TestIssuer(.ed25519).key
        let folder = "issuer-" + String(UInt64.random(in: 0 ..< .max), radix: 36)
        did = "did:web:evidence.example%3A\(server.port("good")):\(folder)"
        path = "/\(folder)/did.json"
    }

    private func document(_ change: (JSON) throws -> JSON = { $0 }) throws -> [UInt8] {
        let document: JSON = [
            "@context": ["https://www.w3.org/ns/did/v1"], "id": .string(did),
            "verificationMethod": [
                [
                    "id": .string(did + "#key-1"), "type": "Multikey", "controller": .string(did),
                    "publicKeyMultibase": .string(try key.publicKey.multikey),
                ]
            ],
            "assertionMethod": ["#key-1"],
        ]
        return try change(document).compactBytes()
    }

    /// The document with the same key in a second entry, in another form and under another name.
    private func twin(_ document: JSON, _ place: String, _ more: JSON) throws -> JSON {
        let first: JSON = [
            "id": "#key-2", "type": "JsonWebKey", "controller": .string(did), "publicKeyJwk": key.publicKey.jwk,
        ]
        var entry = first.object ?? JSONObject()
        for member in more.object?.members ?? [] { entry[member.name] = member.value }
        let isList = place.hasSuffix("authentication")
        return try document.setting(place, isList ? [.object(entry)] : .object(entry))
    }

    /// A badge of the issuer, signed with its key.
    private func situation(_ suite: String = "eddsa-jcs-2022", method: String = "#key-1") throws -> Situation {
        let credential = try #require(try SampleBadge.complete(issuer: did).object)
        let suite = try #require(Cryptosuites.named(suite))
        let proof = try suite.proof(for: credential, key: key, method: did + method, created: TestIssuer.now)
        var signed = credential
        signed["proof"] = .array([.object(proof)])
        var situation = Situation(bytes: JSON.object(signed).compactBytes(), trusting: did)
        let port = server.port("good")
        situation.input.loader = try server.loader(
            allowing: ["https://evidence.example:\(port)"],
            resolving: ["evidence.example:\(port):127.0.0.1"]
        )
        situation.input.isOffline = false
        return situation
    }

    @Test(arguments: ["eddsa-jcs-2022", "eddsa-rdfc-2022"])
    func `a badge verifies with the document from the issuer's host`(suite: String) async throws {
        try server.publish(try document(), at: path)
        let report = try await situation(suite).report()
        #expect(report.found(.proofKey) == ["passed key.ofIssuer"])
        #expect(report.verdict == .verified)
        let finding = report.results(of: .proofKey).first?.finding("source")
        #expect(finding == "network")
    }

    @Test func `a badge verifies with the document as a file, and the report says so`() async throws {
        var situation = try situation()
        situation.input.isOffline = true
        situation.input.loader = GivenDocument(url: try DIDWeb.documentURL(of: did), answer: .success(try document()))
        let report = try await situation.report()
        #expect(report.verdict == .verified)
        #expect(report.results(of: .proofKey).first?.finding("source") == "userGiven")
        situation.input.loader = OfflineLoader()
        #expect(try await situation.report().found(.proofKey) == ["undetermined key.notLookedUp"])
    }

    @Test func `what the document says about the key decides`() async throws {
        let cases: [(String, (JSON) throws -> JSON)] = [
            ("failed key.notForAssertion", { try $0.setting("/assertionMethod", []) }),
            ("failed key.noSuchMethod", { try $0.setting("/verificationMethod/0/id", "#key-2") }),
            ("failed key.ofAnother", { try $0.setting("/verificationMethod/0/controller", "did:web:other.example") }),
            ("failed key.documentUnusable", { try $0.setting("/id", "did:web:other.example") }),
            ("undetermined key.kindNotKnown", { try $0.setting("/verificationMethod/0/type", "FutureKey") }),
            ("undetermined key.revoked", { try $0.setting("/verificationMethod/0/revoked", "2026-01-01T00:00:00Z") }),
            ("failed key.expired", { try $0.setting("/verificationMethod/0/expires", "2026-01-01T00:00:00Z") }),
            ("passed key.ofIssuer", { try $0.setting("/verificationMethod/0/expires", "2036-01-01T00:00:00Z") }),
            (
                "undetermined key.revoked",
                { try twin($0, "/verificationMethod/1", ["revoked": "2026-01-01T00:00:00Z"]) }
            ),
            ("undetermined key.revoked", { try twin($0, "/authentication", ["revoked": "2026-01-01T00:00:00Z"]) }),
            ("failed key.unusable", { try twin($0, "/authentication", ["revoked": "long ago"]) }),
            ("undetermined key.revoked", { try twin($0, "/authentication", ["revoked": "2036-01-01T00:00:00Z"]) }),
            ("passed key.ofIssuer", { try twin($0, "/authentication", [:]) }),
            ("failed key.unusable", { try twin($0, "/authentication", ["id": "#key-1"]) }),
        ]
        for (expected, change) in cases {
            try server.publish(try document(change), at: path)
            #expect(try await situation().report().found(.proofKey) == [expected])
        }
    }

    @Test func `a key that was retired after it signed is still the issuer's`() async throws {
        let end = TestIssuer.now.adding(seconds: 86_400)
        try server.publish(
            try document { try $0.setting("/verificationMethod/0/expires", .string(end.rfc3339)) },
            at: path
        )
        var situation = try situation()
        situation.input.at = end
        let report = try await situation.report()
        #expect(report.found(.proofKey) == ["passed key.retired"])
        #expect(report.verdict == .verified)
        #expect(report.results(of: .proofKey).first?.finding("signed") == TestIssuer.now.rfc3339)
    }

    @Test func `another key in the document does not verify what this one signed`() async throws {
        let other = try TestIssuer(.p256).key.publicKey.multikey
        try server.publish(
            try document { try $0.setting("/verificationMethod/0/publicKeyMultibase", .string(other)) },
            at: path
        )
        let report = try await situation().report()
        #expect(report.found(.proofSignature) == ["failed proof.keyType"])
        #expect(report.verdict == .notVerified)
    }

    @Test func `a key of somebody else is not the issuer's, whatever it signs`() async throws {
        try server.publish(try document(), at: path)
        var situation = try situation()
        let stranger = try TestIssuer(for: .embeddedEdDSA, seed: 9)
        let document = try JSON.read(situation.bytes).removing("/proof")
        situation.bytes = try stranger.sign(document, .embeddedEdDSA)
        let report = try await situation.report()
        #expect(report.found(.proofKey) == ["failed key.ofAnother"])
    }

    @Test func `no answer leaves the key open, and a redirect is no answer`() async throws {
        let report = try await situation().report()
        #expect(report.found(.proofKey) == ["undetermined key.notReached"])
        #expect(report.found(.proofSignature) == ["undetermined proof.noKey"])
        #expect(report.verdict == .undetermined)
    }

    @Test func `a pinned key needs no document`() async throws {
        var situation = try situation()
        situation.input.pins = [TrustList.Entry(issuer: did, keys: [key.publicKey])]
        situation.input.loader = OfflineLoader()
        #expect(try await situation.report().found(.proofKey) == ["passed key.given"])
    }
}
