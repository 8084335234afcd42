import BadgeCrypto
import BadgeTesting
import BadgeVerification
import ResourceFetching
import StrictJSON
import Testing
import VerifiableCredentials

/// Badges of an issuer that is named by a web address, whose keys stand on a loopback host over TLS: honest and hostile
/// ones. The list at `/.well-known/jwks.json` is one for all, so these tests run one after the other.
@Suite(.serialized) struct HTTPSIssuerTests {
    private let server: TestServer
    private let port: Int
    private let signer: TestIssuer
    /// The issuer's id, on the issuer's own host.
    private let issuer: String
    /// A folder of this test, on every host.
    private let folder: String

    private static let list = "/.well-known/jwks.json"

    init() throws {
        server = try TestServer.get()
        port = server.port("good")
        signer = try TestIssuer()
        folder = "/school-" + String(UInt64.random(in: 0 ..< .max), radix: 36)
        issuer = "https://evidence.example:\(port)\(folder)"
        try publish(["nothing": "here"], Self.list)
    }

    private func own(_ path: String) -> String { "https://evidence.example:\(port)\(path)" }
    private func other(_ path: String) -> String { "https://localhost:\(port)\(path)" }

    private func publish(_ body: JSON, _ path: String) throws {
        try server.publish(body.compactBytes(), at: path)
    }

    /// A badge whose key bears that name.
    private func badge(
        _ method: String?,
        _ kind: TestIssuer.Kind = .tokenEdDSA,
        header: (inout JSONObject) -> Void = { _ in }
    ) throws -> Situation {
        let signer = try TestIssuer(for: kind)
        let credential = try SampleBadge.complete(issuer: issuer)
        var bytes: [UInt8]
        if kind.isToken {
            let payload = try VCJWT.payload(of: credential.object ?? JSONObject())
            bytes = try signer.token(payload: payload, algorithm: kind.algorithm, method: method) {
                if method == nil { $0["kid"] = nil }
                header(&$0)
            }
        } else {
            bytes = try signer.sign(credential, kind, method: method)
        }
        var situation = Situation(bytes: bytes, trusting: issuer)
        situation.input.loader = try server.loader(
            allowing: ["https://evidence.example:\(port)", "https://localhost:\(port)"],
            resolving: ["evidence.example:\(port):127.0.0.1"]
        )
        situation.input.isOffline = false
        return situation
    }

    private func jwk(_ change: JSON = [:]) -> JSON { Self.jwk(signer.key.publicKey, change) }

    private static func jwk(_ key: PublicKey, _ change: JSON = [:]) -> JSON {
        var members = key.jwk.object ?? JSONObject()
        for member in change.object?.members ?? [] { members[member.name] = member.value }
        return .object(members)
    }

    @Test(arguments: [TestIssuer.Kind.tokenEdDSA, .tokenES256, .tokenRS256, .embeddedEdDSA, .statementsECDSA])
    func `a badge verifies with a key on the issuer's own host`(kind: TestIssuer.Kind) async throws {
        let path = folder + "/key"
        try publish(Self.jwk(TestIssuer(for: kind).key.publicKey), path)
        let report = try await badge(own(path), kind).report()
        #expect(report.found(.proofKey) == ["passed key.ofIssuer"])
        #expect(report.verdict == .verified)
        #expect(report.results(of: .proofKey).first?.finding("source") == "network")
        #expect(try server.requests(for: path) == 1)
    }

