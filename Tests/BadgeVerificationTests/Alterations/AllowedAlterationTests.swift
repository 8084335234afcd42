import BadgeCrypto
import BadgeTesting
import BadgeVerification
import Foundation
import OpenBadges
import StrictJSON
import Testing
import VerifiableCredentials

/// The closed list of docs/alterations.md: what may differ from the bytes that were signed, and still be the badge.
struct AllowedAlteration: Sendable, CustomTestStringConvertible {
    /// Its name in the document.
    let name: String
    let kinds: [TestIssuer.Kind]
    let alter: @Sendable ([UInt8]) throws -> [UInt8]

    var testDescription: String { name }

    static let embedded: [TestIssuer.Kind] = [.embeddedEdDSA, .embeddedECDSA] + statements
    static let statements: [TestIssuer.Kind] = [.statementsEdDSA, .statementsECDSA]

    private static func text(_ bytes: [UInt8], _ old: String, _ new: String) throws -> [UInt8] {
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.contains(old) else { throw SampleError.noPlace(old) }
        return Array(text.replacingOccurrences(of: old, with: new).utf8)
    }

    private static func proofs(_ bytes: [UInt8], _ change: ([JSON]) throws -> JSON) throws -> [UInt8] {
        let json = try JSON.read(bytes)
        return try json.setting("/proof", change(json["proof"]?.items ?? [])).compactBytes()
    }

    /// The badge signed anew by its issuer and suite.
    private static func signed(_ json: JSON) throws -> JSON {
        let name = json["proof"]?.items.first?["cryptosuite"]?.string ?? ""
        guard let suite = Cryptosuites.named(name) else { throw SampleError.noPlace(name) }
        let issuer = try TestIssuer(suite.accepts(.ed25519) ? .ed25519 : .p256)
        let document = try json.removing("/proof").object ?? JSONObject()
        return try json.setting("/proof", .array([issuer.proof(for: document, suite: suite) { _ in }]))
    }

