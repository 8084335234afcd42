import BadgeCrypto
import BadgeTesting
import StrictJSON
import Testing
import VerifiableCredentials

@Suite struct DIDDocumentTests {
    private static let did = "did:web:school.example"
    private static let name = did + "#key-1"
    private let key: PublicKey
    private let multikey: String

    init() throws {
        key = try TestIssuer(.ed25519).key.publicKey
        multikey = try key.multikey
    }

    private func entry(_ change: (inout JSONObject) -> Void = { _ in }) -> JSON {
        var entry = JSONObject()
        entry["id"] = .string(Self.name)
        entry["type"] = "Multikey"
        entry["controller"] = .string(Self.did)
        entry["publicKeyMultibase"] = .string(multikey)
        change(&entry)
        return .object(entry)
    }

    private func found(_ document: JSON, _ name: String = name) throws(DIDError) -> VerificationMethod {
        let resource = Resource(bytes: document.compactBytes(), source: .userGiven)
        return try DIDDocument(resource, of: Self.did, url: "https://school.example/.well-known/did.json")
            .verificationMethod(named: name)
    }

    private func code(_ document: JSON, _ name: String = name) -> String? {
        do {
            _ = try found(document, name)
            return nil
        } catch {
            return error.codeName
        }
    }

    private func document(_ all: [JSON], asserting: [JSON]) -> JSON {
        ["id": .string(Self.did), "verificationMethod": .array(all), "assertionMethod": .array(asserting)]
    }

    @Test func `a key that was taken back is so however many others were`() throws {
        func taken(_ seed: UInt8) throws -> JSON {
            let other = try TestIssuer(.ed25519, seed: seed).key.publicKey.multikey
            return entry {
                $0["id"] = .string("#old-\(seed)")
                $0["publicKeyMultibase"] = .string(other)
                $0["revoked"] = "2026-01-01T00:00:00Z"
            }
        }
        let others = try (2...150).map { try taken(UInt8($0)) }
        let twin = entry {
            $0["id"] = "#another-name"
            $0["revoked"] = "2026-02-01T00:00:00Z"
        }
        let all = document([entry()] + others + [twin], asserting: ["#key-1"])
        #expect(try found(all).revoked == Instant("2026-02-01T00:00:00Z"))
        #expect(try found(document([entry()] + others, asserting: ["#key-1"])).revoked == nil)
    }

    @Test func `a key that was taken back is told so where it is listed no more, or in a form that is not read`() throws
    {
        let taken = entry { $0["revoked"] = "2026-02-01T00:00:00Z" }
        #expect(try found(document([taken], asserting: [])).revoked == Instant("2026-02-01T00:00:00Z"))
        #expect(code(document([entry()], asserting: [])) == "did.notForAssertion")
        let unread = entry {
            $0["id"] = "#another-name"
            $0["type"] = "SomeKey"
            $0["revoked"] = "2026-02-01T00:00:00Z"
        }
        #expect(code(document([entry(), unread], asserting: ["#key-1"])) == "did.unusableKey")
    }

    @Test func `a document full of long keys is not read to its end, and never wrongly`() throws {
        let modulus = Base64URL.encode([0xFF] + [UInt8](repeating: 0x35, count: 1023))
        let long = (1...40).map { number -> JSON in
            [
                "id": .string("#long-\(number)"), "type": "JsonWebKey", "controller": .string(Self.did),
                "publicKeyJwk": ["kty": "RSA", "e": "AQAB", "n": .string(modulus)], "revoked": "2026-02-01T00:00:00Z",
            ]
        }
        #expect(try found(document([entry()] + long, asserting: ["#key-1"])).revoked == nil)
    }

    @Test func `a key is found by reference, by relative reference and as a whole`() throws {
        let documents = [
            document([entry()], asserting: [.string(Self.name)]),
            document([entry()], asserting: ["#key-1"]),
            document([entry { $0["id"] = "#key-1" }], asserting: [.string(Self.name)]),
            ["id": .string(Self.did), "assertionMethod": .array([entry()])],
            ["id": .string(Self.did), "assertionMethod": entry()],
        ]
        for document in documents {
            let method = try found(document)
            #expect(method.key == key)
            #expect(method.id == Self.name)
        }
    }

    @Test func `each form of key is read`() throws {
        let jwk = key.jwk
        let raw = try Multibase.decode(multikey).bytes.dropFirst(2)
        let base58 = String(Multibase.encode(Array(raw), as: .base58btc).dropFirst())
        let forms: [(String, String, JSON)] = [
            ("Multikey", "publicKeyMultibase", .string(multikey)),
            ("Ed25519VerificationKey2020", "publicKeyMultibase", .string(multikey)),
            ("JsonWebKey", "publicKeyJwk", jwk), ("JsonWebKey2020", "publicKeyJwk", jwk),
            ("Ed25519VerificationKey2018", "publicKeyBase58", .string(base58)),
        ]
        for (type, member, value) in forms {
            let entry = entry {
                $0["publicKeyMultibase"] = nil
                $0["type"] = .string(type)
                $0[member] = value
            }
            #expect(try found(document([entry], asserting: ["#key-1"])).key == key, "\(type)")
            let without = self.entry {
                $0["publicKeyMultibase"] = nil
                $0["type"] = .string(type)
            }
            #expect(code(document([without], asserting: ["#key-1"])) == "did.unusableKey", "\(type)")
        }
    }

