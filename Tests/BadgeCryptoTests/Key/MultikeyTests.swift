import BadgeCrypto
import BadgeTesting
import StrictJSON
import Testing

@Suite struct MultikeyTests {
    @Test(arguments: [(KeyType.ed25519, "z6Mk"), (.p256, "zDn"), (.p384, "z82L")])
    func `a Multikey begins as its kind does and comes back`(type: KeyType, beginning: String) throws {
        let key = try PrivateKey.generate(type).publicKey
        #expect(try key.multikey.hasPrefix(beginning))
        #expect(try PublicKey(multikey: key.multikey) == key)
    }

    @Test func `each alteration of one thing is refused by its own code`() throws {
        let ed25519 = try PrivateKey.generate(.ed25519).publicKey.rawRepresentation
        let point = try PrivateKey.generate(.p256).publicKey.rawRepresentation
        let compressed = [2 + (point[64] & 1)] + point[1...32]
        func z(_ bytes: [UInt8]) -> String { Multibase.encode(bytes, as: .base58btc) }
        let good = z([0xED, 0x01] + ed25519)
        let alterations: [(String, String, CryptoError.Code)] = [
            ("another base", Multibase.encode([0xED, 0x01] + ed25519, as: .base64url), .multibasePrefix),
            ("no base", String(good.dropFirst()), .multibasePrefix),
            ("empty", "", .multibasePrefix),
            ("nothing after the base", "z", .varint),
            ("foreign character", good + "0", .encodingCharacter),
            ("white space", good + " ", .encodingCharacter),
            ("too long", "z" + String(repeating: "1", count: 128), .encodingTooLong),
            ("a number longer than need be", z([0xED, 0x81, 0x00] + ed25519), .varint),
            ("one byte short", z([0xED, 0x01] + ed25519.dropLast()), .keyLength),
            ("one byte more", z([0xED, 0x01] + ed25519 + [0]), .keyLength),
            ("X25519", z([0xEC, 0x01] + ed25519), .keyUnsupportedType),
            ("RSA", z([0x85, 0x24] + ed25519), .keyNoMultikey),
            ("unknown", z([0x33] + ed25519), .keyUnsupportedType),
            ("private Ed25519", z([0x80, 0x26] + ed25519), .keyPrivateGivenForPublic),
            ("private P-256", z([0x86, 0x26] + ed25519), .keyPrivateGivenForPublic),
            ("uncompressed", z([0x80, 0x24] + point), .keyPointEncoding),
            ("hybrid", z([0x80, 0x24, 7] + compressed.dropFirst()), .keyPointEncoding),
            ("a point of the other curve", z([0x81, 0x24] + compressed), .keyLength),
            ("no key", z([0x80, 0x24]), .keyLength),
        ]
        #expect(refusal { () throws(CryptoError) in try PublicKey(multikey: good) } == nil)
        #expect(refusal { () throws(CryptoError) in try PublicKey(multikey: z([0x80, 0x24] + compressed)) } == nil)
        for (what, text, code) in alterations {
            #expect(refusal { () throws(CryptoError) in try PublicKey(multikey: text) } == code, "\(what)")
        }
    }

    @Test(.enabled(if: Standards.mayRun, "\(Standards.absent)"))
    func `the keys of the did:key vectors are the keys that they name`() throws {
        var run = try SuiteRun("did-key-multikey")
        for file in ["did-key/ed25519-x25519.json", "did-key/nist-curves.json"] {
            for member in try #require(suite(file).object).members {
                let text = String(member.name.dropFirst("did:key:".count))
                let key = try? PublicKey(multikey: text)
                let expected = try Self.publishedKey(member.value)
                run.note(member.name, asPublished: try key != nil && key == expected && key?.multikey == text)
                guard let key, let pair = try Self.publishedPair(member.value, key.type) else { continue }
                #expect(pair.publicKey == key, "\(member.name)")
            }
        }
        try run.finish()
    }

    /// The public key that a vector states beside its DID.
    private static func publishedKey(_ vector: JSON) throws -> PublicKey? {
        let stated = vector["verificationKeyPair"] ?? vector["verificationMethod"]
        let method = try #require(stated)
        if let jwk = method["publicKeyJwk"] { return try? PublicKey(jwk: jwk) }
        let raw = try Base58.decode(method.text("publicKeyBase58"))
        return raw.count == 32 ? try PublicKey(ed25519: raw) : try PublicKey(sec1: raw, type: .p256)
    }

    /// The pair whose private part a vector states.
    private static func publishedPair(_ vector: JSON, _ type: KeyType) throws -> PrivateKey? {
        if let seed = vector["seed"]?.string { return try PrivateKey(insecureTestKey: hex(seed), type: .ed25519) }
        if let jwk = vector["verificationMethod"]?["privateKeyJwk"] { return try PrivateKey(insecureTestJWK: jwk) }
        guard let text = vector["verificationMethod"]?["privateKeyBase58"]?.string else { return nil }
        return try PrivateKey(insecureTestKey: Base58.decode(text), type: type)
    }
}