    static let all: [AllowedAlteration] = [
        AllowedAlteration(name: "white space", kinds: embedded) {
            try JSON.read($0).prettyBytes() + Array("\r\n\t ".utf8)
        },
        AllowedAlteration(name: "order of members", kinds: embedded) { try reversed(JSON.read($0)).compactBytes() },
        AllowedAlteration(name: "escapes", kinds: embedded) {
            try text(text($0, "Ana Rivera", "\\u0041na\\u0020Rivera"), "\"issuer\"", "\"\\u0069ssuer\"")
        },
        AllowedAlteration(name: "spelling of numbers", kinds: embedded) {
            try text($0, "\"creditsEarned\":2", "\"creditsEarned\":0.20e1")
        },
        AllowedAlteration(name: "spelling of numbers", kinds: [.embeddedEdDSA, .embeddedECDSA]) {
            try text($0, "\"creditsEarned\":2", "\"creditsEarned\":2.00000000000000000001")
        },
        AllowedAlteration(name: "one proof or an array of one", kinds: embedded) { try proofs($0) { $0[0] } },
        AllowedAlteration(name: "order of proofs", kinds: embedded) { bytes in
            let json = try JSON.read(bytes)
            let name = json["proof"]?.items.first?["cryptosuite"]?.string ?? ""
            guard let suite = Cryptosuites.named(name) else { throw SampleError.noPlace(name) }
            let issuer = try TestIssuer(suite.accepts(.ed25519) ? .ed25519 : .p256)
            let document = try json.removing("/proof").object ?? JSONObject()
            let second = try issuer.proof(for: document, suite: suite) { $0["created"] = "2026-11-22T11:00:00Z" }
            return try proofs(bytes) { .array([second] + $0) }
        },
        AllowedAlteration(name: "the same proof twice", kinds: embedded) { try proofs($0) { .array([$0[0], $0[0]]) } },
        AllowedAlteration(name: "a proof of an unknown kind added", kinds: embedded) {
            try proofs($0) {
                let unknown: JSON = [
                    "type": "DataIntegrityProof", "cryptosuite": "bbs-2023",
                    "verificationMethod": "https://program.example/keys#1", "proofPurpose": "assertionMethod",
                    "proofValue": "z3",
                ]
                return .array($0 + [unknown])
            }
        },
        AllowedAlteration(name: "order of items", kinds: statements) {
            let json = try JSON.read($0)
            let evidence = json["evidence"]?.items ?? []
            return try json.setting("/evidence", .array(evidence.reversed())).compactBytes()
        },
        AllowedAlteration(name: "order of items", kinds: statements) {
            let json = try JSON.read($0)
            let results = json["credentialSubject"]?["result"]?.items ?? []
            return try json.setting("/credentialSubject/result", .array(results.reversed())).compactBytes()
        },
        AllowedAlteration(name: "the same item twice", kinds: statements) {
            let json = try JSON.read($0)
            return try json.setting("/type", .array((json["type"]?.items ?? []) + ["OpenBadgeCredential"]))
                .setting("/evidence", .array((json["evidence"]?.items ?? []) + [json["evidence"]?.items[0] ?? .null]))
                .compactBytes()
        },
        AllowedAlteration(name: "one item or an array of one", kinds: statements) {
            try JSON.read($0).setting("/credentialSubject/type", "AchievementSubject").compactBytes()
        },
        AllowedAlteration(name: "one item or an array of one", kinds: statements) {
            let json = try JSON.read($0)
            let digest = json["relatedResource"]?.items[0]["digestMultibase"] ?? .null
            return try json.setting("/relatedResource/0/digestMultibase", [digest]).compactBytes()
        },
        AllowedAlteration(name: "another name of a type", kinds: statements) {
            try JSON.read($0).setting("/type", ["VerifiableCredential", "AchievementCredential"]).compactBytes()
        },
        AllowedAlteration(name: "another name of a type", kinds: statements) {
            let whole = "https://purl.imsglobal.org/spec/vc/ob/vocab.html#Achievement"
            return try JSON.read($0).setting("/credentialSubject/achievement/type", ["Achievement", .string(whole)])
                .compactBytes()
        },
        AllowedAlteration(name: "an issuer as a URL or as an object with that id", kinds: statements) { bytes in
            let json = try JSON.read(bytes)
            let id = json["issuer"]?["id"] ?? .null
            return try signed(json.setting("/issuer", ["id": id])).setting("/issuer", id).compactBytes()
        },
        AllowedAlteration(name: "contexts in the proof of an endorsement", kinds: statements) { bytes in
            let json = try JSON.read(bytes)
            let contexts = json["@context"] ?? .null
            let inner = try JSON.read(bytes).removing("/evidence").removing("/relatedResource")
                .setting("/id", "urn:uuid:0f9b7d7e-55a2-4d7c-8d3e-2b8f6f0d9a22")
                .setting("/type", ["VerifiableCredential", "EndorsementCredential"])
                .setting(
                    "/credentialSubject",
                    ["id": "https://school.example/x", "type": ["EndorsementSubject"], "endorsementComment": "good"]
                )
            let badge = try json.setting("/endorsement", .array([signed(inner)]))
            return try signed(badge).setting("/endorsement/0/proof/0/@context", contexts).compactBytes()
        },
        AllowedAlteration(name: "case of a language tag", kinds: statements) { bytes in
            let json = try JSON.read(bytes).setting("/name", ["@value": "Coach", "@language": "de-CH"])
            return try signed(json).setting("/name/@language", "de-ch").compactBytes()
        },
        AllowedAlteration(name: "contexts that give every word the same meaning", kinds: statements) {
            let json = try JSON.read($0)
            let contexts = json["@context"]?.items ?? []
            return try json.setting("/@context", .array(contexts + [.string(KnownContexts.openBadgesExtensions)]))
                .compactBytes()
        },
        AllowedAlteration(name: "the badge's contexts in a proof", kinds: statements) { bytes in
            let json = try JSON.read(bytes)
            return try json.setting("/proof/0/@context", json["@context"] ?? .null).compactBytes()
        },
        AllowedAlteration(name: "what several objects with one identifier say", kinds: statements) {
            let json = try JSON.read($0)
            let name = json["evidence"]?.items[0]["name"] ?? .null
            return try json.setting("/relatedResource/0/name", name).compactBytes()
        },
        AllowedAlteration(name: "what several objects with one identifier say", kinds: statements) {
            let json = try JSON.read($0)
            let media = json["relatedResource"]?.items[0]["mediaType"] ?? .null
            return try json.removing("/relatedResource/0/mediaType").setting("/evidence/0/mediaType", media)
                .compactBytes()
        },
        AllowedAlteration(name: "the other s of ECDSA", kinds: [.embeddedECDSA, .statementsECDSA]) { bytes in
            try proofs(bytes) { proofs in
                let value = proofs[0]["proofValue"]?.string ?? ""
                let other = Multibase.encode(
                    try P256Order.otherSignature(Multibase.decode(value).bytes),
                    as: .base58btc
                )
                return .array([try proofs[0].setting("/proofValue", .string(other))])
            }
        },
        AllowedAlteration(name: "the other s of ECDSA", kinds: [.tokenES256]) { bytes in
            let dot = bytes.lastIndex(of: UInt8(ascii: ".")) ?? 0
            let signature = try Base64URL.decode(bytes[(dot + 1)...])
            return bytes[...dot] + Array(Base64URL.encode(try P256Order.otherSignature(signature)).utf8)
        },
        AllowedAlteration(name: "white space around a token", kinds: [.tokenEdDSA, .tokenES256]) {
            Array("\n ".utf8) + $0 + Array("\r\n".utf8)
        },
        AllowedAlteration(name: "the picture around a badge", kinds: TestIssuer.Kind.allCases) { bytes in
            var picture = Pictures.png(text: bytes)
            let old = Pictures.chunk("IDAT", [0x78, 0x01, 0x01, 2, 0, 0xFD, 0xFF, 0, 0, 0, 2, 0, 1])
            let new = Pictures.chunk("IDAT", [0x78, 0x01, 0x01, 2, 0, 0xFD, 0xFF, 0, 9, 0, 11, 0, 10])
            guard let place = picture.firstRange(of: old) else { throw SampleError.noPlace("IDAT") }
            picture.replaceSubrange(place, with: new)
            return picture
        },
    ]

