import BadgeCrypto
import BadgeTesting
import BadgeVerification
import StrictJSON
import Testing
import VerifiableCredentials

/// Badges that somebody hands over in a presentation: who, for whom, and when.
@Suite struct PresentationTests {
    private let holder: TestIssuer
    private let badge: JSON

    init() throws {
        holder = try SamplePresentation.holder()
        badge = try JSON.read(SamplePresentation.badge(of: holder.did))
    }

    private func members(_ badges: [JSON]? = nil) -> JSONObject {
        SamplePresentation.members(badges ?? [badge], holder: holder.did)
    }

    @Test(arguments: ["eddsa-jcs-2022", "eddsa-rdfc-2022"])
    func `the recipient presents a badge for the challenge`(suite: String) async throws {
        let suite = try #require(Cryptosuites.named(suite))
        let bytes = try SamplePresentation.signed(members(), by: holder, suite: suite)
        let report = try await SamplePresentation.situation(bytes).report()
        #expect(report.found(.presentationProof) == ["passed presentation.fresh"])
        #expect(report.found(.presentationHolder) == ["passed presentation.ofRecipient"])
        #expect(report.verdict == .verified)
        #expect(report.presentation?.presenter == holder.did)
        #expect(report.presentation?.place?.description == "/verifiableCredential/0")
        let required = report.json["policy"]?["required"]?.items.compactMap(\.string) ?? []
        #expect(required.suffix(2) == ["presentation.proof", "presentation.holder"])
        #expect(NotShown.sentences(of: report).first?.contains("for your challenge") == true)
    }

    @Test func `without a challenge the badge is verified as any file, and who presents it stays open`() async throws {
        let bytes = try SamplePresentation.signed(members(), by: holder)
        let report = try await SamplePresentation.situation(bytes, challenge: nil, domain: nil).report()
        #expect(report.found(.presentationProof) == ["undetermined presentation.freshnessNotAsked"])
        #expect(report.verdict == .verified)
        #expect(NotShown.sentences(of: report).first?.contains("--challenge") == true)
        let half = try await SamplePresentation.situation(bytes, challenge: nil).report()
        #expect(half.found(.presentationProof) == ["undetermined presentation.freshnessNotAsked"])
        #expect(half.verdict == .undetermined)
    }

    @Test func `what the proof says decides`() async throws {
        let cases: [(String, (inout JSONObject) -> Void)] = [
            ("failed presentation.challengeDiffers", { $0["challenge"] = nil }),
            ("failed presentation.challengeDiffers", { $0["challenge"] = "C0FFEE-1" }),
            ("failed presentation.domainDiffers", { $0["domain"] = nil }),
            ("failed presentation.domainDiffers", { $0["domain"] = [.string(SamplePresentation.domain), "other"] }),
            ("passed presentation.fresh", { $0["domain"] = [.string(SamplePresentation.domain)] }),
            ("failed purpose.other", { $0["proofPurpose"] = "assertionMethod" }),
            ("failed proof.expired", { $0["expires"] = "2026-01-01T00:00:00Z" }),
            ("failed proof.inFuture", { $0["created"] = "2027-01-01T00:00:00Z" }),
            ("failed key.noSuchMethod", { $0["verificationMethod"] = .string(self.holder.did + "#other") }),
            ("undetermined key.notLookedUp", { $0["verificationMethod"] = "did:web:holder.example#key-1" }),
        ]
        for (expected, change) in cases {
            let bytes = try SamplePresentation.signed(members(), by: holder, change: change)
            var document = try JSON.read(bytes)
            if expected.hasPrefix("undetermined") { document = try document.removing("/holder") }
            let report = try await SamplePresentation.situation(document.compactBytes()).report()
            let found = report.found(.presentationProof)
            if expected.hasPrefix("undetermined") {
                #expect(found == ["undetermined proof.noKey"])
                #expect(report.verdict == .undetermined)
            } else if expected == "failed key.noSuchMethod" {
                #expect(found == [expected])
                #expect(report.verdict == .notVerified)
            } else {
                #expect(found == [expected])
                #expect(report.verdict == (expected.hasPrefix("passed") ? .verified : .notVerified))
            }
            #expect(report.found(.proofSignature) == ["passed proof.signatureFits"])
        }
    }

    @Test func `a presentation that was altered is not verified, however good its badge`() async throws {
        let bytes = try SamplePresentation.signed(members([badge, badge]), by: holder)
        let less = try JSON.read(bytes).setting("/verifiableCredential", [badge])
        for challenge in [SamplePresentation.challenge, nil] {
            let report = try await SamplePresentation.situation(
                less.compactBytes(),
                challenge: challenge,
                domain: nil
            ).report()
            #expect(report.found(.presentationProof) == ["failed proof.signatureDoesNotFit"])
            #expect(report.found(.presentationHolder) == ["undetermined presentation.holderOpen"])
            #expect(report.verdict == .notVerified)
        }
    }