    @Test func `a key that is not listed for statements, is another's or of an unknown kind is refused by name`() throws
    {
        let good = document([entry()], asserting: ["#key-1"])
        #expect(code(good) == nil)
        #expect(code(document([entry()], asserting: [])) == "did.notForAssertion")
        #expect(code(document([entry()], asserting: ["#key-2"])) == "did.notForAssertion")
        #expect(code(document([], asserting: ["#key-1"])) == "did.noSuchMethod")
        #expect(code(good, Self.did + "#key-2") == "did.noSuchMethod")
        #expect(code(good, Self.did) == "did.noSuchMethod")
        let anothers = entry { $0["controller"] = "did:web:other.example" }
        #expect(code(document([anothers], asserting: ["#key-1"])) == "did.keyOfAnother")
        #expect(code(document([entry { $0["controller"] = nil }], asserting: ["#key-1"])) == "did.keyOfAnother")
        #expect(code(document([entry { $0["type"] = "FutureKey" }], asserting: ["#key-1"])) == "did.unknownKeyKind")
        #expect(code(document([entry { $0["type"] = nil }], asserting: ["#key-1"])) == "did.unusableKey")
        #expect(
            code(document([entry { $0["publicKeyMultibase"] = "z6Mk" }], asserting: ["#key-1"])) == "did.unusableKey"
        )
        #expect(code(document([entry { $0["privateKeyMultibase"] = "z" }], asserting: ["#key-1"])) == "did.unusableKey")
        #expect(code(document([entry { $0["expires"] = "soon" }], asserting: ["#key-1"])) == "did.unusableKey")
    }

    @Test func `of entries with one name that differ none can be used`() throws {
        let revoked = entry { $0["revoked"] = "2026-01-01T00:00:00Z" }
        let other = try TestIssuer(.ed25519, seed: 7).key.publicKey.multikey
        let another = entry { $0["publicKeyMultibase"] = .string(other) }
        let relative = entry {
            $0["id"] = "#key-1"
            $0["revoked"] = "2026-01-01T00:00:00Z"
        }
        for twin in [revoked, another, relative] {
            for ambiguous in [
                document([entry(), twin], asserting: ["#key-1"]), document([twin, entry()], asserting: ["#key-1"]),
                document([twin], asserting: [entry()]), document([entry()], asserting: [twin]),
                document([], asserting: [entry(), twin]), document([entry(), twin], asserting: [entry()]),
            ] { #expect(code(ambiguous) == "did.unusableKey") }
        }
    }

    @Test func `a key that is written twice in the same way can be used`() throws {
        let relative = entry { $0["id"] = "#key-1" }
        for same in [
            document([entry(), entry()], asserting: ["#key-1"]), document([entry()], asserting: [entry()]),
            document([relative], asserting: [entry()]), document([entry(), relative], asserting: ["#key-1"]),
        ] { #expect(try found(same).key == key) }
    }

    @Test func `a key that was taken back under another name was taken back`() throws {
        let instant = try #require(Instant("2026-01-01T00:00:00Z"))
        let second = entry {
            $0["id"] = "#key-2"
            $0["revoked"] = .string(instant.rfc3339)
        }
        #expect(try found(document([entry(), second], asserting: ["#key-1"])).revoked == instant)
        for list in ["authentication", "keyAgreement", "capabilityInvocation", "capabilityDelegation"] {
            var document = try #require(document([entry()], asserting: ["#key-1"]).object)
            #expect(try found(.object(document)).revoked == nil)
            document[list] = [second]
            #expect(try found(.object(document)).revoked == instant, "\(list)")
            document[list] = [entry { $0["revoked"] = .string(instant.rfc3339) }]
            #expect(code(.object(document)) == "did.unusableKey", "\(list)")
        }
        let other = try TestIssuer(.ed25519, seed: 7).key.publicKey.multikey
        let stranger = entry {
            $0["id"] = "#key-2"
            $0["publicKeyMultibase"] = .string(other)
            $0["revoked"] = .string(instant.rfc3339)
        }
        #expect(try found(document([entry(), stranger], asserting: ["#key-1"])).revoked == nil)
    }

    @Test(arguments: ["did:web:School.example", "did:web:school.example:", "did:web:other.example", ""])
    func `the id of a document is the DID, byte for byte`(id: String) throws {
        var document = try #require(document([entry()], asserting: ["#key-1"]).object)
        document["id"] = .string(id)
        #expect(code(.object(document)) == "did.documentOfAnother")
        document["id"] = nil
        #expect(code(.object(document)) == "did.documentOfAnother")
    }

    @Test func `what is no object is no document`() {
        #expect(code(["a"]) == "did.badDocument")
        let resource = Resource(bytes: Array("<html>".utf8), source: .network)
        #expect(throws: DIDError.self) { try DIDDocument(resource, of: Self.did, url: "https://school.example/") }
    }
}
