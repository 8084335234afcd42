import BadgeTesting
import BadgeVerification
import OpenBadges
import StrictJSON
import Testing

/// What a badge says is shown only where it is signed, and never so that it could move the cursor or hide something.
@Suite struct DisplayTrapTests {
    static let hostile =
        "A\u{1B}[2J\u{1B}]0;x\u{7}\r\nVERIFIED\u{9B}31m\u{85}\u{202E}txet\u{2066}\u{200B}\u{E0041}\u{2028}\u{7F}\u{0}\u{8}"

    private static func isClean(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            if scalar == "\n" { return true }
            switch scalar.value {
            case 0..<0x20, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xE0000...0xE007F:
                return false
            default: return true
            }
        }
    }

    @Test(arguments: [true, false])
    func `no text of a badge reaches the report raw, in any member, signed or not`(isSigned: Bool) async throws {
        let issuer = try TestIssuer()
        let credential = try SampleBadge.complete(issuer: issuer.did)
            .setting("/credentialStatus", ["id": "https://a.example/1", "type": "T", "statusPurpose": "x"])
            .setting("/credentialSchema", [["id": "https://a.example/s", "type": "S"]])
        let signed = try JSON.read(issuer.sign(credential, .embeddedEdDSA))
        var count = 0
        for place in signed.allPointers where place.tokens.first != "@context" {
            guard signed[at: place]?.string != nil else { continue }
            let isProof = place.tokens.first == "proof"
            var situation = try Situation.good()
            if isSigned && !isProof {
                let altered = try credential.setting(place.description, .string(Self.hostile))
                situation.bytes = try issuer.sign(altered, .embeddedEdDSA)
            } else {
                situation.bytes = try signed.setting(place.description, .string(Self.hostile)).compactBytes()
            }
            situation.policy.recipient = RecipientIdentity(type: "name", value: Self.hostile)
            let report = try await situation.report()
            #expect(report.failure == nil)
            let text = TextReport.text(of: report)
            #expect(Self.isClean(text), "\(place)")
            #expect(Self.isClean(Headline.text(of: report)), "\(place)")
            #expect(!text.split(separator: "\n").contains { $0.hasPrefix("VERIFIED") && report.verdict != .verified })
            count += 1
        }
        #expect(count > 60)
    }

    @Test func `no name of a member, of a file or of a listed issuer reaches the report raw`() async throws {
        let issuer = try TestIssuer()
        var situation = try ReasonCase.signed { json in
            var subject = json["credentialSubject"]?.object ?? JSONObject()
            subject[Self.hostile] = "x"
            return try json.setting("/credentialSubject", .object(subject))
        }
        situation.input.trust = TrustList([TrustList.Entry(issuer: issuer.did, name: Self.hostile)])
        situation.input.evidence = MemoryEvidence(files: [(Self.hostile, SampleBadge.plan)])
        let verification = try await Verifier().verify(situation.bytes, name: Self.hostile, input: situation.input)
        #expect(Self.isClean(TextReport.text(of: verification.report)))
    }

    @Test func `no text of a token's header or claims reaches the report raw`() async throws {
        for name in ["alg", "kid", "typ"] {
            let report = try await ReasonCase.token(header: { $0[name] = .string(Self.hostile) }).report()
            #expect(Self.isClean(TextReport.text(of: report)), "\(name)")
        }
        for name in ["iss", "jti", "nbf", "exp", "sub", "iat"] {
            let report = try await ReasonCase.token(payload: { $0[name] = .string(Self.hostile) }).report()
            #expect(Self.isClean(TextReport.text(of: report)), "\(name)")
        }
    }

    @Test func `errors of reading show nothing raw`() async throws {
        let files = [
            "{\"\(Self.hostile)\":1}", "{\"a\":\"\u{1B}\"}",
            "{\"type\":\"VerifiableCredential\",\"a\u{9B}\":1,\"a\u{9B}\":2}",
            "\u{1B}[2J", "<svg \u{9B}=\"\"/>", "<svg xmlns=\"http://www.w3.org/2000/svg\"><!DOCTYPE \u{202E}></svg>",
        ]
        for file in files {
            let report = try await Situation(bytes: Array(file.utf8)).report()
            #expect(Self.isClean(TextReport.text(of: report)), "\(report.failure?.code ?? "")")
        }
    }

    @Test func `what no signature covers is not shown`() async throws {
        let secret = "Never Signed By Anyone"
        let situations = [
            try ReasonCase.afterwards { try $0.setting("/credentialSubject/achievement/name", .string(secret)) },
            try ReasonCase.afterwards {
                try $0.setting("/credentialSubject/identifier/0/identityHash", .string(secret))
            },
            try ReasonCase.afterwards { try $0.setting("/issuer/name", .string(secret)) },
            try ReasonCase.afterwards { try $0.setting("/issuer/name", .string(secret)).removing("/proof") },
            try ReasonCase.afterwards {
                try $0.setting("/issuer/name", .string(secret)).setting("/proof/0/cryptosuite", "eddsa-rdfc-2022")
            },
            try ReasonCase.token(
                payload: { $0["name"] = .string(secret) },
                header: { $0["alg"] = "none" }
            ),
        ]
        for situation in situations {
            let verification = try await situation.verification()
            let report = verification.report
            #expect(report.verdict != .verified)
            #expect(report.content == nil)
            #expect(verification.credential == nil)
            for member in ["issuer", "recipient", "achievement"] { #expect(report.json[member] == nil) }
            #expect(!report.json.compactText().contains(secret))
            #expect(!TextReport.text(of: report).contains(secret))
        }
    }

    @Test func `the report for programs holds no control character raw`() async throws {
        let situation = try ReasonCase.signed { try $0.setting("/issuer/name", .string(Self.hostile)) }
        let report = try await situation.report()
        #expect(report.content?.issuerName == Self.hostile)
        let bytes = report.json.terminalBytes()
        #expect(bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A })
        #expect(try JSON.read(bytes)["issuer"]?["name"]?.string == Self.hostile)
        #expect(Self.isClean(String(decoding: bytes, as: UTF8.self)))
        let harmless: JSON = ["name": "\u{E9}l\u{E8}ve \u{1F600}", "n": 1]
        #expect(harmless.terminalBytes() == harmless.prettyBytes())
    }
}
