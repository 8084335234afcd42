import BadgeCrypto
import StrictJSON

/// Lists of keys on an issuer's own host in which the badge's key is not the issuer's.
extension HostileFiles {
    private static let none = "key.noneThere"
    private static let unusable = "key.unusable"
    private static let missing = "key.noSuchMethod"

    /// The host of the next file, which no other has.
    private var host: String { "https://h\(files.count).example" }

    /// The badge of an issuer on a host, whose key stands below the issuer's address, under a name in what stands there.
    private func badge(_ host: String, fragment: String? = "key-1") throws -> [UInt8] {
        var json = try HostileSample.credential()
        try json.put(.string(host + "/issuer"), at: "/issuer/id")
        let name = fragment.map { "#" + $0 } ?? ""
        return try TestIssuer().sign(json, .embeddedEdDSA, method: host + "/issuer/keys" + name)
    }

    private mutating func keys(_ what: String, _ bytes: [UInt8], _ code: String) throws {
        let host = host
        add(what, bytes, at: host + "/issuer/keys", of: try badge(host), code)
    }

    private func jwk(_ issuer: TestIssuer? = nil) throws -> JSON {
        var key = try (issuer ?? TestIssuer()).key.publicKey.jwk
        try key.put("key-1", at: "/kid")
        return key
    }

    /// Adds a set of keys, changed.
    private mutating func set(_ what: String, _ code: String, _ change: (inout JSON) throws -> Void) throws {
        var json: JSON = ["keys": [try jwk()]]
        try change(&json)
        try keys(what, json.compactBytes(), code)
    }

    private mutating func setTwin() throws {
        let host = host
        let set: JSON = ["keys": [try jwk(TestIssuer(seed: 7)).changing("kid", "key-0"), try jwk()]]
        twin(set.compactBytes(), at: host + "/issuer/keys", of: try badge(host))
    }

    mutating func addKeyDocuments() throws {
        try addSetText()
        try addSets()
        try addSetKeys()
        try addProfiles()
        try addMethods()
        try addPlacesOfKeys()
    }

    private mutating func addSetText() throws {
        begin("a set of keys is not JSON that every reader reads alike", .keyDocument)
        try setTwin()
        let text = try (["keys": [jwk()]] as JSON).compactText()
        let body = String(text.dropLast())
        for (what, written) in [
            ("nothing", ""), ("a brace", "{"), ("cut", String(text.dropLast(3))), ("a comma", body + ",}"),
            ("two", text + text),
            ("a member twice", body + ",\"keys\":[]}"), ("a page", "<html></html>"), ("a mark", "\u{FEFF}" + text),
            ("more", text + "x"),
            ("half a pair", body + ",\"a\":\"\\ud800\"}"), ("a comment", body + "/**/}"),
            ("a zero byte", text + "\u{0}"),
            ("depth", body + ",\"a\":" + times(10_000, "[") + times(10_000, "]") + "}"), ("a list", "[" + text + "]"),
            ("null", "null"),
            ("a text", "\"x\""), ("a number", "7"), ("an escape", body + ",\"a\":\"\u{1B}\"}"),
            ("PEM", "-----BEGIN PUBLIC KEY-----"),
        ] { try keys(what, Array(written.utf8), Self.none) }
        for sequence in Self.invalid.prefix(8) {
            try keys("\(sequence)", Array((body + ",\"a\":\"").utf8) + sequence + Array("\"}".utf8), Self.none)
        }
        for count in [70_000, 1_000_000] {
            try keys("\(count) bytes", Array((text + times(count, " ")).utf8), "key.notReached")
        }
    }