    @Test func `a thief with a key of his own is not the holder`() async throws {
        let thief = try TestIssuer(seed: 66)
        // In the holder's name
        let named = try await SamplePresentation.situation(SamplePresentation.signed(members(), by: thief)).report()
        #expect(named.found(.presentationProof) == ["failed key.ofAnother"])
        #expect(named.verdict == .notVerified)
        // In his own
        let own = SamplePresentation.members([badge], holder: thief.did)
        let report = try await SamplePresentation.situation(SamplePresentation.signed(own, by: thief)).report()
        #expect(report.found(.presentationProof) == ["passed presentation.fresh"])
        #expect(report.found(.presentationHolder) == ["failed presentation.ofAnother"])
        #expect(report.verdict == .notVerified)
        // In nobody's
        let nobody = SamplePresentation.members([badge], holder: nil)
        let third = try await SamplePresentation.situation(SamplePresentation.signed(nobody, by: thief)).report()
        #expect(third.found(.presentationHolder) == ["failed presentation.ofAnother"])
    }

    @Test func `each badge has a report of its own`() async throws {
        let altered = try badge.setting("/credentialSubject/achievement/name", "Another")
        let token = try SamplePresentation.badge(of: holder.did, .tokenEdDSA)
        let disclosing = SamplePresentation.envelope(token + Array("~".utf8), "application/vc+sd-jwt")
        let badges: [JSON] = [
            badge, altered, SamplePresentation.envelope(token), .string(String(decoding: token, as: UTF8.self)),
            disclosing, ["id": "urn:x"], SamplePresentation.envelope(token, "application/vc+cose"),
            .object(members()),
        ]
        let reports = try await SamplePresentation.situation(
            SamplePresentation.signed(members(badges), by: holder)
        ).reports()
        #expect(reports.map(\.verdict) == [.verified, .notVerified, .verified, .verified, nil, nil, nil, nil])
        #expect(
            reports.map { $0.failure?.code } == [
                nil, nil, nil, nil, "input.formNotRead", "input.notABadge", "input.formNotRead", "input.notABadge",
            ]
        )
        for (index, report) in reports.enumerated() {
            #expect(report.presentation?.place?.description == "/verifiableCredential/\(index)")
            #expect(report.presentation?.count == badges.count)
        }
        let one = try await SamplePresentation.situation(
            SamplePresentation.signed(members([badge, badge]), by: holder)
        ).report()
        #expect(one.failure?.code == "input.severalBadges")
    }

    @Test func `a presentation without badges, or with too many, is none`() async throws {
        for (count, code) in [(0, "input.notABadge"), (101, "input.presentation")] {
            let badges = [JSON](repeating: ["id": "urn:x"], count: count)
            let bytes = try SamplePresentation.signed(members(badges), by: holder)
            let reports = try await SamplePresentation.situation(bytes).reports()
            #expect(reports.map { $0.failure?.code } == [code])
        }
    }

    @Test(arguments: ["vp+jwt", "JWT"]) func `a token presents badges, too`(typ: String) async throws {
        let token = try SamplePresentation.badge(of: holder.did, .tokenEdDSA)
        var claims = JSONObject()
        claims["iss"] = .string(holder.did)
        claims["aud"] = ["https://other.example", .string(SamplePresentation.domain)]
        claims["nonce"] = .string(SamplePresentation.challenge)
        claims["iat"] = .number(JSONNumber(Int(TestIssuer.now.seconds)))
        let inside = members([SamplePresentation.envelope(token)])
        func payload(_ change: (inout JSONObject) -> Void = { _ in }) -> JSONObject {
            var payload = typ == "JWT" ? JSONObject() : inside
            if typ == "JWT" { payload["vp"] = .object(inside) }
            for member in claims.members { payload[member.name] = member.value }
            change(&payload)
            return payload
        }
        func found(_ change: (inout JSONObject) -> Void) async throws -> [String] {
            let bytes = try SamplePresentation.token(payload(change), by: holder, typ: typ)
            return try await SamplePresentation.situation(bytes).report().found(.presentationProof)
        }
        let bytes = try SamplePresentation.token(payload(), by: holder, typ: typ)
        let report = try await SamplePresentation.situation(bytes).report()
        #expect(report.found(.presentationProof) == ["passed presentation.fresh"])
        #expect(report.found(.presentationHolder) == ["passed presentation.ofRecipient"])
        #expect(report.verdict == .verified)
        #expect(try await found { $0["nonce"] = "other" } == ["failed presentation.challengeDiffers"])
        #expect(try await found { $0["aud"] = "https://other.example" } == ["failed presentation.domainDiffers"])
        #expect(try await found { $0["exp"] = 1 } == ["failed proof.expired"])
        let thief = try TestIssuer(seed: 66)
        let stolen = try SamplePresentation.token(payload(), by: thief, typ: typ)
        #expect(
            try await SamplePresentation.situation(stolen).report().found(.presentationProof)
                == ["failed key.ofAnother"]
        )
    }

    @Test func `the envelope of a presentation, and of a badge alone, is opened`() async throws {
        let token = try SamplePresentation.badge(of: holder.did, .tokenEdDSA)
        let alone = SamplePresentation.envelope(token).compactBytes()
        #expect(
            try await SamplePresentation.situation(alone, challenge: nil, domain: nil).report().verdict == .verified
        )
        var payload = members()
        payload["nonce"] = .string(SamplePresentation.challenge)
        let presented = try SamplePresentation.token(payload, by: holder)
        let envelope: JSON = [
            "@context": "https://www.w3.org/ns/credentials/v2", "type": "EnvelopedVerifiablePresentation",
            "id": .string("data:application/vp+jwt," + String(decoding: presented, as: UTF8.self)),
        ]
        let report = try await SamplePresentation.situation(envelope.compactBytes(), domain: nil).report()
        #expect(report.verdict == .verified)
    }

    @Test func `the document of whoever presents a badge is kept by nobody`() async throws {
        let did = "did:web:holder.example"
        let members = SamplePresentation.members([try JSON.read(SamplePresentation.badge(of: did))], holder: did)
        let bytes = try SamplePresentation.signed(members, by: holder) {
            $0["verificationMethod"] = .string(did + "#key-1")
        }
        var situation = try SamplePresentation.situation(bytes)
        let asked = AskedPlaces()
        situation.input.loader = KeepingLoader(asked: asked)
        _ = try await situation.report()
        #expect(asked.all == ["forgotten https://holder.example/.well-known/did.json"])
    }

    @Test func `a token of another party than the holder that it names presents nothing`() async throws {
        let badge = try JSON.read(SamplePresentation.badge(of: holder.did))
        for issuer in [holder.did, "did:web:another.example"] {
            var payload = SamplePresentation.members([badge], holder: holder.did)
            payload["iss"] = .string(issuer)
            payload["nonce"] = .string(SamplePresentation.challenge)
            payload["aud"] = .string(SamplePresentation.domain)
            let token = try SamplePresentation.token(payload, by: holder)
            let report = try await SamplePresentation.situation(token).report()
            let isSame = issuer == holder.did
            #expect(
                report.found(.presentationProof) == [isSame ? "passed presentation.fresh" : "failed token.claimDiffers"]
            )
            #expect(report.verdict == (isSame ? .verified : .notVerified))
        }
    }

    @Test func `a token of a presentation inside a presentation is no badge`() async throws {
        let inner = SamplePresentation.members([], holder: holder.did)
        let token = String(decoding: try SamplePresentation.token(inner, by: holder), as: UTF8.self)
        let members = SamplePresentation.members([.string(token)], holder: holder.did)
        let report = try await SamplePresentation.situation(SamplePresentation.signed(members, by: holder)).report()
        #expect(report.failure?.detail.contains("a presentation inside a presentation") == true)
    }

    @Test func `a holder with a document needs the key under authentication, and in use`() async throws {
        let did = "did:web:holder.example"
        func report(_ relation: String, _ more: JSON = [:]) async throws -> Report {
            var method = JSONObject()
            method["id"] = .string(did + "#key-1")
            method["type"] = "JsonWebKey"
            method["controller"] = .string(did)
            method["publicKeyJwk"] = holder.key.publicKey.jwk
            for member in more.object?.members ?? [] { method[member.name] = member.value }
            var document = JSONObject()
            document["id"] = .string(did)
            document["verificationMethod"] = [.object(method)]
            document[relation] = ["#key-1"]
            let badge = try JSON.read(SamplePresentation.badge(of: did))
            let members = SamplePresentation.members([badge], holder: did)
            let bytes = try SamplePresentation.signed(members, by: holder) {
                $0["verificationMethod"] = .string(did + "#key-1")
            }
            var situation = try SamplePresentation.situation(bytes)
            situation.input.loader = GivenDocument(
                url: "https://holder.example/.well-known/did.json",
                answer: .success(JSON.object(document).compactBytes())
            )
            return try await situation.report()
        }
        let good = try await report("authentication")
        #expect(good.found(.presentationProof) == ["passed presentation.fresh"])
        #expect(good.verdict == .verified)
        #expect(try await report("assertionMethod").found(.presentationProof) == ["failed key.notForAssertion"])
        let revoked = try await report("authentication", ["revoked": "2026-01-01T00:00:00Z"])
        #expect(revoked.found(.presentationProof) == ["undetermined key.revoked"])
        let ended = try await report("authentication", ["expires": .string(TestIssuer.now.rfc3339)])
        #expect(ended.found(.presentationProof) == ["failed key.expired"])
    }
}
