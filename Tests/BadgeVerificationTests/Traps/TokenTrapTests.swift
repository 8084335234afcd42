import BadgeCrypto
import BadgeTesting
import BadgeVerification
import StrictJSON
import Testing
import VerifiableCredentials

/// What other verifiers of tokens fell for.
@Suite struct TokenTrapTests {
    @Test(arguments: ["none", "None", "NONE", "HS256", "hs512"])
    func `an algorithm that is no signature fails`(name: String) async throws {
        let report = try await ReasonCase.token(header: { $0["alg"] = .string(name) }).report()
        #expect(report.found(.proofSignature) == ["failed proof.algorithmForbidden"])
        #expect(report.verdict == .notVerified)
    }

    @Test func `the algorithm none with an empty signature fails`() async throws {
        var situation = try ReasonCase.token(header: { $0["alg"] = "none" })
        let dot = try #require(situation.bytes.lastIndex(of: UInt8(ascii: ".")))
        situation.bytes = Array(situation.bytes[...dot])
        #expect(try await situation.report().verdict == .notVerified)
    }

    @Test(arguments: ["RS384", "PS256", "ES256K", "eddsa", "EDDSA", "es256", "BADGE"])
    func `an algorithm that is not known leaves it open`(name: String) async throws {
        let report = try await ReasonCase.token(header: { $0["alg"] = .string(name) }).report()
        #expect(report.found(.proofSignature) == ["undetermined proof.algorithmNotKnown"])
        #expect(report.verdict == .undetermined)
        #expect(report.content == nil)
    }

    @Test func `a token without an algorithm fails`() async throws {
        for value in [nil, JSON.null, "", 5] as [JSON?] {
            let report = try await ReasonCase.token(header: { $0["alg"] = value }).report()
            #expect(report.found(.proofSignature) == ["failed proof.malformed"])
            #expect(report.verdict == .notVerified)
        }
    }

    @Test(arguments: ["ES256", "ES384"])
    func `an algorithm for another type of key fails`(name: String) async throws {
        let report = try await ReasonCase.token(header: { $0["alg"] = .string(name) }).report()
        #expect(report.found(.proofSignature) == ["failed proof.keyType"])
    }

    @Test func `a token without kid is checked with the one key of the issuer's DID`() async throws {
        let report = try await ReasonCase.token(header: { $0["kid"] = nil }).report()
        #expect(report.verdict == .verified)
        let forger = try TestIssuer(seed: 7)
        var situation = try Situation.good(.tokenEdDSA)
        let payload = try VCJWT.payload(of: SampleBadge.complete(issuer: TestIssuer().did).object ?? JSONObject())
        situation.bytes = try forger.token(payload: payload, algorithm: .edDSA) { $0["kid"] = nil }
        #expect(try await situation.report().found(.proofSignature) == ["failed proof.signatureDoesNotFit"])
    }

    @Test func `a key that the token brings along proves integrity, not authorship`() async throws {
        let forger = try TestIssuer(seed: 7)
        let place = "https://program.example/issuer"
        let payload = try VCJWT.payload(of: SampleBadge.complete(issuer: place).object ?? JSONObject())
        let bytes = try forger.token(payload: payload, algorithm: .edDSA) {
            $0["kid"] = nil
            $0["jwk"] = forger.key.publicKey.jwk
        }
        let report = try await Situation(bytes: bytes, trusting: place).report()
        #expect(report.found(.proofSignature) == ["passed proof.signatureFits"])
        #expect(report.found(.proofKey) == ["undetermined key.broughtAlong"])
        #expect(report.verdict == .undetermined)

        let pinned = Situation(bytes: bytes, trusting: place, keys: [try TestIssuer().key.publicKey])
        #expect(try await pinned.report().verdict == .notVerified)
    }

    @Test func `a key that the token brings along does not replace the key of the issuer's DID`() async throws {
        let forger = try TestIssuer(seed: 7)
        let victim = try TestIssuer()
        let payload = try VCJWT.payload(of: SampleBadge.complete(issuer: victim.did).object ?? JSONObject())
        for kid in try [nil, victim.method, "#" + victim.key.publicKey.multikey] {
            let bytes = try forger.token(payload: payload, algorithm: .edDSA) {
                $0["kid"] = kid.map { .string($0) }
                $0["jwk"] = forger.key.publicKey.jwk
            }
            let report = try await Situation(bytes: bytes, trusting: victim.did).report()
            #expect(report.verdict != .verified, "\(kid ?? "no kid")")
            #expect(report.found(.proofKey) != ["passed key.ofIssuer"] || report.verdict == .notVerified)
        }
    }

