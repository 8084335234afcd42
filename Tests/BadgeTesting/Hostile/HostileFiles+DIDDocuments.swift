import BadgeCrypto
import StrictJSON

/// DID documents from an issuer's host, or from whoever took it over, in which the badge's key is not the issuer's.
extension HostileFiles {
    private static let key = "/verificationMethod/0"

    mutating func addDIDDocuments() throws {
        try addDocumentShapes()
        try addDocumentIdentifiers()
        try addDocumentKeys()
        try addDocumentText()
    }

    /// The document that lists the badge's key, changed.
    private func document(_ change: (inout JSON) throws -> Void) throws -> [UInt8] {
        var json = try HostileSample.webDocument()
        try change(&json)
        return json.compactBytes()
    }

    private mutating func addDocumentShapes() throws {
        begin("a member of a DID document is of another kind", .didDocument)
        twin(try document { _ in })
        for value in [7 as JSON, .null, [], [:], true, "", "did:web:other.example"] {
            let text = value.compactText()
            add("id " + text, try document { try $0.put(value, at: "/id") }, "key.documentUnusable")
            let isNothing = "key.noSuchMethod"
            add("methods " + text, try document { try $0.put(value, at: "/verificationMethod") }, isNothing)
            add("assertion " + text, try document { try $0.put(value, at: "/assertionMethod") }, "key.notForAssertion")
            add("method " + text, try document { try $0.put(value, at: Self.key) }, isNothing)
            add("name " + text, try document { try $0.put(value, at: Self.key + "/id") }, isNothing)
            add(
                "controller " + text,
                try document { try $0.put(value, at: Self.key + "/controller") },
                "key.ofAnother"
            )
            add(
                "key " + text,
                try document { try $0.put(value, at: Self.key + "/publicKeyMultibase") },
                "key.unusable"
            )
        }
        for value in [7 as JSON, .null, [], [:], true] {
            let text = value.compactText()
            add("type " + text, try document { try $0.put(value, at: Self.key + "/type") }, "key.unusable")
        }
        for name in ["revoked", "expires"] {
            for value in [7 as JSON, .null, [], [:], true, "", "yesterday", "2026-11-22", "2026-13-01T00:00:00Z"] {
                let change = try document { try $0.put(value, at: Self.key + "/" + name) }
                add("\(name) \(value.compactText())", change, "key.unusable")
            }
        }
        begin("a DID document lacks what makes the key the issuer's", .didDocument)
        for (place, code) in [
            ("/id", "key.documentUnusable"), ("/verificationMethod", "key.noSuchMethod"),
            ("/assertionMethod", "key.notForAssertion"), (Self.key + "/id", "key.noSuchMethod"),
            (Self.key + "/type", "key.unusable"), (Self.key + "/controller", "key.ofAnother"),
            (Self.key + "/publicKeyMultibase", "key.unusable"),
        ] { add(place, try document { try $0.drop(place) }, code) }
    }

    private mutating func addDocumentIdentifiers() throws {
        begin("a DID document is somebody else's", .didDocument)
        for did in [
            "did:web:program.example.", "did:web:Program.example", "did:web:program.example:",
            "did:web:program.example/",
            "did:web:program.example#", "did:web:program.example?", " did:web:program.example",
            "did:web:program.example ",
            "did:web:program.example\u{0}", "did:web:program%2Eexample", "did:web:program.example%3A443",
            "did:web:pr\u{43E}gram.example", "DID:web:program.example", "did:web:program.example.evil.example",
            "https://program.example", "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp", "program.example",
        ] {
            let name = DisplayText.escaped(did)
            add("id " + name, try document { try $0.put(.string(did), at: "/id") }, "key.documentUnusable")
            let controlled = try document { try $0.put(.string(did), at: Self.key + "/controller") }
            add("controller " + name, controlled, "key.ofAnother")
        }
        begin("the key stands in a DID document under another name", .didDocument)
        for name in [
            "did:web:program.example#key-2", "#key-10", "key-1", "#Key-1", "did:web:program.example", "#", "##key-1",
            "#key-1 ", "#key%2D1", "did:web:program.example/#key-1", "did:web:program.example?x#key-1",
            "https://program.example/.well-known/did.json#key-1", "did:web:other.example#key-1",
        ] {
            add(
                "name " + name,
                try document { try $0.put(.string(name), at: Self.key + "/id") },
                "key.noSuchMethod"
            )
            add(
                "reference " + name,
                try document { try $0.put([.string(name)], at: "/assertionMethod") },
                "key.notForAssertion"
            )
        }
        begin("a DID document lists the key for something else", .didDocument)
        for use in [
            "authentication", "keyAgreement", "capabilityInvocation", "capabilityDelegation", "assertionmethod",
            "assertionMethods", "proofPurpose",
        ] {
            let other = try document { json in
                try json.drop("/assertionMethod")
                try json.put(["#key-1"], at: "/" + use)
            }
            add(use, other, "key.notForAssertion")
        }
    }