    private static func reversed(_ json: JSON) -> JSON {
        switch json {
        case .object(let object):
            .object(
                JSONObject(
                    object.members.reversed().map { JSONObject.Member(name: $0.name, value: reversed($0.value)) }
                )
            )
        case .array(let items): .array(items.map(reversed))
        default: json
        }
    }
}

@Suite struct AllowedAlterationTests {
    @Test(arguments: AllowedAlteration.all)
    func `what the closed list names is still the badge`(one: AllowedAlteration) async throws {
        for kind in one.kinds {
            var situation = try Situation.good(kind)
            let before = situation.bytes
            situation.bytes = try one.alter(before)
            #expect(situation.bytes != before)
            let report = try await situation.report()
            #expect(report.verdict == .verified, "\(kind.rawValue) \(report.failure?.detail ?? "")")
        }
    }

    @Test func `the document lists exactly the alterations that are tried`() throws {
        let file = Repository.root.appending(path: "docs/alterations.md")
        let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            .filter { $0.hasPrefix("| ") && !$0.hasPrefix("| alteration") }
            .compactMap { $0.split(separator: "|").first?.trimmingCharacters(in: .whitespaces) }
        #expect(Set(rows) == Set(AllowedAlteration.all.map(\.name)))
    }

    @Test func `what looks like an alteration of statements without meaning and is none is noticed`() async throws {
        let situation = try Situation.good(.statementsEdDSA)
        let json = try JSON.read(situation.bytes)
        let result = json["credentialSubject"]?["result"]?.items[1] ?? .null
        let results = json["credentialSubject"]?["result"]?.items ?? []
        let contexts = json["@context"]?.items ?? []
        let digest = json["relatedResource"]?.items[0]["digestMultibase"] ?? .null
        let others = [
            // A thing without an identifier twice is two things
            try json.setting("/credentialSubject/result", .array(results + [result])),
            // An array in an array
            try json.setting("/relatedResource/0/digestMultibase", [[digest]]),
            // A context that gives a word another meaning, or takes it away
            try json.setting("/@context/1", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json"),
            try json.setting("/@context", .array(contexts.reversed())),
            // Contexts where they change nothing
            try json.setting("/credentialSubject/@context", .array(contexts)),
            // Other contexts in the proof
            try json.setting("/proof/0/@context", .array([contexts[0]])),
            // Something new in an object that shares its identifier
            try json.setting("/relatedResource/0/name", "Another name"),
            // The digest where nobody looks for it
            try json.removing("/relatedResource/0/digestMultibase").setting("/evidence/0/digestMultibase", digest),
            // A class for a member, an identifier of the file, the identifier as a text
            try json.setting("/credentialSubject/result/0/id", "_:r"),
            try json.setting("/issuer", json["issuer"]?["id"] ?? .null),
            try json.setting(
                "/credentialSubject/achievement/@id",
                json["credentialSubject"]?["achievement"]?["id"] ?? .null
            ),
        ]
        for other in others {
            #expect(other != json)
            #expect(try await !situation.isAccepted(other.compactBytes()), "\(other.compactText().prefix(2000))")
        }
    }

    @Test func `what looks like one of them and is not is refused`() async throws {
        let situation = try Situation.good()
        let text = String(decoding: situation.bytes, as: UTF8.self)
        let others = [
            text.replacingOccurrences(of: "Ana Rivera", with: "Ana  Rivera"),
            text.replacingOccurrences(of: "\"creditsEarned\":2", with: "\"creditsEarned\":2.0000001"),
            text.replacingOccurrences(of: "\"creditsEarned\":2", with: "\"creditsEarned\":\"2\""),
            text.replacingOccurrences(of: "\u{E9}l", with: "e\u{301}l"),
            text + "{}", text + "\u{0}", "\u{FEFF}" + text,
        ]
        for other in others {
            #expect(!other.utf8.elementsEqual(text.utf8))
            #expect(try await !situation.isAccepted(Array(other.utf8)))
        }
    }
}

/// The order of the group of P-256 (FIPS 186-4 §D.1.2.3).
enum P256Order {
    static let bytes: [UInt8] =
        [0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0] + Array(repeating: 0xFF, count: 8)
        + [
            0xBC, 0xE6, 0xFA, 0xAD, 0xA7, 0x17, 0x9E, 0x84, 0xF3, 0xB9, 0xCA, 0xC2, 0xFC, 0x63, 0x25, 0x51,
        ]

    /// (r, n − s): it fits whatever (r, s) fits.
    static func otherSignature(_ signature: [UInt8]) throws -> [UInt8] {
        var difference = [UInt8](repeating: 0, count: 32)
        var borrow = 0
        for index in (0..<32).reversed() {
            let value = Int(bytes[index]) - Int(signature[32 + index]) - borrow
            borrow = value < 0 ? 1 : 0
            difference[index] = UInt8(value + borrow * 256)
        }
        return Array(signature[..<32]) + difference
    }
}