    @Test func `a private key in the header is no key`() async throws {
        let place = "https://program.example/issuer"
        let issuer = try TestIssuer()
        let payload = try VCJWT.payload(of: SampleBadge.complete(issuer: place).object ?? JSONObject())
        let bytes = try issuer.token(payload: payload, algorithm: .edDSA) {
            $0["kid"] = nil
            var jwk = issuer.key.publicKey.jwk.object ?? JSONObject()
            jwk["d"] = .string(Base64URL.encode((0..<32).map { 1 + UInt8($0) }))
            $0["jwk"] = .object(jwk)
        }
        #expect(try await Situation(bytes: bytes).report().found(.proofKey) == ["failed key.unusable"])
    }

    @Test func `the kid of another DID fails`() async throws {
        let forger = try TestIssuer(seed: 7)
        let victim = try TestIssuer()
        let payload = try VCJWT.payload(of: SampleBadge.complete(issuer: victim.did).object ?? JSONObject())
        let bytes = try forger.token(payload: payload, algorithm: .edDSA)
        let report = try await Situation(bytes: bytes, trusting: victim.did).report()
        #expect(report.found(.proofKey) == ["failed key.ofAnother"])
        #expect(report.found(.issuerTrusted) == ["undetermined proof.notEstablished"])
        #expect(report.verdict == .notVerified)
    }

    @Test func `the kid is no place to go to, and no path`() async throws {
        let long = String(repeating: "a", count: 5000)
        for kid in [
            "../../dev/zero", "' OR 1=1", "https://program.example/keys/1", "file:///etc/passwd", "did:key", long, "",
        ] {
            let report = try await ReasonCase.token(header: { $0["kid"] = .string(kid) }).report()
            #expect(report.verdict != .verified, "\(kid.prefix(40))")
        }
        for kid in [5, .null, ["did:key:z"]] as [JSON] {
            let report = try await ReasonCase.token(header: { $0["kid"] = kid }).report()
            #expect(report.found(.proofKey) == ["failed key.unusable"])
        }
    }

    @Test(arguments: ["jku", "x5u", "x5c"])
    func `other places of keys in the header are not looked at`(name: String) async throws {
        let report = try await ReasonCase.token(header: {
            $0["kid"] = nil
            $0[name] = "https://forger.example/keys"
        }).report()
        #expect(report.found(.proofKey) == ["passed key.ofIssuer"])
        let place = "https://program.example/issuer"
        let payload = try VCJWT.payload(of: SampleBadge.complete(issuer: place).object ?? JSONObject())
        let bytes = try TestIssuer().token(payload: payload, algorithm: .edDSA) {
            $0["kid"] = nil
            $0[name] = "https://program.example/keys"
        }
        #expect(try await Situation(bytes: bytes).report().found(.proofKey) == ["undetermined key.notNamed"])
    }

    @Test(arguments: ["crit", "b64"]) func `extensions of the header are refused`(name: String) async throws {
        for value in [["exp"], false, true] as [JSON] {
            let report = try await ReasonCase.token(header: { $0[name] = value }).report()
            #expect(report.failure == nil)
            #expect(report.found(.proofSignature) == ["failed proof.malformed"])
            #expect(report.verdict == .notVerified)
            #expect(report.content == nil)
        }
    }

    @Test func `two, four and five parts are no badge`() async throws {
        let situation = try Situation.good(.tokenEdDSA)
        let parts = String(decoding: situation.bytes, as: UTF8.self).split(separator: ".").map(String.init)
        let others = [
            parts[0] + "." + parts[1], parts.joined(separator: ".") + ".", parts.joined(separator: ".") + ".e30",
            parts.joined(separator: ".") + ".e30.e30", "." + parts.joined(separator: "."),
        ]
        for other in others {
            var copy = situation
            copy.bytes = Array(other.utf8)
            let report = try await copy.report()
            #expect(report.verdict == nil, "\(other.suffix(20))")
            #expect(report.failure?.code == "input.notABadge")
        }
    }

    @Test func `a detached payload and an empty signature do not verify`() async throws {
        let situation = try Situation.good(.tokenEdDSA)
        let parts = String(decoding: situation.bytes, as: UTF8.self).split(separator: ".").map(String.init)
        for other in [parts[0] + ".." + parts[2], parts[0] + "." + parts[1] + "."] {
            #expect(try await !situation.isAccepted(Array(other.utf8)))
        }
    }

    @Test(arguments: ["JWT", "jwt", "Jwt", "vc+jwt", "VC+JWT", "application/vc+jwt", "Application/VC+ld+jwt"])
    func `types of tokens that are credentials are accepted, in any case and as media types`(typ: String) async throws {
        #expect(try await ReasonCase.token(header: { $0["typ"] = .string(typ) }).report().verdict == .verified)
    }

    @Test(arguments: ["at+jwt", "", "vp+jwt", "application/", "application/application/jwt", "text/jwt"])
    func `other types of tokens are refused`(typ: String) async throws {
        let report = try await ReasonCase.token(header: { $0["typ"] = .string(typ) }).report()
        #expect(report.found(.conformanceStructure) == ["failed token.type"])
        #expect(report.verdict == .notVerified)
    }
}