    private mutating func addDocumentKeys() throws {
        let other = try TestIssuer(.ed25519, seed: 9).key.publicKey
        begin("a DID document has another key under the name", .didDocument)
        add(
            "another of Ed25519",
            try document { try $0.put(.string(other.multikey), at: Self.key + "/publicKeyMultibase") },
            "proof.signatureDoesNotFit"
        )
        let p256 = try TestIssuer(.p256).key.publicKey.multikey
        let otherKey = try other.multikey
        add(
            "one of P-256",
            try document { try $0.put(.string(p256), at: Self.key + "/publicKeyMultibase") },
            "proof.keyType"
        )
        begin("a DID document describes the key twice, and differently", .didDocument)
        let list = try HostileSample.webDocument()["verificationMethod"]
        let twin = list?.items.first ?? .null
        for (what, name, value) in [
            ("revoked", "revoked", "2026-01-01T00:00:00Z"), ("expired", "expires", "2026-01-01T00:00:00Z"),
            ("another key", "publicKeyMultibase", .string(otherKey)),
            ("another controller", "controller", "did:web:other.example"),
        ] as [(String, String, JSON)] {
            var second = twin
            try second.put(value, at: "/" + name)
            add(what, try document { try $0.put(second, at: "/verificationMethod/1") }, "key.unusable")
            add(
                what + ", first",
                try document { try $0.put([second, twin], at: "/verificationMethod") },
                "key.unusable"
            )
            add(
                what + ", whole",
                try document { try $0.put(["#key-1", second], at: "/assertionMethod") },
                "key.unusable"
            )
        }
        begin("a DID document took the key back", .didDocument)
        for year in ["2001", "2024", "2026"] {
            let time = JSON.string(year + "-01-01T00:00:00Z")
            add("revoked " + year, try document { try $0.put(time, at: Self.key + "/revoked") }, "key.revoked")
            add("expired " + year, try document { try $0.put(time, at: Self.key + "/expires") }, "key.expired")
        }
        begin("a key of a DID document is weak, private, or none", .didDocument)
        for (what, text) in [
            ("a small order", Multibase.encode([0xED, 0x01, 1] + [UInt8](repeating: 0, count: 31), as: .base58btc)),
            ("zeros", Multibase.encode([0xED, 0x01] + [UInt8](repeating: 0, count: 32), as: .base58btc)),
            ("ones", Multibase.encode([0xED, 0x01] + [UInt8](repeating: 0xFF, count: 32), as: .base58btc)),
            ("31 bytes", Multibase.encode([0xED, 0x01] + [UInt8](repeating: 7, count: 31), as: .base58btc)),
            ("33 bytes", Multibase.encode([0xED, 0x01] + [UInt8](repeating: 7, count: 33), as: .base58btc)),
            ("private", Multibase.encode([0x80, 0x26] + [UInt8](repeating: 7, count: 32), as: .base58btc)),
            ("off the curve", Multibase.encode([0x80, 0x24, 2] + [UInt8](repeating: 0xFF, count: 32), as: .base58btc)),
            ("one letter", "z"), ("no prefix", "6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp"),
            ("a letter that base58 lacks", "z0"), ("sixty thousand letters", "z" + times(60_000, "z")),
        ] as [(String, String)] {
            add(what, try document { try $0.put(.string(text), at: Self.key + "/publicKeyMultibase") }, "key.unusable")
        }
        begin("a key of a DID document is of a kind that is not known", .didDocument)
        for type in ["FutureKey", "multikey", "Multikey ", "Bls12381G2Key2020", "X25519KeyAgreementKey2020"] {
            add(type, try document { try $0.put(.string(type), at: Self.key + "/type") }, "key.kindNotKnown")
        }
    }

    private mutating func addDocumentText() throws {
        let text = try HostileSample.webDocument().compactText()
        let body = String(text.dropLast())
        begin("a DID document is not JSON that every reader reads alike", .didDocument)
        for (what, bytes) in [
            ("nothing", ""), ("a member twice", body + ",\"id\":\"did:web:program.example\"}"),
            ("a comma", body + ",}"),
            ("more behind", text + "x"), ("two documents", text + text), ("half a pair", body + ",\"a\":\"\\ud800\"}"),
            ("depth", body + ",\"a\":" + times(10_000, "[") + times(10_000, "]") + "}"), ("cut", text.dropLast(9) + ""),
            ("a zero byte", text + "\u{0}"), ("a comment", body + "/**/}"), ("a brace alone", "{"),
            ("a web page", "<!DOCTYPE html><html><title>Log in</title></html>"),
            ("a text", "\"did:web:program.example\""),
            ("a list", "[" + text + "]"), ("a number", "7"), ("null", "null"), ("a mark", "\u{FEFF}" + text),
            ("an escape", body + ",\"a\":\"\u{1B}[2J\"}"), ("YAML", "id: did:web:program.example"),
        ] as [(String, String)] { add(what, bytes, "key.documentUnusable") }
        for sequence in Self.invalid.prefix(10) {
            let bytes = Array((body + ",\"a\":\"").utf8) + sequence + Array("\"}".utf8)
            add("\(sequence)", bytes, "key.documentUnusable")
        }
        begin("a DID document is larger than one may be", .didDocument)
        for count in [70_000, 1_000_000] {
            add("\(count) bytes", body + ",\"a\":\"" + times(count, "x") + "\"}", "key.notReached")
        }
    }
}

extension HostileSample {
    static let web = "did:web:program.example"

    /// A badge of an issuer that lists its keys in a document.
    public static func goodOfWeb() throws -> [UInt8] {
        var json = try credential()
        try json.put(.string(web), at: "/issuer/id")
        return try TestIssuer().sign(json, .embeddedEdDSA, method: web + "#key-1")
    }

    /// The document with which that badge verifies.
    static func webDocument() throws -> JSON {
        let key: JSON = [
            "id": .string(web + "#key-1"), "type": "Multikey", "controller": .string(web),
            "publicKeyMultibase": .string(try TestIssuer().key.publicKey.multikey),
        ]
        return ["id": .string(web), "verificationMethod": [key], "assertionMethod": ["#key-1"]]
    }
}
