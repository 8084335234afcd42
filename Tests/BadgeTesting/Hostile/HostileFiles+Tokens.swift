import BadgeCrypto
import StrictJSON
import VerifiableCredentials

/// Tokens (compact JWS) that are not what they claim to be.
extension HostileFiles {
    mutating func addTokens() throws {
        try addTokenForms()
        try addAlgorithms()
        try addHeaders()
        try addTokenSignatures()
        try addTokenPayloads()
    }

    /// A token of the issuer with another header.
    private func token(_ header: (inout JSONObject) -> Void) throws -> [UInt8] {
        let payload = try VCJWT.payload(of: HostileSample.credential(for: .tokenEdDSA).object ?? JSONObject())
        return try TestIssuer().token(payload: payload, algorithm: .edDSA, change: header)
    }

    /// The parts of a good token.
    private func parts(_ kind: TestIssuer.Kind = .tokenEdDSA) throws -> [String] {
        String(decoding: try HostileSample.good(kind), as: UTF8.self).split(separator: ".").map(String.init)
    }

    private mutating func addTokenForms() throws {
        let part = try parts()
        let whole = part.joined(separator: ".")
        begin("the text is not three parts of base64url between two dots")
        for (what, text) in [
            ("one part", part[0]), ("two parts", part[0] + "." + part[1]), ("four parts", whole + "." + part[2]),
            ("five parts", whole + "..x"),
            ("a dot behind", whole + "."), ("a dot before", "." + whole),
            ("five parts as encryption has", part[0] + "." + whole + "."), ("padding", whole + "="),
            ("padding inside", part[0] + "=." + part[1] + "." + part[2]),
            ("a line break inside", part[0] + ".\n" + part[1] + "." + part[2]),
            ("a space inside", part[0] + ". " + part[1] + "." + part[2]), ("a plus sign", whole.dropLast() + "+"),
            ("a slash", whole.dropLast() + "/"),
            ("a percent sign", whole + "%3D"), ("a zero byte", whole + "\u{0}"), ("Bearer", "Bearer " + whole),
            ("quoted", "\"" + whole + "\""),
            ("two tokens", whole + "\n" + whole), ("a mark before", "\u{FEFF}" + whole),
            ("a wide dot", part[0] + "\u{FF0E}" + part[1] + "\u{FF0E}" + part[2]),
            ("PEM", "-----BEGIN JWS-----\n" + whole + "\n-----END JWS-----"),
            ("many dots", part[0] + times(100_000, ".")),
        ] as [(String, String)] { add(what, text, "input.notABadge") }
        add("as large as a badge may not be", part[0] + "." + times(1 << 20, "A") + ".", "input.tooLarge")
        add(
            "the JSON serialization",
            #"{"payload":"\#(part[1])","signatures":[{"protected":"\#(part[0])","signature":"\#(part[2])"}]}"#,
            "input.notABadge"
        )
        add(
            "the flattened serialization",
            #"{"payload":"\#(part[1])","protected":"\#(part[0])","signature":"\#(part[2])"}"#,
            "input.notABadge"
        )
        begin("a part of the token is not strict base64url, or not what belongs there")
        for (what, text) in [
            ("a header of one character", "e." + part[1] + "." + part[2]),
            ("a header cut", part[0].dropLast() + "." + part[1] + "." + part[2]),
            ("no header", "e30." + part[1] + "." + part[2]), ("an empty payload", part[0] + ".." + part[2]),
            ("a payload of one character", part[0] + ".e." + part[2]),
            ("a payload cut", part[0] + "." + part[1].dropLast(5) + "." + part[2]),
            ("a header that is a list", "IFtd." + part[1] + "." + part[2]),
        ] as [(String, String)] { add(what, text, "proof.malformed") }
        for payload in [
            "null", "[]", "1", "\"x\"", "{", "{}", "{\"vc\":1}", "{\"vc\":[]}", "{\"vc\":null}", "{\"vc\":{}}", "\u{0}",
            "{\"a\":1,\"a\":2}",
        ] {
            let text = part[0] + "." + Base64URL.encode(Array(payload.utf8)) + "." + part[2]
            add(
                "payload " + payload,
                text,
                payload.hasSuffix("{}") || payload.hasSuffix("{}}") ? "input.notABadge" : "proof.malformed"
            )
        }
        begin("the header of the token is not JSON that every reader reads alike")
        for (what, text) in [
            ("alg twice", #"{"alg":"EdDSA","alg":"none"}"#), ("an escape", #"{"alg":"EdDSA","\u0061lg":"none"}"#),
            ("a comma", #"{"alg":"EdDSA",}"#), ("a comment", #"{"alg":"EdDSA"/**/}"#),
            ("half a pair", #"{"alg":"\ud800"}"#), ("more behind", #"{"alg":"EdDSA"}x"#),
            ("single quotes", "{'alg':'EdDSA'}"), ("a mark", "\u{FEFF}{\"alg\":\"EdDSA\"}"),
            ("depth", "{\"alg\":" + times(10_000, "[") + times(10_000, "]") + "}"),
            ("a zero byte", "{\"alg\":\"EdDSA\u{0}\"}"), ("many values", "{\"alg\":[" + times(110_000, "0,") + "0]}"),
        ] as [(String, String)] {
            add(
                what,
                Base64URL.encode(Array(text.utf8)) + "." + part[1] + "." + part[2],
                what == "a mark" ? "input.notABadge" : "proof.malformed"
            )
        }
        for sequence in Self.invalid.prefix(12) {
            let header = Array("{\"alg\":\"".utf8) + sequence + Array("\"}".utf8)
            add("not UTF-8: \(sequence)", Base64URL.encode(header) + "." + part[1] + "." + part[2], "proof.malformed")
        }
    }

    private mutating func addAlgorithms() throws {
        let part = try parts()
        begin("the algorithm is none, or a secret that everybody knows")
        for name in ["none", "None", "NONE", "nOnE", "HS256", "HS384", "HS512", "hs256"] {
            for signature in ["", part[2]] {
                let head = Base64URL.encode(Array(#"{"alg":"\#(name)","kid":"\#(try TestIssuer().method)"}"#.utf8))
                add(
                    "\(name), signature \(signature.prefix(4))",
                    head + "." + part[1] + "." + signature,
                    "proof.algorithmForbidden"
                )
            }
        }
        let issuer = try TestIssuer(for: .tokenES256)
        let claims = try VCJWT.payload(of: HostileSample.credential(for: .tokenES256).object ?? JSONObject())
        let key = issuer.key.publicKey
        for (what, secret) in [
            ("PEM", Array(key.pem.utf8)), ("JWK", key.jwk.compactBytes()), ("Multikey", Array(try key.multikey.utf8)),
            ("no byte", []),
        ] as [(String, [UInt8])] {
            let head = #"{"alg":"HS256","kid":"\#(issuer.method)"}"#
            let input = Base64URL.encode(Array(head.utf8)) + "." + Base64URL.encode(JSON.object(claims).compactBytes())
            let mac = try HMAC.sha256(key: secret, message: Array(input.utf8))
            add(
                "a MAC under the public key as " + what,
                input + "." + Base64URL.encode(mac),
                "proof.algorithmForbidden"
            )
        }
        begin("the algorithm is another one than the key's, or not known")
        for name in ["ES256", "ES384", "RS256"] { add(name, try token { $0["alg"] = .string(name) }, "proof.keyType") }
        for name in [
            "PS256", "ES512", "ES256K", "RS1", "RS384", "eddsa", "EDDSA", "EdDSA ", " EdDSA", "Ed448", "EdDSA\u{0}",
            "A128KW", "dir", "EdDSA,none", "\u{395}dDSA", "ML-DSA-44",
        ] {
            add(name, try token { $0["alg"] = .string(name) }, "proof.algorithmNotKnown")
        }
        for value in [1 as JSON, .null, true, [], ["EdDSA"], [:], ""] {
            add(
                "alg \(value.compactText())",
                try token { $0["alg"] = value },
                "proof.malformed"
            )
        }
        add("no alg", try token { $0["alg"] = nil }, "proof.malformed")
    }

    private mutating func addHeaders() throws {
        begin("the header demands what credentials do not use")
        for (name, value) in [
            ("crit", ["exp"] as JSON), ("crit", []), ("crit", ["b64"]), ("crit", .null), ("crit", "b64"),
            ("b64", false), ("b64", true), ("b64", .null), ("crit", [["b64"]]),
        ] as [(String, JSON)] {
            add("\(name) \(value.compactText())", try token { $0[name] = value }, "proof.malformed")
        }
        begin("the header says where to take the key from, and it is no key of the issuer")
        let forger = try TestIssuer(seed: 7)
        let victim = try TestIssuer()
        let payload = try VCJWT.payload(of: HostileSample.credential().object ?? JSONObject())
        for name in ["jku", "x5u"] {
            for place in [
                "https://a.example/jwks.json", "file:///etc/passwd", "http://169.254.169.254/", "http://127.0.0.1:1/",
                "//a.example", "data:application/json,{}", "gopher://a.example/",
            ] {
                let bytes = try forger.token(payload: payload, algorithm: .edDSA, method: victim.method) {
                    $0[name] = .string(place)
                }
                add("\(name) \(place)", bytes, "proof.signatureDoesNotFit")
            }
        }
        for value in [["MIIB"] as JSON, "MIIB", .array(Array(repeating: "MIIB", count: 1000))] {
            add(
                "x5c",
                try forger.token(payload: payload, algorithm: .edDSA, method: victim.method) { $0["x5c"] = value },
                "proof.signatureDoesNotFit"
            )
        }
        let jwk = forger.key.publicKey.jwk
        add(
            "jwk without kid",
            try forger.token(payload: payload, algorithm: .edDSA) { header in
                header["kid"] = nil
                header["jwk"] = jwk
            },
            "key.ofAnother"
        )
        add(
            "jwk beside the issuer's kid",
            try forger.token(payload: payload, algorithm: .edDSA, method: victim.method) { $0["jwk"] = jwk },
            "proof.signatureDoesNotFit"
        )
        for value in [
            1 as JSON, .null, "x", [], [:], ["kty": "oct", "k": "AAAA"],
            ["kty": "OKP", "crv": "Ed25519", "x": "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"],
            ["kty": "RSA", "n": "AQAB", "e": "AQ"],
        ] {
            let bytes = try forger.token(payload: payload, algorithm: .edDSA) { header in
                header["kid"] = nil
                header["jwk"] = value
            }
            add("jwk \(value.compactText())", bytes, "key.unusable")
        }
        let multikey = try forger.key.publicKey.multikey
        for kid in [
            forger.method, "../../../../dev/zero", "/etc/passwd", "' OR 1=1 --", "x'; DROP TABLE keys; --",
            "https://a.example/#" + multikey, "https://a.example/key", "http://127.0.0.1/",
            "#" + multikey, "#0", "0", "", "key-1", "did:web:a.example#1", "|id", "$(id)", "`id`", "%2e%2e%2f", "\u{0}",
            "a\u{0}b", "\r\nSet-Cookie: a=b", "{\"$ne\":null}", "*", victim.did + "#key-2",
            times(8193, "k"), times(200_000, "k"), "\u{1B}[2J", "\u{202E}",
        ] {
            add(
                "kid \(kid.prefix(30).debugDescription)",
                try forger.token(payload: payload, algorithm: .edDSA, method: kid),
                "key.",
                "proof.signatureDoesNotFit"
            )
        }
        for value in [1 as JSON, .null, [], [:], true, ["a"]] {
            add(
                "kid \(value.compactText())",
                try forger.token(payload: payload, algorithm: .edDSA) { $0["kid"] = value },
                "key.unusable"
            )
        }
        begin("the header says that the token is another kind of token")
        for type in ["at+jwt", "dpop+jwt", "JOSE+JSON", "secevent+jwt", "kb+jwt", "logout+jwt", ""] {
            add(type, try token { $0["typ"] = .string(type) }, "token.type")
        }
        for value in [1 as JSON, .null, [], [:], false] {
            add(value.compactText(), try token { $0["typ"] = value }, "token.type")
        }
        begin("the header is huge")
        add(
            "one text",
            try token { $0["x"] = .string(times(300_000, "x")) }.dropLast(4) + [0x41, 0x41, 0x41, 0x41],
            "proof.signatureDoesNotFit"
        )
        add(
            "ten thousand members",
            try token { header in
                header = JSONObject(
                    (0..<10_000).map { JSONObject.Member(name: "m\($0)", value: 1) } + [
                        JSONObject.Member(name: "alg", value: "none")
                    ]
                )
            },
            "proof.algorithmForbidden"
        )
    }

    private mutating func addTokenSignatures() throws {
        begin("the signature of the token is not the one that fits")
        for kind in [TestIssuer.Kind.tokenEdDSA, .tokenES256] {
            let part = try parts(kind)
            let real = try Base64URL.decode(part[2])
            let zero = [UInt8](repeating: 0, count: 32)
            var others: [[UInt8]] = [
                [], [0], zero + zero, zero + real.suffix(32), real.prefix(32) + zero, real + [0],
                Array(real.dropLast()), [0] + real, real + real, Array(real.reversed()),
                [UInt8](repeating: 0xFF, count: 64), Self.der(Array(real.prefix(32)), Array(real.suffix(32))),
                Self.p256Order + real.suffix(32), real.prefix(32) + Self.p256Order,
                Array(real.prefix(32)), [UInt8](repeating: 1, count: 512), [UInt8](repeating: 1, count: 100_000),
            ]
            for _ in 0..<10 {
                var copy = real
                copy[Int.random(in: 0..<64, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
                others.append(copy)
            }
            for bytes in others {
                add(
                    "\(kind.rawValue), \(bytes.count) bytes",
                    part[0] + "." + part[1] + "." + Base64URL.encode(bytes),
                    "proof.signatureDoesNotFit"
                )
            }
            for text in [part[2].dropLast() + "B", part[2] + "A", part[2].prefix(1) + "", part[2] + "-", "____"] {
                add(
                    "\(kind.rawValue), \(text.suffix(4))",
                    part[0] + "." + part[1] + "." + text,
                    "proof.signatureDoesNotFit"
                )
            }
        }
        let rsa = try parts(.tokenRS256)
        for bytes in [
            [], [UInt8](repeating: 0, count: 256), [UInt8](repeating: 0xFF, count: 256),
            [0, 1] + [UInt8](repeating: 0xFF, count: 254), [UInt8](repeating: 1, count: 255),
            [UInt8](repeating: 1, count: 4096),
        ] {
            add(
                "RSA, \(bytes.count) bytes",
                rsa[0] + "." + rsa[1] + "." + Base64URL.encode(bytes),
                "proof.signatureDoesNotFit"
            )
        }
        begin("the token's parts are of two tokens")
        let other = String(
            decoding: try HostileSample.signed(.tokenEdDSA) { try $0.put("Another", at: "/name") },
            as: UTF8.self
        ).split(separator: ".").map(String.init)
        let own = try parts()
        add("the payload of another", own[0] + "." + other[1] + "." + own[2], "proof.signatureDoesNotFit")
        add("the signature of another", own[0] + "." + own[1] + "." + other[2], "proof.signatureDoesNotFit")
        let changed = try token { $0["x"] = 1 }
        let head = String(decoding: changed, as: UTF8.self).split(separator: ".")[0]
        add("the header of another", head + "." + own[1] + "." + own[2], "proof.signatureDoesNotFit")
    }

    private mutating func addTokenPayloads() throws {
        begin("a claim of the token says something else than the credential")
        func claims(_ change: (inout JSONObject) -> Void) throws -> [UInt8] {
            var payload = try VCJWT.payload(of: HostileSample.credential(for: .tokenEdDSA).object ?? JSONObject())
            change(&payload)
            return try TestIssuer().token(payload: payload, algorithm: .edDSA)
        }
        let cases: [(String, JSON)] = [
            ("iss", "did:key:z6MkpTHR8VNsBxYAAWHut2Geadd9jSwuBV8xRoAnwWsdvktH"), ("iss", 1), ("iss", .null),
            ("iss", []), ("iss", ""), ("jti", "urn:uuid:1"), ("jti", 1), ("nbf", 0), ("nbf", "1795348800"),
            ("nbf", -1), ("nbf", .null), ("nbf", true), ("exp", 1), ("exp", .null), ("exp", "never"), ("exp", []),
            ("sub", "did:key:z6Mk"), ("sub", .null), ("nbf", .number(JSONNumber(9_007_199_254_740_991))),
        ]
        for (name, value) in cases {
            add("\(name) \(value.compactText())", try claims { $0[name] = value }, "token.claimDiffers")
        }
        for name in ["iss", "jti", "nbf", "exp"] {
            add("without " + name, try claims { $0[name] = nil }, "token.claimMissing")
        }
        add(
            "a second credential inside",
            try claims { payload in
                payload["vc"] = (try? HostileSample.credential()) ?? .null
            },
            "token.claimBeside"
        )
        add("iat in the future", try claims { $0["iat"] = 1_895_348_800 }, "proof.inFuture")
        add("iat as a text", try claims { $0["iat"] = "now" }, "proof.timeMalformed")
        begin("a token stands in a token")
        let inner = String(decoding: try HostileSample.good(.tokenEdDSA), as: UTF8.self)
        for payload in [
            JSON.string(inner), ["vc": .string(inner)], ["jwt": .string(inner)],
            ["type": "EnvelopedVerifiableCredential", "id": .string("data:application/vc+jwt," + inner)],
        ] {
            let object = payload.object ?? JSONObject()
            add(
                "as \(payload.kind)",
                try TestIssuer().token(payload: object, algorithm: .edDSA),
                "input.notABadge",
                "proof.malformed"
            )
        }
    }
}