    @Test func `a key in a set is found by its name, and no other key stands for it`() async throws {
        let stranger = try TestIssuer(seed: 7).key.publicKey
        let path = folder + "/set"
        try publish(["keys": [Self.jwk(stranger, ["kid": "a"]), jwk(["kid": "b"])]], path)
        #expect(try await badge(own(path) + "#b").report().verdict == .verified)
        #expect(
            try await badge(own(path) + "#a").report().found(.proofSignature) == ["failed proof.signatureDoesNotFit"]
        )
        #expect(try await badge(own(path) + "#c").report().found(.proofKey) == ["failed key.noSuchMethod"])
        #expect(try await badge(own(path)).report().found(.proofKey) == ["failed key.noSuchMethod"])
        try publish(["keys": [jwk(["kid": .string(own(path))])]], path)
        #expect(try await badge(own(path)).report().verdict == .verified)
        try publish(["keys": [jwk()]], path)
        #expect(try await badge(own(path)).report().verdict == .verified)
        #expect(try await badge(own(path) + "#b").report().found(.proofKey) == ["failed key.noSuchMethod"])
    }

    @Test func `the list at the usual place of the issuer's host counts`() async throws {
        try publish(["keys": [jwk(["kid": "key-7"])]], Self.list)
        #expect(try await badge("key-7").report().verdict == .verified)
        #expect(try await badge("key-8").report().found(.proofKey) == ["failed key.noSuchMethod"])
        #expect(try await badge(nil).report().verdict == .verified)
        let brought = try await badge(nil) { $0["jwk"] = signer.key.publicKey.jwk }.report()
        #expect(brought.found(.proofKey) == ["passed key.ofIssuer"])
        try publish(["keys": [Self.jwk(TestIssuer(seed: 7).key.publicKey, ["kid": "key-7"])]], Self.list)
        let notListed = try await badge(nil) { $0["jwk"] = signer.key.publicKey.jwk }.report()
        #expect(notListed.found(.proofKey) == ["undetermined key.notListed"])
        #expect(notListed.verdict == .undetermined)
        #expect(try await badge("key-7").report().found(.proofSignature) == ["failed proof.signatureDoesNotFit"])
        try publish(["nothing": "here"], Self.list)
        let alone = try await badge(nil) { $0["jwk"] = signer.key.publicKey.jwk }.report()
        #expect(alone.found(.proofKey) == ["undetermined key.broughtAlong"])
        #expect(try await badge(nil).report().found(.proofKey) == ["undetermined key.notNamed"])
    }

    @Test func `a key on another host shows integrity and nobody's name`() async throws {
        let path = folder + "/key"
        try publish(jwk(), path)
        let away = try await badge(other(path)).report()
        #expect(away.found(.proofSignature) == ["passed proof.signatureFits"])
        #expect(away.found(.proofKey) == ["undetermined key.onOtherHost"])
        #expect(away.found(.issuerTrusted) == ["undetermined proof.notEstablished"])
        #expect(away.verdict == .undetermined)
        let moved = own("/redirect/302") + "?" + other(path)
        #expect(try await badge(moved).report().found(.proofKey) == ["undetermined key.onOtherHost"])
        let set: JSON = ["id": .string(issuer), "verificationMethod": [], "assertionMethod": []]
        try publish(set, path)
        #expect(try await badge(other(path)).report().found(.proofKey) == ["undetermined key.noneThere"])
        // The same key on the issuer's own list is the issuer's
        try publish(jwk(), path)
        try publish(["keys": [jwk(["kid": "x"])]], Self.list)
        #expect(try await badge(other(path)).report().found(.proofKey) == ["passed key.ofIssuer"])
    }

    @Test func `a redirect within the issuer's own host is followed, at most three times, and never to http`()
        async throws
    {
        let path = folder + "/key"
        try publish(jwk(), path)
        let alone = try await badge(own("/redirect/301") + "?" + path).report()
        #expect(alone.found(.proofKey) == ["undetermined key.notLinked"])
        #expect(try await badge(server.url(path)).report().verdict == .undetermined)
        try publish(["keys": [jwk(["kid": "x"])]], Self.list)
        #expect(try await badge(own("/redirect/301") + "?" + path).report().verdict == .verified)
        let loop = try await badge(own("/loop")).report()
        #expect(loop.found(.proofKey) == ["undetermined key.notReached"])
        let plain = try await badge(own("/redirect/302") + "?" + server.url(path)).report()
        #expect(plain.found(.proofKey) == ["undetermined key.notReached"])
    }

    @Test func `a key of another issuer on the same host is not the issuer's`() async throws {
        let mine = folder + "-other/key"
        try publish(jwk(), mine)
        // The host has a list, and the key is not on it
        try publish(["keys": [Self.jwk(TestIssuer(seed: 7).key.publicKey, ["kid": "x"])]], Self.list)
        #expect(try await badge(own(mine)).report().found(.proofKey) == ["undetermined key.notListed"])
        #expect(try await badge(own(folder + "/../" + mine)).report().found(.proofKey) != ["passed key.ofIssuer"])
        // It is on the list
        try publish(["keys": [jwk(["kid": "x"])]], Self.list)
        #expect(try await badge(own(mine)).report().found(.proofKey) == ["passed key.ofIssuer"])
        // The host has no list: there is nothing against a plain place, and nothing for one that a question makes
        try publish(["nothing": "here"], Self.list)
        #expect(try await badge(own(mine)).report().found(.proofKey) == ["passed key.ofIssuer"])
        #expect(try await badge(own(mine) + "?x").report().found(.proofKey) == ["undetermined key.notLinked"])
    }

    @Test func `a list that cannot be read is not no list`() async throws {
        let mine = folder + "-other/key"
        try publish(jwk(), mine)
        let many: JSON = ["keys": .array((0...100).map { ["kid": .string("\($0)")] as JSON })]
        for list in [many, ["keys": ["a"]], ["keys": []], ["keys": [["kty": "OKP", "crv": "X25519", "x": "AA"]]]] {
            try publish(list, Self.list)
            #expect(try await badge(own(mine)).report().found(.proofKey) == ["undetermined key.notLinked"])
        }
    }

    @Test func `every place to which the issuer's own profile leads is the issuer's`() async throws {
        let places = (1...3).map { own(folder + "-keys/\($0)") }
        for number in 1...3 {
            let key = try TestIssuer(seed: number == 3 ? 1 : UInt8(6 + number)).key.publicKey
            try publish(Self.jwk(key), folder + "-keys/\(number)")
        }
        let keys = places.map { JSON.string($0) }
        try publish(["id": .string(issuer), "type": "Profile", "publicKey": .array(keys)], folder)
        #expect(try await badge(places[2]).report().found(.proofKey) == ["passed key.ofIssuer"])
    }

    @Test func `another key that was taken back and cannot be read says nothing of this one`() async throws {
        let path = folder + "/set"
        let kind = TestIssuer.Kind.tokenRS256
        let own = try TestIssuer(for: kind).key.publicKey
        let other = try TestRSAKey.make(9).publicKey
        let taken = Self.jwk(other, ["kid": "b", "use": "enc", "revoked": ["revoked_at": 1_700_000_000]])
        try publish(["keys": [Self.jwk(own, ["kid": "a"]), taken]], path)
        #expect(try await badge(self.own(path) + "#a", kind).report().found(.proofKey) == ["passed key.ofIssuer"])
        let same = Self.jwk(own, ["kid": "b", "use": "enc", "revoked": ["revoked_at": 1_700_000_000]])
        try publish(["keys": [Self.jwk(own, ["kid": "a"]), same]], path)
        #expect(try await badge(self.own(path) + "#a", kind).report().found(.proofKey) == ["failed key.unusable"])
    }

    @Test func `an entry that has ended does not speak against the keys of the issuer's own list`() async throws {
        try publish(["keys": [jwk(["kid": "x"])]], Self.list)
        let old = try TestIssuer(seed: 7).key.publicKey
        let ended = TrustScope(until: TestIssuer.now.adding(seconds: -86_400))
        var situation = try badge("x")
        situation.input.trust = TrustList([
            TrustList.Entry(issuer: issuer, keys: [old], scope: ended), TrustList.Entry(issuer: issuer),
        ])
        #expect(try await situation.report().verdict == .verified)
        // And its keys are the issuer's no more
        situation.input.trust.entries[0].keys = [signer.key.publicKey]
        try publish(["keys": [Self.jwk(old, ["kid": "x"])]], Self.list)
        #expect(try await situation.report().verdict == .notVerified)
    }

    @Test func `a key that one list took back is not good by another one`() async throws {
        let instant = Int(TestIssuer.now.seconds) - 60
        let path = folder + "/key"
        try publish(jwk(), path)
        try publish(["keys": [jwk(["revoked": ["revoked_at": .number(JSONNumber(instant))]])]], Self.list)
        #expect(try await badge(own(path)).report().found(.proofKey) == ["undetermined key.revoked"])
        #expect(try await badge(nil).report().found(.proofKey) == ["undetermined key.revoked"])
        try publish(["keys": [jwk(["kid": "k1"])]], Self.list)
        let profile: JSON = [
            "id": .string(issuer), "type": "Profile",
            "publicKey": [
                [
                    "id": .string(issuer + "#k1"), "type": "Multikey", "owner": .string(issuer),
                    "publicKeyMultibase": .string(try signer.key.publicKey.multikey), "revoked": "2026-01-01T00:00:00Z",
                ]
            ],
        ]
        try publish(profile, folder)
        for name in [own(Self.list) + "#k1", own(path), "k1"] {
            #expect(try await badge(name).report().found(.proofKey) == ["undetermined key.revoked"], "\(name)")
        }
        // What it says of the key cannot be read: nobody knows whether it still holds
        try publish(["keys": [jwk(["kid": "k1", "revoked": true])]], Self.list)
        #expect(try await badge(own(path)).report().found(.proofKey) == ["failed key.unusable"])
    }

    @Test func `a key that the user gave is good until the issuer takes it back`() async throws {
        var situation = try badge(issuer + "#k1", .embeddedEdDSA)
        situation.input.trust = TrustList([TrustList.Entry(issuer: issuer, keys: [signer.key.publicKey])])
        #expect(try await situation.report().found(.proofKey) == ["passed key.given"])
        let instant = Int(TestIssuer.now.seconds) - 60
        try publish(["keys": [jwk(["revoked": ["revoked_at": .number(JSONNumber(instant))]])]], Self.list)
        #expect(try await situation.report().found(.proofKey) == ["undetermined key.revoked"])
        situation.input.loader = OfflineLoader()
        #expect(try await situation.report().found(.proofKey) == ["passed key.given"])
    }

    @Test func `what is no key, too much or not there leaves it open`() async throws {
        for (target, reason) in [
            ("/ok", "key.noneThere"), ("/empty", "key.noneThere"), ("/large/100000", "key.notReached"),
            ("/status/404", "key.notReached"), ("/status/401", "key.notReached"), ("/garbage", "key.notReached"),
            ("/short", "key.notReached"), ("/coding?gzip", "key.notReached"),
        ] {
            let report = try await badge(own(target)).report()
            #expect(report.found(.proofKey) == ["undetermined " + reason], "\(target)")
            #expect(report.found(.proofSignature) == ["undetermined proof.noKey"], "\(target)")
            #expect(report.verdict == .undetermined)
        }
        let path = folder + "/many"
        try publish(["keys": .array((0...100).map { ["kid": .string("\($0)")] as JSON })], path)
        #expect(try await badge(own(path)).report().found(.proofKey) == ["undetermined key.noneThere"])
    }

    @Test func `what the key says of itself decides`() async throws {
        let now = Int(TestIssuer.now.seconds)
        func time(_ offset: Int) -> JSON { .number(JSONNumber(now + offset)) }
        let cases: [(JSON, String)] = [
            (["use": "sig"], "passed key.ofIssuer"), (["use": "enc"], "failed key.notForAssertion"),
            (["key_ops": ["sign"]], "failed key.notForAssertion"), (["alg": "ES256"], "undetermined key.kindNotKnown"),
            (["crv": "X25519"], "undetermined key.kindNotKnown"), (["d": "AA"], "failed key.unusable"),
            (["exp": time(60)], "passed key.ofIssuer"), (["exp": time(-60)], "passed key.retired"),
            (["exp": time(-400_000)], "failed key.expired"),
            (["exp": "soon"], "failed key.unusable"), (["nbf": time(-60)], "passed key.ofIssuer"),
            (["nbf": time(3600)], "undetermined key.notYet"),
            (["revoked": ["revoked_at": time(-60), "reason": "compromised"]], "undetermined key.revoked"),
            (["revoked": ["revoked_at": time(60)]], "undetermined key.revoked"),
            (["revoked": true], "failed key.unusable"),
        ]
        let path = folder + "/key"
        for (change, expected) in cases {
            try publish(jwk(change), path)
            let report = try await badge(own(path)).report()
            #expect(report.found(.proofKey) == [expected], "\(change.compactText())")
        }
        let twin = jwk(["kid": "b", "revoked": ["revoked_at": time(-60)]])
        try publish(["keys": [jwk(["kid": "a"]), twin]], path)
        #expect(try await badge(own(path) + "#a").report().found(.proofKey) == ["undetermined key.revoked"])
        try publish(["keys": [jwk(["kid": "a"]), jwk(["kid": "a", "use": "sig"])]], path)
        #expect(try await badge(own(path) + "#a").report().found(.proofKey) == ["failed key.unusable"])
    }

    @Test func `a retired key keeps old badges good, and a token says when it was signed`() async throws {
        let path = folder + "/key"
        try publish(jwk(["exp": .number(JSONNumber(Int(TestIssuer.now.seconds) - 60))]), path)
        var situation = try badge(own(path))
        #expect(try await situation.report().found(.proofKey) == ["passed key.retired"])
        let payload = try VCJWT.payload(of: SampleBadge.complete(issuer: issuer).object ?? JSONObject())
        var later = payload
        later["iat"] = .number(JSONNumber(Int(TestIssuer.now.seconds) - 30))
        situation.bytes = try signer.token(payload: later, algorithm: .edDSA, method: own(path))
        #expect(try await situation.report().found(.proofKey) == ["failed key.expired"])
    }

    @Test func `the document at the issuer's id lists keys with their owner`() async throws {
        let multikey = try signer.key.publicKey.multikey
        func document(_ change: JSON) -> JSON {
            var method: JSONObject = JSONObject()
            method["id"] = .string(issuer + "#key-1")
            method["type"] = "Multikey"
            method["controller"] = .string(issuer)
            method["publicKeyMultibase"] = .string(multikey)
            for member in change.object?.members ?? [] { method[member.name] = member.value }
            return ["id": .string(issuer), "verificationMethod": [.object(method)], "assertionMethod": ["#key-1"]]
        }
        let cases: [(JSON, String)] = [
            (document([:]), "passed key.ofIssuer"),
            (document(["controller": "https://other.example/"]), "failed key.ofAnother"),
            (document(["revoked": "2026-01-01T00:00:00Z"]), "undetermined key.revoked"),
            (try document([:]).setting("/id", "https://other.example/"), "undetermined key.noneThere"),
            (try document([:]).setting("/assertionMethod", []), "failed key.notForAssertion"),
        ]
        for (body, expected) in cases {
            try publish(body, folder)
            for kind in [TestIssuer.Kind.embeddedEdDSA, .tokenEdDSA] {
                #expect(try await badge(issuer + "#key-1", kind).report().found(.proofKey) == [expected])
            }
        }
        try publish(document([:]), folder)
        #expect(try await badge(issuer + "#" + multikey).report().found(.proofKey) == ["passed key.ofIssuer"])
        #expect(try await badge("#key-1", .embeddedEdDSA).report().found(.proofKey) == ["passed key.ofIssuer"])
        let other = Self.jwk(try TestIssuer(seed: 7).key.publicKey)
        let stranger = document(["type": "JsonWebKey", "publicKeyJwk": other])
        try publish(stranger, folder)
        #expect(try await badge(issuer + "#" + multikey).report().found(.proofKey) == ["undetermined key.notListed"])
    }

    @Test func `a profile of Open Badges 2 leads to its key, which must name its owner`() async throws {
        let path = folder + "/key"
        let profile: JSON = ["id": .string(issuer), "type": "Profile", "publicKey": .string(own(path))]
        func key(_ owner: String) throws -> JSON {
            [
                "id": .string(own(path)), "type": "CryptographicKey", "owner": .string(owner),
                "publicKeyPem": .string(signer.key.publicKey.pem),
            ]
        }
        try publish(profile, folder)
        try publish(key(issuer), path)
        #expect(try await badge(own(path)).report().verdict == .verified)
        let brought = try badge(nil) { $0["jwk"] = signer.key.publicKey.jwk }
        #expect(try await brought.report().found(.proofKey) == ["passed key.ofIssuer"])
        try publish(key("https://other.example/issuer"), path)
        #expect(try await badge(own(path)).report().found(.proofKey) == ["failed key.ofAnother"])
        #expect(try await brought.report().found(.proofKey) == ["undetermined key.broughtAlong"])
        try publish(["id": .string(issuer), "type": "Profile", "publicKey": key(issuer)], folder)
        #expect(try await brought.report().found(.proofKey) == ["passed key.ofIssuer"])
        try publish(["id": .string(issuer + "x"), "type": "Profile", "publicKey": key(issuer)], folder)
        #expect(try await brought.report().found(.proofKey) == ["undetermined key.broughtAlong"])
    }

    @Test func `no place is asked where the user gave the key, and none for an issuer that is a key`() async throws {
        let path = folder + "/key"
        try publish(jwk(), path)
        var pinned = try badge(own(path))
        pinned.input.pins = [TrustList.Entry(issuer: issuer, keys: [signer.key.publicKey])]
        #expect(try await pinned.report().found(.proofKey) == ["passed key.given"])
        var forged = try badge(own(path))
        let victim = try TestIssuer(seed: 9).did
        forged.bytes = try signer.sign(SampleBadge.complete(issuer: victim), .embeddedEdDSA, method: own(path))
        #expect(try await forged.report().found(.proofKey) == ["failed key.ofAnother"])
        forged.bytes = try signer.token(
            payload: VCJWT.payload(of: SampleBadge.complete(issuer: issuer).object ?? JSONObject()),
            algorithm: .edDSA,
            method: own(path)
        ) { $0["alg"] = "none" }
        #expect(try await forged.report().verdict == .notVerified)
        #expect(try server.requests(for: path) == 0)
    }
}