    private mutating func addSets() throws {
        begin("a set of keys is none, or has not this one", .keyDocument)
        try setTwin()
        for value in [[] as JSON, [7], [.null], [[]], ["x"], .array(Array(repeating: try jwk(), count: 101))] {
            try set("keys " + value.compactText().prefix(20), Self.none) { try $0.put(value, at: "/keys") }
        }
        for value in [7 as JSON, .null, "x", [:], true] {
            try set("keys " + value.compactText(), Self.none) { try $0.put(value, at: "/keys") }
        }
        for text in ["{}", "{\"key\":[]}", "{\"KEYS\":[]}", "{\"id\":\"https://h.example/issuer\"}", "{\"keys\":{}}"] {
            try keys(text, Array(text.utf8), Self.none)
        }
        for name in [
            "key-2", "Key-1", "key-1 ", " key-1", "#key-1", "key%2D1", "", "key-1\u{0}", "k\u{435}y-1", "*", "key-10",
        ] {
            try set("named " + DisplayText.quoted(name), Self.missing) { try $0.put(.string(name), at: "/keys/0/kid") }
        }
        for value in [1 as JSON, .null, [], [:], ["key-1"], true] {
            try set("named " + value.compactText(), Self.missing) { try $0.put(value, at: "/keys/0/kid") }
        }
        try set("no name", Self.missing) { try $0.drop("/keys/0/kid") }
        let other = try jwk(TestIssuer(seed: 7))
        try set("another under the same name", Self.unusable) { try $0.put(other, at: "/keys/1") }
        try set("the same twice, once revoked", Self.unusable) { json in
            var twice = json["keys"]?.items.first ?? .null
            try twice.put("2026-01-01T00:00:00Z", at: "/revoked")
            try json.put(twice, at: "/keys/1")
        }
    }

    private mutating func addSetKeys() throws {
        begin("a key of a set is weak, private, or none", .keyDocument)
        try setTwin()
        let key = "/keys/0"
        let zero = Base64URL.encode([UInt8](repeating: 0, count: 32))
        let cases: [(String, JSON, String)] = [
            ("x", "", Self.unusable), ("x", "AA", Self.unusable), ("x", .string(zero), Self.unusable),
            ("x", "!", Self.unusable),
            ("x", .string(Base64URL.encode([1] + [UInt8](repeating: 0, count: 31))), Self.unusable),
            ("x", 7, Self.unusable),
            ("x", .string(Base64URL.encode([UInt8](repeating: 0xFF, count: 32))), Self.unusable),
            ("x", .null, Self.unusable),
            ("x", .string(Base64URL.encode([UInt8](repeating: 7, count: 33))), Self.unusable),
            ("x", .string(times(60_000, "A")), Self.unusable),
            ("d", .string(zero), Self.unusable), ("d", "", Self.unusable), ("crv", "Ed448", "key.kindNotKnown"),
            ("crv", 7, Self.unusable),
            ("crv", "ed25519", "key.kindNotKnown"), ("crv", "X25519", "key.kindNotKnown"),
            ("kty", "oct", Self.unusable),
            ("kty", "EC", "key.kindNotKnown"), ("kty", "RSA", Self.unusable), ("kty", "okp", "key.kindNotKnown"),
            ("kty", 7, Self.unusable),
            ("use", "enc", "key.notForAssertion"), ("use", "SIG", "key.notForAssertion"),
            ("key_ops", ["encrypt"], "key.notForAssertion"),
            ("key_ops", ["sign"], "key.notForAssertion"), ("alg", "ES256", "key.kindNotKnown"),
            ("alg", "none", "key.kindNotKnown"),
        ]
        for (name, value, code) in cases {
            try set("\(name) \(value.compactText().prefix(30))", code) { try $0.put(value, at: key + "/" + name) }
        }
        for name in ["x", "crv"] { try set("without " + name, Self.unusable) { try $0.drop(key + "/" + name) } }
        begin("a set of keys has another key under the name", .keyDocument)
        try setTwin()
        for seed in [7, 8, 9] as [UInt8] {
            let other = try jwk(TestIssuer(seed: seed))
            try set("key \(seed)", "proof.signatureDoesNotFit") { try $0.put(other, at: key) }
        }
        for type in [KeyType.p256, .p384] {
            let other = try jwk(TestIssuer(type))
            try set("of \(type)", "proof.keyType") { try $0.put(other, at: key) }
        }
        begin("a key of a set is used out of its time", .keyDocument)
        try setTwin()
        for (name, value, code) in [
            ("nbf", 1_895_348_800 as JSON, "key.notYet"), ("nbf", 1_795_349_101, "key.notYet"),
            ("exp", 1_795_000_000, "key.expired"),
            ("exp", 1, "key.expired"), ("exp", 0, "key.expired"), ("revoked", "2026-01-01T00:00:00Z", "key.revoked"),
            ("revoked", "2001-01-01T00:00:00Z", "key.revoked"),
            ("revoked", ["revoked_at": 1_700_000_000], "key.revoked"),
        ] { try set("\(name) \(value.compactText())", code) { try $0.put(value, at: key + "/" + name) } }
        for name in ["nbf", "exp", "revoked"] {
            for value in [
                "never" as JSON, "", .null, [], true, [:], .number(JSONNumber(1.5) ?? JSONNumber(0)),
                9_007_199_254_740_991,
            ] {
                try set("\(name) \(value.compactText())", Self.unusable) { try $0.put(value, at: key + "/" + name) }
            }
        }
    }

