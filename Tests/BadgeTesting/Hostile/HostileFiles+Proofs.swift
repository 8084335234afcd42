import BadgeCrypto
import StrictJSON
import VerifiableCredentials

/// Embedded proofs that are not what they claim to be.
extension HostileFiles {
    mutating func addProofs() throws {
        try addAltered()
        try addSpellings()
        try addOptions()
        try addSets()
        try addForeignKeys()
    }

    private mutating func addAltered() throws {
        begin("one text of the badge was changed after it was signed")
        let good = try JSON.read(HostileSample.good())
        for place in good.allPointers {
            guard let text = good[at: place]?.string, place.tokens.first?.hasPrefix("@") == false,
                place.tokens.first != "proof", place.tokens.last != "type", place.tokens.first != "type"
            else { continue }
            var json = good
            try json.put(.string(text + "x"), at: place.description)
            add("\(place)", json.compactBytes(), "proof.signatureDoesNotFit")
        }
        begin("one bit of the signature is another")
        let value = good["proof"]?.items[0]["proofValue"]?.string ?? ""
        let signature = try Multibase.decode(value).bytes
        for index in stride(from: 0, to: signature.count, by: 3) {
            var copy = signature
            copy[index] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            try addValue("byte \(index)", Multibase.encode(copy, as: .base58btc), "proof.signatureDoesNotFit")
        }
    }

    /// The good badge with another value of its proof.
    private mutating func addValue(_ what: String, _ value: String, _ code: String) throws {
        add(what, try HostileSample.afterwards { try $0.put(.string(value), at: "/proof/0/proofValue") }, code)
    }

    private mutating func addSpellings() throws {
        begin("the signature is spelled in another way, or is none")
        let good = try JSON.read(HostileSample.good())
        let value = good["proof"]?.items[0]["proofValue"]?.string ?? ""
        let signature = try Multibase.decode(value).bytes
        let spellings = [
            String(value.dropFirst()), "Z" + value.dropFirst(), " " + value, value + " ", value + "\n", value + "\u{0}",
            "", "z", "zz", "z0OIl", "m" + value.dropFirst(), "f" + value.dropFirst(), "u" + value.dropFirst(), "zÄ",
            Multibase.encode(signature, as: .base64url), "z" + times(100_000, "1"), "z" + times(1_000_000, "z"),
            "\u{1F600}" + value, "\u{FEFF}" + value, value + "=", "z" + times(500, value),
        ]
        for text in spellings { try addValue(String(text.prefix(30)), text, "proof.signatureDoesNotFit") }
        let (r, s) = (Array(signature.prefix(32)), Array(signature.suffix(32)))
        let zero = [UInt8](repeating: 0, count: 32)
        let others: [[UInt8]] = [
            [], [0], r, signature + [0], [0] + signature, Array(signature.reversed()), zero + zero,
            signature + signature,
            [UInt8](repeating: 0xFF, count: 64), r + zero, zero + s, [1] + zero + zero.dropLast(),
            Self.plusOrder(signature),
            s + r, Array(signature.dropLast()),
        ]
        for bytes in others {
            try addValue("\(bytes.count) bytes", Multibase.encode(bytes, as: .base58btc), "proof.signatureDoesNotFit")
        }
        let der = Self.der(Array(repeating: 7, count: 32), Array(repeating: 9, count: 32))
        try addValue("DER", Multibase.encode(der, as: .base58btc), "proof.signatureDoesNotFit")

        begin("a signature of P-256 that no number can be")
        let p256 = try JSON.read(HostileSample.good(.embeddedECDSA))
        let real = try Multibase.decode(p256["proof"]?.items[0]["proofValue"]?.string ?? "").bytes
        let (first, second) = (Array(real.prefix(32)), Array(real.suffix(32)))
        let one = Array(zero.dropLast()) + [1]
        let order = Self.p256Order
        let pairs: [[[UInt8]]] = [
            [zero, zero], [zero, second], [first, zero], [order, second], [first, order], [order, order], [one, one],
            [second, first], [first, second, [0]],
            [first, Array(second.dropLast())], [Self.der(first, second)], [first], [[0], first, second],
            [first, second, first, second],
        ]
        for pair in pairs.map({ Array($0.joined()) }) {
            var json = p256
            try json.put(.string(Multibase.encode(pair, as: .base58btc)), at: "/proof/0/proofValue")
            add("\(pair.count) bytes", json.compactBytes(), "proof.signatureDoesNotFit")
        }
    }

