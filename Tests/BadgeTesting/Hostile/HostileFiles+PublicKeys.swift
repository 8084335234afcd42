import BadgeCrypto
import StrictJSON

/// Public keys that are weak, forged, private, or none.
extension HostileFiles {
    mutating func addPublicKeys() throws {
        try addEd25519()
        try addCurves()
        try addRSA()
        try addJWK()
        addPEM()
        try addMultikeys()
        try addSets()
    }

    private static let ed25519Start: [UInt8] = [0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00]
    private static let p256Start: [UInt8] = [
        0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01, 0x06, 0x08, 0x2A, 0x86, 0x48,
        0xCE, 0x3D, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00,
    ]

    /// Bytes as a block of PEM.
    static func pem(_ bytes: [UInt8], _ label: String = "PUBLIC KEY") -> String {
        let text = Array(Base64.encode(bytes).utf8)
        let lines = stride(from: 0, to: text.count, by: 64).map {
            String(decoding: text[$0..<min($0 + 64, text.count)], as: UTF8.self)
        }
        return "-----BEGIN \(label)-----\n" + lines.map { $0 + "\n" }.joined() + "-----END \(label)-----\n"
    }

    private func okp(_ bytes: [UInt8]) -> String { #"{"kty":"OKP","crv":"Ed25519","x":"\#(Base64URL.encode(bytes))"}"# }

    private mutating func addEd25519() throws {
        func point(_ hexadecimal: String) throws -> [UInt8] { try Base16.decode(hexadecimal) }
        let zeros = times(30, "00")
        let ones = times(30, "ff")
        begin("a key of Ed25519 whose point has a small order, so that one signature fits everything", .publicKey)
        let small = [
            "01" + zeros + "00", "ec" + ones + "7f", "00" + zeros + "00", "00" + zeros + "80",
            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
            "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
            "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
        ]
        for text in small {
            let bytes = try point(text)
            add("JWK " + text, okp(bytes), "key.smallOrder")
            add("PEM " + text, Self.pem(Self.ed25519Start + bytes), "key.smallOrder")
            add("Multikey " + text, Multibase.encode([0xED, 0x01] + bytes, as: .base58btc), "key.smallOrder")
        }
        begin("a key of Ed25519 that another spelling has too, or that is no point", .publicKey)
        for text in [
            "01" + zeros + "80", "ec" + ones + "ff", "ee" + ones + "7f", "ee" + ones + "ff", "ed" + ones + "7f",
            "ed" + ones + "ff", "f0" + ones + "7f", "ff" + ones + "7f", "ff" + ones + "ff",
        ] {
            add("JWK " + text, okp(try point(text)), "key.notCanonical")
            add("PEM " + text, Self.pem(Self.ed25519Start + (try point(text))), "key.notCanonical")
        }
        for text in ["02" + zeros + "00", "07" + zeros + "00", "02" + zeros + "80", "08" + zeros + "00"] {
            add("JWK " + text, okp(try point(text)), "key.notOnCurve")
        }
    }

    private mutating func addCurves() throws {
        let real = try TestIssuer(.p256).key.publicKey
        let jwk = real.jwk
        func with(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
            var copy = jwk
            _ = copy.set(.string(Base64URL.encode(bytes)), at: JSONPointer.root.appending(name))
            return copy.compactBytes()
        }
        let x = try Base64URL.decode(jwk["x"]?.string ?? "")
        let y = try Base64URL.decode(jwk["y"]?.string ?? "")
        let zero = [UInt8](repeating: 0, count: 32)
        var near = y
        near[31] ^= 1
        begin("a key of P-256 whose point is not on the curve, or is none", .publicKey)
        for (what, bytes) in [
            ("y beside", with("y", near)), ("x zero", with("x", zero)), ("y zero", with("y", zero)),
            ("x beyond the field", with("x", [UInt8](repeating: 0xFF, count: 32))),
            ("y beyond the field", with("y", [UInt8](repeating: 0xFF, count: 32))), ("x and y exchanged", with("x", y)),
            ("the point in PEM", Array(Self.pem(Self.p256Start + [4] + x + near).utf8)),
            ("zeros in PEM", Array(Self.pem(Self.p256Start + [4] + zero + zero).utf8)),
        ] as [(String, [UInt8])] { add(what, bytes, "key.notOnCurve") }
        add(
            "compressed, off the curve",
            Multibase.encode([0x80, 0x24, 2] + [UInt8](repeating: 0xFF, count: 32), as: .base58btc),
            "key.notOnCurve"
        )
        add("the other curve's name", HostileSample.replaced(jwk.compactText(), "P-256", "P-384"), "key.length")
        begin("a point that is written in another form than the format has", .publicKey)
        for (what, text) in [
            ("hybrid in PEM", Self.pem(Self.p256Start + [6] + x + y)),
            ("infinity in PEM", Self.pem([0x30, 0x19] + Self.p256Start[2...22] + [0x03, 0x02, 0x00, 0x00])),
            ("uncompressed as Multikey", Multibase.encode([0x80, 0x24, 4] + x + y, as: .base58btc)),
            ("hybrid as Multikey", Multibase.encode([0x80, 0x24, 6] + x, as: .base58btc)),
            ("no sign as Multikey", Multibase.encode([0x80, 0x24] + x, as: .base58btc)),
            ("another sign as Multikey", Multibase.encode([0x80, 0x24, 5] + x, as: .base58btc)),
        ] as [(String, String)] { add(what, text, "key.pointEncoding", "key.length", "key.unsupportedType") }
        begin("a coordinate of another length", .publicKey)
        for (what, bytes) in [
            ("no byte", []), ("31 bytes", Array(x.dropFirst())), ("33 bytes", [0] + x), ("64 bytes", x + x),
            ("a thousand bytes", Array(repeating: UInt8(1), count: 1000)),
        ] as [(String, [UInt8])] {
            add("x of " + what, with("x", bytes), "key.length")
            add("Ed25519, x of " + what, okp(bytes), "key.length")
        }
    }

    private mutating func addRSA() throws {
        let real = try TestRSAKey.make().publicKey.jwk
        func key(n: [UInt8]? = nil, e: [UInt8]? = nil) -> [UInt8] {
            var copy = real
            if let n { _ = copy.set(.string(Base64URL.encode(n)), at: JSONPointer.root.appending("n")) }
            if let e { _ = copy.set(.string(Base64URL.encode(e)), at: JSONPointer.root.appending("e")) }
            return copy.compactBytes()
        }
        begin("a key of RSA whose exponent lets everybody sign, or is a burden", .publicKey)
        for exponent in [
            [1], [2], [3], [5], [17], [1, 0], [1, 0, 0], [255, 255], [1, 0, 2], [16, 0, 0, 0],
            [1] + [UInt8](repeating: 0, count: 8), [UInt8](repeating: 255, count: 9),
            [UInt8](repeating: 255, count: 256),
        ] as [[UInt8]] {
            add("e \(exponent.prefix(4)), \(exponent.count) bytes", key(e: exponent), "key.exponent")
        }
        begin("a key of RSA that is too short, or a burden", .publicKey)
        for bytes in [1, 8, 64, 128, 192, 255] {
            add("\(bytes * 8) bits", key(n: [UInt8](repeating: 0xFB, count: bytes)), "key.weak")
        }
        add("even", key(n: [UInt8](repeating: 0xFE, count: 256)), "key.weak")
        add("a multiple of three", key(n: [UInt8](repeating: 0xFF, count: 256)), "key.weak")
        add("a power of two less one", key(n: [0x80] + [UInt8](repeating: 0, count: 254) + [1]), "key.weak")
        for bytes in [1025, 2048, 4096] {
            add("\(bytes * 8) bits", key(n: [UInt8](repeating: 0xFB, count: bytes)), "key.length")
        }
        add("half a million bits", key(n: [UInt8](repeating: 0xFB, count: 40_000)), "key.length")
        begin("a number of RSA with a zero byte before it, or none at all", .publicKey)
        let n = try Base64URL.decode(real["n"]?.string ?? "")
        add("n", key(n: [0] + n), "key.notCanonical")
        add("e", key(e: [0, 1, 0, 1]), "key.notCanonical")
        add("e of no byte", key(e: []), "key.exponent")
        add("n of no byte", key(n: []), "key.weak")
        add("n of zeros", key(n: [UInt8](repeating: 0, count: 256)), "key.notCanonical")
    }

    private mutating func addJWK() throws {
        let real = try TestIssuer().key.publicKey.jwk
        func with(_ name: String, _ value: JSON?) -> [UInt8] {
            var copy = real.object ?? JSONObject()
            copy[name] = value
            return JSON.object(copy).compactBytes()
        }
        begin("a key that is private or secret where a public one belongs", .publicKey)
        add("d", with("d", "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A"), "key.privateGivenForPublic")
        add("d of another kind", with("d", 1), "key.privateGivenForPublic")
        add("d that is null", with("d", .null), "key.privateGivenForPublic")
        add("oct", #"{"kty":"oct","k":"AAAA"}"#, "key.privateGivenForPublic")
        for name in ["d", "p", "q", "dp", "dq", "qi", "oth"] {
            var rsa = try TestRSAKey.make().publicKey.jwk
            _ = rsa.set("AQAB", at: JSONPointer.root.appending(name))
            add("RSA " + name, rsa.compactBytes(), "key.privateGivenForPublic")
        }
        for label in [
            "PRIVATE KEY", "ENCRYPTED PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY", "OPENSSH PRIVATE KEY",
            "DSA PRIVATE KEY",
        ] { add(label, Self.pem([0x30, 0], label), "key.privateGivenForPublic") }
        add(
            "Multikey",
            Multibase.encode([0x80, 0x26] + [UInt8](repeating: 7, count: 32), as: .base58btc),
            "key.privateGivenForPublic"
        )
        begin("a key that is meant for something else", .publicKey)
        add("use enc", with("use", "enc"), "key.purpose")
        add("use of spaces", with("use", " sig"), "key.purpose")
        for operations in [[] as JSON, ["sign"], ["encrypt"], ["Verify"], ["verify "]] {
            add("key_ops \(operations.compactText())", with("key_ops", operations), "key.purpose")
        }
        for algorithm in ["ES256", "RS256", "none", "HS256", "", "eddsa", "Ed448"] {
            add("alg " + algorithm, with("alg", .string(algorithm)), "key.algorithm")
        }
        begin("a key of a kind that is not used here", .publicKey)
        for (what, text) in [
            ("X25519", #"{"kty":"OKP","crv":"X25519","x":"AAAA"}"#),
            ("Ed448", #"{"kty":"OKP","crv":"Ed448","x":"AAAA"}"#),
            ("secp256k1", #"{"kty":"EC","crv":"secp256k1","x":"AA","y":"AA"}"#),
            ("P-521", #"{"kty":"EC","crv":"P-521","x":"AA","y":"AA"}"#),
            ("P-256 as OKP", #"{"kty":"OKP","crv":"P-256","x":"AA"}"#),
            ("Ed25519 as EC", #"{"kty":"EC","crv":"Ed25519","x":"AA","y":"AA"}"#),
            ("kty AKP", #"{"kty":"AKP","pub":"AA"}"#), ("kty in small letters", #"{"kty":"rsa","n":"AA","e":"AQAB"}"#),
            ("no kind", #"{"kty":""}"#), ("a long kind", "{\"kty\":\"" + times(50_000, "x") + "\"}"),
        ] as [(String, String)] { add(what, text, "key.unsupportedType") }
        begin("a JWK whose members are of another kind, or missing", .publicKey)
        for name in ["kty", "crv", "x"] {
            for value in [1 as JSON, .null, [], [:], true] {
                add("\(name) \(value.compactText())", with(name, value), "key.malformed")
            }
            add("without " + name, with(name, nil), "key.malformed")
        }
        for value in [
            1 as JSON, "verify", .null, [1], ["verify", "verify"], .array(Array(repeating: "x", count: 2000)),
            [["verify"]],
        ] { add("key_ops \(value.compactText().prefix(20))", with("key_ops", value), "key.malformed") }
        for name in ["use", "alg"] {
            for value in [1 as JSON, .null, []] {
                add("\(name) \(value.compactText())", with(name, value), "key.malformed")
            }
        }
        begin("a JWK that is not JSON that every reader reads alike", .publicKey)
        let text = real.compactText()
        let body = String(text.dropLast())
        for (what, bytes) in [
            ("a member twice", body + ",\"kty\":\"OKP\"}"), ("a comma", body + ",}"), ("more behind", text + "x"),
            ("two keys", text + text), ("half a pair", body + ",\"a\":\"\\ud800\"}"),
            ("depth", body + ",\"a\":" + times(10_000, "[") + times(10_000, "]") + "}"),
            ("cut", String(text.dropLast(3))), ("a zero byte", text + "\u{0}"), ("a comment", body + "/**/}"),
            ("a brace alone", "{"), ("an empty object", "{}"), ("a control character", body + ",\"a\":\"\u{1B}\"}"),
        ] as [(String, String)] { add(what, bytes, "key.malformed") }
        for sequence in Self.invalid.prefix(10) {
            add("\(sequence)", Array((body + ",\"a\":\"").utf8) + sequence + Array("\"}".utf8), "key.malformed")
        }
        begin("a number of the key is not strict base64url", .publicKey)
        let x = real["x"]?.string ?? ""
        let (short, rest) = (String(x.dropLast()), String(x.dropFirst()))
        for (what, value, code) in [
            ("padding", x + "=", "encoding.padding"), ("a space", short + " ", "encoding.character"),
            ("a line break", "\n" + rest, "encoding.character"),
            ("plus", "+" + rest, "encoding.character"), ("slash", "/" + rest, "encoding.character"),
            ("spare bits", short + "p", "encoding.spareBits"),
            ("a length that none has", x + "AA", "encoding.length"),
            ("beyond ASCII", "\u{E9}" + rest, "encoding.character"),
            ("a zero byte", "\u{0}" + rest, "encoding.character"),
            ("fullwidth", "\u{FF21}" + rest, "encoding.character"),
        ] as [(String, String, String)] { add(what, with("x", .string(value)), code) }
    }

    private mutating func addPEM() {
        let sound = Self.pem(Self.ed25519Start + [UInt8](repeating: 0x58, count: 32))
        begin("a PEM text that is not one block of one key", .publicKey)
        let lines = sound.split(separator: "\n").map(String.init)
        for (what, text, code) in [
            ("two keys", sound + sound, "key.malformed"), ("text behind", sound + "x\n", "key.malformed"),
            ("no end", lines[0] + "\n" + lines[1] + "\n", "key.malformed"),
            ("another end", lines[0] + "\n" + lines[1] + "\n-----END CERTIFICATE-----\n", "key.malformed"),
            ("no line break", lines.joined(), "key.malformed"),
            ("a dash too few", sound.dropFirst() + "", "key.unrecognised"),
            ("text before", "x\n" + sound, "key.unrecognised"),
            (
                "a header", lines[0] + "\nProc-Type: 4,ENCRYPTED\n\n" + lines[1] + "\n" + lines[2] + "\n",
                "key.unsupportedType"
            ), ("an empty block", "-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----\n", "key.unsupportedType"),
            ("a character outside base64", HostileSample.replaced(sound, "WFhY", "WF.Y"), "encoding.character"),
            ("half a key", lines[0] + "\n" + lines[1].prefix(20) + "\n" + lines[2] + "\n", "key.length"),
            (
                "a label with an escape", HostileSample.replaced(sound, "PUBLIC KEY", "PUBLIC\u{1B}[2J KEY"),
                "key.unsupportedType"
            ),
            (
                "a label of a thousand letters", HostileSample.replaced(sound, "PUBLIC KEY", times(1000, "A")),
                "key.malformed"
            ),
            ("a million blank lines", times(60_000, "\n") + sound, "key.notOnCurve"),
            ("base64 of sixty kilobytes", Self.pem([UInt8](repeating: 0x30, count: 45_000)), "key.unsupportedType"),
            ("a hundred kilobytes", times(100_000, "-"), "file.tooLarge"),
            ("a UTF-8 mark", "\u{FEFF}" + sound, "key.unrecognised"), ("dashes", times(60_000, "-"), "key.malformed"),
            ("a zero byte", sound + "\u{0}", "key.malformed"),
        ] as [(String, String, String)] { add(what, text, code) }
        for label in [
            "CERTIFICATE", "RSA PUBLIC KEY", "CERTIFICATE REQUEST", "X509 CRL", "EC PARAMETERS", "PGP PUBLIC KEY BLOCK",
            "SSH2 PUBLIC KEY", "",
        ] { add(label, HostileSample.replaced(sound, "PUBLIC KEY", label), "key.unsupportedType") }
        begin("the DER of a public key is not the one spelling that it has", .publicKey)
        let point = [UInt8](repeating: 0x58, count: 32)
        for (what, der) in [
            ("a long length", [0x30, 0x81, 0x2A] + Self.ed25519Start[2...] + point),
            ("an endless length", [0x30, 0x80] + Self.ed25519Start[2...] + point + [0, 0]),
            ("a length of four gibibytes", [0x30, 0x84, 0xFF, 0xFF, 0xFF, 0xFF] + point),
            ("a length of 2^64", [0x30, 0x88, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF] + point),
            (
                "parameters",
                [0x30, 0x2C, 0x30, 0x07] + Self.ed25519Start[4...8] + [0x05, 0x00, 0x03, 0x21, 0x00] + point
            ),
            ("X25519", [0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x6E, 0x03, 0x21, 0x00] + point),
            (
                "an own curve",
                [
                    0x30, 0x20, 0x30, 0x10, 0x06, 0x07, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01, 0x30, 0x05, 0x02,
                    0x01, 0x01, 0x30, 0x00,
                ] + point
            ), ("sequences in sequences", [UInt8](repeating: 0x30, count: 20_000)), ("one byte", [0x30]),
            ("zeros", [UInt8](repeating: 0, count: 44)),
        ] as [(String, [UInt8])] { add(what, Self.pem(der), "key.unsupportedType") }
        for (what, der) in [
            ("bytes behind", Self.ed25519Start + point + [0]), ("a byte too few", Self.ed25519Start + point.dropLast()),
        ] as [(String, [UInt8])] { add(what, Self.pem(der), "key.length") }
    }

    private mutating func addMultikeys() throws {
        let key = try TestIssuer().key.publicKey.multikey
        begin("a text that is nearly a Multikey", .publicKey)
        for (what, text, code) in [
            ("a letter that base58 lacks", key.dropLast() + "0", "encoding.character"),
            ("l", key.dropLast() + "l", "encoding.character"), ("a zero byte", key + "\u{0}", "encoding.character"),
            ("a space inside", key.prefix(5) + " " + key.dropFirst(5), "encoding.character"),
            ("too long", "z" + times(200, "1"), "encoding.tooLong"),
            ("sixty thousand letters", "z" + times(60_000, "z"), "encoding.tooLong"),
            ("the prefix alone", "z", "varint.malformed"), ("zeros", "z" + times(40, "1"), "key.unsupportedType"),
            (
                "another kind", Multibase.encode([0xE7, 0x01] + [UInt8](repeating: 2, count: 33), as: .base58btc),
                "key.unsupportedType"
            ),
            (
                "BLS", Multibase.encode([0xEB, 0x01] + [UInt8](repeating: 2, count: 48), as: .base58btc),
                "key.unsupportedType"
            ),
            (
                "X25519", Multibase.encode([0xEC, 0x01] + [UInt8](repeating: 2, count: 32), as: .base58btc),
                "key.unsupportedType"
            ),
            (
                "RSA", Multibase.encode([0x85, 0x24] + [UInt8](repeating: 2, count: 40), as: .base58btc),
                "key.noMultikey"
            ),
            (
                "a kind in two spellings",
                Multibase.encode([0xED, 0x81, 0x00] + [UInt8](repeating: 2, count: 32), as: .base58btc),
                "varint.malformed"
            ),
            (
                "a kind without end", Multibase.encode([UInt8](repeating: 0xFF, count: 40), as: .base58btc),
                "varint.malformed"
            ), ("a letter too few", String(key.dropLast(2)), "key.unsupportedType"),
            (
                "a byte too many", Multibase.encode([0xED, 0x01] + [UInt8](repeating: 2, count: 33), as: .base58btc),
                "key.length"
            ),
            (
                "base64", Multibase.encode([0xED, 0x01] + [UInt8](repeating: 2, count: 32), as: .base64url),
                "key.unrecognised"
            ), ("a DID", "did:key:" + key, "key.unrecognised"), ("in capitals", key.uppercased(), "key.unrecognised"),
            ("nothing", "", "key.unrecognised"), ("SSH", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5", "key.unrecognised"),
            ("zero bytes", times(64, "\u{0}"), "key.unrecognised"), ("two", key + "\n" + key, "encoding.character"),
        ] as [(String, String, String)] { add(what, text, code) }
    }

    private mutating func addSets() throws {
        let key = try TestIssuer().key.publicKey.jwk
        begin("a JWK set that is none, or holds a key that it must not", .publicKey)
        for (what, value, code) in [
            ("no list", ["keys": 1] as JSON, "key.malformed"), ("null", ["keys": .null], "key.malformed"),
            ("an empty list", ["keys": []], "key.malformed"), ("a text in it", ["keys": [key, "x"]], "key.malformed"),
            ("null in it", ["keys": [key, .null]], "key.malformed"),
            ("a list in it", ["keys": [[key]]], "key.malformed"),
            ("a set in it", ["keys": [["keys": [key]]]], "key.malformed"),
            ("101 keys", ["keys": .array(Array(repeating: key, count: 101))], "key.malformed"),
            (
                "a private key", ["keys": [key, ["kty": "OKP", "crv": "Ed25519", "x": "AA", "d": "AA"]]],
                "key.privateGivenForPublic"
            ), ("a secret", ["keys": [key, ["kty": "oct", "k": "AA"]]], "key.privateGivenForPublic"),
            ("a weak key beside a good one", ["keys": [key, ["kty": "RSA", "n": "AQAB", "e": "AQ"]]], "key.weak"),
            (
                "a small-order key beside a good one",
                ["keys": [key, ["kty": "OKP", "crv": "Ed25519", "x": "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"]]],
                "key.smallOrder"
            ), ("keys of other kinds alone", ["keys": [["kty": "AKP"]]], "key.unsupportedType"),
            ("a name that is a number", ["keys": [["kty": "OKP", "kid": 1]]], "key.malformed"),
            (
                "one name twice", ["keys": [["kty": "OKP", "kid": "a"], ["kty": "OKP", "kid": "a"]]], "key.duplicateID"
            ),
        ] as [(String, JSON, String)] { add(what, value.compactBytes(), code) }
    }
}