    /// The issuer's profile, changed.
    private mutating func profile(_ what: String, _ code: String, _ change: (inout JSON) throws -> Void) throws {
        let host = host
        var json = try profile(host)
        try change(&json)
        add(what, json.compactBytes(), at: host + "/issuer/keys", of: try badge(host), code)
    }

    private func profile(_ host: String) throws -> JSON {
        let key: JSON = [
            "id": .string(host + "/issuer/keys#key-1"), "type": "Multikey", "owner": .string(host + "/issuer"),
            "publicKeyPem": .string(try TestIssuer().key.publicKey.pem),
        ]
        return ["id": .string(host + "/issuer"), "type": "Profile", "publicKey": [key]]
    }

    private mutating func addProfiles() throws {
        begin("the profile of an issuer has not this key as the issuer's", .keyDocument)
        var own = host
        twin(try profile(own).compactBytes(), at: own + "/issuer/keys", of: try badge(own))
        let key = "/publicKey/0"
        for value in ["https://other.example/issuer" as JSON, 7, .null, [], "", "did:web:h.example"] {
            let text = value.compactText()
            try profile("id " + text, Self.none) { try $0.put(value, at: "/id") }
            try profile("owner " + text, "key.ofAnother") { try $0.put(value, at: key + "/owner") }
            try profile("controller " + text, "key.ofAnother") { try $0.put(value, at: key + "/controller") }
            try profile("key's id " + text, Self.missing) { try $0.put(value, at: key + "/id") }
        }
        try profile("no id", Self.none) { try $0.drop("/id") }
        try profile("no owner", "key.ofAnother") { try $0.drop(key + "/owner") }
        try profile("no key's id", Self.missing) { try $0.drop(key + "/id") }
        for value in [7 as JSON, "x", [], [7], [.null], "https://other.example/key", true] {
            try profile("keys " + value.compactText(), Self.missing) { try $0.put(value, at: "/publicKey") }
        }
        let pem = try TestIssuer().key.publicKey.pem
        for (what, value) in [
            ("nothing", ""), ("a number", 7), ("null", .null), ("a list", []),
            ("cut", .string(String(pem.dropLast(40)))),
            ("the head alone", "-----BEGIN PUBLIC KEY-----"),
            ("a private one", .string(HostileSample.replaced(pem, "PUBLIC", "PRIVATE"))),
            ("a certificate", .string(HostileSample.replaced(pem, "PUBLIC KEY", "CERTIFICATE"))),
            ("zeros", "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n"),
            ("twice", .string(pem + pem)), ("fifty kilobytes", .string(times(50_000, "x"))),
        ] as [(String, JSON)] {
            let code = ["a certificate", "zeros"].contains(what) ? "key.kindNotKnown" : Self.unusable
            try profile("PEM: " + what, code) { try $0.put(value, at: key + "/publicKeyPem") }
        }
        own = host
        let other = try TestIssuer(seed: 7).key.publicKey.pem
        try profile("another key", "proof.signatureDoesNotFit") {
            try $0.put(.string(other), at: key + "/publicKeyPem")
        }
        try profile("two of the name", Self.unusable) { json in
            var second = json["publicKey"]?.items.first ?? .null
            try second.put(.string(other), at: "/publicKeyPem")
            try json.put(second, at: "/publicKey/1")
        }
        for (name, time, code) in [
            ("revoked", "2026-01-01T00:00:00Z", "key.revoked"), ("expires", "2026-01-01T00:00:00Z", "key.expired"),
            ("revoked", "yesterday", Self.unusable), ("expires", "", Self.unusable),
            ("revoked", "2026-13-01T00:00:00Z", Self.unusable),
        ] { try profile("\(name) \(time)", code) { try $0.put(.string(time), at: key + "/" + name) } }
    }