    private mutating func addOptions() throws {
        begin("an option of the proof is of another kind, or says something else than it must")
        for name in ["type", "cryptosuite", "verificationMethod", "proofPurpose", "proofValue"] {
            for value in [7 as JSON, .null, true, [], ["x"], [:], ["id": "x"]] {
                let bytes = try HostileSample.afterwards { try $0.put(value, at: "/proof/0/" + name) }
                add("\(name) \(value.compactText())", bytes, "proof.malformed")
            }
            add(
                "without " + name,
                try HostileSample.afterwards { try $0.drop("/proof/0/" + name) },
                name == "cryptosuite" ? "proof.suiteNotKnown" : "proof.malformed"
            )
        }
        begin("the proof is for something else than a statement")
        for purpose in [
            "authentication", "keyAgreement", "capabilityInvocation", "capabilityDelegation", "AssertionMethod", "",
            "assertionMethod ",
            "https://w3id.org/security#assertionMethod", "assertion\u{200B}Method",
        ] { add(purpose, try HostileSample.options { $0["proofPurpose"] = .string(purpose) }, "purpose.other") }
        begin("the proof has a time that it cannot have")
        for (name, value, code) in [
            ("created", "2026-11-23T00:00:00Z", "proof.inFuture"),
            ("created", "9999-12-31T23:59:59Z", "proof.inFuture"),
            ("created", "2026-02-30T00:00:00Z", "proof.timeMalformed"), ("created", "now", "proof.timeMalformed"),
            ("created", "", "proof.timeMalformed"), ("created", "2026-11-20", "proof.timeMalformed"),
            ("expires", "2026-11-22T11:59:59Z", "proof.expired"), ("expires", "0001-01-01T00:00:00Z", "proof.expired"),
            ("expires", "never", "proof.timeMalformed"), ("expires", "2026-11-31T00:00:00Z", "proof.timeMalformed"),
            ("created", "1795348800", "proof.timeMalformed"),
            ("expires", "99999-01-01T00:00:00Z", "proof.timeMalformed"),
        ] as [(String, String, String)] {
            add("\(name) \(value)", try HostileSample.options { $0[name] = .string(value) }, code)
        }
        begin("the proof is of a suite that is not known here, or nearly one that is")
        for suite in [
            "eddsa-jcs-2023", "EDDSA-JCS-2022", "eddsa-jcs-2022 ", "eddsa-rdfc-2023", "ecdsa-sd-2023", "bbs-2023",
            "none", "", "eddsa\u{2010}jcs-2022",
            "Ed25519Signature2020", "hmac-2022", "ecdsa-jcs-2019\u{0}",
        ] { add(suite, try HostileSample.options { $0["cryptosuite"] = .string(suite) }, "proof.suiteNotKnown") }
        for type in ["Ed25519Signature2020", "JsonWebSignature2020", "dataIntegrityProof", "DataIntegrityProof "] {
            let bytes = try HostileSample.options { $0["type"] = .string(type) }
            add(type, bytes, "context.undefinedType")
        }
        begin("the proof was altered after it was made")
        for (name, value) in [
            ("created", "2026-11-22T11:00:00Z" as JSON), ("expires", "2030-01-01T00:00:00Z"), ("domain", "a.example"),
            ("challenge", "x"),
            ("nonce", "x"), ("id", "urn:uuid:00000000-0000-4000-8000-000000000999"),
        ] as [(String, JSON)] {
            add(
                name,
                try HostileSample.afterwards { try $0.put(value, at: "/proof/0/" + name) },
                "proof.signatureDoesNotFit"
            )
        }
        add(
            "its contexts",
            try HostileSample.afterwards {
                try $0.put(["https://www.w3.org/ns/credentials/v2"], at: "/proof/0/@context")
            },
            "proof.signatureDoesNotFit"
        )
        add(
            "a chain",
            try HostileSample.options { $0["previousProof"] = "urn:uuid:00000000-0000-4000-8000-000000000009" },
            "proof.chainNotSupported"
        )
        add(
            "a chain to itself",
            try HostileSample.options { options in
                options["id"] = "urn:uuid:00000000-0000-4000-8000-000000000009"
                options["previousProof"] = "urn:uuid:00000000-0000-4000-8000-000000000009"
            },
            "proof.chainNotSupported"
        )
    }

