import BadgeCrypto
import StrictJSON
import Testing

@Suite struct JWKTests {
    /// The public key of RFC 8037 appendix A.
    static let ed25519: JSON = [
        "kty": "OKP", "crv": "Ed25519", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo",
    ]
    /// The public key of RFC 7515 appendix A.3.
    static let p256: JSON = [
        "kty": "EC", "crv": "P-256", "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
        "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",
    ]

    @Test func `the key of RFC 8037 has its published bytes and thumbprint`() throws {
        let key = try PublicKey(jwk: Self.ed25519)
        #expect(
            try key.rawRepresentation == hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
        )
        #expect(try key.jwkThumbprint == "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k")
    }

    @Test(arguments: KeyType.allCases)
    func `a JWK has the required members only, in lexicographic order, and comes back`(type: KeyType) throws {
        let key = try PrivateKey.generate(type, rsaBits: 2048).publicKey
        let names = try #require(key.jwk.object).names
        switch type {
        case .ed25519: #expect(names == ["crv", "kty", "x"])
        case .p256, .p384: #expect(names == ["crv", "kty", "x", "y"])
        case .rsa: #expect(names == ["e", "kty", "n"])
        }
        #expect(try PublicKey(jwk: key.jwk) == key)
    }

    @Test func `members that say nothing against verifying are passed over`() throws {
        let more = try Self.p256.with("use", "sig").with("key_ops", ["sign", "verify"]).with("alg", "ES256")
            .with("kid", "one").with("x5t", "abc").with("ext", true)
        #expect(try PublicKey(jwk: more) == PublicKey(jwk: Self.p256))
        #expect(try PublicKey(jwk: Self.ed25519.with("alg", "EdDSA")).type == .ed25519)
        #expect(try PublicKey(jwk: Self.ed25519.with("alg", "Ed25519")).type == .ed25519)
    }

    static let alterations: [(JSON, String, JSON?, CryptoError.Code)] = [
        (p256, "d", "jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI", .keyPrivateGivenForPublic),
        (p256, "d", .null, .keyPrivateGivenForPublic),
        (ed25519, "d", "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A", .keyPrivateGivenForPublic),
        (p256, "kty", "oct", .keyPrivateGivenForPublic),
        (p256, "kty", nil, .keyMalformed),
        (p256, "kty", 1, .keyMalformed),
        (p256, "kty", "ec", .keyUnsupportedType),
        (p256, "kty", "RSA", .keyMalformed),
        (p256, "kty", "rsa", .keyUnsupportedType),
        (p256, "crv", "RSA", .keyUnsupportedType),
        (p256, "kty", "OKP", .keyUnsupportedType),
        (ed25519, "kty", "EC", .keyUnsupportedType),
        (p256, "crv", nil, .keyMalformed),
        (p256, "crv", "p-256", .keyUnsupportedType),
        (p256, "crv", "secp256k1", .keyUnsupportedType),
        (p256, "crv", "P-384", .keyLength),
        (ed25519, "crv", "X25519", .keyUnsupportedType),
        (p256, "x", nil, .keyMalformed),
        (p256, "y", nil, .keyMalformed),
        (p256, "y", .array([]), .keyMalformed),
        (p256, "x", "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU=", .encodingPadding),
        (p256, "x", "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEV", .encodingSpareBits),
        (p256, "x", "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVA", .keyLength),
        (p256, "x", "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvR+EU", .encodingCharacter),
        (p256, "x", "AH_Nzidw9sRdQYPL7m_bS3tYBzM1e-nvE7rPbjx70VRF", .keyLength),
        (p256, "x", "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0", .keyNotOnCurve),
        (p256, "y", "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a8", .keyNotOnCurve),
        (p256, "use", "enc", .keyPurpose),
        (p256, "use", "SIG", .keyPurpose),
        (p256, "use", 1, .keyMalformed),
        (p256, "key_ops", ["sign"], .keyPurpose),
        (p256, "key_ops", .array([]), .keyPurpose),
        (p256, "key_ops", ["verify", "verify"], .keyMalformed),
        (p256, "key_ops", "verify", .keyMalformed),
        (p256, "key_ops", ["verify", 1], .keyMalformed),
        (p256, "alg", "ES384", .keyAlgorithm),
        (p256, "alg", "EdDSA", .keyAlgorithm),
        (p256, "alg", "none", .keyAlgorithm),
        (p256, "alg", .null, .keyMalformed),
        (ed25519, "alg", "ES256", .keyAlgorithm),
        (ed25519, "alg", "HS256", .keyAlgorithm),
        (ed25519, "x", "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHUQ", .keyLength),
    ]

    @Test func `each JWK that differs by one thing is refused by its own code`() throws {
        for (jwk, name, value, code) in Self.alterations {
            let altered = try jwk.with(name, value)
            let found = refusal { () throws(CryptoError) in try PublicKey(jwk: altered) }
            #expect(found == code, "\(name): \(String(describing: value)) gave \(found?.name ?? "no error")")
        }
    }

    @Test(arguments: [.null, "x", ["keys": []], .array([])] as [JSON])
    func `what is no JWK is refused`(value: JSON) {
        #expect(refusal { () throws(CryptoError) in try PublicKey(jwk: value) } == .keyMalformed)
    }

    @Test func `a private JWK whose parts do not belong together is refused`() throws {
        let good = try Self.p256.with("d", "jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI")
        #expect(try PrivateKey(insecureTestJWK: good).publicKey == PublicKey(jwk: Self.p256))
        let other = try good.with("d", "jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LM")
        #expect(refusal { () throws(CryptoError) in try PrivateKey(insecureTestJWK: other) } != nil)
        let edwards = try Self.ed25519.with("d", "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A")
        #expect(try PrivateKey(insecureTestJWK: edwards).publicKey == PublicKey(jwk: Self.ed25519))
        let foreign = try edwards.with("d", "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2E")
        #expect(refusal { () throws(CryptoError) in try PrivateKey(insecureTestJWK: foreign) } != nil)
        #expect(
            refusal { () throws(CryptoError) in try PrivateKey(insecureTestJWK: Self.p256) }
                == .keyPublicGivenForPrivate
        )
    }
}