    private mutating func addMethods() throws {
        func method(_ host: String) throws -> JSON {
            [
                "id": .string(host + "/issuer/keys#key-1"), "type": "Multikey", "controller": .string(host + "/issuer"),
                "publicKeyMultibase": .string(try TestIssuer().key.publicKey.multikey),
            ]
        }
        begin("the key at its address is not the issuer's, or none", .keyDocument)
        let own = host
        twin(try method(own).compactBytes(), at: own + "/issuer/keys", of: try badge(own))
        for (name, value, code) in [
            ("controller", "https://other.example/issuer" as JSON?, "key.ofAnother"),
            ("controller", nil, "key.ofAnother"), ("controller", 7, "key.ofAnother"),
            ("id", "https://other.example/keys#key-1", Self.missing), ("id", "key-2", Self.missing),
            ("type", 7, Self.unusable), ("type", nil, Self.unusable),
            ("type", "FutureKey", "key.kindNotKnown"), ("type", "JsonWebKey", Self.unusable),
            ("publicKeyMultibase", "z", Self.unusable),
            ("publicKeyMultibase", 7, Self.unusable), ("publicKeyMultibase", nil, Self.none),
            ("privateKeyMultibase", "z", Self.unusable),
            ("secretKeyMultibase", "z", Self.unusable), ("revoked", "2026-01-01T00:00:00Z", "key.revoked"),
            ("expires", "2026-01-01T00:00:00Z", "key.expired"),
            (
                "publicKeyMultibase", .string(try TestIssuer(seed: 7).key.publicKey.multikey),
                "proof.signatureDoesNotFit"
            ),
            ("publicKeyMultibase", .string(try TestIssuer(.p256).key.publicKey.multikey), "proof.keyType"),
            ("revoked", 7, Self.unusable),
        ] {
            let host = host
            var json = try method(host)
            if let value { try json.put(value, at: "/" + name) } else { try json.drop("/" + name) }
            add(
                "\(name) \(value?.compactText().prefix(40) ?? "missing")",
                json.compactBytes(),
                at: host + "/issuer/keys",
                of: try badge(host),
                code
            )
        }
    }

    private mutating func addPlacesOfKeys() throws {
        begin("the key stands on another host than the issuer's", .keyDocument)
        try setTwin()
        let set: JSON = ["keys": [try jwk()]]
        for other in [
            "https://other.example", "https://HOST.evil.example", "https://HOST:8443", "https://sub.HOST",
            "https://HOST.",
        ] {
            let host = host
            // A final dot is no host that is asked here
            let code = other.hasSuffix(".") ? "key.notLookedUp" : "key.onOtherHost"
            let place = HostileSample.replaced(other, "HOST", String(host.dropFirst(8))) + "/keys"
            var json = try HostileSample.credential()
            try json.put(.string(host + "/issuer"), at: "/issuer/id")
            let badge = try TestIssuer().sign(json, .embeddedEdDSA, method: place + "#key-1")
            add(other, set.compactBytes(), at: place, of: badge, code)
        }
        begin("the key stands where others than the issuer may put files on the issuer's host", .keyDocument)
        try setTwin()
        for path in [
            "/keys", "/", "/users/7/keys", "/issuers/keys", "/issuer/../keys", "/issuer/keys?x", "/issuer/%2e%2e/keys",
        ] {
            let host = host
            var json = try HostileSample.credential()
            try json.put(.string(host + "/issuer"), at: "/issuer/id")
            let badge = try TestIssuer().sign(json, .embeddedEdDSA, method: host + path + "#key-1")
            add(path, set.compactBytes(), at: host + path, of: badge, "key.notLinked")
        }
    }
}

extension JSON {
    /// The object with another value of a member.
    fileprivate func changing(_ name: String, _ value: JSON) throws -> JSON {
        var copy = self
        try copy.put(value, at: "/" + name)
        return copy
    }
}