    private mutating func addSets() throws {
        begin("the set of proofs is none, too large, or holds one that does not fit")
        let good = try JSON.read(HostileSample.good())
        let proof = good["proof"]?.items[0] ?? .null
        var bad = proof
        try bad.put("2026-11-22T11:00:00Z", at: "/created")
        let cases: [(String, JSON?, String)] = [
            ("none", nil, "proof.missing"), ("an empty list", [], "proof.missing"), ("null", .null, "proof.malformed"),
            ("a text", "x", "proof.malformed"),
            ("a number", 1, "proof.malformed"), ("an empty object", [:], "proof.malformed"),
            ("a list in a list", [[proof]], "proof.malformed"),
            ("a good and a bad one", [proof, bad], "proof.signatureDoesNotFit"),
            ("a bad and a good one", [bad, proof], "proof.signatureDoesNotFit"),
            ("a good one and null", [proof, .null], "proof.malformed"),
            ("a good one and a text", [proof, "x"], "proof.malformed"),
            ("a good one and an empty one", [proof, [:]], "proof.malformed"),
            ("nine", .array(Array(repeating: proof, count: 9)), "proof.malformed"),
            ("a thousand", .array(Array(repeating: proof, count: 1000)), "proof.malformed"),
            ("eight that do not fit", .array(Array(repeating: bad, count: 8)), "proof.signatureDoesNotFit"),
            ("forty thousand empty ones", .array(Array(repeating: [:], count: 40_000)), "proof.malformed"),
        ]
        for (what, value, code) in cases {
            add(
                what,
                try HostileSample.afterwards { json in
                    if let value { try json.put(value, at: "/proof") } else { try json.drop("/proof") }
                },
                code
            )
        }
        for name in ["proofs", "Proof", "signature", "https://w3id.org/security#proof"] {
            add(
                "under the name " + name,
                try HostileSample.afterwards { json in
                    try json.drop("/proof")
                    _ = json.set([proof], at: JSONPointer.root.appending(name))
                },
                "proof.missing"
            )
        }
        begin("the proof of one badge stands in another")
        let other = try HostileSample.signed { try $0.put("Another badge", at: "/name") }
        let foreign = try JSON.read(other)["proof"] ?? .null
        add(
            "of the same issuer",
            try HostileSample.afterwards { try $0.put(foreign, at: "/proof") },
            "proof.signatureDoesNotFit"
        )
        let p256 = try JSON.read(HostileSample.good(.embeddedECDSA))["proof"] ?? .null
        add(
            "of another issuer and suite",
            try HostileSample.afterwards { try $0.put(p256, at: "/proof") },
            "key.ofAnother"
        )
        for (suite, kind) in [("ecdsa-jcs-2019", TestIssuer.Kind.embeddedEdDSA), ("eddsa-jcs-2022", .embeddedECDSA)] {
            var json = try JSON.read(HostileSample.good(kind))
            try json.put(.string(suite), at: "/proof/0/cryptosuite")
            add(suite + " with a key of another type", json.compactBytes(), "proof.keyType")
        }
    }

