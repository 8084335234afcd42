import BadgeCrypto
import BadgeTesting
import BadgeVerification
import ResourceFetching
import StrictJSON
import Testing
import VerifiableCredentials

/// Many badges of one issuer and one list in one run.
@Suite struct ManyBadgesTests {
    @Test func `a thousand badges ask for the issuer's document and for the list once each`() async throws {
        let server = try TestServer.get()
        let key = try TestIssuer().key
        let port = server.port("good")
        let folder = "many-" + String(UInt64.random(in: 0 ..< .max), radix: 36)
        let did = "did:web:evidence.example%3A\(port):\(folder)"
        let url = "https://evidence.example:\(port)/\(folder)/list"
        let document: JSON = [
            "id": .string(did),
            "verificationMethod": [
                [
                    "id": .string(did + "#key-1"), "type": "Multikey", "controller": .string(did),
                    "publicKeyMultibase": .string(try key.publicKey.multikey),
                ]
            ],
            "assertionMethod": ["#key-1"],
        ]
        try server.publish(document.compactBytes(), at: "/\(folder)/did.json")
        let suite = EdDSAJCS2022()
        func signed(_ credential: JSONObject) throws -> [UInt8] {
            var signed = credential
            let proof = try suite.proof(for: credential, key: key, method: did + "#key-1", created: TestIssuer.now)
            signed["proof"] = .array([.object(proof)])
            return JSON.object(signed).compactBytes()
        }
        let list = TestStatusList.credential(
            at: url,
            issuer: did,
            encoded: try TestStatusList.encoded(TestStatusList.bits([150: 1]))
        )
        try server.publish(try signed(try #require(list.object)), at: "/\(folder)/list")

        var input = Situation(bytes: [], trusting: did).input
        input.isOffline = false
        input.loader = RememberingLoader(
            try server.loader(
                allowing: ["https://evidence.example:\(port)"],
                resolving: ["evidence.example:\(port):127.0.0.1"]
            )
        )
        let verifier = Verifier()
        var found: [Verdict: Int] = [:]
        for index in 0..<1000 {
            var badge = try SampleBadge.small(issuer: did)
            badge["credentialStatus"] = TestStatusList.entry(url, index: .string(String(index)))
            let report = try await verifier.verify(try signed(badge), name: "badge", input: input).report
            if let verdict = report.verdict { found[verdict, default: 0] += 1 }
        }
        #expect(found == [.verified: 999, .notVerified: 1])
        #expect(try server.requests(for: "/\(folder)/did.json") == 1)
        #expect(try server.requests(for: "/\(folder)/list") == 1)
    }

    @Test func `what was not had is asked for anew, and what came over a redirect is no answer where none may be`()
        async throws
    {
        let server = try TestServer.get()
        let loader = RememberingLoader(try server.loader())
        let path = "/later-" + String(UInt64.random(in: 0 ..< .max), radix: 36)
        func load(_ redirects: Int) async -> Result<Resource, ResourceFailure> {
            do throws(ResourceFailure) {
                return .success(
                    try await loader.load(server.url("/redirect/302?" + path), limit: 100, redirects: redirects)
                )
            } catch {
                return .failure(error)
            }
        }
        #expect(await load(3) == .failure(.gone("status 404")))
        try server.publish(Array("here".utf8), at: path)
        #expect(try await load(3).get().bytes == Array("here".utf8))
        #expect(try await load(3).get().bytes == Array("here".utf8))
        #expect(try server.requests(for: path) == 2)
        guard case .failure(.refused) = await load(0) else {
            Issue.record("what came over a redirect was taken")
            return
        }
    }
}