    private mutating func addForeignKeys() throws {
        begin("somebody else signed in the name of the issuer")
        let victim = try TestIssuer()
        let forger = try TestIssuer(seed: 7)
        let credential = try HostileSample.credential()
        let own = try forger.key.publicKey.multikey
        let id = String(victim.did.dropFirst("did:key:".count))
        let methods: [String] = [
            forger.method, victim.did + "#" + own, forger.did + "#" + id, "#" + own, "https://a.example/#" + own,
            "did:web:a.example#" + own,
            "did:web:a.example#key-1", DIDJWK.verificationMethod(for: forger.key.publicKey).id, "did:key:" + own, own,
            "", "#", victim.did,
            victim.did + "?x#" + id, victim.did + "/x#" + id, "DID:KEY:" + id + "#" + id, "did:KEY:" + own + "#" + own,
            victim.did + "#" + id + "#" + own,
            "did:example:123", "file:///etc/passwd", "../../dev/zero", "' OR 1=1 --", "http://169.254.169.254/",
            "urn:uuid:1", "did:", "did:key:", "did:key:#",
            "did:key:" + times(8000, "z"), "https://" + times(9000, "a") + "#" + own, victim.did + "#key-1",
            victim.did + "\u{0}#" + id, " " + victim.method, victim.method + " ",
            "did:jwk:e30#0", "did:jwk:#0", "did:jwk:bnVsbA#0", "did:jwk:" + times(20_000, "A") + "#0",
        ]
        for method in methods {
            let bytes = try forger.sign(credential, .embeddedEdDSA, method: method)
            add(String(method.prefix(60)), bytes, "key.", "proof.signatureDoesNotFit")
        }
        begin("the issuer is a key that is none")
        for did in [
            "did:key:z6Mk", "did:key:z" + times(60, "1"), "did:key:",
            "did:key:zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme", "did:key:u7QE",
            "did:key:" + id.uppercased(), "did:key:" + id + "1", "did:key:" + String(id.dropLast()), "did:key: " + id,
            "did:jwk:e30", "did:jwk:", "did:jwk:W10",
        ] {
            let bytes = try HostileSample.signed { try $0.put(.string(did), at: "/issuer/id") }
            add(did, bytes, "key.ofAnother")
        }
    }

    // Numbers

    static let p256Order: [UInt8] = [
        0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xBC, 0xE6, 0xFA, 0xAD,
        0xA7, 0x17, 0x9E,
        0x84, 0xF3, 0xB9, 0xCA, 0xC2, 0xFC, 0x63, 0x25, 0x51,
    ]

    /// The order of Ed25519's base point, little endian.
    private static let ed25519Order: [UInt8] = [
        0xED, 0xD3, 0xF5, 0x5C, 0x1A, 0x63, 0x12, 0x58, 0xD6, 0x9C, 0xF7, 0xA2, 0xDE, 0xF9, 0xDE, 0x14, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0x10,
    ]

    /// The signature of Ed25519 with the order added to its second half: the same number to a reader that does not look.
    private static func plusOrder(_ signature: [UInt8]) -> [UInt8] {
        var carry = 0
        let sum = zip(signature.suffix(32), ed25519Order).map { left, right in
            carry += Int(left) + Int(right)
            defer { carry >>= 8 }
            return UInt8(carry & 0xFF)
        }
        return signature.prefix(32) + sum
    }

    /// Two numbers as DER writes a signature.
    static func der(_ first: [UInt8], _ second: [UInt8]) -> [UInt8] {
        let body = [first, second].flatMap { number in
            let bytes = (number.first ?? 0) >= 0x80 ? [0] + number : number
            return [0x02, UInt8(bytes.count)] + bytes
        }
        return [0x30, UInt8(body.count)] + body
    }
}
